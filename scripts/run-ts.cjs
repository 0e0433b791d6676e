// Runs a TypeScript file of this repository on Node: `node scripts/run-ts.cjs FILE [ARGUMENT...]`. Modules of ES-only packages are transformed too.
require("./transform.cjs");
const path = require("node:path");

require(path.resolve(process.argv[2]));

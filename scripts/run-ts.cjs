// Runs a TypeScript file of this repository on Node: `node scripts/run-ts.cjs FILE [ARGUMENT...]`. Modules of ES-only packages are transformed too.
const { transformSync } = require("@swc/core");
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

const compile = (module, file) => {
  const typescript = file.endsWith(".ts");
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    sourceMaps: "inline",
    jsc: { target: "es2022", parser: { syntax: typescript ? "typescript" : "ecmascript" } },
    module: { type: "commonjs" },
  });
  module._compile(code, file);
};
Module._extensions[".ts"] = compile;
Module._extensions[".mjs"] = compile;
const loadJs = Module._extensions[".js"];
Module._extensions[".js"] = (module, file) =>
  /node_modules\/@noble\//.test(file) ? compile(module, file) : loadJs(module, file);

require(path.resolve(process.argv[2]));

import { writeFileSync } from "node:fs";
import path from "node:path";
import { INTAKE_CHAPTERS, intakePage } from "./intakePage";

/** `npm run docs`: docs/intake.md anew. */
writeFileSync(path.join(__dirname, "../docs/intake.md"), intakePage());
const kinds = INTAKE_CHAPTERS.flatMap(({ lists }) => lists.flatMap((list) => list.kinds));
console.log(`${kinds.length} kinds in docs/intake.md`);

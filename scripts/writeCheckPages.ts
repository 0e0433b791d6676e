import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadOutline } from "../src/outline/loadOutline";
import { tellOutlineError } from "../src/outline/OutlineError";
import builtIn from "../src/outline/outline-2025.json";
import { checkPages } from "./checkPages";

const FOLDER = path.join(__dirname, "../docs/checks");

/** `npm run docs`: docs/checks anew, without the pages of codes that are gone. */
const loaded = loadOutline(builtIn);
if (!loaded.ok) throw new Error(loaded.errors.map(tellOutlineError).join("\n"));
const pages = checkPages(loaded.outline);
mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) if (!pages.has(file)) rmSync(path.join(FOLDER, file));
for (const [file, text] of pages) writeFileSync(path.join(FOLDER, file), text);
console.log(`${pages.size} pages in docs/checks`);

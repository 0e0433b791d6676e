import { readFileSync } from "node:fs";
import { join } from "node:path";
import { requirementSets } from "./requirementSets";

/** Where Microsoft's client library lies, as npm brought it. */
export const OFFICE_JS = join(__dirname, "../../../node_modules/@microsoft/office-js/dist");

/** Members that this client does not know yet: only newer ones can ask for them. */
const NEWER = [["Worksheet.notes", "1.18"]] as const;

let source: string | undefined;
let sets: ReadonlyMap<string, string> | undefined;

/** The text of the client for Excel on Windows, as it is published, readable. */
export function clientSource(): string {
  return (source ??= readFileSync(join(OFFICE_JS, "excel-win32-16.01.debug.js"), "utf8"));
}

export function clientSets(): ReadonlyMap<string, string> {
  return (sets ??= new Map([...requirementSets(clientSource()), ...NEWER]));
}

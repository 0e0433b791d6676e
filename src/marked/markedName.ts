import { safeName } from "../workbook/safeName";

const SUFFIX = " - can sua";

/**
 * Name of the marked copy of a file: `PKT.xlsx` → `PKT - can sua.xlsx`; a copy that came back is not named so twice. Out of an archive or a mail
 * come names that not every machine takes.
 */
export function markedName(file: string): string {
  const name = file.split(/ › |[\\/]/).pop() || file;
  const [, stem = name, extension = ".xlsx"] = /^(.*?)(\.xls[xm])?$/is.exec(name) ?? [];
  const first = stem.replace(/ - can sua(?: \(\d+\))?$/i, "");
  return `${safeName(first)}${SUFFIX}${extension}`;
}

import { parseCellAddress } from "./cellAddress";

export interface Target {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The one cell that a defined name stands for: `'II.2 Cải cách TTHC'!$D$5`, an apostrophe of the sheet doubled. Undefined for anything
 * else: `#REF!`, an area, a constant, a formula, another workbook (`[1]II.2!$D$5`, `'C:\[a.xlsx]II.2'!$D$5`).
 */
export function parseTarget(target: string): Target | undefined {
  if (target.length > 200) return undefined;
  const bang = target.lastIndexOf("!");
  const place = parseCellAddress(target.slice(bang + 1).trim());
  const sheet = bang > 0 ? unquote(target.slice(0, bang).trim()) : "";
  return place && sheet !== "" && !/[[\]:\\/?*]/.test(sheet) ? { sheet, ...place } : undefined;
}

function unquote(name: string): string {
  // Some programs leave out the apostrophes of a name that has spaces or commas; these signs would make it a formula.
  if (!name.startsWith("'")) return /['"!$#(){}]/.test(name) ? "" : name;
  const inner = name.slice(1, -1);
  return name.endsWith("'") && !inner.replaceAll("''", "").includes("'") ? inner.replaceAll("''", "'") : "";
}

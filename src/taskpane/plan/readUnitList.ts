import type { UnitView } from "../../engine/Engine";
import { foldName, LONGEST_NAME } from "./foldName";
import { suggestCode } from "./suggestCode";

export interface UnitList {
  /** To be added, each with its code. */
  readonly units: readonly UnitView[];
  /** Lines that add nothing, and why. */
  readonly known: readonly string[];
  readonly unclear: readonly string[];
}

const CODE = /^[A-Z][A-Z0-9]{0,19}$/;
const HEAD = /^(stt|tt|so tt|ma|ma don vi|ten|ten don vi|don vi|co quan|co quan don vi|ten ngan|ghi chu)$/;

/**
 * A list copied from Excel or typed: one unit a line, the name and, if there is one, the code, in any order; the column of running numbers and the
 * heads are left out. What is in the list already is told, not added twice.
 */
export function readUnitList(text: string, present: readonly UnitView[]): UnitList {
  const units: UnitView[] = [];
  const known: string[] = [];
  const unclear: string[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const cells = line
      .split(/[\t;]/)
      .map((cell) => cell.normalize("NFC").replace(/\s+/g, " ").trim())
      .filter((cell) => cell !== "" && !/^\d+[.)]?$/.test(cell));
    if (cells.length === 0 || cells.every((cell) => HEAD.test(foldName(cell)))) continue;
    const given = cells.length > 1 ? cells.find((cell) => CODE.test(cell)) : undefined;
    const name = cells.find((cell) => cell !== given) ?? "";
    const all = [...present, ...units];
    if (!/\p{L}/u.test(name) || name.length > LONGEST_NAME) unclear.push(line.trim());
    else if (all.some((unit) => foldName(unit.name) === foldName(name))) known.push(name);
    else {
      const codes = all.map(({ code }) => code);
      if (given !== undefined && codes.includes(given)) unclear.push(line.trim());
      else units.push({ code: given ?? suggestCode(name, codes), name, short: name });
    }
  }
  return { units, known, unclear };
}

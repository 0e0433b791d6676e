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
const HEAD =
  /^(stt|tt|so tt|ma|ma don vi|ten|ten don vi|don vi|co quan|co quan don vi|ten ngan|ghi chu|e ?mail|thu dien tu|dien thoai|so dien thoai|ngay kiem tra)$/;
/** Running numbers, days, telephone numbers; addresses; what Excel shows in place of a value. */
const NO_NAME = /^[\d\s/.,:()+-]+$|^\S+@\S+$|^#[A-Z0-9/]+[!?]?$/i;
/** "1. ", "2) ", "- " before a name. */
const BULLET = /^(\d{1,3}\s*[.)]|[-–•*+])\s*(?=\p{L})/u;
/** A cell of several lines, as Excel copies it. */
const QUOTED = /(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\r\n]|$)/g;

/**
 * A list copied from Excel or typed: one unit a line, the name and, if there is one, the code, in any order; heads, running numbers and other
 * columns (addresses, days, telephones) are left out. What is in the list already is told, not added twice.
 */
export function readUnitList(text: string, present: readonly UnitView[]): UnitList {
  const units: UnitView[] = [];
  const known: string[] = [];
  const unclear: string[] = [];
  const lines = text.replace(QUOTED, (_all, before: string, cell: string) => before + cell.replace(/\s+/g, " "));
  for (const line of lines.split(/\r\n?|\n/)) {
    const cells = line
      .split(/[\t;]/)
      .map((cell) => cell.normalize("NFC").replace(/\s+/g, " ").trim().replace(BULLET, ""))
      .filter((cell) => cell !== "");
    if (cells.every((cell) => HEAD.test(foldName(cell)) || /^\d+[.)]?$/.test(cell))) continue;
    const words = cells.filter((cell) => !NO_NAME.test(cell));
    const given = words.length > 1 ? words.find((cell) => CODE.test(cell)) : undefined;
    const name = words.find((cell) => cell !== given) ?? "";
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

import { isAddress } from "../../outline/isAddress";
import type { RoundUnit } from "../../outline/Round";
import { cellsOfLine, linesOf } from "./cellsOfLine";
import { foldName, LONGEST_NAME } from "./foldName";
import { isUnitCode } from "./isUnitCode";
import { parseTypedDate } from "./parseTypedDate";
import { suggestCode } from "./suggestCode";

export interface UnitList {
  /** To be added, each with its code. */
  readonly units: readonly RoundUnit[];
  /** In the list already, with an address or a day that the list gives it. */
  readonly changed: readonly RoundUnit[];
  /** Lines that add nothing, and why. */
  readonly known: readonly string[];
  readonly unclear: readonly string[];
}

const HEAD =
  /^(stt|tt|so tt|ma|ma don vi|ten|ten don vi|don vi|co quan|co quan don vi|ten ngan|ghi chu|e ?mail|dia chi e ?mail|thu dien tu|dien thoai|so dien thoai|ngay kiem tra|ngay)$/;
/** Running numbers, days, telephone numbers; what Excel shows in place of a value. */
const NO_NAME = /^[\d\s/.,:()+-]+$|^\S+@\S+$|^#[A-Z0-9/]+[!?]?$/i;
/** "Thứ Tư, 12/11/2025", "T4 12/11/2025" */
const WEEKDAY = /^(?:thứ\s+\p{L}+|chủ nhật|T[2-7]|CN)\s*,?\s+(?=\d)/iu;

/**
 * A list copied from Excel or typed: one unit a line with its name and, if there are, code, addresses and day of the visit, in any order, with tabs,
 * semicolons or commas between them; heads, running numbers and other columns are left out. What the list says of a unit that is there already is
 * added to it; nobody is added twice.
 */
export function readUnitList(
  text: string,
  present: readonly RoundUnit[],
  year: number,
  own: readonly RoundUnit[] = [],
): UnitList {
  const units: RoundUnit[] = [];
  const changed = new Map<string, RoundUnit>();
  const known: string[] = [];
  const unclear: string[] = [];
  const names = [...present, ...own];
  for (const line of linesOf(text)) {
    const parts = cellsOfLine(line, (cell) => isMark(cell, year), names);
    for (const cells of parts) {
      if (cells.every((cell) => HEAD.test(foldName(cell)) || /^\d+[.)]?$/.test(cell))) continue;
      readOne(cells, line);
    }
  }
  return { units, changed: [...changed.values()], known, unclear };

  function readOne(cells: readonly string[], line: string): void {
    const addresses = cells.flatMap((cell) => cell.split(/[\s,]+/).filter(isAddress));
    const date = cells.map((cell) => dayIn(cell, year)).find((iso) => iso !== null);
    const words = cells.filter((cell) => !NO_NAME.test(cell) && dayIn(cell, year) === null && !addressed(cell));
    const given = words.length > 1 ? words.find((cell) => isUnitCode(cell)) : undefined;
    const name = words.find((cell) => cell !== given) ?? "";
    const all = [...present, ...units];
    const there = all.find((unit) => isOf(unit, name) || (name === "" && unit.code === given));
    const more = {
      ...(addresses.length > 0 && { people: addresses.map((email) => ({ email })) }),
      ...(date !== undefined && { visit: { date } }),
    };
    if (there) addTo(there, name, more);
    else if (!/\p{L}/u.test(name) || name.length > LONGEST_NAME) unclear.push(line.trim());
    else {
      const codes = all.map(({ code }) => code);
      if (given !== undefined && codes.includes(given)) return void unclear.push(line.trim());
      const code = given ?? suggestCode(name, codes, own);
      const former = own.find((unit) => unit.code === code && isOf(unit, name));
      units.push(former ? { ...former, ...more } : { code, name, short: name, ...more });
    }
  }

  /** Only what it doesn't have, or has otherwise. */
  function addTo(unit: RoundUnit, name: string, more: Pick<RoundUnit, "people" | "visit">): void {
    const before = changed.get(unit.code) ?? unit;
    const had = (before.people ?? []).map(({ email }) => email?.toLowerCase());
    const fresh = (more.people ?? []).filter(({ email }) => !had.includes(email?.toLowerCase()));
    const day = more.visit?.date;
    const moved = day !== undefined && day !== before.visit?.date;
    if ((fresh.length === 0 && !moved) || !present.includes(unit)) return void known.push(name);
    changed.set(unit.code, {
      ...before,
      ...(fresh.length > 0 && { people: [...(before.people ?? []), ...fresh] }),
      ...(moved && { visit: { ...before.visit, date: day } }),
    });
  }
}

function isOf(unit: RoundUnit, name: string): boolean {
  const folded = foldName(name);
  return folded !== "" && [unit.name, unit.short, unit.code].some((one) => foldName(one) === folded);
}

function dayIn(cell: string, year: number): string | null {
  return parseTypedDate(cell.replace(WEEKDAY, ""), year);
}

function addressed(cell: string): boolean {
  return cell.split(/[\s,]+/).every(isAddress);
}

/** What no name is: by it a line with commas is known for a row of cells. */
function isMark(cell: string, year: number): boolean {
  return (
    addressed(cell) || dayIn(cell, year) !== null || NO_NAME.test(cell) || isUnitCode(cell) || HEAD.test(foldName(cell))
  );
}

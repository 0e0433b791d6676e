import { foldName } from "./foldName";

/** A cell of several lines, as Excel copies it. */
const QUOTED = /(^|[\t\n;,])"((?:[^"]|"")*)"(?=[\t\r\n;,]|$)/g;
/** Stands for a comma within quotation marks while lines are cut at commas. */
const COMMA = "\u0001";
/** "1. ", "2) ", "- " before a name. */
const BULLET = /^(\d{1,3}\s*[.)]|[-–•*+])\s*(?=\p{L})/u;

/** Lines of a text copied from Excel or a CSV file. */
export function linesOf(text: string): readonly string[] {
  return text
    .replace(
      QUOTED,
      (_all, before: string, cell: string) =>
        before + cell.replace(/\s+/g, " ").replaceAll('""', '"').replaceAll(",", COMMA),
    )
    .split(/\r\n?|\n/);
}

/**
 * The cells of one line; several lines where it names several units. A comma may part cells or belong to a name ("Phòng Kinh tế, Hạ tầng"): it parts
 * where something beside it is plainly no name (an address, a day, a code, a number, a head); names beside each other are then one again. A line
 * of nothing but names, each beginning as units do here, is a list.
 */
export function cellsOfLine(
  line: string,
  isMark: (cell: string) => boolean,
  units: readonly { readonly name: string }[],
): readonly (readonly string[])[] {
  const cells = line.split(/[\t;]/).map(clean).filter(Boolean);
  const [only] = cells;
  if (only === undefined) return [];
  if (cells.length > 1 || !only.includes(",")) return [cells.map(restore)];
  const parts = only
    .split(",")
    .map((part) => restore(clean(part)))
    .filter(Boolean);
  if (parts.some(isMark)) return [joinNames(parts, isMark)];
  return parts.length > 1 && areUnits(parts, units) ? parts.map((part) => [part]) : [[restore(only)]];
}

/** Two names that stand side by side are one with a comma in it. */
function joinNames(parts: readonly string[], isMark: (cell: string) => boolean): readonly string[] {
  const cells: string[] = [];
  let open = false;
  for (const part of parts) {
    const names = !isMark(part);
    if (names && open) cells[cells.length - 1] += `, ${part}`;
    else cells.push(part);
    open = names;
  }
  return cells;
}

function areUnits(parts: readonly string[], units: readonly { readonly name: string }[]): boolean {
  const first = (name: string) => foldName(name).split(" ")[0]!;
  const heads = new Set([...units.map(({ name }) => first(name)), first(parts[0]!)]);
  return parts.every((part) => heads.has(first(part)));
}

function clean(cell: string): string {
  return cell
    .normalize("NFC")
    .replace(/[^\S\u0001]+/g, " ")
    .trim()
    .replace(BULLET, "");
}

function restore(cell: string): string {
  return cell.replaceAll(COMMA, ",");
}

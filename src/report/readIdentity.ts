import { DATA_SHEET } from "../outline/names";
import { type Cell, type Cells, cellKey, placeOfKey, type SheetCells } from "./Cells";
import { type FormerOutline, readFormerOutline } from "./readFormerOutline";
import { sheetKey } from "./sheetKey";

/** What a file says of the outline it was made for. All of it is untrusted text. */
export interface Identity {
  /** Absent where the file does not say. */
  readonly outline?: { readonly id: string; readonly version: string };
  readonly round: string | null;
  /** Code and group of the unit that the form was made for; absent in forms of no group. */
  readonly madeFor?: { readonly unit: string; readonly group: string };
  /** The outline inside the file, as far as it can be read: it names and maps fields, and never supplies rules. */
  readonly embedded: () => FormerOutline | undefined;
}

/** Characters of the embedded outline; ours has 60.000. */
const MOST_JSON = 4_000_000;

/**
 * From the very hidden sheet `_cchc` (column A key, B value), else from the document's custom properties:
 *
 * ```
 * outline.id      cam-giang-2025-h2
 * outline.version 1
 * round.id
 * outline.json.1  {"id":"cam-giang-2025-h2", …
 * ```
 */
export function readIdentity(cells: Cells): Identity {
  const sheets = cells.sheets.filter((sheet) => sheetKey(sheet.name) === DATA_SHEET);
  for (const sheet of sheets) {
    const values = keyedValues(sheet);
    const id = textOf(values.get("outline.id"));
    if (id === "") continue;
    return {
      outline: { id, version: textOf(values.get("outline.version")) },
      round: textOf(values.get("round.id")) || null,
      ...madeForIn(values),
      embedded: () => readEmbedded(values),
    };
  }
  const property = (name: string): string => (cells.properties.get(name) ?? "").trim().slice(0, 200);
  const id = property("cchc.outline");
  return {
    ...(id !== "" && { outline: { id, version: property("cchc.version") } }),
    round: property("cchc.round") || null,
    embedded: () => undefined,
  };
}

type KeyedValues = ReadonlyMap<string, Cell | undefined>;

/** Column B by column A; of a repeated key the topmost. */
function keyedValues(sheet: SheetCells): KeyedValues {
  const rows = new Map<string, number>();
  for (const [place, { value }] of sheet.cells) {
    const { row, column } = placeOfKey(place);
    if (column !== 0 || typeof value !== "string") continue;
    const key = value.trim();
    rows.set(key, Math.min(row, rows.get(key) ?? row));
  }
  return new Map([...rows].map(([key, row]) => [key, sheet.cells.get(cellKey(row, 1))]));
}

function madeForIn(values: KeyedValues): Pick<Identity, "madeFor"> {
  const [unit, group] = [textOf(values.get("unit.code")), textOf(values.get("unit.group"))];
  return unit === "" && group === "" ? {} : { madeFor: { unit, group } };
}

function textOf(cell: Cell | undefined): string {
  return cell?.type === "text" || cell?.type === "number" ? String(cell.value).slice(0, 200).trim() : "";
}

function readEmbedded(values: KeyedValues): FormerOutline | undefined {
  const chunks: string[] = [];
  let length = 0;
  for (let n = 1; ; n += 1) {
    const value = values.get(`outline.json.${n}`)?.value;
    if (typeof value !== "string") break;
    length += value.length;
    if (length > MOST_JSON) return undefined;
    chunks.push(value);
  }
  try {
    return readFormerOutline(JSON.parse(chunks.join("")));
  } catch {
    return undefined;
  }
}

import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, type Unzipped, type ZipInputFile } from "fflate";
import type { StreamedWorkbook } from "../workbook/StreamedWorkbook";
import type { Name, Row, Sheet, Workbook } from "../workbook/Workbook";
import { PACKING_LEVEL, partInMemory, type PartWriter } from "./PackedPart";
import { SheetParts, type SheetPart } from "./SheetParts";
import { reorderStyles, styleNumbers } from "./streamStyles";
import { writeXlsx } from "./writeXlsx";

export interface WrittenSheet {
  readonly sheet: string;
  readonly rows: number;
}

/** APPNOTE 4.4.5. */
const DEFLATE = 8;
const NOON = "1980-01-01T12:00:00";

/**
 * Writes a workbook of any number of rows: memory holds a chunk of rows of each sheet. Everything but the rows is made as for any other workbook;
 * each streamed sheet is a part of its own, which then takes the place of the sheet without rows. All of them are in the making at the same time;
 * `newPart` gives the places where they wait, packed.
 * @returns the sheets whose rows were streamed
 */
export async function streamXlsx<Portion>(
  workbook: StreamedWorkbook<Portion>,
  write: (bytes: Uint8Array) => void,
  newPart: () => PartWriter = partInMemory,
): Promise<readonly WrittenSheet[]> {
  const numberOf = styleNumbers(workbook.styles);
  const streams = new Map(
    workbook.sheets.flatMap((sheet) =>
      "start" in sheet
        ? [[sheet, new SheetParts(sheet.start(), (one) => around(one, workbook), numberOf, newPart)] as const]
        : [],
    ),
  );
  for (const portion of workbook.portions()) for (const stream of streams.values()) await stream.take(portion);

  const makers: (() => Sheet)[] = [];
  const names: Name[] = [...workbook.names];
  const written = new Map<number, SheetPart>();
  for (const sheet of workbook.sheets) {
    if (!("start" in sheet)) {
      makers.push("make" in sheet ? sheet.make : () => sheet);
      continue;
    }
    for (const one of await streams.get(sheet)!.finish()) {
      written.set(makers.length, one);
      makers.push(one.piece.shape);
      names.push(...one.piece.names());
    }
  }
  const { styles, title, modified, properties } = workbook;
  const frame = withPatterns({ sheets: makers.map((make) => make()), names, styles, title, modified, properties });
  const parts = unzipSync(await writeXlsx(frame));
  settleStyles(parts, frame);
  [...written.keys()].forEach((index, nth) => putInPlace(parts, index, streamedPath(nth)));
  putTogether(parts, [...written.values()], write);
  return [...written.values()].map(({ piece, rows }) => ({ sheet: piece.name, rows }));
}

const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
const streamedPath = (nth: number): string => `xl/worksheets/rows${nth + 1}.xml`;

/** The zip: what was made whole, then the streamed parts as they are packed. */
function putTogether(parts: Unzipped, streamed: readonly SheetPart[], write: (bytes: Uint8Array) => void): void {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    write(chunk);
  });
  for (const [path, bytes] of Object.entries(parts)) {
    const part = new ZipDeflate(path, { level: PACKING_LEVEL, mem: 8 });
    part.mtime = NOON;
    zip.add(part);
    part.push(bytes, true);
  }
  streamed.forEach(({ part: { crc, size, packed } }, nth) => {
    const part: ZipInputFile = { filename: streamedPath(nth), compression: DEFLATE, crc, size, mtime: NOON };
    zip.add(part);
    for (const chunk of packed()) part.ondata!(null, chunk, false);
    part.ondata!(null, new Uint8Array(0), true);
  });
  zip.end();
}

/** What stands before and behind the rows of a sheet; nothing of it depends on other sheets. */
async function around(
  sheet: Sheet,
  { styles, title, modified, properties }: Pick<Workbook, "styles" | "title" | "modified" | "properties">,
): Promise<[string, string]> {
  if (sheet.conditionals.length > 0 || sheet.charts.length > 0)
    throw new Error(`Sheet ${sheet.name}: conditional formats and charts can't be streamed`);
  const alone = { ...sheet, visibility: "visible" as const };
  const parts = unzipSync(await writeXlsx({ sheets: [alone], names: [], styles, title, modified, properties }));
  // The size in cells is optional, and not known yet.
  const xml = strFromU8(parts[sheetPath(0)]!).replace(/<dimension [^>]*\/>/, "");
  const data = /<sheetData\/>/.exec(xml)!;
  return [`${xml.slice(0, data.index)}<sheetData>`, `</sheetData>${xml.slice(data.index + data[0].length)}`];
}

/** Column far behind all that such a sheet holds. */
const PATTERNS = 99;

/** The hidden sheet shows every style once, so that the table of styles has all. */
function withPatterns(workbook: Workbook): Workbook {
  const at = workbook.sheets.findIndex(({ visibility }) => visibility === "veryHidden");
  if (at < 0) throw new Error("a streamed workbook needs a very hidden sheet");
  const names = Object.keys(workbook.styles);
  const { rows } = workbook.sheets[at]!;
  const patterned = Array.from({ length: Math.max(rows.length, names.length) }, (_, row): Row | undefined => {
    const style = names[row];
    if (style === undefined) return rows[row];
    const cells = [...(rows[row]?.cells ?? [])];
    cells[PATTERNS] = { style };
    return { ...rows[row], cells: Array.from(cells) };
  });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, index) => (index === at ? { ...sheet, rows: patterned } : sheet)),
  };
}

function settleStyles(parts: Unzipped, workbook: Workbook): void {
  const at = workbook.sheets.findIndex(({ visibility }) => visibility === "veryHidden");
  const patterns = strFromU8(parts[sheetPath(at)]!);
  const written = Object.keys(workbook.styles).map((_, row) => {
    const cell = new RegExp(`<c r="CV${row + 1}"(?: s="([0-9]+)")?`).exec(patterns)!;
    return Number(cell[1] ?? 0);
  });
  const { xml, numberOf } = reorderStyles(strFromU8(parts["xl/styles.xml"]!), written);
  parts["xl/styles.xml"] = strToU8(xml);
  workbook.sheets.forEach((_, index) => {
    const sheet = strFromU8(parts[sheetPath(index)]!);
    const settled = sheet.replace(
      /(<c [^>]*?\bs=")([0-9]+)"/g,
      (_all, head: string, old: string) => `${head}${numberOf(Number(old))}"`,
    );
    parts[sheetPath(index)] = strToU8(settled);
  });
}

/** The part with the rows stands for the sheet that has none. */
function putInPlace(parts: Unzipped, index: number, path: string): void {
  const stub = sheetPath(index);
  delete parts[stub];
  const edit = (name: string, from: string, to: string): void => {
    const xml = strFromU8(parts[name]!);
    if (!xml.includes(from)) throw new Error(`${name} has no ${from}`);
    parts[name] = strToU8(xml.replace(from, to));
  };
  edit("[Content_Types].xml", `"/${stub}"`, `"/${path}"`);
  const inside = (full: string): string => full.slice("xl/".length);
  edit("xl/_rels/workbook.xml.rels", `"${inside(stub)}"`, `"${inside(path)}"`);
}

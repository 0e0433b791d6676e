import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, type Unzipped } from "fflate";
import type { StreamedPiece, StreamedWorkbook } from "../workbook/StreamedWorkbook";
import type { Name, Row, Sheet, Workbook } from "../workbook/Workbook";
import { streamRow } from "./streamRow";
import { reorderStyles, styleNumbers } from "./streamStyles";
import { writeXlsx } from "./writeXlsx";

export interface WrittenSheet {
  readonly sheet: string;
  readonly rows: number;
}

const MOST_ROWS = 1_048_576;
/** Characters that are put together before they are packed. */
const CHUNK = 1 << 16;
/** Packs nearly as well as the highest, in half the time. */
const LEVEL = 4;
const NOON = "1980-01-01T12:00:00";

/**
 * Writes a workbook of any number of rows piece by piece: memory holds one chunk of rows. Everything but the rows is made as for any other
 * workbook; each streamed sheet is a part of its own, which then takes the place of the sheet without rows.
 * @returns the sheets whose rows were streamed
 */
export async function streamXlsx(
  workbook: StreamedWorkbook,
  write: (bytes: Uint8Array) => void,
): Promise<readonly WrittenSheet[]> {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    write(chunk);
  });
  const numberOf = styleNumbers(workbook.styles);
  const makers: (() => Sheet)[] = [];
  const names: Name[] = [...workbook.names];
  const written = new Map<number, WrittenSheet>();
  for (const sheet of workbook.sheets) {
    if (!("pieces" in sheet)) {
      makers.push("make" in sheet ? sheet.make : () => sheet);
      continue;
    }
    for (const piece of sheet.pieces()) {
      const part = startPart(zip, streamedPath(written.size));
      const rows = await streamPiece(piece, workbook, part, numberOf);
      written.set(makers.length, { sheet: piece.name, rows });
      makers.push(piece.shape);
      names.push(...piece.names());
    }
  }
  const { styles, title, modified, properties } = workbook;
  const frame = withPatterns({ sheets: makers.map((make) => make()), names, styles, title, modified, properties });
  const parts = unzipSync(await writeXlsx(frame));
  settleStyles(parts, frame);
  [...written.keys()].forEach((index, nth) => putInPlace(parts, index, streamedPath(nth)));
  for (const [path, bytes] of Object.entries(parts)) startPart(zip, path).push(bytes, true);
  zip.end();
  return [...written.values()];
}

const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
const streamedPath = (nth: number): string => `xl/worksheets/rows${nth + 1}.xml`;

function startPart(zip: Zip, path: string): ZipDeflate {
  const part = new ZipDeflate(path, { level: LEVEL, mem: 8 });
  part.mtime = NOON;
  zip.add(part);
  return part;
}

async function streamPiece(
  piece: StreamedPiece,
  workbook: StreamedWorkbook,
  part: ZipDeflate,
  numberOf: (style: string) => number,
): Promise<number> {
  const [before] = await around(piece.shape(), workbook);
  let text = before;
  let count = 0;
  for (const row of piece.rows) {
    text += streamRow(row, count, numberOf);
    count += 1;
    if (count > MOST_ROWS) throw new Error(`Sheet ${piece.name}: more rows than a sheet holds`);
    if (text.length >= CHUNK) {
      part.push(strToU8(text));
      text = "";
    }
  }
  const [, after] = await around(piece.shape(), workbook);
  part.push(strToU8(text + after), true);
  return count;
}

/** What stands before and behind the rows of a sheet; nothing of it depends on other sheets. */
async function around(
  sheet: Sheet,
  { styles, title, modified, properties }: StreamedWorkbook,
): Promise<[string, string]> {
  if (sheet.conditionals.length > 0 || sheet.charts.length > 0)
    throw new Error(`Sheet ${sheet.name}: conditional formats and charts can't be streamed`);
  const alone = { ...sheet, visibility: "visible" as const };
  const parts = unzipSync(await writeXlsx({ sheets: [alone], names: [], styles, title, modified, properties }));
  // The size in cells is optional, and not known yet.
  const xml = strFromU8(parts[sheetPath(0)]!).replace(/<dimension [^>]*\/>/, "");
  const data = /<sheetData\/>|<sheetData>.*<\/sheetData>/s.exec(xml);
  if (!data) throw new Error(`Sheet ${sheet.name}: no place for its rows`);
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
    const cell = new RegExp(`<c r="CV${row + 1}"(?: s="([0-9]+)")?`).exec(patterns);
    if (!cell) throw new Error(`no pattern of style ${row + 1}`);
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
  const inside = (full: string): string => full.replace(/^xl\//, "");
  edit("xl/_rels/workbook.xml.rels", `"${inside(stub)}"`, `"${inside(path)}"`);
}

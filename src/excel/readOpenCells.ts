import { DATA_SHEET } from "../outline/names";
import type { Cells, DefinedName, SheetCells } from "../report/Cells";
import { sheetKey } from "../report/sheetKey";
import { allOf } from "./askTogether";
import type { FontGrid } from "./cellsOfRange";
import { queueCells } from "./queueCells";
import { readSeen } from "./readSeen";
import { supports } from "./supports";

/**
 * Where fonts are looked at: they matter only for text typed in a font of the time before Unicode, and cost about 40 bytes a cell. The
 * form has its inputs far inside.
 */
const FONT_AREA = "A1:F80";
const NAMES = "items/name,items/formula";

/**
 * The open workbook as it stands, in two requests: what there is, then everything in it; one more where somebody crossed out or commented
 * something. Gives what reading the saved file would give, without the time it was saved, which Excel does not tell.
 */
export async function readOpenCells(context: Excel.RequestContext): Promise<Cells> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/visibility");
  const names = workbook.names.load(NAMES);
  const custom = workbook.properties.custom.load("items/key,items/value");
  // The only way to ask for the date system: 2000-01-01 is day 36526, or 35064 in one that counts from 1904.
  const millennium = workbook.functions.date(2000, 1, 1).load("value,error");
  await context.sync();

  const { needed: parts, seen } = await readSeen(
    context,
    allOf(sheets.items.map((sheet) => () => queuePart(sheet))),
    sheets.items.map((sheet) => (isData(sheet) ? undefined : sheet)),
  );

  return {
    sheets: parts.map(({ cells }, n) => seen[n]!(cells)),
    names: [
      ...names.items.map((name) => definedName(name)),
      ...parts.flatMap(({ names }, sheet) => names.items.map((name) => ({ ...definedName(name), sheet }))),
    ],
    date1904: millennium.value === 35064,
    properties: new Map(custom.items.map(({ key, value }) => [key, textOf(value)])),
  };
}

interface Part {
  readonly names: Excel.NamedItemCollection;
  readonly cells: SheetCells;
}

function queuePart(sheet: Excel.Worksheet): () => Part {
  const names = sheet.names.load(NAMES);
  const fonts = isData(sheet) ? undefined : queueFonts(sheet);
  const cells = queueCells(sheet, sheet.name, fonts);
  const visibility = visibilityOf(sheet.visibility);
  return () => ({ names, cells: { ...cells(), visibility } });
}

function isData({ name }: Excel.Worksheet): boolean {
  return sheetKey(name) === DATA_SHEET;
}

function queueFonts(sheet: Excel.Worksheet): (() => FontGrid) | undefined {
  if (!supports("1.9")) return undefined;
  const found = sheet
    .getRange(FONT_AREA)
    .untrack()
    .getCellProperties({ format: { font: { name: true } } });
  return () => found.value.map((row) => row.map((cell) => cell.format?.font?.name));
}

/** The formula of a name is 1.7; its value is the same reference, for names of cells. */
function definedName({ name, formula }: Excel.NamedItem): DefinedName {
  return { name, target: textOf(formula).replace(/^=/, "") };
}

function visibilityOf(visibility: Excel.Worksheet["visibility"]): SheetCells["visibility"] {
  if (visibility === "Hidden") return "hidden";
  return visibility === "VeryHidden" ? "veryHidden" : "visible";
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

import { names, type MetaField } from "../src/outline/names";
import type { Outline } from "../src/outline/Outline";
import type { Visit } from "../src/outline/Round";
import { type Cell, type Cells, cellKey, type SheetCells } from "../src/report/Cells";
import { serialOfDate } from "../src/workbook/formula/dateFormulas";
import { onSheet, areaText } from "../src/workbook/SheetBuilder";
import { buildTemplate } from "../src/workbook/template/buildTemplate";
import type { CellValue, Workbook } from "../src/workbook/Workbook";

/** A cell as the file stores it, with what the person sees in it. */
export interface StoredCell {
  readonly type: Cell["type"];
  readonly value: Cell["value"];
  readonly format?: string;
  readonly shown: string;
}

/** What stands in an input: a number, a text ("": cleared), or a cell as it is stored. */
export type Typed = string | number | StoredCell;

/** One workbook as a unit sends it. What is not named is left as the blank form has it. */
export interface ExampleFile {
  readonly file: string;
  /** Fields of the cover as typed; dates ISO. */
  readonly cover: Readonly<Partial<Record<MetaField, string>>>;
  readonly answers?: Readonly<Record<string, Typed>>;
  /** `dcterms:modified` of the file. */
  readonly modified?: string;
  /** When the mail that brought it was sent, ISO instant. */
  readonly mailed?: string;
  /** What the round says of the visit at its unit. */
  readonly visit?: Visit;
  /** Section whose sheet was deleted. */
  readonly deleted?: string;
  /** The outline that the form was made from, where it is another one. */
  readonly madeFrom?: { readonly id: string; readonly title: string };
}

interface Form {
  readonly workbook: Workbook;
  readonly cells: Cells;
}

const forms = new WeakMap<Outline, Form>();

/** The blank form of an outline, made once. */
function formOf(outline: Outline): Form {
  let form = forms.get(outline);
  if (!form) {
    const workbook = buildTemplate(outline);
    forms.set(outline, (form = { workbook, cells: cellsOf(workbook) }));
  }
  return form;
}

/** The blank form with an example typed into it, each field found by its defined name: what reading its file would give. */
export function fillForm(outline: Outline, example: ExampleFile): Cells {
  const { madeFrom, deleted, modified } = example;
  const { workbook, cells } = formOf(
    madeFrom ? { ...outline, ...madeFrom, file: { ...outline.file, ...madeFrom } } : outline,
  );
  const filled = new Map(cells.sheets.map((sheet) => [sheet.name, new Map(sheet.cells)]));
  const put = (name: string, typed: Typed): void => {
    const { sheet, area } = workbook.names.find((known) => known.name === name)!;
    const { rows } = workbook.sheets.find((known) => known.name === sheet)!;
    const cell = cellOf(typed, look(workbook, rows[area.top]!.cells[area.left]!.style));
    const key = cellKey(area.top, area.left);
    if (cell.value === "") filled.get(sheet)!.delete(key);
    else filled.get(sheet)!.set(key, cell);
  };
  for (const [field, typed] of Object.entries(example.cover)) {
    const date = field === "as_of" || field === "signed_on";
    put(names.meta(field as MetaField), date ? serialOfDate(typed) : typed);
  }
  for (const [id, typed] of Object.entries(example.answers ?? {})) put(names.input(id), typed);
  const gone = outline.sections.find((section) => section.ref === deleted)?.sheet;
  const sheets = cells.sheets.map((sheet): SheetCells => ({ ...sheet, cells: filled.get(sheet.name)! }));
  return { ...cells, modified, sheets: sheets.filter((sheet) => sheet.name !== gone) };
}

function cellOf(typed: Typed, look: Pick<Cell, "format" | "font">): Cell {
  if (typeof typed === "object") {
    const { type, value, format = look.format } = typed;
    return { ...look, type, value, format };
  }
  return { ...look, type: typeof typed === "number" ? "number" : "text", value: typed };
}

function look(workbook: Workbook, style: string): Pick<Cell, "format" | "font"> {
  const { format = "General", font } = workbook.styles[style]!;
  return { format, font: font.name };
}

function cellsOf(workbook: Workbook): Cells {
  const sheets = workbook.sheets.map((sheet): SheetCells => {
    const cells = new Map<number, Cell>();
    sheet.rows.forEach((row, top) =>
      row?.cells.forEach((cell, left) => {
        const stored = cell && { ...valueOf(cell.value ?? null), ...look(workbook, cell.style), formula: cell.formula };
        if (stored && (stored.type !== "empty" || stored.formula !== undefined)) cells.set(cellKey(top, left), stored);
      }),
    );
    return { name: sheet.name, visibility: sheet.visibility, cells };
  });
  return {
    sheets,
    names: workbook.names.map(({ name, sheet, area }) => ({ name, target: onSheet(sheet, areaText(area, true)) })),
    date1904: false,
    properties: new Map(Object.entries(workbook.properties)),
  };
}

function valueOf(value: CellValue): Pick<Cell, "type" | "value"> {
  if (value === null) return { type: "empty", value: "" };
  if (typeof value === "object") return { type: "error", value: value.error };
  if (typeof value === "number") return { type: "number", value };
  return typeof value === "boolean" ? { type: "boolean", value } : { type: "text", value };
}

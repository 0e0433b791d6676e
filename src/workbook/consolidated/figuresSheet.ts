import type { Level } from "../../checks/severityWord";
import type { Item } from "../../outline/Outline";
import { countLines } from "../countLines";
import { rowHeight } from "../rowHeight";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import { STYLES, type StyleName } from "../styles";
import type { Column, Sheet } from "../Workbook";
import { FIGURES_TEXTS, SHEET_NAMES } from "./consolidatedTexts";
import { datesText } from "./datesText";
import { figureKind, figureMarks, figureStyle, numberWidth } from "./figureCells";
import { putFigureNotes } from "./figureNotes";
import { putSwitch } from "./figureSwitch";
import { FIGURE_COLUMN, type FiguresLayout } from "./layoutFigures";
import type { LiveFigures } from "./LiveFigures";
import { HIDDEN, landscape, PAPER, PROTECTED, withBreaks } from "./sheetShapes";

const NUMBER_WIDTH = 5;
const MEASURE_WIDTH = 9;
const ROW_HEIGHT = 24;

/** Items by units, with live totals. Findings mark their figure by its number format, so that it stays a number. */
export function figuresSheet(
  figures: LiveFigures,
  layout: FiguresLayout,
): { readonly builder: SheetBuilder; readonly sheet: Sheet } {
  const { outline } = figures;
  const sheet = new SheetBuilder(SHEET_NAMES.figures);
  const widths = widthsOf(figures, layout);
  const last = layout.totalColumn;
  sheet.merge(rowArea(0, 0, last), "title", FIGURES_TEXTS.title);
  sheet.height(0, 26);
  sheet.merge(rowArea(1, 0, last), "subtitle", datesText(figures.assessment));
  sheet.height(1, 22);
  putSwitch(sheet, figures, { from: 0, label: FIGURE_COLUMN.firstUnit - 1, words: 2 });
  putHead(sheet, figures, layout, widths);
  const marks = figureMarks(figures);
  const labelWidth = widths[FIGURE_COLUMN.label]!;
  for (const row of layout.rows) {
    if (row.type === "item") {
      putItem(sheet, figures, layout, row.item, marks, labelWidth);
      continue;
    }
    const style = row.type === "section" ? "heading" : "group";
    const text = row.type === "section" ? row.section.sheet : row.heading.text;
    sheet.put(row.index, FIGURE_COLUMN.number, style);
    sheet.merge(rowArea(row.index, FIGURE_COLUMN.label, last), style, text);
    const width = widths.slice(FIGURE_COLUMN.label).reduce((sum, part) => sum + part, 0);
    sheet.height(row.index, rowHeight(countLines(text, width, STYLES[style].font, 1), STYLES[style].font.size));
  }
  for (const { block, cell } of figures.blocks) sheet.put(cell.top, cell.left, "hidden", figures.taken(block));
  if (layout.items.length === 0) sheet.merge(rowArea(layout.end, 0, last), "cell", FIGURES_TEXTS.empty);
  putFigureNotes(sheet, figures, { left: 0, right: last }, sumOf(widths));
  const heads = new Set(layout.rows.flatMap(({ type, index }) => (type === "item" ? [] : [index])));
  return {
    builder: sheet,
    sheet: withBreaks(sheet, heads, {
      visibility: "visible",
      columns: [...widths.map((width): Column => ({ width })), HIDDEN],
      freeze: { rows: layout.headRow + 1, columns: outline.units.length > 1 ? FIGURE_COLUMN.firstUnit : 0 },
      protection: PROTECTED,
      print: landscape(sheet, { top: 0, left: 0, bottom: sheet.end - 1, right: last }, layout.headRow),
    }),
  };
}

function putHead(sheet: SheetBuilder, figures: LiveFigures, layout: FiguresLayout, widths: readonly number[]): void {
  const { outline } = figures;
  const style: StyleName = outline.units.length > 4 ? "head11" : "head";
  const { font } = STYLES[style];
  const whole = figures.wholeFormula(false);
  const texts = [...FIGURES_TEXTS.heads, ...outline.units.map((unit) => unit.short)];
  texts.forEach((text, column) => sheet.put(layout.headRow, column, style, text));
  sheet.put(layout.headRow, layout.totalColumn, style, whole);
  const longest = [outline.whole, ...(figures.isDoubtful ? [outline.sources?.unresolved ?? ""] : [])];
  const lines = Math.max(
    ...texts.map((text, column) => countLines(text, widths[column]!, font)),
    ...longest.map((text) => countLines(text, widths[layout.totalColumn]!, font)),
  );
  sheet.height(layout.headRow, Math.max(36, rowHeight(lines, font.size)));
}

function putItem(
  sheet: SheetBuilder,
  figures: LiveFigures,
  layout: FiguresLayout,
  item: Item,
  marks: ReadonlyMap<string, Level>,
  labelWidth: number,
): void {
  const { outline } = figures;
  const row = layout.rowOf(item.id);
  const label = item.supplementary ? "labelExtra" : item.level > 1 ? "label2" : "label";
  sheet.put(row, FIGURE_COLUMN.number, "ordinal", item.number);
  sheet.put(row, FIGURE_COLUMN.label, label, item.printed);
  sheet.put(row, FIGURE_COLUMN.measure, "measure", item.measure);
  for (const unit of outline.units) {
    const shown = figures.shown(item, unit.code);
    const style = figureStyle(item, shown, marks.get(`${unit.code}|${item.id}`));
    sheet.put(row, layout.columnOf(unit.code), style, shown);
  }
  const flag = marks.has(`|${item.id}`) ? "Flagged" : "";
  sheet.put(row, layout.totalColumn, `total${flag}${figureKind(item)}`, figures.total(item.id));
  const lines = countLines(item.printed, labelWidth, STYLES[label].font, STYLES[label].indent);
  sheet.height(row, Math.max(ROW_HEIGHT, rowHeight(lines, 12)));
}

/** As wide as the widest number needs; the label takes what is left of the page. */
function widthsOf(figures: LiveFigures, layout: FiguresLayout): number[] {
  const { outline } = figures;
  const few = outline.units.length <= 4;
  const ofColumn = (values: readonly unknown[], least: number): number => Math.max(least, ...values.map(numberWidth));
  const units = outline.units.map((unit) =>
    ofColumn(
      layout.items.map((item) => figures.shown(item, unit.code)),
      few ? 13 : 10,
    ),
  );
  const total = ofColumn(
    layout.items.map((item) => figures.total(item.id).value()),
    14,
  );
  const rest = NUMBER_WIDTH + MEASURE_WIDTH + total + units.reduce((sum, width) => sum + width, 0);
  return [NUMBER_WIDTH, Math.min(60, Math.max(32, PAPER - rest)), MEASURE_WIDTH, ...units, total];
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

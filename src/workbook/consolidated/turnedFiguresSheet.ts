import type { Item, Outline, Unit } from "../../outline/Outline";
import { unitLabel } from "../../outline/unitLabel";
import type { Fx } from "../formula/Fx";
import type { PutRows } from "../RowStream";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import type { Column, Sheet } from "../Workbook";
import { FIGURES_TEXTS, OVERVIEW_TEXTS, SHEET_NAMES } from "./consolidatedTexts";
import { datesText } from "./datesText";
import { figureKind, figureMarks, figureStyle } from "./figureCells";
import { putFigureNotes } from "./figureNotes";
import { putSwitch } from "./figureSwitch";
import { runsOf, TURNED_COLUMN, TURNED_HEAD, type TurnedLayout } from "./layoutTurned";
import type { LiveFigures } from "./LiveFigures";
import { heightOf, HIDDEN, landscape, PAPER, PROTECTED, withBreaks } from "./sheetShapes";

const TURNED_ROW = 22;
const NUMBER_WIDTH = 5;
const UNIT_WIDTH = 24;
/** The commune stands behind the unit. */
const LONG_UNIT_WIDTH = 32;
/** Below it print gets too small to read. */
const LEAST_SCALE = 60;

/** Units by items: a row for each unit, live totals below, a page for each block of items. */
export function turnedFiguresSheet(
  figures: LiveFigures,
  layout: TurnedLayout,
): { readonly builder: SheetBuilder; readonly sheet: Sheet } {
  const { outline } = figures;
  const sheet = new SheetBuilder(SHEET_NAMES.figures);
  putTurnedTop(sheet, figures, layout, datesText(figures.assessment));
  const marks = figureMarks(figures);
  figures.units.forEach((unit, index) => putTurnedUnit(sheet, figures, layout, unit, index, marks));
  putTurnedTotals(sheet, outline, layout, marks, figures.wholeFormula(false), ({ id }) => figures.total(id));
  putHelpers(sheet, figures, layout);
  const { wide, width } = wideOf(outline, layout);
  putFigureNotes(sheet, figures, wide, width);
  return {
    builder: sheet,
    // The total never goes alone to the next page.
    sheet: withBreaks(
      sheet,
      new Set([layout.totalRow - 2, layout.totalRow - 1]),
      turnedShape(sheet.name, outline, layout, figures.flags.length, sheet.end - 1),
    ),
  };
}

/** The first columns that no page repeats: over the others a part of a text would stand again on each page. */
export function wideOf(outline: Outline, layout: TurnedLayout) {
  const wide = { left: TURNED_COLUMN.firstItem, right: layout.blocks[0]?.right ?? TURNED_COLUMN.firstItem };
  return { wide, width: sumOf(turnedWidths(outline, layout).slice(wide.left, wide.right + 1)) };
}

/** Title, days, the switch and the heads. */
export function putTurnedTop(
  sheet: PutRows,
  figures: Pick<LiveFigures, "outline" | "choice">,
  layout: TurnedLayout,
  dates: string,
): void {
  const { outline } = figures;
  const { wide, width } = wideOf(outline, layout);
  sheet.merge(rowArea(0, wide.left, wide.right), "title", FIGURES_TEXTS.title);
  sheet.height(0, Math.max(26, heightOf(FIGURES_TEXTS.title, width, "title")));
  sheet.merge(rowArea(1, wide.left, wide.right), "subtitle", dates);
  sheet.height(1, Math.max(22, heightOf(dates, width, "subtitle")));
  putSwitch(sheet, figures, { from: TURNED_COLUMN.firstItem, label: TURNED_COLUMN.firstItem + 2, words: 3 });
  putTurnedHead(sheet, layout, turnedWidths(outline, layout)[TURNED_COLUMN.unit]!);
}

/** One unit; `index` is its place in the list. */
export function putTurnedUnit(
  sheet: PutRows,
  figures: LiveFigures,
  layout: TurnedLayout,
  unit: Unit,
  index: number,
  marks: ReturnType<typeof figureMarks>,
): void {
  const { outline } = figures;
  const row = layout.firstUnit + index;
  const label = unitLabel(outline, unit);
  sheet.put(row, TURNED_COLUMN.number, "ordinal", index + 1);
  sheet.put(row, TURNED_COLUMN.unit, "field", label);
  layout.columns.forEach(({ item }, at) => {
    const shown = figures.shown(item, unit.code);
    const style = figureStyle(item, shown, marks.get(`${unit.code}|${item.id}`));
    sheet.put(row, TURNED_COLUMN.firstItem + at, style, shown);
  });
  const width = outline.groups.length > 1 ? LONG_UNIT_WIDTH : UNIT_WIDTH;
  sheet.height(row, Math.max(TURNED_ROW, heightOf(label, width, "field")));
}

/** The sheet around its rows. `flags`: hidden columns that say who counts. */
export function turnedShape(name: string, outline: Outline, layout: TurnedLayout, flags: number, bottom: number) {
  const widths = turnedWidths(outline, layout);
  const last = TURNED_COLUMN.firstItem + layout.columns.length - 1;
  return {
    visibility: "visible",
    columns: [
      ...widths.map((width): Column => ({ width })),
      ...Array.from({ length: layout.takenColumns + flags }, () => HIDDEN),
    ],
    freeze: { rows: layout.firstUnit, columns: TURNED_COLUMN.firstItem },
    protection: PROTECTED,
    print: {
      ...landscape({ name }, { top: 0, left: 0, bottom, right: last }, layout.headRow),
      ...turnedPrint(layout, widths),
    },
  } as const;
}

function turnedWidths(outline: Outline, layout: TurnedLayout): number[] {
  const unit = outline.groups.length > 1 ? LONG_UNIT_WIDTH : UNIT_WIDTH;
  return [NUMBER_WIDTH, unit, ...layout.columns.map(({ width }) => width)];
}

/** All blocks by one scale, which the widest of them needs; heads and units on every page. */
function turnedPrint(layout: TurnedLayout, widths: readonly number[]) {
  const units = sumOf(widths.slice(0, TURNED_COLUMN.firstItem));
  const widest = Math.max(...layout.blocks.map(({ width }) => width));
  return {
    titleRows: { from: layout.headRow, to: layout.firstUnit - 1 },
    titleColumns: { from: 0, to: TURNED_COLUMN.unit },
    scale: Math.max(LEAST_SCALE, Math.min(100, Math.floor((PAPER * 100) / (units + widest)))),
    columnBreaksAfter: layout.blocks.slice(0, -1).map(({ right }) => right),
  } as const;
}

/** Section, group, TT, label and measure over each column. */
function putTurnedHead(sheet: PutRows, layout: TurnedLayout, unitWidth: number): void {
  const { headRow, columns, blocks } = layout;
  const row = Object.fromEntries(TURNED_HEAD.map((name, at) => [name, headRow + at])) as Record<
    (typeof TURNED_HEAD)[number],
    number
  >;
  const heads = [OVERVIEW_TEXTS.stateHeads.number, FIGURES_TEXTS.unitHead];
  heads.forEach((text, column) =>
    sheet.merge({ top: headRow, left: column, bottom: row.measure, right: column }, "head11", text),
  );
  const heights = { section: 24, group: 20, label: heightOf(heads[1], unitWidth, "head11") };
  for (const block of blocks) {
    for (const { value, area, width } of runsOf(columns, block, ({ section }) => section)) {
      const { left, right } = area(row.section);
      const own = columns.slice(left - TURNED_COLUMN.firstItem, right + 1 - TURNED_COLUMN.firstItem);
      const isWithGroups = own.some(({ heading }) => heading !== undefined);
      sheet.merge({ ...area(row.section), bottom: isWithGroups ? row.section : row.group }, "heading", value.sheet);
      heights.section = Math.max(heights.section, heightOf(value.sheet, width, "heading"));
      if (!isWithGroups) continue;
      for (const run of runsOf(columns, { left, right, width }, ({ heading }) => heading)) {
        const text = run.value?.text ?? "";
        sheet.merge(run.area(row.group), "group11", text);
        heights.group = Math.max(heights.group, heightOf(text, run.width, "group11"));
      }
    }
  }
  columns.forEach(({ item, width }, at) => {
    const column = TURNED_COLUMN.firstItem + at;
    sheet.put(row.number, column, "head11", item.number);
    sheet.put(row.label, column, "label11", item.printed);
    sheet.put(row.measure, column, "measure", item.measure);
    heights.label = Math.max(heights.label, heightOf(item.printed, width, "label11"));
  });
  sheet.height(row.section, heights.section);
  sheet.height(row.group, heights.group);
  sheet.height(row.number, 18);
  sheet.height(row.label, heights.label);
  sheet.height(row.measure, 18);
}

/** The row below the units. */
export function putTurnedTotals(
  sheet: PutRows,
  outline: Outline,
  layout: TurnedLayout,
  marks: ReturnType<typeof figureMarks>,
  whole: Fx,
  totalOf: (item: Item) => Fx,
): void {
  const row = layout.totalRow;
  sheet.put(row, TURNED_COLUMN.number, "total");
  sheet.put(row, TURNED_COLUMN.unit, "totalLeft", whole);
  layout.columns.forEach(({ item }, at) => {
    const flag = marks.has(`|${item.id}`) ? "Flagged" : "";
    sheet.put(row, TURNED_COLUMN.firstItem + at, `total${flag}${figureKind(item)}`, totalOf(item));
  });
  const width = turnedWidths(outline, layout)[TURNED_COLUMN.unit]!;
  const longest = [outline.whole, outline.sources?.unresolved ?? ""];
  sheet.height(row, Math.max(24, ...longest.map((text) => heightOf(text, width, "totalLeft"))));
}

function putHelpers(sheet: SheetBuilder, figures: LiveFigures, layout: TurnedLayout): void {
  for (const { block, cell } of figures.blocks) sheet.put(cell.top, cell.left, "hidden", figures.taken(block));
  for (const { area, cells } of figures.flags)
    cells.forEach((cell, at) => sheet.put(layout.firstUnit + at, area.left, "hidden", cell));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

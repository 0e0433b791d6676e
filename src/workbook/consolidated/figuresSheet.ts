import { SWITCH_NAME } from "../../assessment/readRemarks";
import { levelOf, type Level } from "../../checks/severityWord";
import { tellFinding } from "../../checks/tellFinding";
import type { Item } from "../../outline/Outline";
import { characterWidth } from "../characterWidth";
import { countLines } from "../countLines";
import { fillIn } from "../fillIn";
import { IF } from "../formula/functions";
import { constant, join, type Fx } from "../formula/Fx";
import { formatDecimal, formatWhole } from "../../report/formatNumber";
import { rowHeight } from "../rowHeight";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import { STYLES, type StyleName } from "../styles";
import type { Column, Sheet } from "../Workbook";
import { FIGURE_WORDS, FIGURES_TEXTS, SHEET_NAMES } from "./consolidatedTexts";
import { OPTIONS_NAME } from "./assessmentData";
import { datesText } from "./datesText";
import { FIGURE_COLUMN, SWITCH_ROW } from "./layoutFigures";
import type { LiveFigures } from "./LiveFigures";
import { HIDDEN, landscape, PROTECTED, withBreaks } from "./sheetShapes";

/** A4 landscape at 100 %. */
const PAPER = 119;
const NUMBER_WIDTH = 5;
const MEASURE_WIDTH = 9;
const ROW_HEIGHT = 24;
/** Items that the note on the totals names. */
const NAMED = 12;
const MARKS: Readonly<Partial<Record<Level, "Error" | "Warning" | "Target">>> = {
  error: "Error",
  warning: "Warning",
  target: "Target",
};
type FigureKind = "Number" | "Money" | "Rate";

/** Items by units, with live totals. Findings mark their figure by its number format, so that it stays a number. */
export function figuresSheet(figures: LiveFigures): { readonly builder: SheetBuilder; readonly sheet: Sheet } {
  const { outline, layout } = figures;
  const sheet = new SheetBuilder(SHEET_NAMES.figures);
  const widths = widthsOf(figures);
  const last = layout.totalColumn;
  sheet.merge(rowArea(0, 0, last), "title", FIGURES_TEXTS.title);
  sheet.height(0, 26);
  sheet.merge(rowArea(1, 0, last), "subtitle", datesText(figures.assessment));
  sheet.height(1, 22);
  putSwitch(sheet, figures);
  putHead(sheet, figures, widths);
  const marks = marksOf(figures);
  const labelWidth = widths[FIGURE_COLUMN.label]!;
  for (const row of layout.rows) {
    if (row.type === "item") {
      putItem(sheet, figures, row.item, marks, labelWidth);
      continue;
    }
    const style = row.type === "section" ? "heading" : "group";
    const text = row.type === "section" ? row.section.sheet : row.heading.text;
    sheet.put(row.index, FIGURE_COLUMN.number, style);
    sheet.merge(rowArea(row.index, FIGURE_COLUMN.label, last), style, text);
    const width = widths.slice(FIGURE_COLUMN.label).reduce((sum, part) => sum + part, 0);
    sheet.height(row.index, rowHeight(countLines(text, width, STYLES[style].font, 1), STYLES[style].font.size));
  }
  for (const { block, row } of figures.blocks) sheet.put(row, layout.takenColumn, "hidden", figures.taken(block));
  if (layout.items.length === 0) sheet.merge(rowArea(layout.end, 0, last), "cell", FIGURES_TEXTS.empty);
  putNotes(
    sheet,
    figures,
    widths.reduce((sum, width) => sum + width, 0),
  );
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

function putSwitch(sheet: SheetBuilder, figures: LiveFigures): void {
  const { switch: choice, outline } = figures;
  if (!choice) return;
  const { firstUnit } = FIGURE_COLUMN;
  const title = fillIn(FIGURES_TEXTS.switch, { title: outline.sources!.title });
  sheet.merge(rowArea(SWITCH_ROW, 0, firstUnit - 1), "captionRight", title);
  const area = rowArea(SWITCH_ROW, firstUnit, firstUnit + 1);
  sheet.merge(area, "choice", choice.chosen);
  sheet.defineCell(SWITCH_NAME, SWITCH_ROW, firstUnit);
  sheet.height(SWITCH_ROW, 36);
  sheet.validations.push({
    areas: [area],
    type: "list",
    formula: OPTIONS_NAME,
    promptTitle: FIGURES_TEXTS.switchTitle,
    prompt: FIGURES_TEXTS.switchPrompt,
    errorTitle: FIGURES_TEXTS.switchErrorTitle,
    error: FIGURES_TEXTS.switchError,
    onError: "stop",
  });
}

function putHead(sheet: SheetBuilder, figures: LiveFigures, widths: readonly number[]): void {
  const { outline, layout } = figures;
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
  item: Item,
  marks: ReadonlyMap<string, Level>,
  labelWidth: number,
): void {
  const { layout, outline } = figures;
  const row = layout.rowOf(item.id);
  const label = item.supplementary ? "labelExtra" : item.level > 1 ? "label2" : "label";
  sheet.put(row, FIGURE_COLUMN.number, "ordinal", item.number);
  sheet.put(row, FIGURE_COLUMN.label, label, item.printed);
  sheet.put(row, FIGURE_COLUMN.measure, "measure", item.measure);
  for (const unit of outline.units) {
    const shown = figures.shown(item, unit.code);
    const style = styleOf(item, shown, marks.get(`${unit.code}|${item.id}`));
    sheet.put(row, layout.columnOf(unit.code), style, shown);
  }
  const flag = marks.has(`|${item.id}`) ? "Flagged" : "";
  sheet.put(row, layout.totalColumn, `total${flag}${kindOf(item)}`, figures.total(item.id));
  const lines = countLines(item.printed, labelWidth, STYLES[label].font, STYLES[label].indent);
  sheet.height(row, Math.max(ROW_HEIGHT, rowHeight(lines, 12)));
}

function styleOf(item: Item, shown: number | string | null, level: Level | undefined): StyleName {
  const mark = level && MARKS[level];
  if (typeof shown === "number") {
    const kind = kindOf(item);
    return mark ? `flagged${mark}${kind}` : (kind.toLowerCase() as Lowercase<FigureKind>);
  }
  if (shown?.startsWith(FIGURE_WORDS.error)) return "unreadable";
  return mark && shown !== null ? `flagged${mark}Word` : "word";
}

function kindOf(item: Item): FigureKind {
  return item.kind === "percent" ? "Rate" : item.kind === "money" ? "Money" : "Number";
}

/** The worst finding that stands at a cell, by `unit|item`; `|item` where several units give one figure of the whole (X4). */
function marksOf({ assessment }: LiveFigures): ReadonlyMap<string, Level> {
  const rank: readonly Level[] = ["error", "target", "warning"];
  const marks = new Map<string, Level>();
  const shared = assessment.across.filter(({ code }) => code === "X4");
  for (const finding of [...assessment.units.flatMap(({ findings }) => findings), ...shared]) {
    const key = `${finding.unit ?? ""}|${finding.items[0] ?? ""}`;
    const level = levelOf(finding);
    const known = marks.get(key);
    if (rank.includes(level) && (!known || rank.indexOf(level) < rank.indexOf(known))) marks.set(key, level);
  }
  return marks;
}

/** As wide as the widest number needs; the label takes what is left of the page. */
function widthsOf(figures: LiveFigures): number[] {
  const { outline, layout } = figures;
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

/** Character widths that a number takes with a mark before it, in steps of a half. */
function numberWidth(value: unknown): number {
  if (typeof value !== "number") return 0;
  const text = Number.isInteger(value) ? formatWhole(value) : formatDecimal(value, 2);
  const ems = [...text].reduce((sum, sign) => sum + characterWidth(sign.codePointAt(0)!, "bold"), 0);
  return Math.ceil(((ems * 12 + 10) / 6) * 2) / 2;
}

/** Below the table: how was added up, what is not in the totals, what the signs mean. */
function putNotes(sheet: SheetBuilder, figures: LiveFigures, width: number): void {
  const { layout } = figures;
  const notes: (string | Fx)[] = [choiceNote(figures), ...totalNotes(figures), FIGURES_TEXTS.legend].filter(
    (note) => note !== "",
  );
  let row = sheet.end;
  for (const note of notes) {
    sheet.merge(rowArea(row, 0, layout.totalColumn), "legend", note);
    const longest = typeof note === "string" ? note : longestChoice(figures);
    sheet.height(row, rowHeight(countLines(longest, width, STYLES.legend.font), STYLES.legend.font.size));
    row += 1;
  }
}

function choiceParts(figures: LiveFigures): { readonly taken: string; readonly sum: string } {
  const { outline, assessment, switch: choice, blocks, isDoubtful } = figures;
  const sources = outline.sources!;
  const told = assessment.across
    .filter(({ code }) => code === "X5" || code === "X6")
    .map((finding) => ` ${tellFinding(outline, finding)}`)
    .join("")
    // A formula has its limit, an outline's own message may be long.
    .slice(0, 2000);
  const partly = blocks.some(({ block }) => !figures.isComplete(block));
  const short = fillIn(FIGURES_TEXTS.notAll, { unit: outline.unitOf(choice!.unit)!.short });
  return {
    taken: `${choice!.owner}.${partly ? short : ""}${FIGURES_TEXTS.recheck}`,
    sum: `${isDoubtful ? sources.unresolved : sources.sum}.${told}${FIGURES_TEXTS.recheck}`,
  };
}

function choiceNote(figures: LiveFigures): Fx | string {
  const { outline, switch: choice } = figures;
  if (!choice) return "";
  const { taken, sum } = choiceParts(figures);
  const title = fillIn(FIGURES_TEXTS.choice, { title: outline.sources!.title });
  return join(constant(title), IF(figures.anyTaken, constant(taken), constant(sum)));
}

function longestChoice(figures: LiveFigures): string {
  const { taken, sum } = choiceParts(figures);
  return (
    fillIn(FIGURES_TEXTS.choice, { title: figures.outline.sources!.title }) + (taken.length > sum.length ? taken : sum)
  );
}

function totalNotes({ assessment, outline }: LiveFigures): string[] {
  const shared = assessment.across
    .filter(({ code }) => code === "X4")
    .flatMap(({ items }) => outline.itemOf(items[0] ?? "")?.number ?? []);
  const chosen = [...assessment.totals]
    .filter(([, total]) => total.by === "source")
    .map(([id]) => {
      const source = assessment.sources.get(id) ?? "";
      const units = outline.unitOf(source)?.short ?? source;
      return fillIn(FIGURES_TEXTS.leftItem, { number: outline.itemOf(id)!.number, units });
    });
  const left = [...assessment.totals].filter(([, total]) => total.left.length > 0 && total.by !== "ratio");
  const named = left.slice(0, NAMED).map(([id, total]) =>
    fillIn(FIGURES_TEXTS.leftItem, {
      number: outline.itemOf(id)!.number,
      units: total.left.map((code) => outline.unitOf(code)?.short ?? code).join(", "),
    }),
  );
  const more = left.length > NAMED ? fillIn(FIGURES_TEXTS.leftMore, { count: left.length - NAMED }) : "";
  return [
    shared.length > 0 ? fillIn(FIGURES_TEXTS.unresolved, { whole: outline.whole, list: shared.join(", ") }) : "",
    chosen.length > 0 ? fillIn(FIGURES_TEXTS.chosen, { list: chosen.join("; ") }) : "",
    left.length > 0 ? fillIn(FIGURES_TEXTS.left, { list: named.join("; ") + more }) : "",
  ];
}

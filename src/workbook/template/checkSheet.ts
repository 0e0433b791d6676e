import { CHECK_SHEET, COVER_SHEET, names } from "../../outline/names";
import type { Rule } from "../../outline/Outline";
import { cellAddress } from "../../report/cellAddress";
import { countLines } from "../countLines";
import { COUNT_IN, IF, SMALL } from "../formula/functions";
import { compare, constant, join, range, type Fx, type FxRange } from "../formula/Fx";
import { rowHeight } from "../rowHeight";
import { areaText, onSheet, rowArea, SheetBuilder } from "../SheetBuilder";
import { LOOKS, STYLES } from "../styles";
import type { Place } from "../Workbook";
import { coverMessage, coverResult } from "./coverChecks";
import { summaryFormula, type Panel } from "./coverPanel";
import { COLUMN, type SectionLayout } from "./layoutTemplate";
import type { LiveForm } from "./LiveForm";
import { codesOf } from "./sheetCounts";
import { CHECK_SHEET_TEXTS, RESULT_WORDS, SECTION_TEXTS } from "./templateTexts";

export const CHECK_WIDTHS = [5, 7, 38, 13, 46, 12] as const;
const [NUMBER, CODE, TITLE, RESULT, MESSAGE, LINK, SHORT, SECTION] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
export const CHECK_HEAD_ROW = 3;
/** How many TT a row lists before it breaks off. */
const LISTED = 6;
/** Stands for any figure when the height of a message is worked out. */
const FIGURE = "12.345";
const MONEY = "148.620.000.000";

/** One row for each rule with its live result, its sentence and a link; before them, for each sheet, what its cells alone say. */
export function checkSheet(form: LiveForm, panel: Panel): SheetBuilder {
  const sheet = new SheetBuilder(CHECK_SHEET);
  sheet.merge(rowArea(0, NUMBER, TITLE), "link", SECTION_TEXTS.toCover, { sheet: COVER_SHEET, row: 0, column: 0 });
  sheet.height(0, 24);
  sheet.merge(rowArea(1, 0, LINK), "title", CHECK_SHEET_TEXTS.title);
  sheet.height(1, 26);
  sheet.merge(rowArea(2, 0, LINK), "status", summaryFormula(panel.totals));
  sheet.defineCell("cchc.summary", 2, 0);
  sheet.height(2, 33);
  CHECK_SHEET_TEXTS.columns.forEach((text, column) => sheet.put(CHECK_HEAD_ROW, column, "head", text));
  sheet.height(CHECK_HEAD_ROW, 36);

  let row = CHECK_HEAD_ROW + 1;
  let number = 0;
  const next = (): number => (number += 1);
  const first = row;
  heading(sheet, row++, COVER_SHEET);
  put(
    sheet,
    row++,
    next(),
    "T",
    CHECK_SHEET_TEXTS.cover,
    coverResult(form),
    coverMessage(form),
    { sheet: COVER_SHEET, row: 0, column: 0 },
    "",
  );
  sheet.defineCell(names.rule("T.cover"), row - 1, RESULT);
  for (const layout of form.layout.sections) {
    heading(sheet, row++, layout.section.sheet);
    const marks = marksOf(layout, form);
    const top = { sheet: layout.section.sheet, row: layout.first, column: COLUMN.input };
    put(
      sheet,
      row,
      next(),
      "T",
      CHECK_SHEET_TEXTS.cells,
      cellsResult(marks),
      cellsMessage(marks),
      top,
      `Lỗi: TT ${"12, ".repeat(18)}`,
    );
    sheet.defineCell(names.rule(`T.${layout.section.ref}`), row, RESULT);
    row += 1;
    for (const rule of form.rules.filter((known) => known.section === layout.section.ref)) {
      putRule(sheet, row, next(), rule, form);
      row += 1;
    }
  }
  sheet.define("cchc.results", { top: first, left: RESULT, bottom: row - 1, right: RESULT });
  sheet.define("cchc.results.section", { top: first, left: SECTION, bottom: row - 1, right: SECTION });
  const results = { top: first, left: RESULT, bottom: row - 1, right: RESULT };
  const result = `$${cellAddress(first, RESULT)}`;
  const is = (...words: string[]): string => `OR(${words.map((word) => `${result}="${word}"`).join(",")})`;
  sheet.conditionals.push(
    { areas: [results], formula: `${result}="${RESULT_WORDS.error}"`, look: LOOKS.error },
    {
      areas: [results],
      formula: is(RESULT_WORDS.warning, RESULT_WORDS.target, RESULT_WORDS.blank),
      look: LOOKS.warning,
    },
    {
      areas: [results],
      formula: is(RESULT_WORDS.valid, RESULT_WORDS.silent, RESULT_WORDS.info),
      look: LOOKS.textMuted,
    },
  );
  return sheet;
}

function heading(sheet: SheetBuilder, row: number, text: string): void {
  sheet.put(row, NUMBER, "heading");
  sheet.merge(rowArea(row, CODE, LINK), "heading", text);
  sheet.height(row, 24);
}

function putRule(sheet: SheetBuilder, row: number, number: number, rule: Rule, form: LiveForm): void {
  const item = form.item(rule.at);
  const place = { sheet: form.layout.sheetOf(rule.at), row: form.layout.rowOf(rule.at), column: COLUMN.input };
  const figure = item.kind === "money" ? MONEY : FIGURE;
  const longest = rule.message.map((part) => (typeof part === "string" ? part : figure)).join("");
  put(
    sheet,
    row,
    number,
    rule.code,
    rule.title,
    form.resultCell(rule.id),
    form.messageCell(rule.id),
    place,
    longest,
    item.number,
  );
  sheet.put(row, SHORT, "hidden", form.shortCell(rule.id));
  sheet.put(row, SECTION, "hidden", rule.section);
  sheet.defineCell(names.rule(rule.id), row, RESULT);
  sheet.defineCell(names.message(rule.id), row, MESSAGE);
  sheet.defineCell(names.short(rule.id), row, SHORT);
}

function put(
  sheet: SheetBuilder,
  row: number,
  number: number,
  code: string,
  title: string,
  result: Fx,
  message: Fx,
  place: Place,
  longest: string,
  item?: number,
): void {
  sheet.put(row, NUMBER, "cellCentre", number);
  sheet.put(row, CODE, "cellCentre", code);
  sheet.put(row, TITLE, "cell", title);
  sheet.put(row, RESULT, "cellBold", result);
  sheet.put(row, MESSAGE, "cell", message);
  sheet.put(row, LINK, "linkCentre", item === undefined ? "►" : `TT ${item} ►`, place);
  const height = (text: string, width: number): number => rowHeight(countLines(text, width, STYLES.cell.font), 12);
  sheet.height(
    row,
    Math.max(FIGURE_HEIGHT, height(title, CHECK_WIDTHS[TITLE]), height(longest, CHECK_WIDTHS[MESSAGE])),
  );
}

const FIGURE_HEIGHT = 24;

interface Marks {
  readonly errors: FxRange;
  readonly blanks: FxRange;
  readonly doubts: FxRange;
}

function marksOf(layout: SectionLayout, form: LiveForm): Marks {
  const numbers = (column: number, wanted: (code: unknown) => boolean): FxRange =>
    range(
      onSheet(
        layout.section.sheet,
        areaText({ top: layout.first, left: column, bottom: layout.last, right: column }, true),
      ),
      layout.items.map((item) => ({ value: () => (wanted(form.codeCell(item.id).value()) ? item.number : "") })),
    );
  const [errors, doubts] = (["error", "warning"] as const).map((severity) => codesOf(form.outline, severity));
  return {
    errors: numbers(COLUMN.errorAt, (code) => errors!.some((known) => known === code)),
    blanks: numbers(COLUMN.blankAt, (code) => code === "T1"),
    doubts: numbers(COLUMN.doubtAt, (code) => doubts!.some((known) => known === code)),
  };
}

function some(cells: FxRange): Fx {
  return compare(COUNT_IN(cells), ">", constant(0));
}

function cellsResult({ errors, blanks, doubts }: Marks): Fx {
  return IF(
    some(errors),
    constant(RESULT_WORDS.error),
    IF(
      some(blanks),
      constant(RESULT_WORDS.blank),
      IF(some(doubts), constant(RESULT_WORDS.warning), constant(RESULT_WORDS.valid)),
    ),
  );
}

/** `Lỗi: TT 41, 48. Xem lại: TT 38. ` */
function cellsMessage({ errors, blanks, doubts }: Marks): Fx {
  const list = (cells: FxRange, words: string): Fx => {
    const numbers = Array.from({ length: LISTED - 1 }, (_, index) =>
      IF(
        compare(COUNT_IN(cells), ">", constant(index + 1)),
        join(constant(", "), SMALL(cells, index + 2)),
        constant(""),
      ),
    );
    const more = IF(compare(COUNT_IN(cells), ">", constant(LISTED)), constant("…"), constant(""));
    return IF(some(cells), join(constant(words), SMALL(cells, 1), ...numbers, more, constant(". ")), constant(""));
  };
  return join(
    list(errors, CHECK_SHEET_TEXTS.errors),
    list(blanks, CHECK_SHEET_TEXTS.blanks),
    list(doubts, CHECK_SHEET_TEXTS.doubts),
  );
}

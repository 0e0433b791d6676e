import { CHECK_SHEET, COVER_SHEET, names } from "../../outline/names";
import type { Heading, Item } from "../../outline/Outline";
import { columnLetters } from "../../report/cellAddress";
import { countLines } from "../countLines";
import { dateFormula } from "../formula/dateFormulas";
import { IF, LEN, OR } from "../formula/functions";
import { compare, constant, join, type Fx } from "../formula/Fx";
import { officialDate } from "../officialDate";
import { rowHeight } from "../rowHeight";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import { LOOKS, STYLES, type StyleName } from "../styles";
import { inputValidation } from "./inputValidation";
import { COLUMN, HEAD_ROW, type SectionLayout } from "./layoutTemplate";
import type { LiveForm } from "./LiveForm";
import { codesOf, statusFormula, type SheetCounts } from "./sheetCounts";
import { SECTION_TEXTS } from "./templateTexts";

/** Two lines of check text: it changes after opening, when nothing fits the row any more. */
const FIGURE_ROW = 33;
const EMPTY_NARRATIVE_LINES = 3;

/** One sheet of the form: a section of the outline, with its inputs and their live checks. */
export function sectionSheet(layout: SectionLayout, form: LiveForm, counts: SheetCounts): SheetBuilder {
  const sheet = new SheetBuilder(layout.section.sheet);
  const { input, check, measure } = COLUMN;
  sheet.merge(rowArea(0, COLUMN.number, COLUMN.label), "link", SECTION_TEXTS.toCover, {
    sheet: COVER_SHEET,
    row: 0,
    column: 0,
  });
  sheet.merge(rowArea(0, COLUMN.measure, COLUMN.note), "status", statusFormula(layout, form, counts));
  sheet.put(0, check, "linkRight", SECTION_TEXTS.toChecks, { sheet: CHECK_SHEET, row: 0, column: 0 });
  sheet.height(0, 48);
  const title = layout.section.part?.text ?? form.outline.title;
  sheet.merge(rowArea(1, 0, COLUMN.note), "title", title);
  sheet.height(1, rowHeight(countLines(title, 119, STYLES.title.font), 14));
  sheet.merge(rowArea(2, 0, COLUMN.note), "subtitle", subtitleFormula(form));
  sheet.height(2, rowHeight(2, 12));
  const heads: string[] = [...SECTION_TEXTS.columns];
  if (layout.widths[measure] === 0) heads[input] = SECTION_TEXTS.narrative;
  heads.forEach((text, column) => sheet.put(HEAD_ROW, column, "head", text));
  sheet.height(HEAD_ROW, 36);
  for (const { index, row } of layout.rows) {
    if (row.type === "item") putItem(sheet, index, row, layout, form);
    else putHeading(sheet, index, row, layout);
  }
  const inputs = { top: layout.first, left: input, bottom: layout.last, right: input };
  const first = layout.first + 1;
  const checkText = `LEFT($${columnLetters(check)}${first},1)`;
  sheet.conditionals.push(
    { areas: [inputs], formula: `$${columnLetters(COLUMN.code)}${first}="T4"`, look: LOOKS.fraction },
    { areas: [inputs], formula: `${checkText}="×"`, look: LOOKS.error },
    { areas: [inputs], formula: `OR(${checkText}="!",${checkText}="▼")`, look: LOOKS.warning },
    { areas: [inputs], formula: `${checkText}="–"`, look: LOOKS.none },
    { areas: [inputs], formula: `${checkText}="√"`, look: LOOKS.done },
  );
  const checks = { ...inputs, left: check, right: check };
  sheet.conditionals.push(
    { areas: [checks], formula: `${checkText}="×"`, look: LOOKS.textError },
    { areas: [checks], formula: `OR(${checkText}="!",${checkText}="▼")`, look: LOOKS.textWarning },
    { areas: [checks], formula: `OR(${checkText}="–",${checkText}="√",${checkText}="○")`, look: LOOKS.textMuted },
  );
  return sheet;
}

/** `(Kèm theo Báo cáo số 125/BC-KT ngày 10/11/2025 của Phòng Kinh tế; số liệu từ 01/7/2025 đến 10/11/2025)` */
function subtitleFormula(form: LiveForm): Fx {
  const or = (field: "unit" | "report_no" | "signed_on" | "as_of", dots: string): Fx => {
    const typed = form.meta(field);
    const shown = field === "as_of" || field === "signed_on" ? dateFormula(typed) : typed;
    return IF(compare(LEN(typed), "=", constant(0)), constant(dots), shown);
  };
  return join(
    constant("(Kèm theo Báo cáo số "),
    or("report_no", "……/BC-……"),
    constant(" ngày "),
    or("signed_on", "……/……/……"),
    constant(" của "),
    or("unit", "……………"),
    constant(`; số liệu từ ${officialDate(form.outline.periodFrom)} đến `),
    or("as_of", "……/……/……"),
    constant(")"),
  );
}

function putHeading(sheet: SheetBuilder, index: number, row: Heading, layout: SectionLayout): void {
  const style: StyleName = row.type === "heading" ? "heading" : "group";
  sheet.put(index, 0, style);
  sheet.merge(rowArea(index, COLUMN.label, COLUMN.note), style, row.text);
  sheet.put(index, COLUMN.check, style);
  const width = layout.widths.slice(COLUMN.label, COLUMN.note + 1).reduce((sum, part) => sum + part, 0);
  sheet.height(index, rowHeight(countLines(row.text, width, STYLES[style].font, 1), STYLES[style].font.size));
}

function putItem(sheet: SheetBuilder, index: number, item: Item, layout: SectionLayout, form: LiveForm): void {
  const narrative = item.kind === "text";
  const printed = item.supplementary ? `${item.printed}\n${SECTION_TEXTS.supplementary}` : item.printed;
  const label = labelStyle(item);
  const note = form.filling.notes?.[item.id];
  sheet.put(index, COLUMN.number, narrative ? "ordinalTop" : "ordinal", item.number);
  sheet.put(index, COLUMN.label, label, printed);
  sheet.put(index, COLUMN.measure, "measure", item.measure);
  putInput(sheet, index, item, form);
  sheet.put(index, COLUMN.note, "note", note);
  sheet.put(index, COLUMN.check, narrative ? "checkTop" : "check", form.checkCell(item.id));
  sheet.put(index, COLUMN.id, "hidden", item.id);
  sheet.put(index, COLUMN.value, "hidden", form.valueCell(item.id));
  sheet.put(index, COLUMN.state, "hidden", form.stateCell(item.id));
  sheet.put(index, COLUMN.code, "hidden", form.codeCell(item.id));
  putMarks(sheet, index, item, form);

  sheet.defineCell(names.input(item.id), index, COLUMN.input);
  sheet.defineCell(names.note(item.id), index, COLUMN.note);
  sheet.defineCell(names.check(item.id), index, COLUMN.check);
  sheet.defineCell(names.value(item.id), index, COLUMN.value);
  sheet.defineCell(names.state(item.id), index, COLUMN.state);
  sheet.validations.push(inputValidation(item, index, COLUMN.input));

  const [, labelWidth, , inputWidth, noteWidth] = layout.widths;
  const labelHeight = rowHeight(countLines(printed, labelWidth, STYLES[label].font, STYLES[label].indent), 12);
  const noteHeight = note ? rowHeight(countLines(note, noteWidth, STYLES.note.font, STYLES.note.indent), 11) : 0;
  if (!narrative) {
    sheet.height(index, Math.max(FIGURE_ROW, labelHeight, noteHeight));
    return;
  }
  const answer = form.filling.answers?.[item.id];
  const lines =
    answer === undefined ? EMPTY_NARRATIVE_LINES : countLines(String(answer), inputWidth, STYLES.inputText.font, 1);
  sheet.height(index, Math.max(labelHeight, noteHeight, rowHeight(lines, 12)), false);
}

function putInput(sheet: SheetBuilder, index: number, item: Item, form: LiveForm): void {
  const typed = form.filling.answers?.[item.id];
  const style = inputStyle(item);
  if (typed !== undefined) sheet.put(index, COLUMN.input, style, typed);
  else sheet.put(index, COLUMN.input, style, item.ratio ? form.inputCell(item.id) : undefined);
}

/** The row's TT where it has an error, is blank or should be looked at: the sheet `Kiểm tra` lists them. */
function putMarks(sheet: SheetBuilder, index: number, item: Item, form: LiveForm): void {
  const code = form.besides(item.id, "code");
  const number = form.besides(item.id, "number");
  const mark = (column: number, codes: readonly string[]): void => {
    const tests = codes.map((name) => compare(code, "=", constant(name)));
    sheet.put(index, column, "hidden", tests.length === 0 ? "" : IF(OR(...tests), number, constant("")));
  };
  mark(COLUMN.errorAt, codesOf(form.outline, "error"));
  mark(COLUMN.blankAt, ["T1"]);
  mark(COLUMN.doubtAt, codesOf(form.outline, "warning"));
}

function labelStyle(item: Item): StyleName {
  if (item.kind === "text") return "labelTop";
  if (item.supplementary) return item.level > 2 ? "labelExtra3" : "labelExtra";
  return item.level > 1 ? "label2" : "label";
}

function inputStyle(item: Item): StyleName {
  if (item.kind === "text") return item.required ? "inputText" : "inputOptionalText";
  if (item.ratio) return item.required ? "inputComputed" : "inputOptionalComputed";
  const kind = ({ count: "Count", money: "Money", percent: "Percent" } as const)[item.kind];
  return item.required ? `input${kind}` : `inputOptional${kind}`;
}

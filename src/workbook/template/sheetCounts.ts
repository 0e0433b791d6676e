import { COVER_SHEET } from "../../outline/names";
import type { Outline, Severity } from "../../outline/Outline";
import { cellAddress } from "../../report/cellAddress";
import { AND, IF } from "../formula/functions";
import { arithmetic, compare, constant, fx, join, range, ref, type Fx, type FxRange } from "../formula/Fx";
import { areaText, onSheet } from "../SheetBuilder";
import { wordOf } from "../formula/ruleFormulas";
import { COLUMN, type SectionLayout } from "./layoutTemplate";
import type { LiveForm } from "./LiveForm";
import { RESULT_WORDS } from "./templateTexts";

/** Codes that a cell may give; T1 is counted apart. */
const CODES = ["T2", "T3", "T4", "T5", "T6", "T9", "T10", "T14"] as const;

/** Those that count as errors, or as things to look at: an outline may have changed their severity. */
export function codesOf(outline: Outline, severity: Severity): readonly string[] {
  return CODES.filter((code) => outline.checkOf(code)?.severity === severity);
}

/** Counters of one sheet: formulas for the cover, and references to where the cover shows them. */
export interface SheetCounts {
  readonly asked: number;
  readonly blank: Fx;
  readonly errors: Fx;
  readonly warnings: Fx;
  readonly targets: Fx;
}

/** What is blank, wrong, doubtful or missed on a section sheet, counted from its check cells, codes and rules. */
export function countSheet(layout: SectionLayout, form: LiveForm): SheetCounts {
  const { section, items } = layout;
  const column = (index: number): string =>
    onSheet(section.sheet, areaText({ top: layout.first, left: index, bottom: layout.last, right: index }));
  const checks = range(
    column(COLUMN.check),
    items.map((item) => form.checkCell(item.id)),
  );
  const codes = range(
    column(COLUMN.code),
    items.map((item) => form.codeCell(item.id)),
  );
  const results = (word: string): Fx => countResults(section.ref, word, form);
  return {
    asked: items.filter((item) => item.required).length,
    blank: fx(
      `SUMPRODUCT(--(LEFT(${checks.text},1)="○"))`,
      () => checks.values().filter((text) => typeof text === "string" && text.startsWith("○")).length,
    ),
    errors: arithmetic(countCodes(codes, codesOf(form.outline, "error")), "+", results(RESULT_WORDS.error)),
    warnings: arithmetic(countCodes(codes, codesOf(form.outline, "warning")), "+", results(RESULT_WORDS.warning)),
    targets: results(RESULT_WORDS.target),
  };
}

function countCodes(codes: FxRange, wanted: readonly string[]): Fx {
  if (wanted.length === 0) return constant(0);
  const list = wanted.map((code) => `"${code}"`).join(",");
  return fx(
    `SUMPRODUCT(COUNTIF(${codes.text},{${list}}))`,
    () => codes.values().filter((code) => wanted.some((known) => known === code)).length,
  );
}

function countResults(ref: string, word: string, form: LiveForm): Fx {
  const rules = form.rules.filter((rule) => rule.section === ref);
  return fx(
    `SUMPRODUCT((cchc.results.section="${ref}")*(cchc.results="${word}"))`,
    () => rules.filter((rule) => form.resultCell(rule.id).value() === word).length,
  );
}

/** A counter by the place where the cover shows it. */
export function onCover(count: Fx, row: number, column: number): Fx {
  return ref(onSheet(COVER_SHEET, cellAddress(row, column)), count);
}

/** `Trang tính này: × 2 lỗi; đã nhập 18/19 ô. …` and the first message, or that all is done. */
export function statusFormula(layout: SectionLayout, form: LiveForm, counts: SheetCounts): Fx {
  const zero = constant(0);
  const none = (count: Fx): Fx => compare(count, "=", zero);
  const part = (count: Fx, before: string, after: string): Fx =>
    IF(compare(count, ">", zero), join(constant(before), count, constant(after)), constant(""));
  const entered = arithmetic(constant(counts.asked), "-", counts.blank);
  const first = firstMessage(layout, form);
  return IF(
    AND(none(counts.errors), none(counts.warnings), none(counts.targets), none(counts.blank)),
    constant("√ Trang tính này đã nhập đủ, không có lỗi."),
    join(
      constant("Trang tính này: "),
      part(counts.errors, "× ", " lỗi; "),
      part(counts.warnings, "! ", " cảnh báo; "),
      part(counts.targets, "▼ ", " chỉ tiêu chưa đạt; "),
      constant("đã nhập "),
      entered,
      constant(`/${counts.asked} ô. `),
      first,
    ),
  );
}

/** The message of the first rule that fails, errors before the rest. */
function firstMessage(layout: SectionLayout, form: LiveForm): Fx {
  const told = form.rules
    .filter((rule) => rule.section === layout.section.ref && rule.severity !== "info")
    .sort((a, b) => Number(wordOf(a) !== RESULT_WORDS.error) - Number(wordOf(b) !== RESULT_WORDS.error));
  return told.reduceRight<Fx>((next, rule) => {
    const result = form.result(rule.id);
    const fails = AND(
      compare(result, "<>", constant(RESULT_WORDS.valid)),
      compare(result, "<>", constant(RESULT_WORDS.silent)),
    );
    return IF(fails, form.message(rule.id), next);
  }, constant(""));
}

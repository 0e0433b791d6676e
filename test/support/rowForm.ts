import type { Outline } from "../../src/outline/Outline";
import { answerWords } from "../../src/report/answerWords";
import { cellAddress } from "../../src/report/cellAddress";
import { codeFormula, stateFormula, valueFormula, type WordRanges } from "../../src/workbook/formula/cellFormulas";
import { constant, fx, range, ref, type Fx } from "../../src/workbook/formula/Fx";
import { resultFormula } from "../../src/workbook/formula/ruleFormulas";
import type { SheetRefs } from "../../src/workbook/formula/SheetRefs";
import { SheetBuilder } from "../../src/workbook/SheetBuilder";
import { STYLES } from "../../src/workbook/styles";
import type { Workbook } from "../../src/workbook/Workbook";
import type { Answers } from "./randomAnswers";

/** The live formulas of the form over the rows of one sheet, a report in each row: thousands of reports in one start of LibreOffice. */
export function rowForm(
  outline: Outline,
  reports: readonly { readonly unit: string; readonly answers: Answers }[],
): Workbook {
  const rules = outline.rules.filter((rule) => rule.audience !== "team");
  const ids = [...new Set(rules.flatMap((rule) => [...rule.items, ...rule.inputs]))];
  const column = (part: number, index: number): number => 1 + part * ids.length + index;
  const words = new SheetBuilder("Words");
  const ranges = Object.fromEntries(
    (["none", "na", "missing"] as const).map((state, at) => {
      answerWords.figure[state].forEach((word, row) => words.put(row, at, "hidden", word));
      const name = `cchc.words.${state}`;
      words.define(name, { top: 0, left: at, bottom: answerWords.figure[state].length - 1, right: at });
      return [state, range(name, answerWords.figure[state].map(constant))];
    }),
  ) as WordRanges;

  const sheet = new SheetBuilder("Reports");
  reports.forEach(({ unit, answers }, row) => {
    const made = new Map<string, Fx>();
    const once = (key: string, make: () => Fx): Fx => made.get(key) ?? (made.set(key, make()), made.get(key)!);
    const at = (part: number, id: string, cell: () => Fx): Fx =>
      ref(cellAddress(row, column(part, ids.indexOf(id))), { value: () => cell().value() });
    const input = (id: string): Fx =>
      once(`i${id}`, () => (answers[id] === undefined ? fx("", () => null) : constant(answers[id])));
    const state = (id: string): Fx => once(`s${id}`, () => stateFormula(refs.input(id), outline.itemOf(id)!, ranges));
    const value = (id: string): Fx =>
      once(`v${id}`, () => valueFormula(refs.input(id), refs.state(id), outline.itemOf(id)!));
    const code = (id: string): Fx =>
      once(`c${id}`, () => codeFormula(refs.input(id), refs.state(id), outline.itemOf(id)!, outline, refs));
    const result = (rule: string): Fx => once(`r${rule}`, () => resultFormula(outline.ruleOf(rule)!, outline, refs));
    const ruleColumn = (rule: string): number => column(4, 0) + rules.findIndex((known) => known.id === rule);
    const refs: SheetRefs = {
      input: (id) => at(0, id, () => input(id)),
      state: (id) => at(1, id, () => state(id)),
      value: (id) => at(2, id, () => value(id)),
      note: () => constant(""),
      unit: ref(cellAddress(row, 0), constant(unit)),
      result: (rule) => ref(cellAddress(row, ruleColumn(rule)), { value: () => result(rule).value() }),
    };
    sheet.put(row, 0, "blank", unit);
    for (const id of ids) {
      const index = ids.indexOf(id);
      if (answers[id] !== undefined) sheet.put(row, column(0, index), "blank", answers[id]);
      sheet.put(row, column(1, index), "blank", state(id));
      sheet.put(row, column(2, index), "blank", value(id));
      sheet.put(row, column(3, index), "blank", code(id));
    }
    for (const rule of rules) sheet.put(row, ruleColumn(rule.id), "blank", result(rule.id));
  });
  return {
    sheets: [sheet.build({ visibility: "visible", columns: [] }), words.build({ visibility: "visible", columns: [] })],
    names: words.definedNames,
    styles: STYLES,
    title: "rows",
    modified: "2025-01-01T00:00:00Z",
    properties: {},
  };
}

/** Where {@link rowForm} puts the code of an item and the result of a rule. */
export function rowColumns(outline: Outline): {
  readonly ids: readonly string[];
  readonly codeColumn: (id: string) => number;
  readonly resultColumn: (rule: string) => number;
  readonly rules: readonly string[];
} {
  const rules = outline.rules.filter((rule) => rule.audience !== "team");
  const ids = [...new Set(rules.flatMap((rule) => [...rule.items, ...rule.inputs]))];
  return {
    ids,
    codeColumn: (id) => 1 + 3 * ids.length + ids.indexOf(id),
    resultColumn: (rule) => 1 + 4 * ids.length + rules.findIndex((known) => known.id === rule),
    rules: rules.map((rule) => rule.id),
  };
}

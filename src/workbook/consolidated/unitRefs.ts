import { isError, type Fx } from "../formula/Fx";
import { IF, ISNUMBER } from "../formula/functions";
import { compare, constant } from "../formula/Fx";
import type { SheetRefs } from "../formula/SheetRefs";
import { FIGURE_WORDS } from "./consolidatedTexts";
import type { LiveFigures } from "./LiveFigures";

/** What rules ask for, from the cells of one unit on `Số liệu`, or from the totals. */
export function unitRefs(figures: LiveFigures, unit: string | null): SheetRefs {
  const { outline, assessment } = figures;
  const report = assessment.units.find((one) => one.unit.code === unit)?.report;
  const isFigure = (id: string): boolean => outline.itemOf(id)?.kind !== "text";
  const cell = (id: string): Fx => figures.refTo(id, unit);
  const word = (text: string): Fx => constant(text);
  return {
    input: cell,
    value: (id) => {
      if (!isFigure(id)) return word("");
      const none = outline.itemOf(id)?.kind === "percent" ? word("") : constant(0);
      return IF(compare(cell(id), "=", word(FIGURE_WORDS.none)), none, cell(id));
    },
    state: (id) => {
      // Narratives have no cell there; their state never changes in the workbook.
      if (!isFigure(id)) return word(report?.entries.get(id)?.state ?? "blank");
      const states = [
        [FIGURE_WORDS.none, "none"],
        [FIGURE_WORDS.na, "na"],
        [FIGURE_WORDS.missing, "missing"],
        [FIGURE_WORDS.blank, "blank"],
        [FIGURE_WORDS.nothing, "blank"],
        ["", "blank"],
      ] as const;
      const said = states.reduceRight<Fx>(
        (next, [shown, state]) => IF(compare(cell(id), "=", word(shown)), word(state), next),
        word("error"),
      );
      return IF(ISNUMBER(cell(id)), word("value"), said);
    },
    note: (id) => word(/[^\s.…_-]/u.test(report?.entries.get(id)?.note ?? "") ? "x" : ""),
    unit: word(outline.unitOf(unit ?? "")?.name ?? ""),
    result: () => word(""),
  };
}

/** The number behind a formula, if it has one. */
export function numberOf(formula: Fx): number | undefined {
  const value = formula.value();
  return typeof value === "number" && !isError(value) ? value : undefined;
}

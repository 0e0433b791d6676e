import { calls } from "../outline/calls";
import type { Answers } from "../outline/judgeRule";
import { itemsOf } from "../outline/itemsOf";
import type { Outline, Rule } from "../outline/Outline";
import type { State } from "../outline/State";
import { applyRules } from "./applyRules";
import type { Finding } from "./Finding";

/** What is known of a total here; see `Total` of the assessment. */
export interface TotalFigure {
  readonly state: State;
  readonly value?: number;
  /** Units whose answer was due and could not be used. */
  readonly left: readonly string[];
  /** Units that left an optional item blank. */
  readonly blank: readonly string[];
}

/** Sheet of the consolidated workbook that has the totals. */
const TOTALS_SHEET = "Số liệu";

/**
 * The outline's rules once more, on the totals: none for the team, and none that asks for a note or a narrative, as none stands beside a total; those of
 * single units have nothing to say here.
 */
export function checkTotals(totals: ReadonlyMap<string, TotalFigure>, outline: Outline): Finding[] {
  const answers: Answers = {
    unit: null,
    state: (id) => totals.get(id)!.state,
    figure: (id) => totals.get(id)!.value ?? NaN,
    noted: () => false,
    answers: () => false,
    doubtful: () => false,
  };
  const rules = outline.rules.filter(
    (rule) =>
      rule.audience !== "team" &&
      !asksForNote(rule) &&
      speaksOfFigures(rule, outline) &&
      isOfTheSameUnits(rule, totals),
  );
  return applyRules(outline, rules, answers)
    .map((finding): Finding => ({ ...finding, sheet: TOTALS_SHEET, onTotals: true }))
    .sort((a, b) => numberOf(a) - numberOf(b));

  function numberOf(finding: Finding): number {
    return outline.itemOf(finding.items[0]!)!.number;
  }
}

function asksForNote({ fails, when }: Rule): boolean {
  return calls(fails, "noted") || (when !== undefined && calls(when, "noted"));
}

/** Narratives have no total: whether they are answered is asked of each unit. */
function speaksOfFigures({ fails, when }: Rule, outline: Outline): boolean {
  const items = [...itemsOf(fails, true), ...(when ? itemsOf(when, true) : [])];
  return items.every((id) => outline.itemOf(id)!.kind !== "text");
}

/** Sums in which different units are missing can't be compared: a rule speaks only when every figure it needs is whole or lacks the same units. */
function isOfTheSameUnits(rule: Rule, totals: ReadonlyMap<string, TotalFigure>): boolean {
  const lacking = rule.inputs.map((id) => {
    const total = totals.get(id)!;
    const blank = rule.blankIsZero?.includes(id) ? [] : total.blank;
    return [...new Set([...total.left, ...blank])].sort().join(" ");
  });
  return new Set(lacking).size <= 1;
}

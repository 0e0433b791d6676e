/**
 * A condition or figure over the outline's items, as a tree. It has two readers: evaluation on a report and printing as an Excel formula.
 *
 * ```
 * dossiers.on_time + dossiers.overdue <= dossiers.received
 * fits(dossiers.on_time_rate, dossiers.on_time, dossiers.resolved)
 * state(satisfaction.overall) = "value"
 * ```
 */
export type Expression =
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "text"; readonly value: string }
  | { readonly op: "item"; readonly id: string }
  | { readonly op: "negate" | "not"; readonly of: Expression }
  | { readonly op: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly op: "call"; readonly name: FunctionName; readonly args: readonly Expression[] };

export type Arithmetic = "+" | "-" | "*" | "/";
export type Comparison = "<=" | ">=" | "<" | ">" | "=" | "!=";
export type BinaryOperator = Arithmetic | Comparison | "and" | "or";

/**
 * `fits(rate, numerator, denominator)` the typed percent agrees with the ratio · `wholeCount(rate, denominator)` some whole number gives the
 * percent · `state(item)` value, none, na, missing, blank or error · `noted(item)` a note stands beside it · `answers(item, "…", …)` the
 * narrative says just one of these · `threshold(item)` its mark · `number(item)` its TT · `abs(x)`.
 */
export type FunctionName = "fits" | "wholeCount" | "state" | "noted" | "answers" | "threshold" | "number" | "abs";

export type ExpressionType = "number" | "truth" | "text";

/** What each function takes (`item`: an item's id, not its value) and gives; the last of `answers` repeats. */
export const FUNCTIONS: Readonly<
  Record<
    FunctionName,
    {
      readonly takes: readonly ("number" | "text" | "item")[];
      readonly repeats?: boolean;
      readonly gives: ExpressionType;
    }
  >
> = {
  fits: { takes: ["number", "number", "number"], gives: "truth" },
  wholeCount: { takes: ["number", "number"], gives: "truth" },
  state: { takes: ["item"], gives: "text" },
  noted: { takes: ["item"], gives: "truth" },
  answers: { takes: ["item", "text"], repeats: true, gives: "truth" },
  threshold: { takes: ["item"], gives: "number" },
  number: { takes: ["item"], gives: "number" },
  abs: { takes: ["number"], gives: "number" },
};

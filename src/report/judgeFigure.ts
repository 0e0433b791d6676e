import type { Sign } from "./Entry";
import type { FigureKind } from "./readNumber";
import { roundHalfAway } from "../outline/roundHalfAway";

const FEW_DONG = 1_000_000;

export interface FigureMarks {
  /** Written with "%", or in a cell with a percent format. */
  readonly percent: boolean;
  /** tỷ, triệu or nghìn was multiplied out. */
  readonly expanded: boolean;
  /** The item may exceed 100 % (T5). */
  readonly overHundred: boolean;
}

/** What a number says in a cell of its kind, whether typed as a number or as text: T3–T6 and T9. At most one sign. */
export function judgeFigure(
  x: number,
  kind: FigureKind,
  marks: FigureMarks,
): { readonly fails: boolean; readonly signs: readonly Sign[] } {
  if (x < 0) return fails({ code: "T3", figures: { x } });
  if (kind === "percent") {
    if (x > 100 && !marks.overHundred) return fails({ code: "T5", figures: { x } });
    return x > 0 && x <= 1 && !marks.percent
      ? passes({ code: "T6", figures: { x, suggestion: roundHalfAway(x * 100, 10) } })
      : passes();
  }
  if (!Number.isInteger(x)) {
    // "6.214" that an English Excel took for a fraction.
    const thousandfold = roundHalfAway(x * 1000, 10);
    return fails({ code: "T4", figures: Number.isSafeInteger(thousandfold) ? { x, suggestion: thousandfold } : { x } });
  }
  if (kind === "money" && (marks.expanded || (x > 0 && x < FEW_DONG))) return passes({ code: "T9", figures: { x } });
  return passes();
}

function fails(sign: Sign): { fails: boolean; signs: readonly Sign[] } {
  return { fails: true, signs: [sign] };
}

function passes(...signs: readonly Sign[]): { fails: boolean; signs: readonly Sign[] } {
  return { fails: false, signs };
}

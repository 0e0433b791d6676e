import { fitsRatio, isWholeCount } from "../../outline/percentFit";
import { OR, ROUND, ROUNDUP } from "./functions";
import { arithmetic, constant, fx, onNumbers, type Fx } from "./Fx";

/** `fitsRatio` as a formula: decimals of the typed value (at most 6), rounded or cut off by hand, or what a formula gave. */
export function fitFormula(typed: Fx, numerator: Fx, denominator: Fx): Fx {
  const t = typed.text;
  const ratio = arithmetic(arithmetic(numerator, "/", denominator), "*", constant(100)).text;
  const digits = "{0,1,2,3,4,5,6}";
  return fx(
    `SUMPRODUCT((ROUND(${t},${digits})=${t})*((ABS(${t}-${ratio})<=0.5*10^(-${digits})+1E-9)` +
      `+(ABS(${t}-ROUNDDOWN(${ratio},${digits}))<1E-9)>0))+(ABS(${t}-${ratio})<=0.5E-6)>0`,
    () =>
      onNumbers([typed, numerator, denominator], ([rate, above, below]) =>
        below === 0 ? { error: "#DIV/0!" } : fitsRatio(rate!, above!, below!),
      ),
    1,
  );
}

/** `isWholeCount` as a formula: the two whole numbers that could give the percent are tried. */
export function wholeCountFormula(typed: Fx, denominator: Fx): Fx {
  const share = arithmetic(arithmetic(typed, "*", denominator), "/", constant(100));
  const tries = OR(fitFormula(typed, ROUND(share, 0), denominator), fitFormula(typed, ROUNDUP(share, 0), denominator));
  return fx(tries.text, () =>
    onNumbers([typed, denominator], ([rate, below]) =>
      below === 0 ? { error: "#DIV/0!" } : isWholeCount(rate!, below!),
    ),
  );
}

import {
  AND,
  cellsAre,
  cellsAreNumbers,
  cellsPassOne,
  cellsPassOnly,
  COUNT_DIFFERENT,
  COUNT_IN,
  COUNT_WHERE,
  IF,
  ISNUMBER,
  MIN,
  N,
  OR,
  SUM,
  SUM_WHERE_ONE,
  type FxTest,
} from "../formula/functions";
import { arithmetic, compare, constant, type Fx, type FxRange } from "../formula/Fx";
import { FIGURE_WORDS } from "./consolidatedTexts";

/** Each mirrors a part of `totalsOf`: a number, or the word of the state that the total is in. */
const none = constant(FIGURE_WORDS.none);
const na = constant(FIGURE_WORDS.na);
const nothing = constant(FIGURE_WORDS.nothing);

/** The sum of what counts; words count nothing. `reports`: how many units reported. */
export function sumTotal(cells: FxRange, reports: number): Fx {
  const has = (word: Fx): Fx => COUNT_WHERE(cellsAre(cells, word));
  const without =
    reports === 0
      ? nothing
      : IF(compare(has(none), ">", constant(0)), none, IF(compare(has(na), "=", constant(reports)), na, nothing));
  return IF(compare(COUNT_IN(cells), "=", constant(0)), without, SUM(cells));
}

/** The same of those units beside which 1 stands; those without a report have none. */
export function flaggedTotal(cells: FxRange, flags: FxRange): Fx {
  const flagged = cellsAre(flags, constant(1));
  const has = (word: Fx): Fx => COUNT_WHERE(flagged, cellsAre(cells, word));
  const reports = SUM(flags);
  const without = IF(
    compare(has(none), ">", constant(0)),
    none,
    IF(AND(compare(reports, ">", constant(0)), compare(has(na), "=", reports)), na, nothing),
  );
  const numbers = COUNT_WHERE(flagged, cellsAreNumbers(cells));
  return IF(compare(numbers, "=", constant(0)), without, SUM_WHERE_ONE(flags, cells));
}

/** The figure of one unit. */
export function ownTotal(cell: Fx): Fx {
  const counts = OR(ISNUMBER(cell), compare(cell, "=", none), compare(cell, "=", na));
  return IF(counts, cell, nothing);
}

/** The ratio of two totals, never a mean of rates; without them what `otherwise` makes of the word for that. */
export function ratioTotal(above: Fx, below: Fx, comparable: Fx | undefined, otherwise?: (out: Fx) => Fx): Fx {
  const known = (total: Fx): Fx => OR(ISNUMBER(total), compare(total, "=", none));
  const ratio = arithmetic(arithmetic(N(above), "/", N(below)), "*", constant(100));
  const out = IF(AND(compare(above, "=", na), compare(below, "=", na)), na, nothing);
  return IF(
    AND(known(above), known(below), ...(comparable ? [comparable] : [])),
    IF(compare(N(below), ">", constant(0)), ratio, none),
    otherwise ? otherwise(out) : out,
  );
}

/** The same units are in both sums: none is in one of them and, by an error or a blank, out of the other. */
export function sameUnits(above: FxRange, below: FxRange): Fx {
  return compare(COUNT_DIFFERENT(settled(above), settled(below)), "=", constant(0));
}

/** The same where of each only the units count beside which 1 stands. */
export function sameFlaggedUnits(above: readonly [FxRange, FxRange], below: readonly [FxRange, FxRange]): Fx {
  const open = ([cells, flags]: readonly [FxRange, FxRange]): FxTest =>
    cellsPassOnly(cellsAre(flags, constant(1)), settled(cells));
  return compare(COUNT_DIFFERENT(open(above), open(below)), "=", constant(0));
}

function settled(cells: FxRange): FxTest {
  return cellsPassOne(cellsAreNumbers(cells), cellsAre(cells, none), cellsAre(cells, na));
}

export function lowestTotal(cells: FxRange, otherwise: Fx): Fx {
  return IF(compare(COUNT_IN(cells), "=", constant(0)), otherwise, MIN(cells));
}

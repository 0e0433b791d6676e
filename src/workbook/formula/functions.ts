import { roundHalfAway, roundUp } from "../../outline/roundHalfAway";
import { fx, isError, onNumbers, textOf, type Fx, type FxRange, type FxValue } from "./Fx";

/** IF with both ways out; only the way taken is computed, so that an error on the other does not matter. */
export function IF(condition: Fx, yes: Fx, no: Fx): Fx {
  return fx(`IF(${condition.text},${yes.text},${no.text})`, () => {
    const truth = truthOf(condition);
    return typeof truth === "boolean" ? (truth ? yes : no).value() : truth;
  });
}

export function AND(...parts: readonly Fx[]): Fx {
  return parts.length === 1
    ? parts[0]!
    : fx(call("AND", parts), () => onTruths(parts, (truths) => truths.every(Boolean)));
}

export function OR(...parts: readonly Fx[]): Fx {
  return parts.length === 1
    ? parts[0]!
    : fx(call("OR", parts), () => onTruths(parts, (truths) => truths.some(Boolean)));
}

export function NOT(part: Fx): Fx {
  return fx(`NOT(${part.text})`, () => onTruths([part], ([truth]) => !truth));
}

export function ISERROR(part: Fx): Fx {
  return fx(`ISERROR(${part.text})`, () => isError(part.value()));
}

export function ISNUMBER(part: Fx): Fx {
  return fx(`ISNUMBER(${part.text})`, () => typeof part.value() === "number");
}

export function ISBLANK(part: Fx): Fx {
  return fx(`ISBLANK(${part.text})`, () => part.value() === null);
}

/** The number, or 0 for a text. */
export function N(part: Fx): Fx {
  return fx(`N(${part.text})`, () => {
    const value = part.value();
    return isError(value) || typeof value === "number" ? value : 0;
  });
}

/** Numbers among cells; texts, truth values, errors and empty cells are passed over. */
export function COUNT(...parts: readonly Fx[]): Fx {
  return fx(call("COUNT", parts), () => parts.filter((part) => typeof part.value() === "number").length);
}

export function COUNT_IN(cells: FxRange): Fx {
  return fx(`COUNT(${cells.text})`, () => cells.values().filter((value) => typeof value === "number").length);
}

/** Numbers in a block; an error in it is the outcome. */
export function SUM(cells: FxRange): Fx {
  return fx(`SUM(${cells.text})`, () =>
    overNumbers(cells, (numbers) => numbers.reduce((sum, value) => sum + value, 0)),
  );
}

/** Numbers of a block beside which, in a block of the same size, 1 stands. */
export function SUM_WHERE_ONE(flags: FxRange, cells: FxRange): Fx {
  return fx(`SUMIF(${flags.text},1,${cells.text})`, () => {
    const chosen = flags.values();
    return cells
      .values()
      .reduce<number>((sum, value, at) => (chosen[at] === 1 && typeof value === "number" ? sum + value : sum), 0);
  });
}

export function MIN(cells: FxRange): Fx {
  return fx(`MIN(${cells.text})`, () =>
    overNumbers(cells, (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  );
}

export function SMALL(cells: FxRange, nth: number): Fx {
  return fx(`SMALL(${cells.text},${nth})`, () =>
    overNumbers(cells, (numbers) => [...numbers].sort((a, b) => a - b)[nth - 1] ?? { error: "#NUM!" }),
  );
}

export function LEN(part: Fx): Fx {
  return fx(`LEN(${part.text})`, () => onText(part, (text) => text.length));
}

export function LEFT(part: Fx, count: number): Fx {
  return fx(`LEFT(${part.text},${count})`, () => onText(part, (text) => text.slice(0, count)));
}

export function RIGHT(part: Fx, count: number): Fx {
  return fx(`RIGHT(${part.text},${count})`, () => onText(part, (text) => text.slice(-count)));
}

/** Drops spaces at the ends and all but one within. */
export function TRIM(part: Fx): Fx {
  return fx(`TRIM(${part.text})`, () => onText(part, (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")));
}

export function UPPER(part: Fx): Fx {
  return fx(`UPPER(${part.text})`, () => onText(part, (text) => text.toUpperCase()));
}

export function SUBSTITUTE(part: Fx, from: string, to: string): Fx {
  return fx(`SUBSTITUTE(${part.text},"${from}","${to}")`, () => onText(part, (text) => text.replaceAll(from, to)));
}

/** A whole number with the machine's thousands marks (here en-US: commas). */
export function FIXED(part: Fx): Fx {
  return fx(`FIXED(${part.text},0)`, () =>
    onNumbers([part], ([value]) => roundHalfAway(value!, 0).toLocaleString("en-US", { maximumFractionDigits: 0 })),
  );
}

export function ROUND(part: Fx, digits: number): Fx {
  return fx(`ROUND(${part.text},${digits})`, () => onNumbers([part], ([value]) => roundHalfAway(value!, digits)));
}

/** Away from zero. */
export function ROUNDUP(part: Fx, digits: 0): Fx {
  return fx(`ROUNDUP(${part.text},${digits})`, () => onNumbers([part], ([value]) => roundUp(value!, digits)));
}

/** On the 15 digits that the sheet knows: 0,9999999999999996 is 1. */
export function INT(part: Fx): Fx {
  return fx(`INT(${part.text})`, () => onNumbers([part], ([value]) => Math.floor(Number(value!.toPrecision(15)))));
}

export function ABS(part: Fx): Fx {
  return fx(`ABS(${part.text})`, () => onNumbers([part], ([value]) => Math.abs(value!)));
}

/** A gap in a chart. */
export function NA(): Fx {
  return fx("NA()", () => ({ error: "#N/A" }));
}

/** A condition on each cell of a block, for {@link COUNT_WHERE}. */
export interface FxTest {
  readonly text: string;
  readonly holds: () => readonly boolean[];
}

/** Each cell has the value; texts are compared without case. */
export function cellsAre(cells: FxRange, wanted: Fx): FxTest {
  return {
    text: `(${cells.text}=${wanted.text})`,
    holds: () => {
      const value = folded(wanted.value());
      return cells.values().map((cell) => folded(cell) === value);
    },
  };
}

/** The text of each cell begins with the sign. */
export function cellsBegin(cells: FxRange, sign: string): FxTest {
  return {
    text: `(LEFT(${cells.text},${sign.length})="${sign}")`,
    holds: () => cells.values().map((cell) => typeof cell === "string" && cell.startsWith(sign)),
  };
}

/** How many places of blocks of one size pass every test. Not COUNTIFS, which takes `*` and `>5` for patterns. */
export function COUNT_WHERE(...tests: readonly FxTest[]): Fx {
  const product = tests.length === 1 ? `--${tests[0]!.text}` : tests.map((test) => test.text).join("*");
  return fx(`SUMPRODUCT(${product})`, () => {
    const [first = [], ...rest] = tests.map((test) => test.holds());
    return first.filter((passed, index) => passed && rest.every((other) => other[index])).length;
  });
}

/** Each cell is a number. */
export function cellsAreNumbers(cells: FxRange): FxTest {
  return { text: `ISNUMBER(${cells.text})`, holds: () => cells.values().map((cell) => typeof cell === "number") };
}

/** Each cell passes at least one of the tests. */
export function cellsPassOne(...tests: readonly FxTest[]): FxTest {
  return {
    text: `((${tests.map((test) => test.text).join("+")})>0)`,
    holds: () =>
      tests.map((test) => test.holds()).reduce((all, one) => all.map((passed, index) => passed || one[index] === true)),
  };
}

/** The first test, and not the second. */
export function cellsPassOnly(one: FxTest, other: FxTest): FxTest {
  return {
    text: `((${one.text}*(1-${other.text}))>0)`,
    holds: () => {
      const others = other.holds();
      return one.holds().map((passed, index) => passed && others[index] !== true);
    },
  };
}

/** How many places of two blocks of one size pass only one of two tests. */
export function COUNT_DIFFERENT(one: FxTest, other: FxTest): Fx {
  return fx(`SUMPRODUCT(--(${one.text}<>${other.text}))`, () => {
    const others = other.holds();
    return one.holds().filter((passed, index) => passed !== others[index]).length;
  });
}

function folded(value: FxValue): FxValue {
  return typeof value === "string" ? value.toLowerCase() : value;
}

export function call(name: string, parts: readonly Fx[]): string {
  return `${name}(${parts.map((part) => part.text).join(",")})`;
}

function onText(part: Fx, compute: (text: string) => FxValue): FxValue {
  const value = part.value();
  return isError(value) ? value : compute(textOf(value));
}

function truthOf(part: Fx): FxValue {
  const value = part.value();
  if (isError(value)) return value;
  return typeof value === "string" ? { error: "#VALUE!" } : Boolean(value);
}

function onTruths(parts: readonly Fx[], compute: (truths: readonly boolean[]) => boolean): FxValue {
  const truths: boolean[] = [];
  for (const part of parts) {
    const truth = truthOf(part);
    if (typeof truth !== "boolean") return truth;
    truths.push(truth);
  }
  return compute(truths);
}

function overNumbers(cells: FxRange, compute: (numbers: readonly number[]) => FxValue): FxValue {
  const numbers: number[] = [];
  for (const value of cells.values()) {
    if (isError(value)) return value;
    if (typeof value === "number") numbers.push(value);
  }
  return compute(numbers);
}

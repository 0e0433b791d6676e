/** A number as written: `digits` without marks, of which the last `decimals` stand behind the decimal mark. */
export interface Numeral {
  readonly digits: string;
  readonly decimals: number;
  /** A comma was taken for the thousands mark (T8). */
  readonly commaThousands: boolean;
}

/**
 * Digits with marks, read as Vietnamese notation first. `.` and space before exactly three digits
 * mark thousands, `,` before three digits too, but in a percent a single `.` or `,` is the decimal mark. Of two kinds of mark the last is
 * the decimal mark. Undefined where the marks fit no notation: "1.234.56", "12.34,5", "12 34", "1..234".
 *
 * @param text digits first and last, `.`, `,` and spaces between
 */
export function readNumeral(text: string, percent: boolean): Numeral | undefined {
  const groups = text.split(/[., ]/);
  const marks = text.replace(/\d/g, "");
  const kinds = new Set(marks).size;
  const last = marks.at(-1);
  if (last === undefined) return numeral(groups, 0, false);

  if (kinds === 2) {
    const thousands = marks[0]!;
    const others = marks.slice(0, -1);
    if (last === " " || others !== thousands.repeat(others.length) || !isGrouped(groups.slice(0, -1))) return undefined;
    return numeral(groups, groups.at(-1)!.length, thousands === ",");
  }
  if (kinds === 3) return undefined;

  const single = marks.length === 1 && last !== " ";
  if (isGrouped(groups) && !(percent && single)) return numeral(groups, 0, last === ",");
  return single ? numeral(groups, groups[1]!.length, false) : undefined;
}

/** The value of a numeral times 10^power; undefined where a double can't hold it to the digit, for nothing is rounded silently (T2). */
export function numberOfNumeral({ digits, decimals }: Numeral, power = 0): number | undefined {
  // Excel itself keeps 15 digits.
  const significant = digits.replace(/^0+/, "").replace(/0+$/, "");
  const value = Number(`${digits}e${power - decimals}`);
  return significant.length <= 15 && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** `1|234|567`; a group of thousands never begins with 0, so "0.123" is a fraction. */
function isGrouped([first, ...rest]: readonly string[]): boolean {
  return /^[1-9]\d{0,2}$/.test(first!) && rest.every((group) => group.length === 3);
}

function numeral(groups: readonly string[], decimals: number, commaThousands: boolean): Numeral {
  return { digits: groups.join(""), decimals, commaThousands };
}

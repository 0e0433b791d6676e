/** The sheet of a marked copy that lists what to correct: what it is known by, where it has what, and the words that change in it. */
export const CORRECTION_LIST = {
  /** A text in a hidden cell of the first row, right behind the columns. */
  sign: "cchc.marked",
  columns: 6,
  /** Title and heads; behind them a row for each correction, with its number in the first column. */
  headRows: 6,
  /** In the last column. */
  same: "○ Chưa đổi",
  changed: "√ Đã đổi",
  noPlace: "–",
} as const;

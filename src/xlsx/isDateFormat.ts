/** Whether a number format code shows a date or a time: a d, m, y, h or s that is neither quoted, escaped nor in `[…]`. */
export function isDateFormat(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./g, ""));
}

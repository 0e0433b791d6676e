/** Quoted text, an escaped character, the width of a character, a fill character, `[Red]`, `[$-409]`, `[h]`: left to right, as Excel does. */
const LITERALS = /"[^"]*"?|[\\_*].?|\[[^\]]*\]?/gsu;

/**
 * Whether a number format code makes a date of a number. Codes are those of the file, which are English on every
 * machine. A date is told by d, m or y: `d-mmm`, `h:mm`; not `#,##0 "đồng"`, `#,##0\ _₫`, `[Red]0`.
 */
export function isDateCode(code: string): boolean {
  return /[dmy]/i.test(code.replace(LITERALS, "").replace(/general|standard/gi, ""));
}

/**
 * A formula whose sheets have other names: `'II.2 Cải cách TTHC'!$D$5` → `'cchc~4'!$D$5`. Every reference of a `Workbook` is quoted; text
 * inside a formula is left as it is.
 */
export function retargetFormula(formula: string, nameOf: (sheet: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!/g, (all, sheet: string | undefined) =>
    sheet === undefined ? all : `'${nameOf(sheet.replaceAll("''", "'")).replaceAll("'", "''")}'!`,
  );
}

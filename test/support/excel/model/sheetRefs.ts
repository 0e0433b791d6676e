/** Strings, then sheets in front of a reference: `'II.2 Cải cách'!`, `Sheet1!`, `#REF!` of a sheet that is gone. */
const PARTS = /"(?:[^"]|"")*"|#REF!|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{M}\p{N}_.]*)!/gu;

/** The formula with each sheet name in it replaced; null stands for a sheet that is gone. */
export function mapSheets(formula: string, map: (sheet: string) => string | null): string {
  return formula.replace(PARTS, (whole, quoted: string | undefined, bare: string | undefined) => {
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    if (sheet === undefined) return whole;
    const name = map(sheet);
    return name === null ? "#REF!" : `${quoteSheet(name)}!`;
  });
}

/** Excel leaves the quotes out where it can. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && !/^(?:[a-z]{1,3}[0-9]+|r[0-9]*c?[0-9]*|c[0-9]*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

import type { Workbook } from "../workbook/Workbook";

/** Numbers of styles that are known before the file's table of styles is: their place among the names, from 1; 0 is the default. */
export function styleNumbers(styles: Workbook["styles"]): (style: string) => number {
  const numbers = new Map(Object.keys(styles).map((name, at) => [name, at + 1]));
  return (style) => {
    const number = numbers.get(style);
    if (number === undefined) throw new Error(`there is no style ${style}`);
    return number;
  };
}

/**
 * Puts a written table of styles into the order of {@link styleNumbers}. `written`: the number that each style got in the file, in the order of
 * the names.
 * @returns the new table, and how numbers of cells change
 */
export function reorderStyles(
  xml: string,
  written: readonly number[],
): { readonly xml: string; readonly numberOf: (old: number) => number } {
  const table = /<cellXfs\b[^>]*>(.*?)<\/cellXfs>/s.exec(xml);
  const formats = table?.[1]!.match(/<xf\b[^>]*\/>|<xf\b.*?<\/xf>/gs);
  if (!table || !formats) throw new Error("the styles have no cellXfs");
  const ordered = [formats[0], ...written.map((number) => formats[number]!)];
  const numbers = new Map<number, number>([[0, 0]]);
  written.forEach((number, at) => {
    if (!numbers.has(number)) numbers.set(number, at + 1);
  });
  return {
    xml: xml.replace(table[0], () => `<cellXfs count="${ordered.length}">${ordered.join("")}</cellXfs>`),
    numberOf: (old) => {
      const number = numbers.get(old);
      if (number === undefined) throw new Error(`style ${old} of the file has no name`);
      return number;
    },
  };
}

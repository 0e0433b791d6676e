import { LIMITS } from "../../src/xlsx/limits";
import { buildXlsx, type Workbook } from "../../test/xlsx/buildXlsx";

export interface HeavyFile {
  readonly name: string;
  readonly make: () => Promise<Uint8Array> | Uint8Array;
}

/** Text that deflate makes small enough for a file, and not so small that it looks like a bomb: it comes again within deflate's window, at other places. */
function noise(length: number): string {
  let seed = 1;
  const letters = new Array<string>(length);
  for (let i = 0; i < length; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    letters[i] = String.fromCharCode(0x61 + ((seed >>> 16) % 26));
  }
  return letters.join("");
}

const NOISE = noise(16_384);
const some = (at: number, length: number): string => {
  const from = (at * 7919) % (NOISE.length - length);
  return NOISE.slice(from, from + length);
};
/** One letter beyond Latin-1 makes a text take twice the memory. */
const wide = (at: number, length: number): string => `${some(at, length - 1)}ế`;
const book = (workbook: Workbook): Uint8Array => buildXlsx(workbook);
const rows = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => row(n)).join("");
const grid = (cells: number, cell: (n: number) => string): string =>
  rows(Math.floor(cells / 1000), (n) => `<row>${rows(1000, (k) => cell(n * 1000 + k))}</row>`);
const twoSheets = (cells: number, cell: (n: number) => string): Uint8Array => {
  const sheet = grid(cells / 2, cell);
  return book({ sheets: [sheet, sheet] });
};
const text = (words: string): string => `<c t="str"><v>${words}</v></c>`;

/** Workbooks that stay just inside a limit of reading: the most that one may cost. */
export const heavyWorkbooks: readonly HeavyFile[] = [
  {
    name: "600.000 numbers without addresses",
    make: () => twoSheets(LIMITS.cells, (n) => `<c><v>${(n * 7) % 97}</v></c>`),
  },
  {
    name: "600.000 formulas",
    make: () => twoSheets(LIMITS.cells, (n) => `<c><f>${some(n, 3)}1</f><v>${n % 1000}</v></c>`),
  },
  {
    name: "600.000 short texts",
    make: () => twoSheets(LIMITS.cells, (n) => text(some(n, 4))),
  },
  {
    name: "600.000 texts of 26 letters",
    make: () => twoSheets(LIMITS.cells, (n) => text(wide(n, 26))),
  },
  {
    name: "sixteen million letters in long texts",
    make: () => twoSheets(LIMITS.texts / 200, (n) => text(wide(n, 200))),
  },
  {
    name: "sixteen million letters in one cell",
    make: () => {
      const words = rows(LIMITS.texts / 4000, (n) => wide(n, 4000));
      return book({ sheets: [`<row><c t="inlineStr"><is><t>${words}</t></is></c></row>`] });
    },
  },
  {
    name: "two hundred thousand shared strings",
    make: () =>
      book({
        sheets: [grid(LIMITS.sharedStrings, (n) => `<c t="s"><v>${n}</v></c>`)],
        strings: rows(LIMITS.sharedStrings, (n) => `<si><t>${wide(n, 135)}</t></si>`),
      }),
  },
  {
    name: "two hundred thousand shared strings with references",
    make: () =>
      book({
        sheets: [grid(LIMITS.sharedStrings, (n) => `<c t="s"><v>${n}</v></c>`)],
        strings: rows(LIMITS.sharedStrings, (n) => `<si><t>${wide(n, 120)}&amp;&#233;</t></si>`),
      }),
  },
  {
    name: "rich text in a hundred thousand cells",
    make: () =>
      book({
        sheets: [rows(100, () => `<row>${rows(1000, (k) => `<c t="s"><v>${k}</v></c>`)}</row>`)],
        strings: rows(
          1000,
          (n) => `<si>${rows(200, (k) => `<r><rPr><rFont val="Arial"/></rPr><t>${some(n + k, 20)}</t></r>`)}</si>`,
        ),
      }),
  },
  {
    name: "a million comments",
    make: () => book({ sheets: [`<row>${rows(1_000_000, (n) => `<!--${some(n, 8)}-->`)}</row>`] }),
  },
  {
    name: "nine million characters of shared formulas",
    make: () =>
      book({
        sheets: [
          `<row r="1"><c r="A1"><f t="shared" si="0">${"A1+".repeat(2000)}1</f></c></row>${rows(1300, (n) => `<row r="${n + 2}"><c r="A${n + 2}"><f t="shared" si="0"/></c></row>`)}`,
        ],
      }),
  },
  {
    name: "three hundred thousand defined names",
    make: () =>
      book({
        sheets: [""],
        after: `<definedNames>${rows(300_000, (n) => `<definedName name="cchc.${some(n, 12)}${n}">Sheet1!$A$${n + 1}</definedName>`)}</definedNames>`,
      }),
  },
  {
    name: "two hundred thousand styles",
    make: () =>
      book({
        sheets: [""],
        styles: `<numFmts>${rows(200_000, (n) => `<numFmt numFmtId="${n + 200}" formatCode="${some(n, 20)}"/>`)}</numFmts><cellXfs>${rows(200_000, (n) => `<xf numFmtId="${n + 200}"/>`)}</cellXfs>`,
      }),
  },
];

import { buildXlsx, type Workbook } from "../../test/xlsx/buildXlsx";

export interface HeavyFile {
  readonly name: string;
  readonly make: () => Promise<Uint8Array> | Uint8Array;
}

const MB = 1 << 20;
/** Text that deflate can't make small enough to look like a bomb. */
function noise(length: number): string {
  let seed = 1;
  const letters = new Array<string>(length);
  for (let i = 0; i < length; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    letters[i] = String.fromCharCode(0x61 + ((seed >>> 16) % 26));
  }
  return letters.join("");
}

const NOISE = noise(MB);
const some = (at: number, length: number): string => {
  const from = (at * 7919) % (MB - length);
  return NOISE.slice(from, from + length);
};
const book = (workbook: Workbook): Uint8Array => buildXlsx(workbook);
const rows = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => row(n)).join("");

/** Workbooks that stay just inside a limit of reading: the most that one may cost. */
export const heavyWorkbooks: readonly HeavyFile[] = [
  {
    name: "a million and a half numbers without addresses",
    make: () => {
      const sheet = rows(750, (n) => `<row>${rows(1000, (k) => `<c><v>${(n * k) % 97}</v></c>`)}</row>`);
      return book({ sheets: [sheet, sheet] });
    },
  },
  {
    name: "a million formulas",
    make: () => {
      const sheet = rows(500, (n) => `<row>${rows(1000, (k) => `<c><f>${some(n + k, 3)}1</f><v>${k}</v></c>`)}</row>`);
      return book({ sheets: [sheet, sheet] });
    },
  },
  {
    name: "a million texts",
    make: () => {
      const sheet = rows(400, (n) => `<row>${rows(1250, (k) => `<c t="str"><v>${some(n * k, 12)}</v></c>`)}</row>`);
      return book({ sheets: [sheet, sheet] });
    },
  },
  {
    name: "a million and a half short texts",
    make: () => {
      const sheet = rows(750, (n) => `<row>${rows(1000, (k) => `<c t="str"><v>${some(n * k, 4)}</v></c>`)}</row>`);
      return book({ sheets: [sheet, sheet] });
    },
  },
  {
    name: "half a million shared strings",
    make: () =>
      book({
        sheets: [rows(500, (n) => `<row>${rows(1000, (k) => `<c t="s"><v>${n * 1000 + k}</v></c>`)}</row>`)],
        strings: rows(500_000, (n) => `<si><t>${some(n, 30)}</t></si>`),
      }),
  },
  {
    name: "half a million shared strings with references",
    make: () =>
      book({
        sheets: [rows(500, (n) => `<row>${rows(1000, (k) => `<c t="s"><v>${n * 1000 + k}</v></c>`)}</row>`)],
        strings: rows(500_000, (n) => `<si><t>${some(n, 20)}&amp;&#233;</t></si>`),
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
    name: "texts of 30 MB in one cell each",
    make: () => {
      const cell = `<row><c t="inlineStr"><is><t>${rows(30, (n) => some(n, MB - 1))}</t></is></c></row>`;
      return book({ sheets: [cell, cell] });
    },
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

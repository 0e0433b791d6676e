import fc from "fast-check";
import { SSF } from "xlsx";
import { readEntry } from "../../src/report/readEntry";
import { numberCell } from "./cells";

const { format: formatOfSheetJs } = SSF as { readonly format: (code: string, x: number) => string };

/** Pieces of format codes for whole numbers, glued at random. */
const piece = fc.constantFrom(
  "0",
  "#,##0",
  "#,##0,",
  "0000",
  '"00"',
  '"12"',
  '" nghìn"',
  '" hồ sơ"',
  '"KPS"',
  "-",
  " ",
  "_)",
  ";",
  "\\5",
);
const code = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(""));

/** Of a second implementation, that of the people around us with other marks of thousands. */
function shownDigits(format: string, x: number): string | undefined {
  try {
    return formatOfSheetJs(format, x)
      .replace(/\D/g, "")
      .replace(/^0+(?=\d)/, "");
  } catch {
    return undefined;
  }
}

it("a count is taken without a word only where the cell shows its digits and no others", () => {
  fc.assert(
    fc.property(code, fc.integer({ min: 1, max: 2_000_000 }), (format, x) => {
      const answer = readEntry(numberCell(x, format), "count");
      const digits = shownDigits(format, x);
      if (answer.state === "value" && answer.signs.length === 0 && digits !== undefined) expect(digits).toBe(String(x));
    }),
    { numRuns: 3000 },
  );
});

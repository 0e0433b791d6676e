import fc from "fast-check";
import { characterWidth } from "../../src/workbook/characterWidth";
import { countLines } from "../../src/workbook/countLines";
import { rowHeight } from "../../src/workbook/rowHeight";

const font = { size: 12 };
/** Points that a column leaves for text, by the rule in words. */
const room = (width: number, indent = 0) => (width * 6 - 5 - indent * 10) * 0.92;
const points = (text: string, size = 12) =>
  [...text].reduce((sum, character) => sum + characterWidth(character.codePointAt(0)!, "regular") * size, 0);

describe("characterWidth", () => {
  test("known widths of Times New Roman", () => {
    const widths = (text: string, face: "regular" | "bold" = "regular") =>
      [...text].map((character) => Math.round(characterWidth(character.codePointAt(0)!, face) * 2048));
    expect(widths(" 0iMa–…")).toEqual([512, 1024, 569, 1821, 909, 1024, 2048]);
    expect(widths(" 0iMa–…", "bold")).toEqual([512, 1024, 569, 1933, 1024, 1024, 2048]);
    expect(widths("√×▼○≈◄►")).toEqual([1124, 1155, 2027, 1237, 1124, 2027, 2027]);
  });

  test("a Vietnamese letter is as wide as without its marks, but for the horn", () => {
    const letters = "ăâđêôàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộùủũúụỳỷỹýỵ";
    for (const letter of letters + letters.toUpperCase()) {
      const [base] = letter.replace("đ", "d").replace("Đ", "D").normalize("NFD");
      const bases = [letter, base!].map((one) => characterWidth(one.codePointAt(0)!, "regular"));
      // ì ỉ ĩ í ị stand on a letter without a dot, which is as wide.
      expect([letter, bases[0]]).toEqual([letter, bases[1]]);
    }
    for (const letter of "ờởỡớợ") expect(characterWidth(letter.codePointAt(0)!, "bold")).toBe(1134 / 2048);
    for (const letter of "ừửữứự") expect(characterWidth(letter.codePointAt(0)!, "regular")).toBe(1110 / 2048);
  });

  test("what the font lacks: an em for wide characters, else 0.6; marks nothing", () => {
    expect([..."字가あ😀✓"].map((one) => characterWidth(one.codePointAt(0)!, "regular"))).toEqual([1, 1, 1, 1, 1]);
    expect(characterWidth("ก".codePointAt(0)!, "regular")).toBe(0.6);
    expect([..."\u0301\u200b\ufe0f"].map((one) => characterWidth(one.codePointAt(0)!, "regular"))).toEqual([0, 0, 0]);
  });
});

describe("countLines", () => {
  test.each<[string, number, number]>([
    ["", 10, 1],
    ["một", 10, 1],
    ["một\nhai", 10, 2],
    ["một\r\nhai\rba", 10, 3],
    ["một\n", 10, 2],
    ["\n\n", 10, 3],
    // 5 characters leave 23 points: three digits of 6, not four.
    ["000", 5, 1],
    ["0000", 5, 2],
    ["000000", 5, 2],
    ["000 000", 5, 2],
    ["00 00 00", 5, 3],
    // (16 × 6 − 5) × 0.92 = 83.72; at 0.95 there would be room for one more.
    ["0".repeat(13), 16, 1],
    ["0".repeat(14), 16, 2],
    // Blanks at the end hang over, those before a word count.
    ["000          ", 5, 1],
    ["000          000", 5, 2],
    ["          000", 5, 2],
    ["0      00", 5, 2],
    // A word that is too wide begins on a line of its own.
    ["0 0000", 5, 3],
    ["00000000 0", 5, 3],
    ["000000 0", 5, 3],
    // A no-break space and a hyphen hold the word together.
    ["00\u00a000", 5, 2],
    ["00-00", 5, 2],
    ["00 0-0", 5, 2],
  ])("%j in %d characters: %d", (text, width, lines) => {
    expect(countLines(text, width, font)).toBe(lines);
  });

  test("indent takes ten points a step", () => {
    expect(countLines("000000", 8, font)).toBe(1);
    expect(countLines("000000", 8, font, 1)).toBe(2);
    expect(countLines("000000", 8, font, 4)).toBe(6);
    // (16 × 6 − 5 − 50) × 0.92 = 37.72: six digits.
    expect(countLines("000000", 16, font, 5)).toBe(1);
    expect(countLines("0000000", 16, font, 5)).toBe(2);
  });

  test("size and weight count", () => {
    const text = "Số hồ sơ đã giải quyết đúng hạn trong kỳ báo cáo";
    expect(countLines(text, 46, font)).toBe(1);
    expect(countLines(text, 46, { size: 14 })).toBe(2);
    expect(countLines(text, 46, { ...font, bold: true })).toBe(2);
    expect(countLines(text, 46, { ...font, italic: true })).toBe(1);
  });

  test("composed or not, it is the same text", () => {
    const text = "ươƯơ tỷ lệ hồ sơ được giải quyết trước hạn ".repeat(30);
    for (const width of [20, 33, 47]) {
      expect(countLines(text.normalize("NFD"), width, font)).toBe(countLines(text, width, font));
    }
  });

  test("a column without room still ends", () => {
    expect(countLines("ba", 0.5, font)).toBe(2);
    expect(countLines("ba ba", -3, font)).toBe(4);
  });

  const words = fc.array(fc.stringMatching(/^[a-zđêơư]{1,9}$/), { minLength: 1, maxLength: 60 });
  const width = fc.integer({ min: 12, max: 80 });

  test("what it counts is enough, and no more than words need", () => {
    fc.assert(
      fc.property(words, width, (words, width) => {
        const text = words.join(" ");
        const lines = countLines(text, width, font);
        expect(lines * room(width)).toBeGreaterThanOrEqual(points(words.join("")));
        // Two neighbouring lines never fit into one.
        expect(((lines - 1) / 2) * room(width)).toBeLessThanOrEqual(points(text) + 1e-9);
      }),
    );
  });

  test("more text or less room never takes fewer lines", () => {
    fc.assert(
      fc.property(words, fc.string(), width, (words, more, width) => {
        const text = words.join(" ");
        const lines = countLines(text, width, font);
        expect(countLines(`${text} ${more}`, width, font)).toBeGreaterThanOrEqual(lines);
        expect(countLines(text, width - 5, font)).toBeGreaterThanOrEqual(lines);
        expect(countLines(text, width, font, 1)).toBeGreaterThanOrEqual(lines);
        expect(countLines(`${text}\n${text}`, width, font)).toBe(lines * 2);
      }),
    );
  });
});

test.each([
  [1, 12, 21.75],
  [1, 8, 20],
  [2, 12, 37.5],
  [3, 12.5, 55.21875],
  [2, 11, 34.875],
  [26, 12, 409],
])("rowHeight(%d, %d) = %d", (lines, size, height) => {
  expect(rowHeight(lines, size)).toBe(height);
});

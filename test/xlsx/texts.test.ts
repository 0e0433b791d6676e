import { ShortTexts } from "../../src/xlsx/ShortTexts";
import { TextBlock } from "../../src/xlsx/TextBlock";
import { plainText } from "../../src/xlsx/xstring";

/** Many texts decoded together, or once for all places where they stand. */
const utf8 = new TextEncoder();

describe("TextBlock", () => {
  it("without a text has none", () => expect(new TextBlock().texts()).toEqual([]));

  it.each([0, 1, 63, 64, 65, 8190, 8191, 8192, 20_000])(
    "gives back texts of %d letters, and those around them",
    (length) => {
      const text = "ab".repeat(length).slice(0, length);
      for (const plain of [true, false]) {
        const block = new TextBlock();
        block.addText("first");
        const bytes = utf8.encode(`<${text}&lt;>`);
        block.add(bytes, 1, 1 + length, plain);
        block.addText(text);
        block.add(bytes, 1 + length, bytes.length - 1, false);
        expect(block.texts()).toEqual(["first", text, text, "<"]);
      }
    },
  );

  it("grows as often as it must", () => {
    const block = new TextBlock();
    const texts = Array.from({ length: 3000 }, (_, i) => `văn bản ${i}`);
    for (const text of texts) block.addText(text);
    expect(block.texts()).toEqual(texts);
  });

  it("resolves references only where it is told that there may be some", () => {
    const block = new TextBlock();
    const bytes = utf8.encode("a&amp;b\tc");
    block.add(bytes, 0, bytes.length, true);
    block.add(bytes, 0, bytes.length, false);
    block.add(bytes, 0, bytes.length, false, true);
    expect(block.texts()).toEqual(["a&amp;b\tc", "a&b\tc", "a&b c"]);
  });

  it("has no texts when one is no UTF-8", () => {
    const block = new TextBlock();
    block.addText("a");
    block.add(new Uint8Array([0xff]), 0, 1, true);
    expect(block.texts()).toBeUndefined();
  });
});

describe("ShortTexts", () => {
  it("tells texts apart that are as long as others, however many there are", () => {
    const words = Array.from({ length: 5000 }, (_, i) => String(10_000 + i));
    const bytes = utf8.encode(words.join(""));
    const texts = new ShortTexts(bytes);
    for (let round = 0; round < 2; round++) {
      expect(words.map((_, i) => texts.get(5 * i, 5 * i + 5))).toEqual(words);
      expect(words.map((_, i) => texts.get(5 * i, 5 * i + 2))).toEqual(words.map((word) => word.slice(0, 2)));
    }
  });

  it("keeps texts up to 48 bytes", () => {
    const texts = new ShortTexts(utf8.encode("ậ".repeat(20)));
    expect(texts.get(0, 48)).toBe("ậ".repeat(16));
    expect(texts.get(0, 49)).toBeUndefined();
    expect(texts.get(0, 51)).toBeUndefined();
    expect(texts.get(7, 7)).toBe("");
  });

  it("has none for what is no UTF-8", () => expect(new ShortTexts(utf8.encode("ậ")).get(0, 2)).toBeUndefined());
});

test("where no escapes are known half a pair is told by its sign, and what XML can't hold is a blank", () =>
  expect(plainText("a\ud800b\u0001c\u{1f600}")).toBe("a\ufffdb c\u{1f600}"));

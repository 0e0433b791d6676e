import fc from "fast-check";
import type { Kind } from "../../src/outline/Kind";
import { formatDecimal, formatWhole } from "../../src/report/formatNumber";
import { readEntry } from "../../src/report/readEntry";
import { isDateCode } from "../../src/report/isDateCode";
import { numberCell, summary, textCell } from "./cells";

const kinds: readonly Kind[] = ["text", "count", "percent", "money"];
const kind = fc.constantFrom(...kinds);
const figureKind = fc.constantFrom(...kinds.slice(1));

/** What clerks type: pieces of the families, glued at random. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."0123456789.,- /%'…_–\u00a0\u200b\n;:()~>+eE"),
      fc.constantFrom(
        "tỷ",
        "triệu",
        "đồng",
        "hồ sơ",
        "đạt",
        "tỷ lệ",
        "khoảng",
        "KPS",
        "Không",
        "có",
        "chưa",
        "và",
        "#N/A",
        "«",
        "oâ",
      ),
      fc.integer({ min: 0, max: 99999 }).map(String),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));
const anyText = fc.oneof(
  typed,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const format = fc.oneof(fc.constantFrom("General", "0%", "0.00", "d-mmm", "@", "#,##0"), fc.string({ maxLength: 20 }));

const RUNS = { numRuns: 5000 };

describe("reading any cell", () => {
  it("never throws, and a value is there exactly where the state says so", () => {
    fc.assert(
      fc.property(anyText, format, kind, (text, code, of) => {
        const answer = readEntry(textCell(text, { format: code }), of);
        expect("value" in answer).toBe(answer.state === "value");
        if (answer.state === "value" && of !== "text") expect(Number.isFinite(answer.value)).toBe(true);
        if (answer.state === "error") expect(answer.signs).not.toEqual([]);
      }),
      RUNS,
    );
  });

  it("gives finite figures in range, or an error", () => {
    fc.assert(
      fc.property(fc.double(), format, figureKind, (x, code, of) => {
        const { state, value } = readEntry(numberCell(x, code), of);
        if (state !== "value") return;
        expect(value).toBeGreaterThanOrEqual(0);
        if (of === "percent") expect(value).toBeLessThanOrEqual(100);
        else expect(Number.isSafeInteger(value)).toBe(true);
      }),
      RUNS,
    );
  });

  it("gives text that was read as a figure the same range", () => {
    fc.assert(
      fc.property(typed, figureKind, (text, of) => {
        const { state, value, signs } = readEntry(textCell(text), of);
        if (state !== "value") return;
        expect(signs[0]?.code).toBe("T7");
        expect(value).toBeGreaterThanOrEqual(0);
        if (of === "percent") expect(value).toBeLessThanOrEqual(100);
        else expect(Number.isSafeInteger(value)).toBe(true);
      }),
      RUNS,
    );
  });

  it("does not see whether text is composed or decomposed", () => {
    fc.assert(
      fc.property(anyText, kind, (text, of) => {
        expect(summary(readEntry(textCell(text.normalize("NFD")), of))).toBe(
          summary(readEntry(textCell(text.normalize("NFC")), of)),
        );
      }),
      RUNS,
    );
  });

  it("does not see spaces around", () => {
    fc.assert(
      fc.property(typed, figureKind, (text, of) => {
        expect(summary(readEntry(textCell(` \u00a0${text}\n`), of))).toBe(
          summary(readEntry(textCell(text.trim()), of)),
        );
      }),
      RUNS,
    );
  });
});

describe("what is printed is read back", () => {
  it("counts and đồng", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999_999 }),
        fc.constantFrom<Kind>("count", "money"),
        (n, of) => {
          expect(readEntry(textCell(formatWhole(n)), of).value).toBe(n);
          expect(readEntry(textCell(String(n)), of).value).toBe(n);
          expect(readEntry(textCell(formatWhole(n).replaceAll(".", "\u202f")), of).value).toBe(n);
          expect(readEntry(textCell(formatWhole(n).replaceAll(".", ",")), of).value).toBe(n);
        },
      ),
    );
  });

  it("percents with up to 10 decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
        const rate = Number(`${n}e-10`);
        expect(readEntry(textCell(`${formatDecimal(rate, 10)}%`), "percent").value).toBe(rate);
        expect(readEntry(textCell(formatDecimal(rate, 10).replace(",", ".")), "percent").value).toBe(rate);
        expect(readEntry(numberCell(rate), "percent").value).toBe(rate);
      }),
    );
  });

  it("tỷ and triệu to the đồng", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        const billions = `${Math.floor(n / 1e9)},${String(n % 1e9).padStart(9, "0")} tỷ đồng`;
        expect(readEntry(textCell(billions), "money").value).toBe(n);
      }),
    );
  });
});

it("any text in a format code is read without harm, and none in quotes makes a date", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (code) => {
      expect(typeof isDateCode(code)).toBe("boolean");
      expect(isDateCode(`"${code.replaceAll('"', "")}"`)).toBe(false);
    }),
  );
});

it("a page pasted into a figure costs nothing", () => {
  for (const text of [
    ".".repeat(32766) + "x",
    " ".repeat(32766) + "x",
    "1 ".repeat(16000),
    "1,".repeat(16000),
    "a«".repeat(16000),
  ]) {
    const start = process.hrtime.bigint();
    for (const of of kinds) readEntry(textCell(text), of);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(2000);
  }
});

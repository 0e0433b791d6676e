import { inflateFflate } from "../../src/xlsx/inflateFflate";
import { LIMITS, type Limits } from "../../src/xlsx/limits";
import { Package } from "../../src/xlsx/Package";
import { parseIndex } from "../../src/xlsx/parseIndex";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { Refusal } from "../../src/xlsx/Refusal";
import { buildXlsx } from "./buildXlsx";
import { buildZip } from "./buildZip";
import { byAddress } from "./reading";

describe("formulas made from a shared one", () => {
  /** A1 has the formula, B1 and C1 share it. */
  const row = (formula: string): Uint8Array =>
    buildXlsx({
      sheets: [
        `<row r="1"><c r="A1"><f t="shared" ref="A1:C1" si="0">${formula}</f></c><c r="B1"><f t="shared" si="0"/></c><c r="C1"><f t="shared" si="0"/></c></row>`,
      ],
    });
  const made = (formula: string, limits: Partial<Limits>): unknown => {
    const result = readXlsx(row(formula), { limits: { ...LIMITS, ...limits } });
    if (!result.ok) return [result.code, result.message];
    return Object.values(byAddress(result.cells)).map((cell) => cell.formula);
  };

  test("count by the characters of the first", () => {
    expect(made("A2+1", { sharedFormulas: 9 })).toEqual(["A2+1", "B2+1", "C2+1"]);
    expect(made("Z2+1", { sharedFormulas: 9 })).toEqual(["Z2+1", "AA2+1", "AB2+1"]);
    for (const sharedFormulas of [8, 5, 4, 1])
      expect(made("A2+1", { sharedFormulas })).toEqual(["too-large", expect.stringMatching(/công thức/) as string]);
  });

  test("that stay as they are count nothing", () => {
    expect(made("$A$2+1", { sharedFormulas: 1 })).toEqual(["$A$2+1", "$A$2+1", "$A$2+1"]);
  });

  test("have the length of Excel's, twice", () => {
    expect(made("A2+1", { formula: 4 })).toEqual(["A2+1", "B2+1", "C2+1"]);
    expect(made("A2+1", { formula: 3 })).toEqual(["damaged", expect.anything()]);
  });
});

describe("texts that stand in the cells themselves", () => {
  const cells = [
    '<c r="A1" t="str"><v>abc</v></c>',
    '<c r="B1" t="inlineStr"><is><t>defg</t></is></c>',
    '<c r="C1" t="s"><v>0</v></c>',
    '<c r="D1"><v>12345</v></c>',
    '<c r="E1"><v>1.2.3</v></c>',
  ];
  const read = (order: readonly string[], texts: number): unknown => {
    const sheets = order.map((cell) => `<row r="1">${cell}</row>`);
    const result = readXlsx(buildXlsx({ sheets, strings: "<si><t>a long text that many cells share</t></si>" }), {
      limits: { ...LIMITS, texts },
    });
    return result.ok ? "ok" : [result.code, result.message];
  };
  const tooLong = ["too-large", "Chữ trong các ô dài hơn 11 ký tự: xóa các dòng, cột, trang tính thừa rồi gửi lại."];

  test("count by their characters, all sheets together, whichever comes last", () => {
    for (const order of [cells, [...cells].reverse()]) {
      expect(read(order, 12)).toBe("ok");
      expect(read(order, 11)).toEqual(tooLong);
    }
  });
});

describe("bytes of parts", () => {
  const MB = 1024 * 1024;
  const bytes = buildZip([
    { name: "a", data: "x".repeat(10) },
    { name: "b%20c", data: "y".repeat(6) },
    { name: "d", data: "" },
    { name: "e f", data: "z" },
  ]);
  const open = (limits: Partial<Limits>): Package => {
    const parts = Package.open(bytes, inflateFflate, { ...LIMITS, ...limits });
    if (parts instanceof Refusal) throw new Error(parts.code);
    return parts;
  };
  const read = (parts: Package, path: string): unknown => {
    const part = parts.read(path);
    return part instanceof Refusal ? [part.code, part.message] : new TextDecoder().decode(part);
  };

  test("each may have as many as the limit says", () => {
    expect(read(open({ part: 10 }), "a")).toBe("x".repeat(10));
    expect(read(open({ part: 9 }), "a")).toEqual(["too-large", expect.anything()]);
    expect(read(open({ part: 9 }), "b%20c")).toBe("y".repeat(6));
  });

  test("all together may have as many as the limit says", () => {
    const parts = open({ total: 16 });
    expect([read(parts, "a"), read(parts, "b%20c"), read(parts, "d")]).toEqual(["x".repeat(10), "y".repeat(6), ""]);
    const fewer = open({ total: 15 });
    expect([read(fewer, "a"), read(fewer, "b%20c")]).toEqual(["x".repeat(10), ["too-large", expect.anything()]]);
  });

  test("one that brings more than is left is a bomb, whatever it declares", () => {
    const lying = buildZip([
      { name: "a", data: "x".repeat(4) },
      { name: "b", data: "y".repeat(20), size: 6 },
      { name: "c", data: "z".repeat(8), size: 6 },
    ]);
    for (const limits of [{ part: 10 }, { total: 10 }]) {
      const parts = Package.open(lying, inflateFflate, { ...LIMITS, ...limits });
      if (parts instanceof Refusal) throw new Error(parts.code);
      expect(read(parts, "a")).toBe("xxxx");
      expect(read(parts, "b")).toEqual(["bomb", expect.anything()]);
      // Of these, more than is left come only where the sum is what counts.
      expect(read(parts, "c")).toEqual(["total" in limits ? "bomb" : "damaged", expect.anything()]);
    }
  });

  test("the message says the limit in MB", () => {
    const large = buildZip([
      { name: "a", data: "", method: 0, size: 0 },
      { name: "b", data: new Uint8Array(2 * MB + 1), method: 0 },
    ]);
    for (const limits of [{ part: 2 * MB }, { total: 2 * MB }]) {
      const parts = Package.open(large, inflateFflate, { ...LIMITS, ...limits });
      if (parts instanceof Refusal) throw new Error(parts.code);
      expect(read(parts, "b")).toEqual(["too-large", expect.stringMatching(/\b2 MB/)]);
    }
  });

  test("a part that isn't there is damage", () => {
    expect(read(open({}), "nothing")).toEqual(["damaged", expect.stringContaining("nothing")]);
  });

  test("names as they are come before decoded ones", () => {
    const parts = open({});
    expect(["a", "b%20c", "e%20f", "e f", "a%zz", "%2e%2e/a", "b c"].map((name) => parts.find(name))).toEqual([
      "a",
      "b%20c",
      "e f",
      "e f",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test.each<[string, number]>([
  ["0", 0],
  ["007", 7],
  ["123456789", 123456789],
  ["1234567890", -1],
  ["", -1],
  ["1/", -1],
  ["1:", -1],
  ["-1", -1],
  ["1 ", -1],
  ["a", -1],
])("index %j is %d", (text, index) => {
  const bytes = new TextEncoder().encode(`5${text}5`);
  expect(parseIndex(bytes, 1, bytes.length - 1)).toBe(index);
});

test.each<[string, string]>([
  ["A1", "A1"],
  ["Z1", "Z1"],
  ["AA1", "AA1"],
  ["XFD1", "XFD1"],
  ["XFE1", "damaged"],
  ["1", "damaged"],
  ["@1", "damaged"],
  ["[1", "damaged"],
  ["a1", "A1"],
  ["A", "damaged"],
  ["A2", "damaged"],
  ["A1A", "damaged"],
])("a cell at %j", (address, wanted) => {
  const result = readXlsx(buildXlsx({ sheets: [`<row r="1"><c r="${address}"><v>1</v></c></row>`] }));
  expect(result.ok ? Object.keys(byAddress(result.cells)).join() : result.code).toBe(wanted);
});

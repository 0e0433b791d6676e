import type { Cell } from "../../src/report/Cells";
import { readEntry } from "../../src/report/readEntry";
import type { FigureKind } from "../../src/report/readNumber";
import { readShownFigure } from "../../src/report/readShownFigure";
import { showNumber } from "../../src/report/showNumber";
import { shownText } from "../../src/report/shownText";
import { showText } from "../../src/report/showText";

/** What a cell shows beside what it holds. */
const same = (hides = false): unknown => ({ is: "same", hides });

describe("of the text shown and the number held", () => {
  test.each<[shown: string, held: number, kind: FigureKind, is: unknown]>([
    ["12", 12, "count", same()],
    [" 12  hồ sơ", 12, "count", same()],
    ["-", 0, "count", same()],
    ["--", 0, "count", same()],
    ["-", 3, "count", { is: "nothing" }],
    ["--", 3, "count", { is: "nothing" }],
    ["a-", 0, "count", { is: "unreadable" }],
    ["-a", 0, "count", { is: "unreadable" }],
    ["", 5, "count", { is: "nothing" }],
    ["KPS", 0, "count", { is: "none" }],
    ["KPS", 3, "count", { is: "unreadable" }],
    ["1.234.567", 1234567, "count", same()],
    ["1234567", 1234567, "count", same()],
    ["13", 12.6, "count", same()],
    ["12", 12.6, "count", { is: "unreadable" }],
    ["13", 12.5, "count", same()],
    ["12", 12.5, "count", same()],
    ["12,60", 12.6, "percent", same()],
    ["12,600", 12.6, "percent", same()],
    ["12,605", 12.605, "percent", same()],
    ["90", 89.6, "percent", same(true)],
    ["89,6", 89.6, "percent", same()],
    ["89,600", 89.6, "percent", same()],
    ["89,604", 89.604, "percent", same()],
    ["1.000,00", 1000, "money", same()],
    ["1,2E+03", 1234, "money", same()],
    ["1,2E+03", 1260, "money", { is: "unreadable" }],
    ["1E+03", 1000, "money", same()],
    ["12 đ", 12, "money", same()],
    ["12đồng", 12, "money", same()],
    ["₫12", 12, "money", same()],
    ["VND 12", 12, "money", same()],
    ["12 VND", 12, "count", same()],
    ["đ", 12, "money", { is: "unreadable" }],
    ["12 nghìn đồng", 12, "money", { is: "scaled", x: 12_000 }],
    ["12 triệu", 12, "money", { is: "scaled", x: 12_000_000 }],
    ["12 triệu", 12_000_000, "money", same()],
    ["12 triệu", 12_300_000, "money", same(true)],
    ["12 triệu", 15, "money", { is: "unreadable" }],
    ["0 triệu", 0, "money", same()],
    ["12 34", 12, "count", { is: "unreadable" }],
    ["12.5", 12.5, "percent", same()],
    ["12,5 7", 12.5, "percent", { is: "unreadable" }],
    ["12.5", 12.8, "percent", { is: "unreadable" }],
    ["12 345", 12345.4, "count", { is: "unreadable" }],
    ["89,65", 89.65, "percent", same()],
    ["89,6504", 89.6504, "percent", same()],
    ["89,6500", 89.65, "percent", same()],
    ["007", 7, "count", same()],
    ["1,2345E+01", 12.345, "percent", same()],
    ["1,2345E+01", 12.4, "percent", { is: "unreadable" }],
  ])("%j beside %d as %s", (text, x, kind, expected) => {
    const figure = readShownFigure(text, x, kind, undefined, false);
    if (typeof expected === "object" && "is" in expected! && expected.is === "unreadable")
      expect(["same", "scaled", "none", "nothing"]).not.toContain(figure.is);
    else expect(figure).toEqual(expected);
  });

  test("the measure behind it takes nothing of its rounding", () =>
    expect(readShownFigure("13 m2", 12.6, "count", "m2", false)).toEqual(same()));

  test.each<[shown: string, held: number, is: string]>([
    ["97 1/2", 97.5, "same"],
    ["1/2", 0.5, "same"],
    ["1.000 1/4", 1000.25, "same"],
    ["97 1/2 %", 97.5, "same"],
    ["97  1/2", 97.5, "same"],
    ["97", 97, "same"],
    ["97 1/2", 97, "unreadable"],
    ["12/2025", 12, "unreadable"],
  ])("a fraction: %j beside %d is %s", (text, x, is) =>
    expect(readShownFigure(text, x, "percent", undefined, true).is === "same" ? "same" : "unreadable").toBe(is),
  );
});

describe("what is shown of a number", () => {
  test.each<[number, string, boolean, string | undefined]>([
    [1234.5, "#,##0.0", false, "1.234,5"],
    [0, "h:mm", false, "0:00"],
    [-1, "dd/mm/yyyy", false, undefined],
    [-1, "h", false, undefined],
    [-1, "[h]:mm", false, undefined],
    [0, "h", false, "0"],
    [-1, "0", false, "-1"],
    [45973, "dd/mm/yyyy", false, "12/11/2025"],
    [45973 - 1462, "dd/mm/yyyy", true, "12/11/2025"],
    [1462, "0", true, "1462"],
    [Infinity, "0", false, undefined],
    [1e7, "dd/mm/yyyy", false, undefined],
    [5, "[DBNum1]0", false, undefined],
    [3, "[>5]0;[<0]0", false, undefined],
  ])("%d in %s (1904: %j): %j", (x, code, date1904, text) => expect(showNumber(x, code, date1904).text).toBe(text));

  test.each<[Cell["value"], string, string, boolean?]>([
    [0.9783, "0.00%", "97,83%"],
    [1234567.25, "General", "1234567,25"],
    [148_620_000_000, "General", "148620000000"],
    [5, '0"   văn   bản"', "5 văn bản"],
    [5, '" "0" "', "5"],
    [5, ';;"x"', "5", true],
    [Infinity, "General", "Infinity", true],
    [1e7, "dd/mm/yyyy", "10000000", true],
    [5, "[DBNum1]0", "5", true],
    [45973, "yyyy-mm-dd", "12/11/2025"],
    [45973.5, "dd/mm/yyyy hh:mm", "12/11/2025 12:00"],
    [0, "dd/mm/yyyy", "00/01/1900"],
    [60, "dd/mm/yyyy", "29/02/1900"],
    [45973.5, 'dd/mm/yyyy" "', "12/11/2025"],
    [45973.5, "[$-409]dd/mm/yyyy", "12/11/2025"],
    [45973.5, "dd\\/mm/yyyy", "12/11/2025"],
    [true, "0", "TRUE"],
    [false, "0", "FALSE"],
    ["a", "0", "a"],
    ["  ", ";;;", ""],
    ["a", ";;;", "a", true],
    ["a", '@" triệu"', "a triệu"],
    ["a", '0;0;0;" "', "a", true],
  ])("%j in %s in words: %j", (value, format, text, unsure = false) => {
    const shown = shownText({ value, format }, false);
    expect(shown).toEqual({ text, unsure });
  });

  test("a text in a code that can't be shown is the text", () => {
    expect(showText("a", "[DBNum1]0")).toBe("a");
    expect(showText("a", "0")).toBe("a");
  });
});

describe("an entry whose format prints something else", () => {
  const signs = (cell: Cell, kind: "text" | FigureKind): unknown =>
    readEntry(cell, kind).signs.map(({ code, figures }) => [code, figures]);

  test("tells what is shown beside what is held", () => {
    expect(signs({ type: "number", value: 15, format: '"  12 a "' }, "count")).toEqual([
      ["T2", { raw: "12 a", stored: 15 }],
    ]);
    expect(signs({ type: "number", value: 15, format: ";;;" }, "count")).toEqual([["T2", { stored: 15 }]]);
    expect(signs({ type: "number", value: 15, format: "[DBNum1]0" }, "count")).toEqual([["T2", { stored: 15 }]]);
    expect(signs({ type: "number", value: 0, format: ";;;" }, "count")).toEqual([["T7", { stored: 0 }]]);
    expect(signs({ type: "number", value: 12, format: '0" triệu "' }, "money")).toEqual(
      expect.arrayContaining([["T7", { raw: "12 triệu", x: 12_000_000 }]]),
    );
    expect(signs({ type: "number", value: 0.896, format: " 0% " }, "percent")).toEqual([
      ["T7", { raw: "90%", x: 89.6 }],
    ]);
    expect(signs({ type: "number", value: 5, format: "[h]" }, "count")).toEqual([["T2", { raw: "120", stored: 5 }]]);
    expect(signs({ type: "number", value: 0, format: "[DBNum1]0" }, "count")).toEqual([["T2", { stored: 0 }]]);
    expect(signs({ type: "number", value: 5, format: '"khoảng "0" "' }, "count")).toEqual([
      ["T9a", { raw: "khoảng 5" }],
    ]);
  });

  test("of narratives too", () => {
    expect(readEntry({ type: "number", value: 5, format: ";;;" }, "text")).toEqual({
      state: "value",
      value: "5",
      raw: 5,
      signs: [{ code: "T7", figures: { stored: 5 } }],
    });
    expect(readEntry({ type: "text", value: "a", format: ";;;" }, "text").signs).toEqual([
      { code: "T7", figures: { stored: "a" } },
    ]);
    expect(readEntry({ type: "number", value: 5, format: '"KPS"' }, "text")).toMatchObject({ state: "none", raw: 5 });
    expect(readEntry({ type: "boolean", value: true, format: "General" }, "text")).toEqual({
      state: "value",
      value: "TRUE",
      raw: "TRUE",
      signs: [],
    });
    expect(readEntry({ type: "number", value: 5, format: "General", look: "struck" }, "text")).toMatchObject({
      state: "value",
      value: "5",
    });
  });

  test("a truth value is no figure", () =>
    expect(readEntry({ type: "boolean", value: false, format: "General" }, "count")).toEqual({
      state: "error",
      raw: "FALSE",
      signs: [{ code: "T2", figures: { raw: "FALSE" } }],
    }));
});

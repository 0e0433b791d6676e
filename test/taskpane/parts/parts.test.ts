import * as fc from "fast-check";
import { nextTile } from "../../../src/taskpane/parts/nextTile";
import { splitFileName } from "../../../src/taskpane/parts/splitFileName";

describe("A long file name", () => {
  it.each([
    ["VP.xlsx", "", "VP.xlsx"],
    [
      "BC CCHC 6 thang cuoi nam 2025 - Phong Kinh te (sua lan 2).xlsx",
      "BC CCHC 6 thang cuoi nam 2025 - Phong Kinh te",
      " (sua lan 2).xlsx",
    ],
    ["BaoCaoCaiCachHanhChinhSauThang.xlsx", "BaoCaoCaiCachHanh", "ChinhSauThang.xlsx"],
  ])("%s keeps its end", (name, head, tail) => expect(splitFileName(name)).toEqual({ head, tail }));

  it("loses no character and cuts none in half", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (name) => {
        const { head, tail } = splitFileName(name);
        expect(head + tail).toBe(name);
        expect(head).not.toMatch(/[\ud800-\udbff]$/u);
      }),
    );
  });
});

describe("Arrows in a row", () => {
  const row = ["a", "b", "c"];
  it.each([
    ["a", "ArrowRight", "b"],
    ["c", "ArrowRight", "a"],
    ["a", "ArrowLeft", "c"],
    ["b", "ArrowDown", "c"],
    ["b", "Home", "a"],
    ["b", "End", "c"],
    ["b", "Enter", null],
  ])("from %s, %s leads to %s", (at, key, to) => expect(nextTile(row, at, key)).toBe(to));
});

import type { Outline } from "../../src/outline/Outline";
import { readReport } from "../../src/report/readReport";
import { form, type TestForm } from "../support/cellsOf";
import { smallFile, smallOutline } from "../support/smallOutline";

/** Items stand in rows 5, 6 of "Mục A": TT in A, words in B, measure in C, answer in D, note in E, check in F, id in G. */
const SHEET = "Mục A";

function strays(file: TestForm, outline: Outline): string[] {
  const read = readReport(file.meta({ unit: "Đơn vị A" }).cells(), outline, { file: "A.xlsx", sha256: "ab", size: 1 });
  if (!read.ok) throw new Error(read.refusal.message);
  return read.report.repaired.flatMap(({ kind, cell }) => (kind === "stray" ? [cell] : []));
}

describe("the part of a row in which an answer may stand by mistake", () => {
  it("goes on to the check where the ids were moved to the left of the answers", () => {
    const outline = smallOutline({ items: { "a.one": "count", "a.two": "count" } });
    const file = form(outline);
    for (const [n, id] of ["a.one", "a.two"].entries()) {
      file.set(SHEET, `G${5 + n}`, undefined).set(SHEET, `C${5 + n}`, id);
    }
    expect(strays(file.set(SHEET, "F5", 37), outline)).toEqual(["F5"]);
  });

  it("begins behind the item's own words, which may look like a figure", () => {
    const { sections } = smallFile({ items: { "a.one": "count", "a.two": "count" } });
    const [section] = sections;
    const rows = section!.rows.map((row) =>
      row.type === "item" && row.id === "a.one" ? { ...row, label: "12 tháng", measure: "tháng" } : row,
    );
    const outline = smallOutline({ items: {}, change: { sections: [{ ...section!, rows }] } });
    expect(strays(form(outline), outline)).toEqual([]);
    expect(strays(form(outline).set(SHEET, "B5", "13 tháng"), outline)).toEqual(["B5"]);
  });
});

import fc from "fast-check";
import type { Counts } from "../../../src/assessment/Assessment";
import type { FindingView, ReportView } from "../../../src/engine/Engine";
import { compareFindings } from "../../../src/taskpane/check/compareFindings";
import { groupFindings } from "../../../src/taskpane/check/groupFindings";
import { marksOf } from "../../../src/taskpane/check/marksOf";
import { tellDifference, tellVerdict } from "../../../src/taskpane/check/tellVerdict";

const NONE: Counts = { errors: 0, warnings: 0, targets: 0, infos: 0, blanks: 0 };

function finding(key: string, sheet: string | null, level: FindingView["level"] = "error", cell = "D5"): FindingView {
  return { key, code: "D1", level, class: "figure", message: key, sheet, cell: sheet && cell, number: null };
}

function reportOf(findings: readonly FindingView[], sheets: readonly string[]): ReportView {
  return {
    file: "KT.xlsx",
    unit: { code: "KT", name: "Phòng Kinh tế", short: "Phòng Kinh tế" },
    arrival: null,
    since: null,
    asOf: null,
    modified: null,
    state: "wrong",
    counts: NONE,
    answered: 0,
    asked: 0,
    declined: 0,
    findings,
    sheets,
    repairs: [],
  };
}

test.each([
  [{ errors: 3, blanks: 2, warnings: 1 }, "Có 3 lỗi phải sửa", "error"],
  [{ blanks: 2, warnings: 1 }, "Không có lỗi, còn 2 chỗ chưa nhập", "blank"],
  [{ warnings: 1, targets: 2 }, "Không có lỗi, 3 chỗ cần xem lại", "warning"],
  [{ infos: 1 }, "Không có lỗi, 1 chỗ cần xem lại", "warning"],
  [{}, "Không có lỗi", "ok"],
] as const)("%j: %s", (counts, text, level) => {
  expect(tellVerdict({ ...NONE, ...counts })).toEqual({ text, level });
});

test.each([
  [["a", "b", "c"], ["c"], "Đã sửa 2 chỗ, còn 1"],
  [["a"], [], "Đã sửa 1 chỗ, không còn chỗ nào"],
  [["a"], ["a"], "Chưa có chỗ nào được sửa, còn 1"],
  [["a", "b"], ["b", "c"], "Đã sửa 1 chỗ, còn 1, thêm 1 chỗ mới"],
  [["a"], ["b"], "Đã sửa 1 chỗ, thêm 1 chỗ mới"],
  [[], ["a"], "Có 1 chỗ mới"],
  [[], [], "Vẫn không có chỗ nào phải sửa"],
])("%j → %j: %s", (before, after, text) => {
  const of = (keys: string[]) => keys.map((key) => finding(key, "S"));
  expect(tellDifference(compareFindings(of(before), of(after)))).toBe(text);
});

test("by sheet in the workbook's order; the file's own first, a sheet that is gone last", () => {
  const findings = [
    finding("1", "Đã xóa"),
    finding("2", "B"),
    finding("3", "A"),
    finding("4", null),
    finding("5", "B", "info"),
  ];
  const groups = groupFindings(reportOf(findings, ["A", "B", "C"]), null);
  expect(groups.map(({ sheet, findings: own, errors }) => [sheet, own.map(({ key }) => key), errors])).toEqual([
    [null, ["4"], 1],
    ["A", ["3"], 1],
    ["B", ["2", "5"], 1],
    ["Đã xóa", ["1"], 1],
  ]);
});

const anyFinding = fc
  .record({
    sheet: fc.constantFrom(null, "A", "B", "C", "Đã xóa"),
    level: fc.constantFrom("error", "target", "warning", "info", "blank"),
    cell: fc.constantFrom("D5", "D6", "D7"),
  })
  .map(({ sheet, level, cell }) => finding("", sheet, level, cell));

test("a filter shows all findings of its level and no other; without one none is lost", () => {
  fc.assert(
    fc.property(fc.array(anyFinding), fc.constantFrom(null, "error", "warning", "blank"), (findings, filter) => {
      const shown = groupFindings(reportOf(findings, ["A", "B", "C"]), filter).flatMap((group) => group.findings);
      const wanted = findings.filter(({ level }) => filter === null || level === filter);
      expect(new Set(shown)).toEqual(new Set(wanted));
      expect(shown).toHaveLength(wanted.length);
    }),
  );
});

test("each cell with findings gets one colour, that of its worst", () => {
  const order = ["error", "target", "warning", "info", "blank"];
  fc.assert(
    fc.property(fc.array(anyFinding), (findings) => {
      const marks = marksOf(findings);
      const places = new Set(findings.filter(({ sheet }) => sheet).map(({ sheet, cell }) => `${sheet}!${cell}`));
      expect(new Set(marks.map(({ sheet, cell }) => `${sheet}!${cell}`))).toEqual(places);
      expect(marks).toHaveLength(places.size);
      for (const mark of marks) {
        const here = findings.filter(({ sheet, cell }) => sheet === mark.sheet && cell === mark.cell);
        const worst = Math.min(...here.map(({ level }) => order.indexOf(level)));
        expect(mark.level).toBe(order[worst]);
      }
    }),
  );
});

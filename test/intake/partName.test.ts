import { isLeftBehind, partName } from "../../src/intake/partName";

test.each([
  ["~$PKT.xlsx", true],
  ["a/.~lock.PKT.xlsx#", true],
  ["a/._PKT.xlsx", true],
  ["__MACOSX/a/PKT.xlsx", true],
  [".DS_Store", true],
  ["2025/Thumbs.db", true],
  ["PKT.xlsx", false],
  // Nothing that may be a report is left out without a word.
  [".xlsx", false],
  ["a/.Báo cáo.XLSX", false],
  [".thư.eml", false],
])("%s is left behind by a program: %s", (name, expected) => {
  expect(isLeftBehind(name)).toBe(expected);
});

test("a name is shown in composed letters, with one kind of slash, and cut at its beginning", () => {
  expect(partName("./a\\Ba\u0301o\u202e.xlsx")).toBe("a/Báo.xlsx");
  expect(partName(`${"x".repeat(300)}.xlsx`)).toMatch(/^…x{195}\.xlsx$/);
});

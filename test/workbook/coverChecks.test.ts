import type { Outline } from "../../src/outline/Outline";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { CellValue } from "../../src/workbook/Workbook";
import { outline2025 } from "../support/outline2025";

// The row of the cover on the sheet of checks, and its line on the cover's panel.
function coverOf(outline: Outline, asOf: string): { readonly result: unknown; readonly counted: CellValue[] } {
  const { sheets, names } = buildTemplate(outline, {
    unit: outline.unitOf("KT"),
    filling: { meta: { as_of: asOf } },
  });
  const name = names.find((known) => known.name === "cchc.rule.T.cover")!;
  const { rows } = sheets.find((sheet) => sheet.name === name.sheet)!;
  const result = rows[name.area.top]!.cells[name.area.left]!.value;
  const panel = sheets[0]!.rows[5]!.cells.slice(12, 14).map((cell) => cell!.value ?? null);
  return { result, counted: panel };
}

test.each([
  ["warning", "Cảnh báo", [0, 1]],
  ["error", "Lỗi", [1, 0]],
  ["info", "Lưu ý", [0, 0]],
] as const)("a date outside the period is told with the outline's severity: %s", (severity, word, counted) => {
  const outline = outline2025((json) => ({ ...json, checks: { T16: { severity } } }));
  expect(coverOf(outline, "2024-11-10")).toEqual({ result: word, counted });
  expect(coverOf(outline, "2025-11-10")).toEqual({ result: "Hợp lệ", counted: [0, 0] });
});

import fc from "fast-check";
import { mergeReports } from "../../src/assessment/mergeReports";
import type { Outline } from "../../src/outline/Outline";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { splitNarrative } from "../../src/workbook/consolidated/splitNarrative";
import { countLines } from "../../src/workbook/countLines";
import { STYLES } from "../../src/workbook/styles";
import type { Workbook } from "../../src/workbook/Workbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { outline2025 } from "../support/outline2025";
import { reportOf } from "../support/reportOf";
import { smallOutline } from "../support/smallOutline";
import { SAMPLE_UNITS } from "../support/samples";
import samples from "../fixtures/samples.json";
import { SheetView } from "../support/workbookView";

/** Built from reports of every unit and of none; the writer refuses what Excel can't hold. */
async function built(outline: Outline, answers: Readonly<Record<string, string | number>>): Promise<Workbook> {
  await writeXlsx(buildConsolidated(mergeReports([], outline)));
  const reports = outline.units.map(({ code }) => reportOf(outline, code, answers));
  const workbook = buildConsolidated(mergeReports(reports, outline));
  await writeXlsx(workbook);
  return workbook;
}

describe("what an outline may lack", () => {
  test("everything: one unit, one narrative", async () => {
    const workbook = await built(smallOutline({ items: { "a.text": "text" } }), { "a.text": "Nội dung" });
    expect(new SheetView(workbook, "Số liệu").texts).toContain("Đề cương không có nội dung nào là số liệu.");
    expect(new SheetView(workbook, "Tổng hợp đánh giá").sheet.charts).toEqual([]);
    expect(workbook.names.map(({ name }) => name)).not.toContain("cchc.switch.dossiers");
  });

  test("narratives", async () => {
    const workbook = await built(smallOutline({ items: { "a.count": "count" }, units: ["A", "B"] }), { "a.count": 3 });
    expect(new SheetView(workbook, "Thuyết minh").texts).toContain("Đề cương không có nội dung thuyết minh.");
    const view = new SheetView(workbook, "Số liệu");
    expect(view.value(view.rowsWhere(0, 1)[0]!, 5)).toBe(6);
    expect(view.texts).toContain("Toàn phường");
  });

  test("targets, with a rate; a rate, with targets", async () => {
    const given = { items: { "a.rate": "percent", "a.late": "count" }, units: ["A", "B"] } as const;
    const rate = await built(smallOutline({ ...given, change: { keyRate: "a.rate" } }), { "a.rate": 97 });
    expect(new SheetView(rate, "Tổng hợp đánh giá").texts).toContain("3. Chỉ tiêu phải đạt");
    const rules = [
      {
        id: "Z1",
        class: "target",
        severity: "warning",
        at: "a.late",
        holds: "a.late = 0",
        examples: { pass: { "a.late": 0 }, fail: { "a.late": 1 } },
      },
    ] as const;
    const targets = [{ rule: "Z1", title: "Việc trễ", limit: "mức: 0" }];
    const late = await built(smallOutline({ ...given, rules, change: { targets } }), { "a.late": 2 });
    const view = new SheetView(late, "Tổng hợp đánh giá");
    const head = view.find("Việc trễ\n(mức: 0)");
    expect(view.value(view.rowsWhere(1, "A").at(-1)!, head.column)).toBe(2);
    expect(view.texts.filter((text) => text === "▼")).toHaveLength(3);
  });
});

test("8 units: wider tables, nothing breaks", async () => {
  const count = 8;
  const outline = outline2025((json) => ({
    ...json,
    units: [
      ...json.units,
      ...Array.from({ length: count - 4 }, (_, n) => ({ code: `X${n}`, name: `Đơn vị số ${n}`, short: `ĐV ${n}` })),
    ],
  }));
  const reports = outline.units.map(({ code }, n) =>
    reportOf(outline, code, samples[SAMPLE_UNITS[n % 4]!].values as Record<string, string | number>),
  );
  const assessment = mergeReports(reports, outline);
  const workbook = buildConsolidated(assessment);
  await writeXlsx(workbook);
  expect(new SheetView(workbook, "Số liệu").sheet.columns.filter(({ hidden }) => !hidden)).toHaveLength(count + 4);
});

test("more fields and targets than columns", async () => {
  const more = Array.from({ length: 8 }, (_, n) => ({
    id: `Z${n}`,
    code: `Z${n}`,
    class: "target",
    severity: "warning",
    at: "dossiers.overdue",
    title: `Quy tắc ${n}`,
    holds: `dossiers.overdue <= ${n}`,
    message: "Có {dossiers.overdue} hồ sơ.",
    examples: { pass: { "dossiers.overdue": n }, fail: { "dossiers.overdue": n + 1 } },
  }));
  const outline = outline2025((json) => ({
    ...json,
    fields: [
      ...json.fields,
      ...Array.from({ length: 5 }, (_, n) => ({ ref: 10 + n, name: `Lĩnh vực ${n}`, short: `LV ${n}` })),
    ],
    rules: [...json.rules, ...more],
    targets: [...json.targets, ...more.map(({ id }) => ({ rule: id, title: `Chỉ tiêu ${id}`, limit: "mức: 0" }))],
    charts: [...json.charts, ...json.charts],
  }));
  const workbook = await built(outline, { "dossiers.overdue": 3, "dossiers.on_time_rate": 42 });
  const { sheet } = new SheetView(workbook, "Tổng hợp đánh giá");
  expect(sheet.columns.filter(({ hidden }) => !hidden)).toHaveLength(27);
  expect(sheet.charts).toHaveLength(4);
});

describe("axis of a chart of rates", () => {
  const axisFor = (rate: number): unknown => {
    const outline = outline2025();
    const report = reportOf(outline, "KT", { "dossiers.on_time_rate": rate });
    return new SheetView(buildConsolidated(mergeReports([report], outline)), "Tổng hợp đánh giá").sheet.charts[0]!.axis;
  };
  test.each([
    [97.83, { min: 90, max: 100, majorUnit: 2, title: "Trục bắt đầu từ 90%" }],
    [90, { min: 85, max: 100, majorUnit: 5, title: "Trục bắt đầu từ 85%" }],
    [87.3, { min: 85, max: 100, majorUnit: 5, title: "Trục bắt đầu từ 85%" }],
    [42, { min: 40, max: 100, majorUnit: 10, title: "Trục bắt đầu từ 40%" }],
    [0, { min: 0, max: 100, majorUnit: 10 }],
  ])("%p", (rate, axis) => expect(axisFor(rate)).toEqual(axis));
});

test("parts of a text are the text, and each fits a row", () => {
  const line = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.constantFrom(
      "á".repeat(3000),
      "\r\n",
      "\n\n\n",
      "- Đã ban hành kế hoạch. ".repeat(60),
      "👩‍👩‍👧‍👦".repeat(400),
      "a\u0301\u0302".repeat(900),
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join("\n");
      const parts = splitNarrative(text, 62, "cellTop");
      expect(parts.join("")).toBe(text);
      for (const part of parts) {
        expect(countLines(part.replace(/\n$/, ""), 62, STYLES.cellTop.font, 1)).toBeLessThanOrEqual(22);
        // No half of a character at either end.
        expect(part).not.toMatch(/[\ud800-\udfff]/u);
      }
    }),
    { numRuns: 150 },
  );
});

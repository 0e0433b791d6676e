import type { Assessment } from "../../src/assessment/Assessment";
import { mergeReports } from "../../src/assessment/mergeReports";
import { CONCLUSIONS } from "../../src/assessment/conclusions";
import { readRemarks } from "../../src/assessment/readRemarks";
import { REMARK_HEADS } from "../../src/assessment/remarkHeads";
import { cellKey, placeOfKey } from "../../src/report/Cells";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { STATE_WORDS } from "../../src/workbook/consolidated/consolidatedTexts";
import type { Workbook } from "../../src/workbook/Workbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { differingFormulas } from "../support/compareCached";
import { demoFillings } from "../support/demoFillings";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";
import { randomAnswers, randomSource } from "../support/randomAnswers";
import { reportOf, type TypedAnswers } from "../support/reportOf";
import { SAMPLE_UNITS, sampleReport, type SampleUnit } from "../support/samples";
import { expectValid } from "../support/validateOpenXml";
import { SheetView, typed } from "../support/workbookView";

const outline = outline2025();

function demo(
  change: Partial<Record<SampleUnit, TypedAnswers | null>> = {},
  dossiersFrom: string | null = null,
): Assessment {
  const reports = SAMPLE_UNITS.flatMap((unit) => {
    const { answers = {}, meta, notes } = demoFillings[unit];
    return change[unit] === null ? [] : [reportOf(outline, unit, { ...answers, ...change[unit] }, { meta, notes })];
  });
  return mergeReports(reports, outline, { dossiersFrom });
}

const cases: Readonly<Record<string, Assessment>> = {
  clean: demo(),
  owner: demo({}, "TTPVHCC"),
  mistakes: demo({
    VP: { "feedback.received": "....", "plan_tasks.doing": 4, "budget.revenue": 150_100_000_000 },
    VHXH: { "service_units.group4": 14, "staff.quota": "CCS", "direction.documents": "=1+1\n".repeat(80) },
    KT: { "dossiers.resolved": 1423, "staff.present": "*" },
    TTPVHCC: { "dossiers.received": 6.214, "satisfaction.overall": 92.67, "dossiers.overdue": "KPS" },
  }),
  missing: demo({ KT: null, TTPVHCC: null }),
  duplicate: mergeReports(
    [sampleReport(outline, "KT"), sampleReport(outline, "KT", { "dossiers.resolved": 1 }), sampleReport(outline, "VP")],
    outline,
  ),
  nobody: mergeReports([], outline),
  random: mergeReports(
    SAMPLE_UNITS.map((unit, n) => reportOf(outline, unit, randomAnswers(randomSource(n + 3)))),
    outline,
  ),
};
/** Remarks of every kind, one without a place. */
const previous = new Map(
  [
    { key: "KT", texts: { rating: "Còn hạn chế", remark: "Rà soát lại\ntoàn bộ" } },
    { key: "VP|direction.documents", texts: { remark: "=Bổ sung" } },
    { key: "-|X5|dossiers.received", texts: { explanation: "#N/A", conclusion: "Lấy theo Trung tâm" } },
    { key: "XX|gone", texts: { conclusion: "Kết luận cũ" } },
  ].map((remark) => [remark.key, remark]),
);
const written = new Map<string, Uint8Array>();
let recalculated: Record<string, Uint8Array>;

/** The switch turned by hand; nothing computed yet. */
function turned(workbook: Workbook, to: string): Workbook {
  const { area } = workbook.names.find(({ name }) => name === "cchc.switch.dossiers")!;
  return typed(workbook, "Số liệu", area.top, area.left, to);
}

/** The team has accepted what the Kinh tế office explains on some rules; nothing computed yet. */
function concluded(workbook: Workbook, rules: readonly string[]): Workbook {
  const view = new SheetView(workbook, "Kết quả rà soát");
  const [unit, code] = [view.find("cchc.unit").column, 3];
  const [explanation, conclusion] = [REMARK_HEADS.explanation, REMARK_HEADS.conclusion].map((head) => view.find(head));
  return rules.reduce((book, rule) => {
    const row = view.rowsWhere(unit, "KT").find((at) => view.value(at, code) === rule)!;
    const explained = typed(book, view.sheet.name, row, explanation!.column, "Thiếu hồ sơ địa chính");
    return typed(explained, view.sheet.name, row, conclusion!.column, CONCLUSIONS.accepted);
  }, workbook);
}

beforeAll(async () => {
  for (const [name, assessment] of Object.entries(cases))
    written.set(name, await writeXlsx(buildConsolidated(assessment)));
  written.set("toOwner", await writeXlsx(turned(buildConsolidated(cases.clean!), "Lấy theo Trung tâm")));
  written.set("toSum", await writeXlsx(turned(buildConsolidated(cases.owner!), "Cộng các đơn vị")));
  const remarked = mergeReports(
    SAMPLE_UNITS.map((unit) => sampleReport(outline, unit)),
    outline,
    { previous },
  );
  written.set("concluded", await writeXlsx(concluded(buildConsolidated(remarked), ["D8", "C3"])));
  written.set("remarked", await writeXlsx(buildConsolidated(remarked)));
  recalculated = convertWithLibreOffice(Object.fromEntries(written), "xlsx", true);
}, 240_000);

test.each(Object.keys(cases))("%s: valid for Office, and LibreOffice computes the values that were written", (name) => {
  const bytes = written.get(name)!;
  expectValid(bytes);
  const { formulas, differing } = differingFormulas(bytes, recalculated[name]!);
  expect(differing).toEqual([]);
  expect(formulas).toBeGreaterThan(150);
});

test("an accepted explanation settles its finding at once, in the list and where the unit stands", () => {
  const stateIn = (name: string): unknown[] => {
    const read = readXlsx(recalculated[name]!);
    if (!read.ok) throw new Error(read.message);
    const texts = read.cells.sheets.map(({ cells }) =>
      [...cells].map(([key, { value }]) => ({ ...placeOfKey(key), value })),
    );
    const row = texts[0]!.find(({ value }) => value === "Phòng Kinh tế")!.row;
    const states = Object.values(STATE_WORDS);
    return [
      texts[0]!.find((cell) => cell.row === row && states.includes(String(cell.value)))!.value,
      texts[3]!.filter(({ value }) => value === "√ Đã giải trình").length,
    ];
  };
  expect(stateIn("remarked")).toEqual(["Cần giải trình", 0]);
  expect(stateIn("concluded")).toEqual(["Số liệu hợp lệ", 2]);
});

test("saved by LibreOffice, it still has its remarks", () => {
  const read = readXlsx(recalculated.remarked!);
  if (!read.ok) throw new Error(read.message);
  expect(readRemarks(read.cells)).toMatchObject({
    ok: true,
    remarks: previous,
    outline: outline.id,
    dossiersFrom: null,
  });
});

test.each([
  ["toOwner", "TTPVHCC"],
  ["toSum", null],
] as const)("the switch alone does what merging anew does: %s", (name, dossiersFrom) => {
  const merged = demo({}, dossiersFrom);
  const built = new SheetView(buildConsolidated(merged), "Số liệu");
  const read = readXlsx(recalculated[name]!);
  if (!read.ok) throw new Error(read.message);
  const sheet = read.cells.sheets.find((one) => one.name === "Số liệu")!;
  const column = 3 + outline.units.length;
  let changed = 0;
  for (const [id, total] of merged.totals) {
    const row = built.rowsWhere(0, outline.itemOf(id)!.number)[0]!;
    const shown = sheet.cells.get(cellKey(row, column))!.value;
    if (total.state === "value") expect([id, shown]).toEqual([id, expect.closeTo(total.value!, 9)]);
    else expect([id, typeof shown]).toEqual([id, "string"]);
    if (total.value !== demo({}, dossiersFrom === null ? "TTPVHCC" : null).totals.get(id)!.value) changed += 1;
  }
  expect(changed).toBeGreaterThan(5);
  const head = sheet.cells.get(cellKey(built.find("TT").row, column))!.value;
  expect(head).toBe(dossiersFrom === null ? "Cộng các đơn vị (chưa loại trùng)" : "Toàn xã");
  // The rest of the workbook follows.
  const overview = read.cells.sheets.find((one) => one.name === "Tổng hợp đánh giá")!;
  const texts = [...overview.cells.values()].map(({ value }) => value);
  expect(texts.includes("Cộng các đơn vị (chưa loại trùng)")).toBe(dossiersFrom === null);
});

import type { Assessment } from "../../src/assessment/Assessment";
import { mergeReports, type MergeOptions } from "../../src/assessment/mergeReports";
import type { Outline } from "../../src/outline/Outline";
import type { Report } from "../../src/report/Report";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { STATE_WORDS } from "../../src/workbook/consolidated/consolidatedTexts";
import type { CellValue, Workbook } from "../../src/workbook/Workbook";
import { demoFillings } from "../support/demoFillings";
import { outline2025 } from "../support/outline2025";
import { randomAnswers, randomSource } from "../support/randomAnswers";
import { reportOf, type TypedAnswers } from "../support/reportOf";
import { SAMPLE_UNITS, sampleReport, sampleReports, type SampleUnit } from "../support/samples";
import { named, SheetView } from "../support/workbookView";

const outline = outline2025();
const [OVERVIEW, FIGURES, NARRATIVES, FINDINGS, SOURCES] = [
  "Tổng hợp đánh giá",
  "Số liệu",
  "Thuyết minh",
  "Kết quả rà soát",
  "Nguồn",
] as const;

function merged(change: Partial<Record<SampleUnit, TypedAnswers | null>> = {}, options: MergeOptions = {}): Assessment {
  const reports = SAMPLE_UNITS.flatMap((unit) =>
    change[unit] === null ? [] : [sampleReport(outline, unit, change[unit] ?? {})],
  );
  return mergeReports(reports, outline, options);
}

/** Totals as the sheet shows them, by item. */
function shownTotals(workbook: Workbook, of: Outline): Map<string, CellValue | undefined> {
  const view = new SheetView(workbook, FIGURES);
  const column = 3 + of.units.length;
  return new Map(
    of.items
      .filter((item) => item.kind !== "text")
      .map((item) => [item.id, view.value(view.rowsWhere(0, item.number)[0]!, column)]),
  );
}

/** What `assessment.totals` says, in the words of the sheet. */
function toldTotals({ totals }: Assessment): Map<string, number | string> {
  const words = { none: "KPS", na: "KTPV", blank: "–" } as const;
  return new Map([...totals].map(([id, total]) => [id, total.state === "value" ? total.value! : words[total.state]]));
}

describe("sheets", () => {
  const workbook = buildConsolidated(merged());

  test("their order, and which are seen", () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      [OVERVIEW, "visible"],
      [FIGURES, "visible"],
      [NARRATIVES, "visible"],
      [FINDINGS, "visible"],
      [SOURCES, "visible"],
      ["_cchc", "veryHidden"],
    ]);
  });

  test("every sheet that is seen is protected, without a password, and the findings can be filtered", () => {
    for (const sheet of workbook.sheets.slice(0, 5)) expect(sheet.protection).toBeDefined();
    expect(new SheetView(workbook, FINDINGS).sheet).toMatchObject({ protection: { filter: true }, filter: { top: 2 } });
  });

  test("names of the contract", () => {
    const names = workbook.names.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "cchc.findings.unit",
        "cchc.findings.level",
        "cchc.findings.field",
        "cchc.switch.dossiers",
        ...SAMPLE_UNITS.flatMap((unit) => [`cchc.rating.${unit}`, `cchc.remark.${unit}`]),
      ]),
    );
  });

  test("what the workbook says of itself", () => {
    const data = new SheetView(buildConsolidated(merged({}, { round: { id: "2025-h2" } })), "_cchc");
    const valueOf = (key: string): string => data.text(data.rowsWhere(0, key)[0] ?? -1, 1);
    expect(["kind", "outline.id", "outline.version", "round.id"].map(valueOf)).toEqual([
      "assessment",
      outline.id,
      outline.version,
      "2025-h2",
    ]);
    expect(valueOf("digest")).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse([1, 2, 3, 4].map((chunk) => valueOf(`outline.json.${chunk}`)).join(""))).toEqual(outline.file);
    expect(workbook.properties).toEqual({
      "cchc.kind": "assessment",
      "cchc.outline": outline.id,
      "cchc.version": outline.version,
    });
  });
});

describe("totals", () => {
  test.each<[string, Partial<Record<SampleUnit, TypedAnswers | null>>, MergeOptions]>([
    ["sums", {}, {}],
    ["the owner's", {}, { dossiersFrom: "TTPVHCC" }],
    ["those of another unit", {}, { dossiersFrom: "VP" }],
    ["of an owner who did not give all", { TTPVHCC: { "dossiers.resolved": "CCS" } }, { dossiersFrom: "TTPVHCC" }],
    ["of an owner who says none", { TTPVHCC: { "feedback.resolved": "KPS" } }, { dossiersFrom: "TTPVHCC" }],
    ["of an owner who sent nothing", { TTPVHCC: null }, { dossiersFrom: "TTPVHCC" }],
    ["errors stay out", { KT: { "dossiers.received": 6.214, "staff.quota": "mười hai" } }, {}],
    ["nobody has any", Object.fromEntries(SAMPLE_UNITS.map((unit) => [unit, { "feedback.received": "KPS" }])), {}],
    ["a rate of nothing", Object.fromEntries(SAMPLE_UNITS.map((unit) => [unit, { "legal_check.total": 0 }])), {}],
    ["two sources", { VP: { "budget.revenue": 150_100_000_000 } }, {}],
    [
      "a chosen source",
      { VP: { "budget.revenue": 150_100_000_000 } },
      { sources: new Map([["budget.revenue", "KT"]]) },
    ],
    [
      "a source without a figure",
      { VP: { "budget.revenue": "CCS" } },
      { sources: new Map([["budget.revenue", "VP"]]) },
    ],
    ["the lowest", { TTPVHCC: { "satisfaction.overall": "" }, VP: { "satisfaction.overall": 91 } }, {}],
    ["no report", { VP: null, VHXH: null, KT: null, TTPVHCC: null }, {}],
  ])("%s", (_, change, options) => {
    const assessment = merged(change, options);
    expect(shownTotals(buildConsolidated(assessment), outline)).toEqual(toldTotals(assessment));
  });

  test("random reports", () => {
    const random = randomSource(7);
    for (let round = 0; round < 40; round += 1) {
      const reports = SAMPLE_UNITS.filter(() => random() < 0.9).map((unit) =>
        reportOf(outline, unit, randomAnswers(random)),
      );
      const dossiersFrom = random() < 0.4 ? "TTPVHCC" : null;
      const assessment = mergeReports(reports, outline, {
        dossiersFrom,
        sources: new Map([
          ["capital.rate", "KT"],
          ["budget.revenue", "VP"],
        ]),
      });
      expect(shownTotals(buildConsolidated(assessment), outline)).toEqual(toldTotals(assessment));
    }
  });

  test("the head says that double counting is not settled, and the note repeats the choice", () => {
    const summed = new SheetView(buildConsolidated(merged()), FIGURES);
    expect(summed.texts).toContain("Cộng các đơn vị (chưa loại trùng)");
    expect(
      summed.texts.filter((text) => text.startsWith("Chống cộng trùng hồ sơ: Cộng các đơn vị (chưa loại trùng).")),
    ).toHaveLength(1);
    const settled = new SheetView(buildConsolidated(merged({}, { dossiersFrom: "TTPVHCC" })), FIGURES);
    expect(settled.texts).not.toContain("Cộng các đơn vị (chưa loại trùng)");
    expect(settled.texts.filter((text) => text.startsWith("Chống cộng trùng hồ sơ: Lấy theo Trung tâm."))).toHaveLength(
      1,
    );
    expect(settled.texts).toContain("Toàn xã");
  });

  test("a figure of the whole from two units is marked in the sum", () => {
    const view = new SheetView(buildConsolidated(merged({ VP: { "budget.revenue": 150_100_000_000 } })), FIGURES);
    const row = view.rowsWhere(0, outline.itemOf("budget.revenue")!.number)[0]!;
    expect(view.cell(row, 7)!.style).toBe("totalFlaggedMoney");
  });
});

describe("where units stand", () => {
  function expectAgreement(assessment: Assessment): void {
    const workbook = buildConsolidated(assessment);
    const view = new SheetView(workbook, OVERVIEW);
    const column = (head: string): number => view.find(head).column;
    const shown = assessment.units.map(({ unit }) => {
      const row = view.rowsWhere(view.find("cchc.key").column, unit.code)[0]!;
      const at = (head: string): CellValue | undefined => view.value(row, column(head));
      return [at("Trạng thái"), at("Lỗi"), at("Cảnh báo"), at("Chưa đạt chỉ tiêu"), at("Đã có số liệu")];
    });
    const told = assessment.units.map(({ state, counts, report, answered, asked }) => [
      STATE_WORDS[state],
      ...[counts.errors, counts.warnings, counts.targets].map((count) => (report ? count : "–")),
      `${answered}/${asked}`,
    ]);
    expect(shown).toEqual(told);
  }

  test.each<[string, Partial<Record<SampleUnit, TypedAnswers | null>>]>([
    ["as the samples are", {}],
    ["wrong", { KT: { "dossiers.resolved": 1423 } }],
    ["incomplete", { KT: { "staff.quota": "" }, VP: { "staff.quota": "CCS" }, VHXH: { "proposals.to_city": "CCS" } }],
    ["an optional item declared missing", { KT: { "capital.plan": "CCS" } }],
    ["absent", { KT: null, TTPVHCC: null }],
    ["nobody", { VP: null, VHXH: null, KT: null, TTPVHCC: null }],
  ])("%s", (_, change) => expectAgreement(merged(change)));

  test("random reports", () => {
    const random = randomSource(11);
    for (let round = 0; round < 15; round += 1)
      expectAgreement(
        mergeReports(
          SAMPLE_UNITS.map((unit) => reportOf(outline, unit, randomAnswers(random))),
          outline,
        ),
      );
  });

  test("fields: signs with counts, then how many units stand where", () => {
    const change = { KT: { "dossiers.resolved": 1423, "staff.quota": "" }, VP: null };
    const view = new SheetView(buildConsolidated(merged(change)), OVERVIEW);
    const head = view.find("Thủ tục hành chính");
    const row = (unit: string): number => view.rowsWhere(1, unit).find((at) => at > head.row)!;
    expect(view.value(row("Phòng Kinh tế"), head.column)).toBe("×2 ▼1 !1");
    expect(view.value(row("Phòng Kinh tế"), view.find("Chế độ công vụ").column)).toBe("○1");
    expect(view.value(row("Văn phòng"), head.column)).toBe("○");
    expect(view.value(row("Phòng VH-XH"), view.find("Thể chế").column)).toBe("√");
    expect(view.value(row("Phòng Kinh tế"), view.find("Việc cần thực hiện").column)).toBe(
      "Đề nghị sửa và gửi lại số liệu",
    );
    const counts = ["Số liệu hợp lệ", "Cần giải trình", "Cần bổ sung", "Cần sửa số liệu", "Chưa báo cáo"].map((word) =>
      view.value(view.rowsWhere(1, word)[0]!, head.column),
    );
    expect(counts).toEqual([0, 2, 0, 1, 1]);
  });

  test("targets: a mark for each unit that the rules found below", () => {
    const assessment = merged({ TTPVHCC: { "satisfaction.overall": 92.67, "dossiers.overdue": "KPS" }, VHXH: null });
    const view = new SheetView(buildConsolidated(assessment), OVERVIEW);
    for (const target of outline.targets) {
      const title = view.texts.find((text) => text.startsWith(`${target.title}\n`))!;
      const head = view.find(title);
      for (const { unit, report, findings } of assessment.units) {
        const row = view.rowsWhere(1, unit.short).find((at) => at > head.row)!;
        const mark = view.value(row, head.column + 1);
        const missed = findings.some(({ rule }) => rule === target.rule);
        expect([unit.code, target.rule, mark === "▼"]).toEqual([unit.code, target.rule, missed]);
        if (!report) expect(mark).toBe("○");
      }
    }
    expect(view.texts).toContain("Mức độ hài lòng chung (%)\n(tối thiểu 95)");
  });
});

describe("findings", () => {
  const assessment = merged({ KT: { "dossiers.resolved": 1423, "staff.quota": "" }, VP: null });
  const view = new SheetView(buildConsolidated(assessment), FINDINGS);
  const head = view.find("Mức");
  const rows = view.sheet.rows
    .slice(head.row + 1)
    .map((_, index) => Array.from({ length: 14 }, (_cell, column) => view.text(head.row + 1 + index, column)));

  test("every one of them, the team's own too", () => {
    const all = [...assessment.across, ...assessment.units.flatMap(({ findings }) => findings)];
    expect(rows).toHaveLength(all.length);
    expect(rows.map((row) => row[3]).sort()).toEqual(all.map(({ code }) => code).sort());
  });

  test("across units first, then by unit, the worst first", () => {
    const order = rows.map((row) => `${row[11]} ${row[2]}`);
    const levels = ["× Lỗi", "○ Chưa nhập", "▼ Chưa đạt", "! Cảnh báo", "i Lưu ý"];
    const units = ["", "VP", "VHXH", "KT", "TTPVHCC"];
    const rank = (text: string): number => {
      const [unit = "", ...level] = text.split(" ");
      return units.indexOf(unit) * 10 + levels.indexOf(level.join(" "));
    };
    expect(order.map(rank)).toEqual([...order.map(rank)].sort((a, b) => a - b));
    expect(order.every((text) => rank(text) >= 0)).toBe(true);
  });

  test("code, place by TT and cell, sentence, what the unit wrote beside the figure", () => {
    const report = sampleReport(
      outline,
      "KT",
      { "dossiers.resolved": 1423 },
      { notes: { "dossiers.resolved": "Gõ nhầm" } },
    );
    const told = new SheetView(buildConsolidated(mergeReports([report], outline)), FINDINGS);
    const row = told.rowsWhere(3, "D1").at(-1)!;
    expect([1, 2, 4, 5, 6].map((column) => told.value(row, column))).toEqual([
      "Phòng Kinh tế",
      "× Lỗi",
      "II.2 Cải cách TTHC, TT 32, ô D36",
      expect.stringContaining("Số hồ sơ đã giải quyết (1.423) lớn hơn số tiếp nhận (1.291)"),
      "Gõ nhầm",
    ]);
  });

  test("none at all", () => {
    const none = buildConsolidated(
      mergeReports(
        [],
        outline2025((json) => ({ ...json, checks: { X2: { off: true } } })),
      ),
    );
    expect(new SheetView(none, FINDINGS).texts).toContain("Không có nội dung nào cần xem lại.");
    expect(new SheetView(none, OVERVIEW).texts).toContain("Không có điểm nào cần chú ý.");
  });
});

describe("narratives", () => {
  const tricky = {
    formula: "=1+1",
    minus: "- Đã ban hành",
    decomposed: "Đã hoàn thành".normalize("NFD"),
    emoji: "Tốt 👍🏽 👨‍👩‍👧\nDòng hai\r\n\tDòng ba ",
    error: "#N/A",
    long: Array.from({ length: 400 }, (_, n) => `- Ý ${n}: đã phân công rõ người, rõ việc 👍🏽.`).join("\n"),
    word: "á".normalize("NFD").repeat(6000),
  };
  const item = (index: number): string => outline.items.filter(({ kind }) => kind === "text")[index]!.id;
  const answers = Object.fromEntries(Object.values(tricky).map((text, index) => [item(index), text]));
  const workbook = buildConsolidated(mergeReports([reportOf(outline, "KT", answers)], outline));
  const view = new SheetView(workbook, NARRATIVES);

  test.each(Object.entries(tricky).map(([name, text], index) => [name, text, index] as const))(
    "%s: character by character, as text",
    (_, text, index) => {
      const rows = view.rowsWhere(view.find("cchc.key").column, `KT|${item(index)}`);
      expect(rows.map((row) => view.text(row, 2)).join("")).toBe(text);
      for (const row of rows) expect(view.cell(row, 2)!.formula).toBeUndefined();
      expect(rows.map((row) => view.value(row, view.find("cchc.part").column))).toEqual(rows.map((_row, at) => at + 1));
    },
  );

  test("no part is higher than a row can be", () => {
    for (const row of view.sheet.rows) expect(row?.height ?? 0).toBeLessThan(409);
  });

  test("words where there is no text", () => {
    const [a, b, c] = [item(0), item(1), item(2)];
    const report = reportOf(outline, "KT", { [a]: "KPS", [b]: "ktpv", [c]: "Chưa có số liệu" });
    const told = new SheetView(buildConsolidated(mergeReports([report], outline)), NARRATIVES);
    const of = (unit: string, id: string): unknown =>
      told.value(told.rowsWhere(told.find("cchc.key").column, `${unit}|${id}`)[0]!, 2);
    expect([a, b, c, item(3)].map((id) => of("KT", id))).toEqual([
      "– Không phát sinh",
      "– Không thuộc phạm vi",
      "! Chưa có số liệu",
      "○ Chưa nhập",
    ]);
    expect(of("VP", a)).toBe("○ Chưa báo cáo");
  });
});

describe("what people wrote", () => {
  const d1 = "KT|D1|dossiers.resolved,dossiers.received,dossiers.carried_in";
  const previous = new Map(
    [
      { key: "KT", texts: { rating: "Còn hạn chế", remark: "Rà soát lại" } },
      { key: "VP|direction.documents", texts: { remark: "Bổ sung văn bản" } },
      { key: d1, texts: { explanation: "Gõ nhầm", conclusion: "Chấp nhận" } },
      { key: "XX", texts: { remark: "Đơn vị cũ" } },
      { key: "KT|dossiers.received", texts: { remark: "Mục này không có ô nhận xét" } },
    ].map((remark) => [remark.key, remark]),
  );
  const workbook = buildConsolidated(merged({ KT: { "dossiers.resolved": 1423 } }, { previous }));

  test("stands in its cells again", () => {
    expect(named(workbook, "cchc.rating.KT")).toMatchObject({ value: "Còn hạn chế", style: "rating" });
    expect(named(workbook, "cchc.remark.KT")).toMatchObject({ value: "Rà soát lại", style: "remark" });
    const view = new SheetView(workbook, FINDINGS);
    const row = view.rowsWhere(view.find("cchc.key").column, d1)[0]!;
    expect([6, 9].map((column) => view.value(row, column))).toEqual(["Gõ nhầm", "Chấp nhận"]);
  });

  test("without a place it is listed with its key, not dropped", () => {
    const view = new SheetView(workbook, SOURCES);
    for (const [key, text] of [
      ["XX", "Đơn vị cũ"],
      ["KT|dossiers.received", "Mục này không có ô nhận xét"],
    ] as const)
      expect(
        view.value(view.rowsWhere(view.find("cchc.key").column, key)[0]!, view.find("Nhận xét của Đoàn").column),
      ).toBe(text);
  });
});

describe("sources", () => {
  const twice = [
    sampleReport(outline, "KT", {}, { file: "moi/KT.xlsx", modified: "2025-11-11T01:15:00Z" }),
    sampleReport(outline, "KT", {}, { file: "cu/KT.xlsx", modified: "2025-11-09T01:15:00Z" }),
  ];
  const refused = [{ file: "a/b/cu.xls", sha256: null, size: 1234, code: "xls", message: "Tệp đời cũ" } as const];
  const assessment = mergeReports([...twice, sampleReport(outline, "VP")], outline, { refused });

  test("files used, left aside and refused; units without one", () => {
    const { texts } = new SheetView(buildConsolidated(assessment), SOURCES);
    const hash = twice[0]!.sha256;
    expect(texts).toEqual(
      expect.arrayContaining([
        "moi/KT.xlsx",
        "cu/KT.xlsx",
        "VP.xlsx",
        `${hash.slice(0, 32)}\n${hash.slice(32)}`,
        "08:15 11/11/2025",
        "cu.xls",
        "Tệp đời cũ",
        "1.234 byte",
        "Chưa nhận được báo cáo",
      ]),
    );
  });

  test("made when the newest report was saved; of none, when the period begins", () => {
    expect(buildConsolidated(assessment).modified).toBe("2025-11-11T01:15:00.000Z");
    expect(buildConsolidated(mergeReports([], outline)).modified).toBe("2025-07-01T00:00:00Z");
  });
});

test("the same reports in any order give the same workbook", () => {
  const reports = sampleReports(outline);
  const [a, b] = [reports, [...reports].reverse()].map((all) => buildConsolidated(mergeReports(all, outline)));
  expect(a).toEqual(b);
});

test("the answers for the level above, by unit and item", () => {
  const report = reportOf(
    outline,
    "KT",
    { "dossiers.received": "1.291 hồ sơ", "direction.documents": "Đã ban hành" },
    { notes: { "dossiers.received": "Kèm bảng" } },
  );
  const data = new SheetView(buildConsolidated(mergeReports([report], outline)), "_cchc");
  const { row, column } = data.find("item");
  expect(Array.from({ length: 9 }, (_, index) => data.value(row, column - 1 + index))).toEqual([
    "unit",
    "item",
    "state",
    "value",
    "raw",
    "note",
    "file",
    "sheet",
    "cell",
  ]);
  const of = (id: string): unknown[] => {
    const at = data.rowsWhere(column, id)[0]!;
    return Array.from({ length: 5 }, (_, index) => data.value(at, column + 1 + index));
  };
  expect(of("dossiers.received")).toEqual(["value", 1291, "1.291 hồ sơ", "Kèm bảng", "KT.xlsx"]);
  expect(of("direction.documents")).toEqual(["value", undefined, "Đã ban hành", undefined, "KT.xlsx"]);
});

test("the demo's reports: no error value but the gaps of charts", () => {
  const reports = SAMPLE_UNITS.map((unit): Report => {
    const { answers = {}, meta, notes } = demoFillings[unit];
    return reportOf(outline, unit, answers, { meta, notes });
  });
  const workbook = buildConsolidated(mergeReports(reports, outline));
  const errors = workbook.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => (row?.cells ?? []).filter((cell) => typeof cell?.value === "object" && cell.value !== null)),
  );
  expect(errors).toEqual([]);
});

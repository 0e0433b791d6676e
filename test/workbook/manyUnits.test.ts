import type { Remark } from "../../src/assessment/Assessment";
import { mergeReports, type MergeOptions } from "../../src/assessment/mergeReports";
import { readRemarks } from "../../src/assessment/readRemarks";
import { inRound } from "../../src/outline/loadRound";
import type { Outline } from "../../src/outline/Outline";
import type { Round } from "../../src/outline/Round";
import type { Report } from "../../src/report/Report";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { assessmentSheetNames } from "../../src/workbook/consolidated/ownSheets";
import type { Workbook } from "../../src/workbook/Workbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { differingFormulas } from "../support/compareCached";
import { countryRound } from "../support/countryRound";
import { demoFillings } from "../support/demoFillings";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";
import { roundOf } from "../support/page/manyReports";
import { randomAnswers, randomSource } from "../support/randomAnswers";
import { reportOf, type ReportOptions, type TypedAnswers } from "../support/reportOf";
import { expectValid } from "../support/validateOpenXml";
import { SheetView, typed } from "../support/workbookView";

const FILLINGS = Object.values(demoFillings);

function outlineOf(round: Round): Outline {
  return inRound(outline2025(), round);
}

/** One in thirteen has sent nothing, one in five answers at random. */
function reportsOf(outline: Outline, change: (unit: string) => ReportOptions = () => ({})): Report[] {
  return outline.units.flatMap((unit, at) => {
    if (at % 13 === 7) return [];
    const { answers, meta, notes } = FILLINGS[at % FILLINGS.length]!;
    const more: TypedAnswers = {
      "feedback.received": 10 + at,
      "direction.documents": at % 3 === 0 ? "KPS" : `Văn bản ${at}`,
    };
    const given = at % 5 === 4 ? randomAnswers(randomSource(at)) : { ...answers, ...more };
    return [reportOf(outline, unit.code, given, { meta: { ...meta, unit: unit.name }, notes, ...change(unit.code) })];
  });
}

function built(outline: Outline, options: MergeOptions = {}): Workbook {
  return buildConsolidated(mergeReports(reportsOf(outline), outline, options));
}

const outlines = new Map([8, 9, 41].map((units) => [units, outlineOf(roundOf(units))]));
const books = new Map([...outlines].map(([units, outline]) => [units, built(outline)]));
const namesOf = (workbook: Workbook): string[] => workbook.sheets.map(({ name }) => name);

describe("sheets by the number of units", () => {
  test.each([...books.keys()])("%i units: those that the contract names", (units) => {
    expect(namesOf(books.get(units)!)).toEqual(assessmentSheetNames(outlines.get(units)!));
  });

  test("8 units have one sheet for all tables, 9 have one for each, 41 one for each section's narratives", () => {
    const more = ["Theo lĩnh vực", "Chỉ tiêu", "Biểu đồ"];
    expect(namesOf(books.get(8)!)).not.toEqual(expect.arrayContaining(more));
    expect(namesOf(books.get(9)!)).toEqual(expect.arrayContaining([...more, "Thuyết minh"]));
    expect(namesOf(books.get(41)!)).toEqual(expect.arrayContaining([...more, "Thuyết minh I", "Thuyết minh II.2"]));
    expect(namesOf(books.get(41)!)).not.toContain("Thuyết minh");
  });

  test("what only some workbooks have is marked as ours by a name", () => {
    const marked = books.get(41)!.names.filter(({ name }) => name.startsWith("cchc.sheet."));
    expect(marked.map(({ sheet }) => sheet)).toEqual(
      namesOf(books.get(41)!).filter((name) => /^(Theo|Chỉ|Biểu|Thuyết)/.test(name)),
    );
  });

  test("two communes: units are rows, however few, and each says its commune", () => {
    const workbook = built(outlineOf(countryRound(outline2025(), 2)));
    expect(namesOf(workbook)).toContain("Theo lĩnh vực");
    for (const sheet of ["Tổng hợp đánh giá", "Theo lĩnh vực", "Chỉ tiêu", "Số liệu"])
      expect(new SheetView(workbook, sheet).texts.filter((text) => / - Xã số 2$/.test(text))).toHaveLength(4);
  });
});

describe("figures with units in rows", () => {
  const outline = outlines.get(9)!;
  const sheet = new SheetView(books.get(9)!, "Số liệu");

  test("a block has at most 12 items and ends a page; units and heads stand on each page", () => {
    const { print } = sheet.sheet;
    const visible = sheet.sheet.columns.filter(({ hidden }) => !hidden).length;
    const ends = [1, ...(print!.columnBreaksAfter ?? []), visible - 1];
    const blocks = ends.slice(1).map((end, at) => end - ends[at]!);
    expect(blocks.reduce((all, one) => all + one, 0)).toBe(outline.items.filter(({ kind }) => kind !== "text").length);
    expect(Math.max(...blocks)).toBeLessThanOrEqual(12);
    expect(print!.titleColumns).toEqual({ from: 0, to: 1 });
    expect(sheet.text(print!.titleRows!.from, 1)).toBe("Đơn vị");
  });

  test("each unit has a row, each item a column with its TT; no text runs over the columns that pages repeat", () => {
    for (const unit of outline.units) expect(sheet.rowsWhere(1, unit.short)).toHaveLength(1);
    for (const item of outline.items.filter(({ kind }) => kind !== "text"))
      expect(sheet.find(item.number).column).toBeGreaterThan(1);
    for (const { left, right } of sheet.sheet.merges) expect(left > 1 || right <= 1).toBe(true);
  });
});

test("a target of one duty is marked in each commune at the unit that has it", () => {
  const ofOne = outline2025((json) => ({
    ...json,
    rules: json.rules.map((rule) => (rule.id === "C3" ? { ...rule, units: ["KT"] } : rule)),
  }));
  const outline = inRound(ofOne, countryRound(ofOne, 2));
  const reports = outline.units.map(({ code, name }) =>
    reportOf(outline, code, { "city_tasks.overdue": 2 }, { meta: { ...FILLINGS[0]!.meta, unit: name } }),
  );
  const sheet = new SheetView(buildConsolidated(mergeReports(reports, outline)), "Chỉ tiêu");
  const { row, column } = sheet.find(sheet.texts.find((text) => text.startsWith("Nhiệm vụ thành phố giao quá hạn"))!);
  const marks = outline.units.map(({ role }, at) => [role, sheet.text(row + 1 + at, column + 1)]);
  expect(marks).toEqual(outline.units.map(({ role }) => [role, role === "KT" ? "▼" : "–"]));
});

describe("totals are those of the assessment", () => {
  const words = { none: "KPS", na: "KTPV", blank: "–" } as const;
  const country = outlineOf(countryRound(outline2025(), 5));
  const budget = new Map([["budget.revenue", "KT"]]);
  test.each<[string, Outline, MergeOptions]>([
    ["9 units", outlines.get(9)!, {}],
    ["5 communes", country, {}],
    ["5 communes, the owner's figures of each", country, { dossiersFrom: "TTPVHCC" }],
    ["5 communes, a chosen source", country, { sources: budget, dossiersFrom: "TTPVHCC" }],
    [
      "5 communes, two with a source of their own",
      country,
      { sources: new Map([["budget.revenue", ["X1KT", "X3VP"]]]) },
    ],
  ])("%s", (_, outline, options) => {
    const assessment = mergeReports(reportsOf(outline), outline, options);
    const sheet = new SheetView(buildConsolidated(assessment), "Số liệu");
    const row = sheet.rowsWhere(1, outline.whole)[0] ?? sheet.find(outline.sources!.unresolved).row;
    for (const [id, total] of assessment.totals) {
      const { column } = sheet.find(outline.itemOf(id)!.number);
      const told = total.state === "value" ? total.value! : words[total.state];
      expect([id, sheet.value(row, column)]).toEqual([id, typeof told === "number" ? expect.closeTo(told, 9) : told]);
    }
  });
});

test("each commune's own source of a figure is named below the figures, with the commune", () => {
  const country = outlineOf(countryRound(outline2025(), 2));
  const reports = ["X1KT", "X2VP"].map((unit) => reportOf(country, unit, { "budget.revenue": 5e9 }));
  const sources = new Map([["budget.revenue", ["X1KT", "X2VP"]]]);
  const sheet = new SheetView(buildConsolidated(mergeReports(reports, country, { sources })), "Số liệu");
  const { number } = country.itemOf("budget.revenue")!;
  expect(sheet.texts).toContain(`Lấy theo nguồn đã chọn: TT ${number} Phòng Kinh tế - Xã số 1, Văn phòng - Xã số 2.`);
});

describe("41 units", () => {
  const outline = outlines.get(41)!;
  const workbook = books.get(41)!;
  const assessment = mergeReports(reportsOf(outline), outline);

  test("opens with counts of states and the units with most errors, the worst first", () => {
    const sheet = new SheetView(workbook, "Tổng hợp đánh giá");
    const counts = sheet.find("Toàn xã").row;
    const states = ["valid", "explain", "incomplete", "wrong", "absent"] as const;
    const told = sheet.sheet.rows[counts]!.cells.flatMap((cell) => (typeof cell?.value === "number" ? cell.value : []));
    expect(told).toEqual([
      ...states.map((state) => assessment.units.filter((unit) => unit.state === state).length),
      41,
    ]);
    const errors = assessment.units.map((unit) => unit.counts.errors).sort((a, b) => b - a);
    const first = sheet.find("Trạng thái").row + 1;
    const shown = Array.from({ length: 15 }, (_, at) => sheet.value(first + at, 2));
    expect(shown).toEqual(errors.slice(0, 15));
  });

  test("narratives: every text is there; who has none is named once for each word", () => {
    const items = outline.items.filter(({ kind }) => kind === "text");
    for (const item of items) {
      const sheet = new SheetView(workbook, `Thuyết minh ${item.section}`);
      const texts = sheet.texts.join("\n");
      const none = assessment.units.filter(({ report }) => report?.entries.get(item.id)?.state === "none");
      for (const { report } of assessment.units) {
        const entry = report?.entries.get(item.id);
        if (entry?.state === "value" && String(entry.raw).length < 500) expect(texts).toContain(String(entry.raw));
      }
      if (none.length > 0) {
        expect(texts).toContain(`– Không phát sinh (${none.length} đơn vị)`);
        expect(texts).toContain(none.map(({ unit }) => unit.short).join(", "));
      }
    }
  });

  test("the chart of rates shows the 12 lowest and says so", () => {
    const { charts, rows } = new SheetView(workbook, "Biểu đồ").sheet;
    const { title, series } = charts[0]!;
    expect(title).toBe("Tỷ lệ hồ sơ đúng hạn (%): 12 đơn vị thấp nhất");
    const { top, bottom, left } = series[0]!.values.area;
    const shown = rows.slice(top, bottom + 1).map((row) => row!.cells[left]!.value as number);
    const rates = assessment.units
      .flatMap(({ report }) => report?.entries.get(outline.keyRate!) ?? [])
      .flatMap(({ state, value }) => (state === "value" && typeof value === "number" ? value : []))
      .sort((a, b) => a - b);
    expect(shown).toEqual(rates.slice(0, 12).map((rate) => expect.closeTo(rate, 2) as number));
  });
});

test.each([9, 41])(
  "%i units: what people wrote is found again, also on an answer that is named in a line",
  async (units) => {
    const outline = outlines.get(units)!;
    const reports = reportsOf(outline);
    const finding = mergeReports(reports, outline).units.find(({ findings }) => findings.length > 0)!.findings[0]!;
    const written: Remark[] = [
      { key: "X2", texts: { rating: "Còn hạn chế", remark: "Rà soát lại" } },
      { key: "X1|direction.documents", texts: { remark: "=Nêu rõ" } },
      { key: `${finding.unit!}|${finding.rule}|${finding.items.join(",")}`, texts: { explanation: "Gõ nhầm" } },
      { key: "XX|gone", texts: { conclusion: "Kết luận cũ" } },
    ];
    const previous = new Map(written.map((remark) => [remark.key, remark]));
    const workbook = buildConsolidated(mergeReports(reports, outline, { previous }));
    const read = readXlsx(await writeXlsx(workbook));
    if (!read.ok) throw new Error(read.message);
    expect(readRemarks(read.cells)).toMatchObject({
      ok: true,
      remarks: previous,
      outline: outline.id,
    });
  },
);

test("the sheets are valid, and LibreOffice computes what they show, also with the switch turned", async () => {
  const country = outlineOf(countryRound(outline2025(), 4));
  const turn = (workbook: Workbook): Workbook => {
    const { area } = workbook.names.find(({ name }) => name === "cchc.switch.dossiers")!;
    return typed(workbook, "Số liệu", area.top, area.left, "Lấy theo Trung tâm");
  };
  const owners = await writeXlsx(built(country, { dossiersFrom: "TTPVHCC" }));
  const written = {
    many: await writeXlsx(books.get(41)!),
    country: await writeXlsx(built(country)),
    turned: await writeXlsx(turn(built(country))),
  };
  for (const name of ["many", "country"] as const) expectValid(written[name]);
  const computed = convertWithLibreOffice(written, "xlsx", true);
  for (const name of ["many", "country"] as const) {
    const { formulas, differing } = differingFormulas(written[name], computed[name]!);
    expect(formulas).toBeGreaterThan(500);
    expect(differing).toEqual([]);
  }
  // Turned by hand, the totals become those of the owners.
  const totals = (bytes: Uint8Array): unknown[] => {
    const read = readXlsx(bytes);
    if (!read.ok) throw new Error(read.message);
    const sheet = read.cells.sheets.find(({ name }) => name === "Số liệu")!;
    return [...sheet.cells.values()].filter(({ formula }) => formula !== undefined).map(({ value }) => value);
  };
  const numbers = (bytes: Uint8Array): unknown[] =>
    totals(bytes).flatMap((value) => (typeof value === "number" ? Number(value.toPrecision(12)) : []));
  expect(numbers(computed.turned!)).toEqual(numbers(owners));
  expect(numbers(computed.turned!)).not.toEqual(numbers(computed.country!));
});

describe("sources", () => {
  const outline = outline2025();
  const arrival = {
    from: { name: "Nguyễn Văn A", address: "a@xa.vn" },
    subject: "Gửi báo cáo",
    date: "2025-11-10T03:05:00Z",
  };
  const one = reportOf(outline, "KT", { "staff.quota": 5 }, { file: "KT.xlsx", sha256: "1".repeat(64) });
  const other = reportOf(
    outline,
    "KT",
    { "staff.quota": 6 },
    { file: "KT-2.xlsx", sha256: "2".repeat(64), modified: "2025-11-09T08:00:00Z" },
  );

  test("who sent the file, under which subject and when, where any came by mail", () => {
    const sheet = new SheetView(buildConsolidated(mergeReports([{ ...one, arrival }], outline)), "Nguồn");
    const head = sheet.find("Người gửi");
    const row = sheet.rowsWhere(1, outline.unitOf("KT")!.name)[0]!;
    expect([0, 1, 2].map((at) => sheet.text(row, head.column + at))).toEqual([
      "Nguyễn Văn A\na@xa.vn",
      "Gửi báo cáo",
      "10:05 10/11/2025",
    ]);
    const without = new SheetView(buildConsolidated(mergeReports([one], outline)), "Nguồn");
    expect(without.texts).not.toContain("Người gửi");
  });

  test("a file left aside says how it differs from the one that counts", () => {
    const { texts } = new SheetView(buildConsolidated(mergeReports([one, other], outline)), "Nguồn");
    expect(texts).toContain(`Khác 1 nội dung: TT ${outline.itemOf("staff.quota")!.number}`);
  });
});

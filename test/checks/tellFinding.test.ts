import fc from "fast-check";
import { mergeReports } from "../../src/assessment/mergeReports";
import { checkAcross } from "../../src/checks/checkAcross";
import { checkReport } from "../../src/checks/checkReport";
import { figureDigits } from "../../src/checks/figureDigits";
import { fillTemplate } from "../../src/checks/fillTemplate";
import type { Finding } from "../../src/checks/Finding";
import { LEVELS, severityWord } from "../../src/checks/severityWord";
import { labelOf } from "../../src/checks/labelOf";
import { tellAmounts } from "../../src/checks/tellAmounts";
import { tellFinding } from "../../src/checks/tellFinding";
import { parseExpression } from "../../src/outline/parseExpression";
import { outline2025 } from "../support/outline2025";
import { reportOf, type Typed } from "../support/reportOf";

const outline = outline2025();

const finding = (part: Partial<Finding>): Finding => ({
  code: "D1",
  rule: "D1",
  class: "figure",
  severity: "error",
  items: [],
  unit: "KT",
  sheet: null,
  cell: null,
  figures: {},
  ...part,
});

describe("words made last", () => {
  test("a text is never read as a template", () => {
    const raw = "{label} [x] {raw}";
    expect(tellFinding(outline, finding({ code: "T2", rule: "T2", figures: { raw } }))).toBe(
      'Không đọc được số: "{label} [x] {raw}". Đề nghị chỉ ghi số.',
    );
  });

  test("a finding of a rule that this outline lacks still has words", () => {
    expect(tellFinding(outline, finding({ code: "Z9", rule: "Z9" }))).toBe("Quy tắc Z9");
  });

  test("a check that was switched off keeps its words for findings made before", () => {
    const off = outline2025((json) => ({ ...json, checks: { T3: { off: true } } }));
    expect(tellFinding(off, finding({ code: "T3", rule: "T3", figures: { x: -1 } }))).toBe(
      "Số âm: -1. Đề nghị kiểm tra lại.",
    );
  });

  test("a division by zero in a message is a dash", () => {
    const odd = outline2025((json) => ({
      ...json,
      rules: json.rules.map((rule) =>
        rule.id === "D1" ? { ...rule, message: "{dossiers.resolved / dossiers.carried_in}" } : rule,
      ),
    }));
    expect(tellFinding(odd, finding({ figures: { "dossiers.resolved": 5, "dossiers.carried_in": 0 } }))).toBe("—");
  });

  test("a figure that is not there is a dash, not a zero", () => {
    const told = tellFinding(outline, finding({ figures: { "dossiers.resolved": 5 } }));
    expect(told).toMatch(/^Số hồ sơ đã giải quyết \(5\) lớn hơn số tiếp nhận \(—\)\./);
  });

  test("a percent keeps the decimals typed up to four, a ratio two", () => {
    const figures = { "dossiers.on_time_rate": 97.123456, "dossiers.on_time": 1216, "dossiers.resolved": 1243 };
    expect(tellFinding(outline, finding({ code: "D3", rule: "D3", figures }))).toBe(
      "Tỷ lệ đúng hạn ghi 97,1235%, tính lại 1.216/1.243 = 97,83%. Đề nghị sửa tỷ lệ hoặc số hồ sơ.",
    );
  });

  describe("where many units are concerned", () => {
    const codes = Array.from({ length: 15 }, (_, index) => `P${index + 1}`);
    const many = outline2025((json) => ({
      ...json,
      units: [...json.units, ...codes.map((code) => ({ code, name: `Phòng ${code}`, short: code }))],
    }));
    const copied = "Đã ban hành kế hoạch cải cách hành chính và các văn bản đôn đốc thực hiện trong kỳ báo cáo này.";
    /** So many reports, the last of another day. */
    const words = (count: number): string[] => {
      const reports = codes
        .slice(0, count)
        .map((code, index) =>
          reportOf(
            many,
            code,
            { "budget.revenue": 2_000_000, "direction.documents": copied },
            { meta: { as_of: index === count - 1 ? "2025-10-31" : "2025-11-10" } },
          ),
        );
      return checkAcross(reports, many).map((one) => tellFinding(many, one));
    };

    test("the sentence names twelve, the rarest dates first", () => {
      const [dates, revenue, text] = words(15);
      expect(dates).toMatch(/^Số liệu không cùng thời điểm: Phòng P15 31\/10\/2025, Phòng P1 10\/11\/2025, /);
      expect(dates).toMatch(/Phòng P11 10\/11\/2025 và 3 đơn vị khác\.$/);
      expect(revenue).toMatch(/P12 2\.000\.000 đồng và 3 đơn vị khác\. Đề nghị chọn một nguồn\.$/);
      expect(text).toMatch(/ của Phòng P1, Phòng P2, .*, Phòng P12 và 3 đơn vị khác giống hệt nhau\.$/);
    });

    test("twelve are all named, in the order of the outline", () => {
      const [dates, revenue, text] = words(12);
      expect(dates).toMatch(/điểm: Phòng P1 10\/11\/2025, .*, Phòng P12 31\/10\/2025\.$/);
      expect(revenue).toMatch(/: P1 2\.000\.000 đồng, .*, P12 2\.000\.000 đồng\. /);
      expect(text).toMatch(/ của Phòng P1, Phòng P2, .*, Phòng P11 và Phòng P12 giống hệt nhau\.$/);
    });
  });

  test("of many lost fields twelve are named; one of another outline has no name", () => {
    const lost = (items: readonly string[]): string =>
      tellFinding(outline, finding({ code: "X8", rule: "X8", items, figures: { kind: "missing", cells: "" } }));
    const ids = outline.items.map(({ id }) => id);
    expect(lost(ids.slice(0, 13))).toMatch(/^Không tìm thấy ô của ".*" và 1 nội dung khác\. /);
    expect(lost(ids.slice(0, 12))).toMatch(/^Không tìm thấy ô của "[^,].*"\. /);
    expect(lost(["khac.noi_dung"])).toMatch(/^Không tìm thấy ô của nội dung\. /);
  });

  test("what a finding of another outline does not have is dots, a number that is none a dash", () => {
    expect(tellFinding(outline, finding({ code: "T1", rule: "T1" }))).toBe("Chưa nhập: …");
    expect(tellFinding(outline, finding({ code: "T3", rule: "T3", figures: { x: NaN } }))).toMatch(/^Số âm: —\. /);
  });

  test.each([
    ["without the blanks around it", " \t một  trăm\n", "một trăm"],
    ["eighty signs in full", "x".repeat(80), "x".repeat(80)],
    ["without marks that turn it around", "12\u202e 34\u2066", "12 34"],
    ["of more the first", "x".repeat(81), `${"x".repeat(79)}…`],
  ])("someone's words are quoted in one line: %s", (_, raw, quoted) => {
    expect(tellFinding(outline, finding({ code: "T2", rule: "T2", figures: { raw } }))).toBe(
      `Không đọc được số: "${quoted}". Đề nghị chỉ ghi số.`,
    );
  });

  test.each([
    ["120 signs in full", `${"a".repeat(59)} ${"b".repeat(60)}`, `${"a".repeat(59)} ${"b".repeat(60)}`],
    ["of more whole words", `${"a".repeat(59)}, (${"b".repeat(60)}`, `${"a".repeat(59)}…`],
    ["without what leads to the next lines", "Tổng số việc. Trong đó  :", "Tổng số việc"],
    ["those words within a name stay", "Trong đó: việc mới", "Trong đó: việc mới"],
  ])("an item's name in a sentence: %s", (_, printed, label) => {
    const item = { ...outline.itemOf("feedback.received")!, printed };
    expect(labelOf(outline, item)).toBe(label);
  });
});

describe("words of standard checks", () => {
  const told = (code: string, part: Partial<Finding>): string =>
    tellFinding(outline, finding({ code, rule: code, unit: null, ...part }));

  test("a part without its figure is left out", () => {
    expect(told("T16", { figures: { field: "as_of", date: "2024-11-10" } })).toBe(
      "Ngày 10/11/2024 ngoài kỳ báo cáo. Đề nghị xem lại năm.",
    );
    expect(told("T16", { figures: { field: "as_of", date: "2025-12-10", swapped: "2025-10-12" } })).toContain(
      "đảo không (12/10/2025)",
    );
    const late = told("K1", { unit: "KT", figures: {} });
    expect(late).not.toMatch(/undefined|NaN/);
    expect(told("K2", { unit: "KT", figures: {} })).not.toMatch(/undefined|NaN/);
  });

  test("of several communes the finding's own is named first", () => {
    const message = told("T3", { figures: { x: -1 } });
    expect(told("T3", { figures: { x: -1 }, group: "Xã A" })).toBe(`Xã A: ${message}`);
  });

  test("a unit that this outline lacks is called by its code", () => {
    const item = outline.items.find(({ kind, scope }) => kind === "count" && scope === "commune")!.id;
    const message = told("X4", { items: [item], units: ["KT", "LA"], figures: { KT: 5, LA: 6 } });
    expect(message).toContain("LA 6");
    expect(told("K1", { unit: "LA", figures: {} })).toContain("LA");
    expect(told("X10", { items: [item], units: ["LA"] })).toMatch(/(?<! và )LA/);
  });

  test("a figure that is not read for how it looks says so", () => {
    const t2 = (look: string): string => told("T2", { figures: { raw: 1291, look } });
    expect(t2("struck")).toBe('Không đọc được số: "1.291" (ô có chữ bị gạch ngang). Đề nghị chỉ ghi số.');
    expect(t2("raised")).toContain("(ô có chữ nhỏ ở trên hoặc dưới dòng)");
    expect(t2("x")).toBe('Không đọc được số: "1.291". Đề nghị chỉ ghi số.');
  });

  test("a figure that is lost for what it meant says so", () => {
    const figures = { kind: "changed", cells: "D8" };
    expect(told("X8", { items: [outline.items[0]!.id], sheet: "I", figures })).toContain("Ô D8 trả lời");
    expect(told("X8", { items: [outline.items[0]!.id], sheet: "I", figures })).toContain("phiên bản biểu mẫu cũ");
  });

  test("amounts without their item are whole numbers", () => {
    expect(tellAmounts([1234, 5], undefined)).toEqual(["1.234", "5"]);
  });
});

describe("templates of standard checks", () => {
  const words: Readonly<Record<string, string>> = { x: "5", empty: "", template: "[{x}]" };
  test.each([
    ["{x} tệp", "5 tệp"],
    ["{x}[ và {y}].", "5."],
    ["{x}[ và {x}{empty}].", "5 và 5."],
    ["{template}", "[{x}]"],
    ["thiếu {y}", "thiếu …"],
  ])("%s → %s", (template, filled) => {
    expect(fillTemplate(template, (name) => words[name])).toBe(filled);
  });
});

test.each([
  ["dossiers.received + dossiers.carried_in", 0],
  ["dossiers.on_time / dossiers.resolved * 100", 2],
  ["-(1 / abs(dossiers.resolved))", 2],
  ["dossiers.on_time_rate", 4],
  ["dossiers.on_time_rate * dossiers.resolved", 4],
  ["threshold(satisfaction.overall)", 4],
  ["number(dossiers.on_time_rate)", 0],
  ["dossiers.received * 0.5", 2],
  ["-abs(0.25 * dossiers.received)", 2],
  ["dossiers.received * 2", 0],
])("decimals of %s: %i", (source, digits) => {
  const parsed = parseExpression(source);
  expect(parsed.ok && figureDigits(parsed.tree, outline)).toBe(digits);
});

describe("severity in words", () => {
  test.each([
    [{}, "Lỗi", "×"],
    [{ severity: "warning" }, "Cảnh báo", "!"],
    [{ severity: "info" }, "Lưu ý", "i"],
    [{ severity: "warning", class: "target" }, "Chưa đạt", "▼"],
    [{ code: "T1" }, "Chưa nhập", "○"],
    [{ code: "T1", severity: "warning" }, "Chưa nhập", "○"],
  ] as const)("%j: %s", (part, word, symbol) => {
    expect(severityWord(finding(part))).toBe(word);
    expect(Object.values(LEVELS).find((level) => level.word === word)?.symbol).toBe(symbol);
  });
});

describe("no message shows its machinery", () => {
  const typed: fc.Arbitrary<Typed> = fc.oneof(
    fc.integer({ min: -5, max: 300 }),
    fc.double({ min: 0, max: 120, noNaN: true }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: 0, max: 2_000_000_000_000 }),
    fc.constantFrom("KPS", "KTPV", "CCS", "....", "-", "khoảng 5", "12/15", "6.214", "0,95", "148,62 tỷ", "Không có"),
    fc.string({ unit: "grapheme" }).map((text) => text.replace(/[{}]|NaN|undefined|Infinity/g, "")),
  );
  const items = outline.items.filter((item) => item.kind !== "text" || item.id === "assessment.shortcomings");
  const answers = fc.record(Object.fromEntries(items.map((item) => [item.id, typed])), { requiredKeys: [] });
  const dates = fc.constantFrom("", "2025-11-10", "2025-01-07", "10/11/2024", "đến nay");
  const units = fc.constantFrom("VP", "VHXH", "KT", "TTPVHCC");

  test("whatever was typed", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(units, answers, dates), { minLength: 1, maxLength: 5 }), (given) => {
        const reports = given.map(([unit, typedAnswers, as_of]) =>
          reportOf(outline, unit, typedAnswers, { meta: { as_of, signed_on: as_of } }),
        );
        const merged = mergeReports(reports, outline);
        const findings = [...reports.flatMap((report) => checkReport(report, outline)), ...merged.across];
        const messages = findings.map((one) => tellFinding(outline, one));
        const machinery = /[{}]|NaN|undefined|Infinity|\[object|null|^\s*$/;
        expect(messages.filter((message) => machinery.test(message))).toEqual([]);
        expect([...merged.totals.values()].every((total) => Number.isFinite(total.value ?? 0))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-assignment,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return
   -- broken outlines have any shape */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { loadOutline } from "../../src/outline/loadOutline";
import { tellOutlineError, type OutlineError } from "../../src/outline/OutlineError";
import file from "../../src/outline/outline-2025.json";
import { outline2025 } from "../support/outline2025";
import { faultsOf, smallFile, smallOutline, type ShortRule } from "../support/smallOutline";

const outline = outline2025();
const printedLines = readFileSync(join(__dirname, "../fixtures/plan-appendix-2025.txt"), "utf8").trim().split("\n");

describe("the outline of 2025", () => {
  test("has every field of the plan's appendix, and ten of its own", () => {
    expect(outline.items.filter((item) => !item.supplementary)).toHaveLength(85);
    expect(outline.items.filter((item) => item.supplementary)).toHaveLength(10);
    expect(outline.items.map((item) => item.number)).toEqual(outline.items.map((_, index) => index + 1));
    expect(outline.rules).toHaveLength(38);
    expect(outline.units.map((unit) => unit.code)).toEqual(["VP", "VHXH", "KT", "TTPVHCC"]);
    expect(outline.sections).toHaveLength(10);
  });

  test.each(outline.items.filter((item) => !item.supplementary).map((item) => [item.id, item.text] as const))(
    "%s is word for word a line of the appendix",
    (_, text) => {
      expect(printedLines).toContain(text);
    },
  );

  test("every heading is a line of the appendix, and every line of it is there, in its order", () => {
    const rows = outline.sections.flatMap((section) => section.rows.map((row) => row.text)).filter(Boolean);
    const parts = outline.parts.map((part) => part.text);
    const first = printedLines.indexOf("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH");
    const ours = rows.filter((text, index) => index === 0 || text !== rows[index - 1]);
    // The part that several sheets share stands above them, not in their rows.
    expect(ours).toEqual(printedLines.slice(first).filter((line) => rows.includes(line) || !parts.includes(line)));
    expect(parts.every((part) => printedLines.includes(part))).toBe(true);
  });

  test("a supplementary field has a label and no line of its own", () => {
    for (const item of outline.items.filter((known) => known.supplementary)) {
      expect(item.text).toBeUndefined();
      expect(printedLines).not.toContain(item.label);
    }
  });

  test("names lead where they should", () => {
    expect(outline.itemOf("dossiers.received")?.number).toBe(29);
    expect(outline.itemOf("nothing.here")).toBeUndefined();
    expect(outline.itemOf("__proto__")).toBeUndefined();
    expect(outline.ruleOf("V3.check")).toMatchObject({ code: "V3", section: "II.1", at: "legal_check.rate" });
    expect(outline.unitOf("KT")?.name).toBe("Phòng Kinh tế");
    expect(outline.unitOf("kt")).toBeUndefined();
    expect(outline.sectionOf(outline.itemOf("dossiers.received")!).sheet).toBe("II.2 Cải cách TTHC");
    expect(outline.sections.map((section) => section.part?.ref)).toEqual([
      "I",
      ...Array.from({ length: 6 }, () => "II"),
      "III",
      "IV",
      "V",
    ]);
  });

  test("rates know their figures and the rule that compares them", () => {
    expect(outline.itemOf("dossiers.on_time_rate")).toMatchObject({
      ratio: ["dossiers.on_time", "dossiers.resolved"],
      rateRule: "D3",
    });
    expect(outline.itemOf("legal_review.rate")?.rateRule).toBe("V3.review");
    expect(outline.itemOf("dossiers.online_rate")).toMatchObject({ ratio: undefined, rateRule: "D10" });
    expect(outline.itemOf("satisfaction.overall")).toMatchObject({ threshold: 95, rateRule: undefined });
  });

  test("a rule's inputs and items", () => {
    expect(outline.ruleOf("D1")).toMatchObject({
      inputs: ["dossiers.resolved", "dossiers.received", "dossiers.carried_in"],
      items: ["dossiers.resolved", "dossiers.received", "dossiers.carried_in"],
    });
    // D3b needs what D3 needs.
    expect(outline.ruleOf("D3b")!.inputs).toEqual([
      "dossiers.on_time",
      "dossiers.received",
      "dossiers.on_time_rate",
      "dossiers.resolved",
    ]);
    // Only its state is asked: it need not be a value.
    expect(outline.ruleOf("S3")).toMatchObject({ inputs: [], items: ["satisfaction.overall"] });
    expect(outline.ruleOf("V4.check")).toMatchObject({
      inputs: ["legal_check.total"],
      items: ["legal_check.rate", "legal_check.total"],
    });
  });

  test("what it is made from stays as it was given", () => {
    expect(outline.file).toEqual(file);
    expect(JSON.parse(JSON.stringify(outline.file))).toEqual(file);
  });

  test("loading does not change what it is given", () => {
    const given = structuredClone(file);
    loadOutline(given);
    expect(given).toEqual(file);
  });
});

type Json = any;
/** What stands in place of the whole outline. */
class Whole {
  constructor(readonly value: unknown) {}
}
type Broken = readonly [name: string, change: (json: Json) => unknown, place: string, field: string, reason: RegExp];

const II2 = 2;
const row = (json: Json, id: string): Json =>
  json.sections.flatMap((section: Json) => section.rows).find((known: Json) => known.id === id);
const rule = (json: Json, id: string): Json => json.rules.find((known: Json) => known.id === id);
const received = "mục II.2, dòng 2 (dossiers.received)";
const rate = "mục II.2, dòng 7 (dossiers.on_time_rate)";
const nested = (depth: number): Json => {
  let value: Json = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

// prettier-ignore
const BROKEN: readonly Broken[] = [
  // Not an outline at all
  ["null", () => new Whole(null), "", "", /nhóm trường.*đang là null/],
  ["a number", () => new Whole(5), "", "", /nhóm trường.*đang là 5/],
  ["a list", () => new Whole([]), "", "", /nhóm trường.*đang là danh sách/],
  ["a list of outlines", (json) => new Whole([json]), "", "", /đang là danh sách/],
  ["a text", () => new Whole("x"), "", "", /đang là "x"/],
  ["a huge text", () => new Whole("x".repeat(3_000_000)), "", "", /đang là "x+…"/],
  ["an empty object", () => new Whole({}), "", "id", /^thiếu trường này$/],
  ["nothing", () => new Whole(undefined), "", "", /^thiếu/],

  // Names that lead nowhere
  ["an unknown id in holds", (j) => (rule(j, "D2").holds = "dossiers.on_tine <= dossiers.resolved"), "quy tắc D2", "holds", /không có nội dung "dossiers.on_tine"/],
  ["an unknown id in when", (j) => (rule(j, "D11").when = "dossiers.receved > 0"), "quy tắc D11", "when", /không có nội dung "dossiers.receved"/],
  ["an unknown id in where", (j) => (rule(j, "D7").where = "dossiers.x > 0"), "quy tắc D7", "where", /không có nội dung "dossiers.x"/],
  ["an unknown id in a message", (j) => (rule(j, "D2").message = "Có {dossiers.late} hồ sơ"), "quy tắc D2", "message", /không có nội dung "dossiers.late"/],
  ["an item of a message that the condition lacks", (j) => (rule(j, "D2").message = "Có {feedback.received} hồ sơ"), "quy tắc D2", "message", /"feedback.received" không có trong điều kiện/],
  ["an unknown id in blankIsZero", (j) => (rule(j, "D1").blankIsZero = ["dossiers.carried"]), "quy tắc D1", "blankIsZero", /"dossiers.carried" không có trong điều kiện/],
  ["an id in blankIsZero that is asked only for its state", (j) => (rule(j, "V4.check").blankIsZero = ["legal_check.rate"]), "quy tắc V4.check", "blankIsZero", /không có trong điều kiện/],
  ["an unknown place", (j) => (rule(j, "D2").at = "dossiers.nowhere"), "quy tắc D2", "at", /không có nội dung "dossiers.nowhere"/],
  ["an unknown rule in targets", (j) => (j.targets[0].rule = "C9"), "chỉ tiêu C9", "rule", /class target/],
  ["a rule in targets that is none", (j) => (j.targets[0].rule = "D2"), "chỉ tiêu D2", "rule", /class target/],
  ["an unknown id in charts", (j) => (j.charts[0].item = "dossiers.rate"), "biểu đồ 1", "item", /không có nội dung "dossiers.rate"/],
  ["a count in a chart of rates", (j) => (j.charts[0].item = "dossiers.received"), "biểu đồ 1", "item", /kiểu count/],
  ["an item without a mark in a chart of marks", (j) => (j.charts[1].items[0].item = "dossiers.online_rate"), "biểu đồ 2", "items", /không có mức/],
  ["an unknown id in sources", (j) => (j.sources.blocks[0].items[0] = "dossiers.gone"), "", "sources.blocks.items", /không có nội dung "dossiers.gone"/],
  ["an unknown id watched by sources", (j) => (j.sources.watch = "dossiers.gone"), "", "sources.watch", /không có nội dung "dossiers.gone"/],
  ["a need that its block lacks", (j) => j.sources.blocks[1].needs.push("dossiers.received"), "", "sources.blocks.needs", /không có trong items/],
  ["an item in two blocks", (j) => j.sources.blocks[1].items.push("dossiers.received"), "", "sources.blocks.items", /đã dùng ở chỗ khác/],
  ["an unknown unit in usual", (j) => (row(j, "dossiers.received").usual.KTT = "R"), received, "usual", /không có đơn vị KTT/],
  ["an unknown id in thresholds", (j) => (j.thresholds["satisfaction.all"] = 95), "", "thresholds.satisfaction.all", /không có nội dung/],
  ["a mark of a count", (j) => (j.thresholds["dossiers.received"] = 5), "", "thresholds.dossiers.received", /kiểu count/],
  ["an unknown unit of a rule", (j) => (rule(j, "S3").units = ["TTHC"]), "quy tắc S3", "units", /không có đơn vị TTHC/],
  ["an unknown rule to replace", (j) => (rule(j, "D3b").replaces = "D33"), "quy tắc D3b", "replaces", /không thay được quy tắc "D33"/],
  ["a rule that replaces itself", (j) => (rule(j, "D3b").replaces = "D3b"), "quy tắc D3b", "replaces", /không thay được/],
  ["the team's rule in place of everyone's", (j) => (rule(j, "D3b").audience = "team"), "quy tắc D3b", "replaces", /audience và units như quy tắc "D3"/],
  ["one unit's rule in place of everyone's", (j) => (rule(j, "D3b").units = ["KT"]), "quy tắc D3b", "replaces", /audience và units như quy tắc "D3"/],
  ["an unknown owner", (j) => (j.owner = "TTHC"), "", "owner", /không có đơn vị TTHC/],
  ["an unknown focal unit", (j) => (j.focalUnit = "XX"), "", "focalUnit", /không có đơn vị XX/],
  ["an unknown key rate", (j) => (j.keyRate = "dossiers.rate"), "", "keyRate", /không có nội dung/],
  ["an unknown standard check", (j) => (j.checks.T99 = { off: true }), "", "checks.T99", /không có phép kiểm tra này/],
  ["a check switched off that nothing goes on without", (j) => (j.checks.X7 = { off: true }), "", "checks.X7", /không tắt và không đổi mức/],
  ["such a check made milder", (j) => (j.checks.X7 = { severity: "info" }), "", "checks.X7", /không tắt và không đổi mức/],
  ["an unknown field of the plan", (j) => (j.sections[II2].field = 9), "mục II.2", "field", /không có lĩnh vực 9/],
  ["a section of no field, and no other field", (j) => delete j.otherField, "mục III", "field", /cần otherField/],
  ["no owner for the owner's figures", (j) => delete j.owner, "mục II.2, dòng 12 (procedures.at_center_rate)", "consolidate", /cần trường owner/],

  // Wrong types
  ["a number for a title", (j) => (j.title = 5), "", "title", /phải là chữ/],
  ["a text for a list of rows", (j) => (j.sections[II2].rows = "x"), "mục II.2", "rows", /phải là danh sách.*đang là "x"/],
  ["null for a section", (j) => (j.sections[II2] = null), "mục 3", "", /nhóm trường.*đang là null/],
  ["a list for a row", (j) => (j.sections[II2].rows[1] = []), "mục II.2, dòng 2", "", /đang là danh sách/],
  ["a text for required", (j) => (row(j, "dossiers.received").required = "true"), received, "required", /true hoặc false, đang là "true"/],
  ["a number for required", (j) => (row(j, "dossiers.received").required = 1), received, "required", /true hoặc false, đang là 1/],
  ["an unknown kind", (j) => (row(j, "dossiers.received").kind = "number"), received, "kind", /text, count, percent, money, đang là "number"/],
  ["an unknown type of row", (j) => (row(j, "dossiers.received").type = "figure"), received, "type", /item, heading, group/],
  ["no type", (j) => delete row(j, "dossiers.received").type, received, "type", /^thiếu trường này$/],
  ["level 4", (j) => (row(j, "dossiers.received").level = 4), received, "level", /1, 2, 3, đang là 4/],
  ["an unknown way to put together", (j) => (row(j, "dossiers.received").consolidate.by = "mean"), received, "consolidate.by", /sum, ratio, owner, list, đang là "mean"/],
  ["three parts of a ratio", (j) => row(j, "dossiers.on_time_rate").consolidate.of.push("feedback.received"), rate, "consolidate.of.3", /trường lạ/],
  ["one part of a ratio", (j) => row(j, "dossiers.on_time_rate").consolidate.of.pop(), rate, "consolidate.of.2", /^thiếu trường này$/],
  ["a list for usual", (j) => (row(j, "dossiers.received").usual = []), received, "usual", /đang là danh sách/],
  ["an unknown word in usual", (j) => (row(j, "dossiers.received").usual.KT = "x"), received, "usual.KT", /R, o, n, đang là "x"/],
  ["a text for a mark", (j) => (j.thresholds["satisfaction.overall"] = "95"), "", "thresholds.satisfaction.overall", /phải là số/],
  ["a list for the marks", (j) => (j.thresholds = []), "", "thresholds", /đang là danh sách/],
  ["a text for a tolerance", (j) => (rule(j, "D3").tolerance = "1"), "quy tắc D3", "tolerance", /phải là số/],
  ["a tolerance below 0", (j) => (rule(j, "D3").tolerance = -1), "quy tắc D3", "tolerance", /không được âm/],
  ["an unknown severity", (j) => (rule(j, "D3").severity = "fatal"), "quy tắc D3", "severity", /error, warning, info, đang là "fatal"/],
  ["an unknown audience", (j) => (rule(j, "D3").audience = "unit"), "quy tắc D3", "audience", /phải là team/],
  ["an example that is true", (j) => (rule(j, "D3").examples.pass["dossiers.on_time"] = true), "quy tắc D3", "examples.pass.dossiers.on_time", /phải là số hoặc chữ/],
  ["no examples", (j) => delete rule(j, "D3").examples, "quy tắc D3", "examples", /^thiếu trường này$/],
  ["no failing example", (j) => delete rule(j, "D3").examples.fail, "quy tắc D3", "examples.fail", /^thiếu trường này$/],
  ["a number for an alias", (j) => (j.units[2].aliases[1] = 7), "đơn vị KT", "aliases.2", /phải là chữ/],
  ["no units", (j) => (j.units = []), "", "units", /ít nhất một đơn vị/],
  ["no sections", (j) => (j.sections = []), "", "sections", /ít nhất một mục/],
  ["no rows", (j) => (j.sections[II2].rows = []), "mục II.2", "rows", /không có dòng nào/],
  ["headings only", (j) => (j.sections[9].rows = [j.sections[9].rows[0]]), "mục V", "rows", /không có nội dung nào/],
  ["no cover", (j) => delete j.cover, "", "cover", /^thiếu trường này$/],
  ["no offices", (j) => (j.cover.offices = []), "", "cover.offices", /ít nhất một chức vụ/],
  ["a text for a chart", (j) => (j.charts[1] = "x"), "biểu đồ 2", "", /nhóm trường/],
  ["an unknown chart", (j) => (j.charts[1].kind = "pie"), "biểu đồ 2", "kind", /unitRates, thresholds, states, đang là "pie"/],
  ["steps of 0 on an axis", (j) => (j.charts[1].step = 0), "biểu đồ 2", "step", /lớn hơn 0/],
  ["an axis from 100", (j) => (j.charts[1].axisMin = 100), "biểu đồ 2", "axisMin", /dưới 100/],
  ["a day that there is not", (j) => (j.periodTo = "2025-11-31"), "", "periodTo", /ngày có thật/],
  ["a day in Vietnamese order", (j) => (j.reportDeadline = "11/11/2025"), "", "reportDeadline", /2025-11-10/],
  ["a day before the sheet's calendar", (j) => (j.periodFrom = "0025-07-01"), "", "periodFrom", /ngày có thật/],
  ["a plan of a day that there is not", (j) => (j.plan.date = "2025-02-30"), "", "plan.date", /ngày có thật|để trống/],
  ["half a day of notice", (j) => (j.noticeDays = 2.5), "", "noticeDays", /số nguyên/],
  ["a period that ends before it begins", (j) => (j.periodTo = "2025-06-30"), "", "periodTo", /trước ngày periodFrom/],

  // Names given twice, illegal names
  ["an id twice", (j) => (row(j, "dossiers.online").id = "dossiers.received"), "mục II.2, dòng 4 (dossiers.received)", "id", /"dossiers.received" đã dùng/],
  ["an id twice, on two sheets", (j) => (row(j, "staff.quota").id = "dossiers.received"), "mục II.4, dòng 3 (dossiers.received)", "id", /"dossiers.received" đã dùng/],
  ["a sheet twice", (j) => (j.sections[3].sheet = j.sections[2].sheet), "mục II.3", "sheet", /"II.2 Cải cách TTHC" đã dùng/],
  ["a sheet twice but for capitals", (j) => (j.sections[3].sheet = "ii.2 CẢI CÁCH tthc"), "mục II.3", "sheet", /đã dùng/],
  ["a sheet twice but for how its marks are written", (j) => (j.sections[3].sheet = j.sections[2].sheet.normalize("NFD")), "mục II.3", "sheet", /đã dùng/],
  ["a sheet of the product's own", (j) => (j.sections[3].sheet = "trang bìa"), "mục II.3", "sheet", /đã dùng/],
  ["a sheet of the consolidated workbook", (j) => (j.sections[3].sheet = "Số liệu"), "mục II.3", "sheet", /đã dùng/],
  ["the sheet that Excel keeps for itself", (j) => (j.sections[3].sheet = "HISTORY"), "mục II.3", "sheet", /đã dùng/],
  ["a sheet of 32 letters", (j) => (j.sections[3].sheet = "x".repeat(32)), "mục II.3", "sheet", /dài quá 31/],
  ["a slash in a sheet", (j) => (j.sections[3].sheet = "II.3/4"), "mục II.3", "sheet", /không dùng được/],
  ["an apostrophe at the end of a sheet", (j) => (j.sections[3].sheet = "Tổ chức'"), "mục II.3", "sheet", /không dùng được/],
  ["a line break in a sheet", (j) => (j.sections[3].sheet = "Tổ\nchức"), "mục II.3", "sheet", /không dùng được/],
  ["a sheet of blanks", (j) => (j.sections[3].sheet = "   "), "mục II.3", "sheet", /không được để trống/],
  ["a section twice", (j) => (j.sections[3].ref = "ii.2"), "mục ii.2", "ref", /đã dùng/],
  ["a section that names the cover", (j) => (j.sections[3].ref = "Cover"), "mục Cover", "ref", /đã dùng/],
  ["a section with a blank in its ref", (j) => (j.sections[3].ref = "II 3"), "mục II 3", "ref", /chữ, số, dấu chấm/],
  ['a section with a " in its ref', (j) => (j.sections[3].ref = 'II"3'), 'mục II"3', "ref", /chữ, số, dấu chấm/],
  ["a unit twice", (j) => (j.units[1].code = "VP"), "đơn vị VP", "code", /"VP" đã dùng/],
  ["a unit's name twice", (j) => (j.units[1].name = "VĂN PHÒNG HĐND VÀ UBND"), "đơn vị VHXH", "name", /đơn vị VP/],
  ["an alias that is another unit's name", (j) => j.units[1].aliases.push("Phòng Kinh tế"), "đơn vị KT", "name", /đơn vị VHXH/],
  ["a small letter in a unit's code", (j) => (j.units[1].code = "VhXH"), "đơn vị VhXH", "code", /chữ hoa/],
  ["a unit's name twice but for marks and signs", (j) => (j.units[1].name = "Phong Kinh-Te"), "đơn vị KT", "name", /đơn vị VHXH/],
  ["a unit's name that is another's code", (j) => j.units[1].aliases.push("vp"), "đơn vị VHXH", "aliases", /đơn vị VP/],
  ["a unit's name without a letter", (j) => (j.units[1].name = "★ & –"), "đơn vị VHXH", "name", /không có chữ nào/],
  ["a unit that no file can be named after", (j) => (j.units[1].code = "COM1"), "đơn vị COM1", "code", /Windows/],
  ["a field of the plan twice", (j) => (j.fields[1].ref = 1), "lĩnh vực 1", "ref", /đã dùng/],
  ["a part twice", (j) => (j.parts[1].ref = "I"), "phần I", "ref", /đã dùng/],
  ["a rule twice", (j) => (rule(j, "D5").id = "D2"), "quy tắc D2", "id", /"D2" đã dùng/],
  ["a rule twice but for capitals", (j) => (rule(j, "D5").id = "D3B"), "quy tắc D3B", "id", /"D3B" đã dùng/],
  ["a rule by the name of a standard check", (j) => (rule(j, "D5").id = "X5"), "quy tắc X5", "id", /phép kiểm tra có sẵn/],
  ["a rule by the code of a standard check", (j) => (rule(j, "D5").code = "T1"), "quy tắc D5", "code", /phép kiểm tra có sẵn/],
  ["a rule by the name of a sheet's own row", (j) => (rule(j, "D5").id = "T.cover"), "quy tắc T.cover", "id", /dành riêng/],
  ["a target twice", (j) => (j.targets[1].rule = "C3"), "chỉ tiêu C3", "rule", /đã dùng/],
  ["a rule by a small letter", (j) => (rule(j, "D5").id = "d5"), "quy tắc d5", "id", /phải có dạng D3/],
  ["a capital in an id", (j) => (row(j, "dossiers.received").id = "dossiers.Received"), "mục II.2, dòng 2 (dossiers.Received)", "id", /nhom\.ten/],
  ["an id without a group", (j) => (row(j, "dossiers.received").id = "received"), "mục II.2, dòng 2 (received)", "id", /nhom\.ten/],
  ["an id with marks", (j) => (row(j, "dossiers.received").id = "hồ.sơ"), "mục II.2, dòng 2 (hồ.sơ)", "id", /nhom\.ten/],
  ...["note", "check", "rule", "meta", "value", "state", "short", "message", "words", "results", "rating", "remark"].map((word): Broken => [
    `the reserved word ${word}`,
    (j) => (row(j, "satisfaction.respondents").id = `${word}.x`),
    `mục II.2, dòng 28 (${word}.x)`,
    "id",
    /tên dành riêng/,
  ]),

  // Conditions
  ["an expression without an id", (j) => (rule(j, "D2").holds = "1 <= 2"), "quy tắc D2", "holds", /không nói đến nội dung nào/],
  ["a condition of when without an id", (j) => (rule(j, "D2").when = "1 = 1"), "quy tắc D2", "when", /không nói đến nội dung nào/],
  ["a figure of a message without an id", (j) => (rule(j, "D2").message = "Có {1 + 1}"), "quy tắc D2", "message", /không nói đến nội dung nào/],
  ["a text compared with a number", (j) => (rule(j, "D2").holds = 'dossiers.on_time = "value"'), "quy tắc D2", "holds", /cần một số nhưng gặp một trạng thái/],
  ["a narrative compared with a number", (j) => (rule(j, "D2").holds = "procedures.initiatives > 0"), "quy tắc D2", "holds", /là thuyết minh/],
  ["a figure for a condition", (j) => (rule(j, "D2").holds = "dossiers.on_time + 1"), "quy tắc D2", "holds", /không phải một điều kiện/],
  ["a condition for a figure", (j) => (rule(j, "D2").message = "Có {dossiers.on_time > 1}"), "quy tắc D2", "message", /không phải một số/],
  ["a condition that does not end", (j) => (rule(j, "D2").holds = "dossiers.on_time <="), "quy tắc D2", "holds", /chưa hết \(ký tự thứ 20\)/],
  ["an open brace in a message", (j) => (rule(j, "D2").message = "Có {dossiers.on_time hồ sơ"), "quy tắc D2", "message", /không đi đôi/],
  ["an empty figure in a message", (j) => (rule(j, "D2").message = "Có {} hồ sơ"), "quy tắc D2", "message", /chưa hết/],
  ["neither holds nor where", (j) => delete rule(j, "D2").holds, "quy tắc D2", "holds", /cần holds hoặc where/],
  ["both holds and where", (j) => (rule(j, "D2").where = "dossiers.on_time > 0"), "quy tắc D2", "holds", /không cả hai/],
  ["a mark that there is not", (j) => (rule(j, "S2").holds = "satisfaction.land >= threshold(dossiers.online_rate)"), "quy tắc S2", "holds", /không có mức phải đạt/],
  ["a tolerance without fits", (j) => (rule(j, "D2").tolerance = 1), "quy tắc D2", "tolerance", /fits/],
  ["a tolerance around not fits", (j) => (rule(j, "D3b").tolerance = 1), "quy tắc D3b", "tolerance", /fits/],
  ["a missed target that is an error", (j) => (rule(j, "D8").severity = "error"), "quy tắc D8", "severity", /class target/],
  ["words of a narrative asked for in the form", (j) => delete rule(j, "U2").audience, "quy tắc U2", "where", /audience team/],
  ["deep brackets", (j) => (rule(j, "D2").holds = `${"(".repeat(60)}dossiers.on_time > 0${")".repeat(60)}`), "quy tắc D2", "holds", /lồng quá sâu/],
  ["more rules than a sheet holds", (j) => j.rules.push(...Array.from({ length: 40 }, (_, n) => ({ ...rule(j, "D2"), id: `Z${n}` }))), "mục II.2", "rules", /hơn 40 quy tắc/],

  // Examples
  ["a failing example that passes", (j) => (rule(j, "D2").examples.fail = { "dossiers.on_time": 1, "dossiers.resolved": 2 }), "quy tắc D2", "examples.fail", /ví dụ sai mà quy tắc không báo/],
  ["a passing example that fails", (j) => (rule(j, "D2").examples.pass = { "dossiers.on_time": 3, "dossiers.resolved": 2 }), "quy tắc D2", "examples.pass", /ví dụ đúng mà quy tắc lại báo/],
  ["a failing example that says too little", (j) => delete rule(j, "D2").examples.fail["dossiers.resolved"], "quy tắc D2", "examples.fail", /ví dụ sai/],
  ["an unknown id in an example", (j) => (rule(j, "D2").examples.pass["dossiers.late"] = 1), "quy tắc D2", "examples.pass", /không có nội dung "dossiers.late"/],
  ["an unknown word in an example", (j) => (rule(j, "D2").examples.pass["dossiers.on_time"] = "KPS"), "quy tắc D2", "examples.pass", /phải là số hoặc none, na, missing/],
  ["a message of a figure that its own example lacks", (j) => (rule(j, "S3").message = "Chỉ có {satisfaction.overall}%"), "quy tắc S3", "examples.fail", /"satisfaction.overall" mà ở ví dụ này không có số/],
  ["a changed mark that the example does not know", (j) => (j.thresholds["satisfaction.overall"] = 92), "quy tắc S1", "examples.fail", /ví dụ sai/],

  // What goes together
  ["computed of another shape", (j) => (row(j, "dossiers.on_time_rate").computed = "100 * dossiers.on_time / dossiers.resolved"), rate, "computed", /a \/ b \* 100/],
  ["computed from other figures than put together", (j) => (row(j, "dossiers.on_time_rate").computed = "dossiers.on_time / dossiers.received * 100"), rate, "computed", /consolidate\.of/],
  ["computed though a count", (j) => (row(j, "dossiers.received").computed = "dossiers.on_time / dossiers.resolved * 100"), received, "computed", /tỷ lệ phần trăm/],
  ["a sum of percents", (j) => (row(j, "procedures.at_center_rate").consolidate = { by: "sum" }), "mục II.2, dòng 12 (procedures.at_center_rate)", "consolidate", /không cộng được/],
  ["a ratio of counts for a count", (j) => (row(j, "dossiers.received").consolidate = { by: "ratio", of: ["dossiers.on_time", "dossiers.resolved"] }), received, "consolidate", /tỷ lệ phần trăm mới là ratio/],
  ["a ratio of nothing", (j) => (row(j, "procedures.at_center_rate").consolidate = { by: "ratio" }), "mục II.2, dòng 12 (procedures.at_center_rate)", "consolidate", /cần of/],
  ["a ratio of percents", (j) => (row(j, "dossiers.online_rate").consolidate.of[0] = "procedures.at_center_rate"), "mục II.2, dòng 11 (dossiers.online_rate)", "consolidate.of", /kiểu percent/],
  ["a list of figures", (j) => (row(j, "dossiers.received").consolidate = { by: "list" }), received, "consolidate", /thuyết minh/],
  ["a sum of narratives", (j) => (row(j, "procedures.initiatives").consolidate = { by: "sum" }), "mục II.2, dòng 24 (procedures.initiatives)", "consolidate", /thuyết minh/],
  ["a figure without a measure", (j) => delete row(j, "dossiers.received").measure, received, "measure", /đơn vị tính/],
  ["a row without words", (j) => delete row(j, "dossiers.received").text, received, "text", /cần text hoặc label/],
  ["a name in the opening that stands for nothing", (j) => (j.cover.opening = "Kế hoạch {number} của {unit}"), "", "cover.opening", /\{number\}/],
  ["a name in the opening that every object has", (j) => (j.cover.opening = "{constructor}"), "", "cover.opening", /\{constructor\}/],
  ["a name in a check's words that stands for nothing", (j) => (j.checks.T2 = { message: "Sai {figure}" }), "", "checks.T2.message", /\{figure\}/],
  ["a mark in a limit that has none", (j) => (j.targets[0].limit = "tối thiểu {threshold}"), "chỉ tiêu C3", "limit", /\{threshold\}/],

  // Keys that are not known, or known to every object
  ["an extra key", (j) => (j.colour = "red"), "", "colour", /trường lạ/],
  ["an extra key of an item", (j) => (row(j, "dossiers.received").unit = "hồ sơ"), received, "unit", /trường lạ/],
  ["an extra key of a rule", (j) => (rule(j, "D3").tolerence = 1), "quy tắc D3", "tolerence", /trường lạ/],
  ["an extra key of a heading", (j) => (j.sections[II2].rows[0].level = 1), "mục II.2, dòng 1", "level", /trường lạ/],
  ["an extra key of a long name", (j) => (j["k".repeat(100_000)] = 1), "", `${"k".repeat(59)}…`, /trường lạ/],
  ["__proto__ at the top", (j) => new Whole(JSON.parse(JSON.stringify(j).replace("{", '{"__proto__":{"title":"x"},'))), "", "__proto__", /trường lạ/],
  ["__proto__ among the marks", (j) => new Whole(JSON.parse(JSON.stringify(j).replace('"thresholds":{', '"thresholds":{"__proto__":5,'))), "", "thresholds.__proto__", /trường lạ/],
  ["__proto__ in a row", (j) => new Whole(JSON.parse(JSON.stringify(j).replace('"id":"dossiers.received"', '"id":"dossiers.received","__proto__":null'))), received, "__proto__", /trường lạ/],
  ["constructor in a rule", (j) => (rule(j, "D3").constructor = 1), "quy tắc D3", "constructor", /trường lạ/],
  ["toString among the checks", (j) => (j.checks.toString = { off: true }), "", "checks.toString", /trường lạ/],

  // Sizes and signs
  ["a title of a million letters", (j) => (j.title = "x".repeat(1_000_000)), "", "title", /dài quá 4.000/],
  ["an item of a long id", (j) => (row(j, "dossiers.received").id = `a.${"x".repeat(130)}`), `mục II.2, dòng 2 (a.${"x".repeat(37)}…)`, "id", /dài quá 120/],
  ["a rule of a long id", (j) => (rule(j, "D2").id = `D${"x".repeat(40)}`), `quy tắc D${"x".repeat(38)}…`, "id", /dài quá 30/],
  ["a long hint", (j) => (row(j, "dossiers.received").hint = "x".repeat(121)), received, "hint", /dài quá 120/],
  ["a long condition", (j) => (rule(j, "D2").holds = Array.from({ length: 100 }, () => "dossiers.on_time").join(" + ")), "quy tắc D2", "holds", /dài quá 400/],
  ["a long place", (j) => (j.place = "x".repeat(121)), "", "place", /dài quá 120/],
  ["an empty title", (j) => (j.title = ""), "", "title", /không được để trống/],
  ["a title of blanks", (j) => (j.title = " \n "), "", "title", /không được để trống/],
  ["a null character", (j) => (j.title = "a\u0000b"), "", "title", /tệp Excel không chứa được/],
  ["a carriage return", (j) => (rule(j, "D2").message = "Sai\r\n"), "quy tắc D2", "message", /tệp Excel không chứa được/],
  ["half a character", (j) => (rule(j, "D2").message = "Sai \ud83d"), "quy tắc D2", "message", /tệp Excel không chứa được/],
  ["an escape of the file format", (j) => (rule(j, "D2").message = "Sai _x0041_"), "quy tắc D2", "message", /tệp Excel không chứa được/],
  ["fifty thousand lists in one another", (j) => (j.sections = nested(50_000)), "mục 1", "1.1.1.1.1.1.1.1.1.1", /lồng quá sâu/],
  ["objects in one another", (j) => (j.ratings = JSON.parse('{"a":'.repeat(9000) + "1" + "}".repeat(9000))), "", `ratings${".a".repeat(11)}`, /lồng quá sâu/],
];

const ENGLISH = /expected|received|invalid|undefined|object|array|string|boolean|literal|NaN|function/i;

function expectTold(errors: readonly OutlineError[]): void {
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) {
    const told = tellOutlineError(error);
    expect(told).toMatch(/^Đề cương: \S.*\S$/);
    expect(told.length).toBeLessThan(300);
    expect(error.reason.replace(/"[^"]*"|\[ … \]/g, "")).not.toMatch(ENGLISH);
  }
}

describe("a broken outline is refused, with the row, the field and the reason", () => {
  test("there are enough ways to break one", () => {
    expect(BROKEN.length).toBeGreaterThan(100);
    expect(new Set(BROKEN.map(([name]) => name)).size).toBe(BROKEN.length);
  });

  test.each(BROKEN)("%s", (_, change, place, field, reason) => {
    const json: Json = structuredClone(file);
    const changed = change(json);
    const errors = faultsOf(changed instanceof Whole ? changed.value : json);
    expectTold(errors);
    expect(errors.map((error) => [error.place, error.field])).toContainEqual([place, field]);
    const told = errors.filter((error) => error.place === place && error.field === field);
    expect(told.map((error) => error.reason).join("\n")).toMatch(reason);
  });

  test("every fault of one stage is told at once", () => {
    const json: Json = structuredClone(file);
    json.title = 5;
    row(json, "dossiers.received").kind = "x";
    rule(json, "D3").colour = "red";
    expect(faultsOf(json).map((error) => [error.place, error.field])).toEqual([
      ["", "title"],
      [received, "kind"],
      ["quy tắc D3", "colour"],
    ]);
  });

  test("as one sentence", () => {
    const tell = (change: (json: Json) => void): string[] => {
      const json: Json = structuredClone(file);
      change(json);
      return faultsOf(json).map(tellOutlineError);
    };
    expect(tell((j) => (row(j, "dossiers.received").kind = "số"))).toEqual([
      'Đề cương: mục II.2, dòng 2 (dossiers.received), trường kind: phải là một trong: text, count, percent, money, đang là "số"',
    ]);
    expect(tell((j) => (rule(j, "D3").holds = "fits(dossiers.on_time_rate)"))).toEqual([
      "Đề cương: quy tắc D3, trường holds: hàm fits cần 3 tham số",
    ]);
    expect(tell((j) => (j.owner = "XX"))).toContain("Đề cương: trường owner: không có đơn vị XX");
    expect(tell((j) => (j.sections[0] = 7))).toEqual(["Đề cương: mục 1: phải là nhóm trường { … }, đang là 7"]);
    expect(tellOutlineError({ place: "", field: "", reason: "đang là null" })).toBe("Đề cương: đang là null");
    expect(
      tellOutlineError({ place: "mục\nA".repeat(500), field: "f\n".repeat(500), reason: "r\r\n".repeat(500) }),
    ).toMatch(/^Đề cương: mục A[^\n\r]{100,288}…$/);
  });
});

describe("what loads", () => {
  const percents: ShortRule = {
    id: "SUM",
    holds: "a.one + a.two = 100",
    message: "{a.one} + {a.two}",
    examples: { pass: { "a.one": 33.1, "a.two": 66.9 }, fail: { "a.one": 1, "a.two": 2 } },
  };

  test("the least outline: one unit, one section, one item", () => {
    expect(smallOutline({ items: { "a.one": "count" } }).items.map((item) => item.id)).toEqual(["a.one"]);
    expect(smallOutline({ items: { "a.one": "text" } }).rules).toEqual([]);
  });

  test.each<readonly [string, (json: Json) => unknown]>([
    ["an apostrophe inside a sheet's name, and &", (j) => (j.sections[2].sheet = "Y tế & D'Hôpital – 2026")],
    ["a sheet's name of 31 letters", (j) => (j.sections[2].sheet = "x".repeat(31))],
    ["letters with marks in a section's ref", (j) => (j.sections[2].ref = "Phần_Đ.2")],
    [
      "a target made by a mark alone",
      (j) => {
        j.thresholds["procedures.at_center_rate"] = 90;
        j.targets.push({ rule: "S.procedures.at_center_rate", title: "Tại trung tâm", limit: "tối thiểu {threshold}" });
      },
    ],
    [
      "a check's words with its names",
      (j) => (j.checks.T4 = { message: "TT {number} {label} {x} {suggestion} {unit}" }),
    ],
    ["a line feed in a message", (j) => (rule(j, "D2").message = "Sai\n{dossiers.on_time}")],
    [
      "no rules, targets, charts, ratings, recipients",
      (j) => {
        Object.assign(j, { rules: [], targets: [], charts: [], ratings: [], thresholds: {} });
        j.cover.recipients = [];
      },
    ],
    [
      "neither owner nor sources",
      (j) => {
        delete j.owner;
        delete j.sources;
        for (const item of j.sections.flatMap((section: Json) => section.rows))
          if (item.consolidate?.by === "owner")
            item.consolidate = { by: "ratio", of: ["dossiers.on_time", "dossiers.resolved"] };
      },
    ],
    ["an expression over several lines", (j) => (rule(j, "D2").holds = "dossiers.on_time\n  <=\tdossiers.resolved")],
    ["the last day of February of a leap year", (j) => (j.plan.date = "2028-02-29")],
  ])("%s", (_, change) => {
    const json: Json = structuredClone(file);
    change(json);
    expect(faultsOf(json)).toEqual([]);
  });

  test("a rule about sums of percents", () => {
    expect(
      smallOutline({ items: { "a.one": "percent", "a.two": "percent" }, rules: [percents] }).ruleOf("SUM"),
    ).toBeDefined();
  });

  test("a check may be switched off, given another severity or other words", () => {
    const checks = {
      T1: { off: true },
      T2: { severity: "warning" },
      T12: { severity: "info" },
      T3: { message: "Âm" },
    } as const;
    const changed = smallOutline({ items: { "a.one": "count" }, change: { checks } });
    expect(changed.checkOf("T1")).toBeUndefined();
    expect(changed.checkOf("T2")).toMatchObject({ severity: "warning", message: outline.checkOf("T2")!.message });
    expect(changed.checkOf("T12")).toMatchObject({ severity: "info", textSeverity: undefined });
    expect(changed.checkOf("T3")).toMatchObject({ severity: "error", message: "Âm" });
    expect(changed.checkOf("T4")).toEqual(outline.checkOf("T4"));
  });
});

describe("properties", () => {
  const any = fc.oneof(
    fc.constantFrom<unknown>(null, "", 0, -1, 1e300, true, [], {}, "x", "a.b", "\u0000", [null], { a: 1 }),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const paths = pathsOf(file);

  test("any value in any place: an outline, or faults in words; never a crash", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), any, fc.boolean(), (path, value, gone) => {
        const json: Json = structuredClone(file);
        const parent = path.slice(0, -1).reduce((part: Json, key) => part[key], json);
        const last = path[path.length - 1]!;
        if (!gone) parent[last] = structuredClone(value);
        else if (Array.isArray(parent)) parent.splice(Number(last), 1);
        else delete parent[last];
        const loaded = loadOutline(json);
        if (!loaded.ok) expectTold(loaded.errors);
      }),
      { numRuns: 500 },
    );
  });

  test("any JSON at all is refused in words", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => expectTold(faultsOf(json))),
      { numRuns: 300 },
    );
  });

  test("what was loaded loads again from its own file", () => {
    const small = smallFile({ items: { "a.one": "count", "b.text": "text" } });
    expect(
      faultsOf(JSON.parse(JSON.stringify(smallOutline({ items: { "a.one": "count", "b.text": "text" } }).file))),
    ).toEqual([]);
    expect(smallOutline({ items: { "a.one": "count", "b.text": "text" } }).file).toEqual(small);
  });
});

/** Where values stand in a JSON document. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [];
  const keys: (string | number)[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => {
    const below = [...path, key];
    return [below, ...pathsOf((value as Json)[key], below)];
  });
}

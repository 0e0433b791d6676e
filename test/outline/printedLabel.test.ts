import type { ItemRow } from "../../src/outline/outlineSchema";
import { printedLabel } from "../../src/outline/printedLabel";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();

/** Figures of the 2025 outline whose line says more than its own columns; what is not here loses a full stop at most. */
const SHORTENED: Readonly<Record<string, string>> = {
  "plan_tasks.total": "Tổng số nhiệm vụ trong kế hoạch",
  "plan_tasks.done": "Số nhiệm vụ đã hoàn thành",
  "plan_tasks.doing": "Số nhiệm vụ đang thực hiện",
  "city_tasks.total": "Tổng số nhiệm vụ được giao",
  "city_tasks.on_time": "Số nhiệm vụ đã hoàn thành đúng hạn",
  "city_tasks.late": "Số nhiệm vụ đã hoàn thành nhưng quá hạn",
  "city_tasks.overdue": "Số nhiệm vụ quá hạn nhưng chưa hoàn thành",
  "legal_check.rate": "Tỷ lệ xử lý VBQPPL sau kiểm tra",
  "legal_review.rate": "Tỷ lệ xử lý VBQPPL sau rà soát",
  "dossiers.received": "Tổng số hồ sơ TTHC tiếp nhận. Trong đó:",
  "dossiers.resolved": "Số hồ sơ đã giải quyết",
  "dossiers.overdue": "Số hồ sơ quá hạn",
  "dossiers.online_rate": "Tỷ lệ hồ sơ trực tuyến",
  "procedures.at_center_rate": "Tỷ lệ thủ tục hành chính được đưa ra thực hiện tại Trung tâm Phục vụ hành chính công",
  "procedures.fully_online_rate":
    "Tỷ lệ thủ tục hành chính đủ điều kiện cung cấp dịch vụ công trực tuyến toàn trình được cung cấp trên Cổng Dịch vụ công quốc gia",
  "payments.online_rate":
    "Tỷ lệ hồ sơ được thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia trên tổng số giao dịch thanh toán của dịch vụ công",
  "procedures.no_boundary_rate":
    "Tỷ lệ thủ tục hành chính được thực hiện không phụ thuộc vào địa giới hành chính trong phạm vi thành phố",
  "dossiers.on_system_rate":
    "Tỷ lệ hồ sơ giải quyết thủ tục hành chính của các cơ quan, đơn vị, địa phương được cập nhật, xử lý trên Hệ thống thông tin giải quyết thủ tục hành chính của thành phố hoặc trên Hệ thống do Bộ, ngành Trung ương quản lý",
  "dossiers.synced_rate":
    "Tỷ lệ hồ sơ giải quyết thủ tục hành chính của các cơ quan, đơn vị, địa phương được đồng bộ đầy đủ trên Cổng Dịch vụ công quốc gia",
  "dossiers.digitised_rate": "Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
  "dossiers.e_result_rate": "Tỷ lệ cấp kết quả giải quyết thủ tục hành chính điện tử",
  "dossiers.data_reuse_rate":
    "Tỷ lệ dữ liệu thông tin thủ tục hành chính được khai thác, tái sử dụng lại thông tin, dữ liệu đã được số hóa và kết nối, chia sẻ, đồng bộ dữ liệu giữa các hệ thống thông tin",
  "feedback.received": "Tổng số PAKN tiếp nhận",
  "feedback.resolved": "Tổng số PAKN đã được giải quyết",
  "satisfaction.overall": "Mức độ hài lòng chung",
  "satisfaction.land": "Mức độ hài lòng lĩnh vực đất đai",
  "service_units.group1": "Số đơn vị thuộc nhóm 1 (đơn vị sự nghiệp công tự bảo đảm chi thường xuyên và chi đầu tư)",
  "service_units.group2": "Số đơn vị thuộc nhóm 2 (đơn vị sự nghiệp công tự bảo đảm chi thường xuyên)",
  "service_units.group3": "Số đơn vị thuộc nhóm 3 (đơn vị sự nghiệp công tự bảo đảm một phần chi thường xuyên)",
  "service_units.group4": "Số đơn vị thuộc nhóm 4 (đơn vị sự nghiệp công do Nhà nước bảo đảm chi thường xuyên)",
  "capital.rate": "Tỷ lệ giải ngân",
  "finance.disbursement": "Tình hình giải ngân vốn đầu tư công",
};

test.each(outline.items.map((item) => [item.id, item] as const))("the 2025 line of %s", (id, item) => {
  const source = item.label ?? item.text!;
  expect(item.printed).toBe(SHORTENED[id] ?? source.replace(/\.$/, ""));
});

test.each(Object.keys(SHORTENED))("%s is still in the outline", (id) => {
  expect(outline.itemOf(id)).toBeDefined();
});

describe("lines of other outlines", () => {
  const item = (kind: ItemRow["kind"], text: string, measure?: string): ItemRow => ({
    type: "item",
    id: "a.x",
    ref: "I",
    text,
    kind,
    measure,
    required: true,
    consolidate: { by: "sum" },
    scope: "unit",
    level: 1,
  });

  test.each([
    ["dots with the unit's word", item("count", "Số hộ: ........ hộ.", "hộ"), "Số hộ"],
    ["an ellipsis", item("count", "Số hộ… hộ", "hộ"), "Số hộ"],
    ["another word behind the dots stays", item("count", "Số hộ: ... nhà", "hộ"), "Số hộ: ... nhà"],
    ["signs in the unit's word", item("money", "Tổng chi: ... (1.000 đồng)", "(1.000 đồng)"), "Tổng chi"],
    ["dots inside, before a capital", item("count", "Số hộ.... Trong đó:", "hộ"), "Số hộ. Trong đó:"],
    ["dots inside, before a small letter", item("count", "Số hộ ... của phường", "hộ"), "Số hộ ... của phường"],
    ["a percent sign", item("percent", "Tỷ lệ: ...%.", "%"), "Tỷ lệ"],
    ["a percent sign in brackets", item("percent", "Tỷ lệ (%)", "%"), "Tỷ lệ"],
    ["two dots end no sentence but are dots", item("text", "Tình hình..", undefined), "Tình hình"],
    ["a narrative keeps its dots inside", item("text", "Tình hình ... chung:", undefined), "Tình hình ... chung"],
    ["dots alone stay", item("count", ".....", "hộ"), "....."],
    ["a percent sign alone stays", item("percent", "%", "%"), "%"],
    ["a narrative of dots alone stays", item("text", "…", undefined), "…"],
    ["no text at all", { ...item("count", "", "hộ"), text: undefined }, "a.x"],
    ["a label stands before the text", { ...item("count", "Một: ...", "hộ"), label: "Hai: ... hộ" }, "Hai"],
  ])("%s", (_, row, printed) => {
    expect(printedLabel(row)).toBe(printed);
  });
});

describe("what the sheet's own columns say already is dropped", () => {
  const printed = (text: string, kind: ItemRow["kind"] = "count"): string =>
    printedLabel({ id: "a.one", text, kind, ...(kind !== "text" && { measure: "hồ sơ" }) });

  it.each([
    ["Tổng số: ... hồ sơ.", "Tổng số"],
    ["Tổng số…… hồ sơ", "Tổng số"],
    ["Tổng số..", "Tổng số"],
    ["Tổng số .. ", "Tổng số"],
    ["Tổng số…… Trong đó quá hạn", "Tổng số. Trong đó quá hạn"],
    ["Tổng số..Trong đó quá hạn", "Tổng số. Trong đó quá hạn"],
    ["Tổng số  ……  Trong đó:", "Tổng số. Trong đó:"],
    ["Tỷ lệ (%)", "Tỷ lệ"],
    ["Tỷ lệ(%)", "Tỷ lệ"],
    ["Tỷ lệ % ", "Tỷ lệ"],
    ["Tỷ lệ (%) đúng hạn", "Tỷ lệ (%) đúng hạn"],
    ["Tỷ lệ %a", "Tỷ lệ %a"],
    ["Tổng số:", "Tổng số"],
    ["Tổng số :  ", "Tổng số"],
    ["Tổng:số", "Tổng:số"],
    ["Trong đó:", "Trong đó:"],
    ["……", "……"],
  ])("%s → %s", (text, label) => expect(printed(text)).toBe(label));

  it.each([
    ["Nêu kết quả: ", "Nêu kết quả"],
    ["Nêu kết quả……", "Nêu kết quả"],
    ["Theo QĐ.15", "Theo QĐ.15"],
    ["Nêu tỷ lệ (%)", "Nêu tỷ lệ (%)"],
    ["Nêu… Kết quả", "Nêu… Kết quả"],
  ])("of a narrative only the end: %s → %s", (text, label) => expect(printed(text, "text")).toBe(label));
});

import { inRound, loadRound } from "../../src/outline/loadRound";
import { smallOutline } from "../support/smallOutline";

const unit = (code: string, name: string) => ({ code, name, short: name });
const outline = smallOutline({ items: { "a.one": "count" } });

test.each([
  [{ id: "2026-1" }],
  [{ id: "dot.1_a", plan: { number: "41/KH-UBND", date: "2026-03-02" }, reportDeadline: "2026-05-15" }],
  [{ id: "x", plan: { number: "", date: "" } }],
  [{ id: "x", title: "Kiểm tra đột xuất", units: [{ code: "P1", name: "Phòng Nội vụ", short: "Nội vụ" }] }],
])("valid: %j", (json) => {
  expect(loadRound(json)).toEqual({ ok: true, round: json });
});

test.each<readonly [unknown, RegExp]>([
  [null, /^không đúng kiểu$/],
  [5, /^không đúng kiểu$/],
  [{}, /^trường id: thiếu trường này$/],
  [{ id: 7 }, /^trường id: phải là chữ$/],
  [{ id: "đợt 1" }, /^trường id: chỉ dùng chữ không dấu/],
  [{ id: "x".repeat(81) }, /^trường id: /],
  [{ id: "x", reportDeadline: "15/5/2026" }, /^trường reportDeadline: .*2025-11-10/],
  [{ id: "x", reportDeadline: "2026-02-30" }, /^trường reportDeadline: .*có thật/],
  [{ id: "x", plan: { number: "1" } }, /^trường plan\.date: thiếu trường này$/],
  [{ id: "x", plan: { number: "1", date: "2026-13-01" } }, /^trường plan\.date: /],
  [{ id: "x", plan: { number: "1\u0000", date: "" } }, /^trường plan\.number: .*Excel/],
  [{ id: "x", title: 5 }, /^trường title: phải là chữ$/],
  [{ id: "x", units: [] }, /^trường units: cần ít nhất một đơn vị$/],
  [{ id: "x", units: {} }, /^trường units: /],
  [{ id: "x", units: [{ code: "P1", name: "Phòng Nội vụ" }] }, /^trường units\.1\.short: thiếu trường này$/],
  [{ id: "x", units: [unit("p1", "Phòng Nội vụ")] }, /^trường units\.1\.code: phải là chữ hoa/],
  [{ id: "x", units: [unit("P1", " ")] }, /^trường units\.1\.name: không được để trống$/],
  [{ id: "x", units: [unit("P1", "x".repeat(121))] }, /^trường units\.1\.name: dài quá 120 ký tự$/],
  [{ id: "x", units: [unit("P1", "Phòng A"), unit("P1", "Phòng B")] }, /^đơn vị P1, trường code: "P1" đã dùng/],
  [{ id: "x", units: [unit("P1", "Phòng A"), unit("P2", "phòng  a")] }, /^đơn vị P2, trường name: .*đơn vị P1$/],
  [{ id: "x", units: [unit("CON", "Phòng A")] }, /^đơn vị CON, trường code: .*Windows$/],
])("invalid: %j", (json, reason) => {
  const loaded = loadRound(json);
  expect(loaded.ok ? "" : loaded.reason).toMatch(reason);
});

test("the outline as the round prints it", () => {
  expect(inRound(outline, null)).toBe(outline);
  const round = { id: "x", plan: { number: "41", date: "2026-03-02" }, reportDeadline: "2026-05-15" };
  expect(inRound(outline, round)).toMatchObject({ plan: round.plan, reportDeadline: "2026-05-15", id: "small" });
  expect(inRound(outline, { id: "x" })).toMatchObject({ plan: outline.plan, reportDeadline: outline.reportDeadline });
});

import { inRound, loadRound } from "../../src/outline/loadRound";
import { smallOutline } from "../support/smallOutline";

const outline = smallOutline({ items: { "a.one": "count" } });

test.each([
  [{ id: "2026-1" }],
  [{ id: "dot.1_a", plan: { number: "41/KH-UBND", date: "2026-03-02" }, reportDeadline: "2026-05-15" }],
  [{ id: "x", plan: { number: "", date: "" } }],
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

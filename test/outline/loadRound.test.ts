import { inRound, loadRound } from "../../src/outline/loadRound";
import { smallOutline } from "../support/smallOutline";

const unit = (code: string, name: string) => ({ code, name, short: name });
const outline = smallOutline({ items: { "a.one": "count" } });

test.each([
  [{ id: "2026-1" }],
  [{ id: "dot.1_a", plan: { number: "41/KH-UBND", date: "2026-03-02" }, reportDeadline: "2026-05-15" }],
  [{ id: "x", plan: { number: "", date: "" } }],
  [{ id: "x", title: "Kiểm tra đột xuất", units: [{ code: "P1", name: "Phòng Nội vụ", short: "Nội vụ" }] }],
  [{ id: `d${"0".repeat(79)}` }],
  [{ id: "x", period: { from: "2026-01-01", to: "2026-01-01" }, holidays: { off: ["2026-09-02"], worked: [] } }],
  [{ id: "x", team: [{ name: "Trần Thị B", role: "head", email: "b.tran@xa.gov.vn", phone: "0912 345 678" }] }],
  [
    {
      id: "x",
      units: [
        {
          ...unit("P1", "Phòng Nội vụ"),
          group: "Xã A",
          role: "NV",
          people: [{ name: "Lê C", office: "Trưởng phòng", email: "c@xa.vn", phone: "1" }, {}],
          visit: { date: "2026-06-01", surprise: true, notified: "2026-05-20" },
        },
        { ...unit("P2", "Phòng Nội vụ"), group: "Xã B", people: [], visit: {} },
      ],
    },
  ],
  [
    {
      id: "x",
      letters: { invite: { subject: "Mời", body: "" }, findings: { subject: "Kết quả", body: "x".repeat(20_000) } },
    },
  ],
])("valid: %j", (json) => {
  expect(loadRound(json)).toEqual({ ok: true, round: json });
});

test.each<readonly [unknown, RegExp]>([
  [null, /^không đúng kiểu$/],
  [5, /^không đúng kiểu$/],
  [{}, /^Mã đợt \(trường id\): thiếu trường này$/],
  [{ id: 7 }, /^Mã đợt \(trường id\): phải là chữ$/],
  [{ id: "đợt 1" }, /^Mã đợt \(trường id\): chỉ dùng chữ không dấu/],
  [{ id: "x".repeat(81) }, /^Mã đợt \(trường id\): /],
  [{ id: "x", reportDeadline: "15/5/2026" }, /^Hạn gửi chung \(trường reportDeadline\): .*2025-11-10/],
  [{ id: "x", reportDeadline: "2026-02-30" }, /^Hạn gửi chung \(trường reportDeadline\): .*có thật/],
  [{ id: "x", plan: { number: "1" } }, /^Kế hoạch \(trường plan\.date\): thiếu trường này$/],
  [{ id: "x", plan: { number: "1", date: "2026-13-01" } }, /^Kế hoạch \(trường plan\.date\): /],
  [{ id: "x", plan: { number: "1\u0000", date: "" } }, /^Kế hoạch \(trường plan\.number\): .*Excel/],
  [{ id: "x", title: 5 }, /^Tên đợt \(trường title\): phải là chữ$/],
  [{ id: "x", units: [] }, /^Đơn vị \(trường units\): cần ít nhất một đơn vị$/],
  [{ id: "x", units: {} }, /^Đơn vị \(trường units\): /],
  [{ id: "x", units: [{ code: "P1", name: "Phòng Nội vụ" }] }, /^Đơn vị \(trường units\.1\.short\): thiếu trường này$/],
  [{ id: "x", units: [unit("p1", "Phòng Nội vụ")] }, /^Đơn vị \(trường units\.1\.code\): phải là chữ hoa/],
  [{ id: "x", units: [unit("P1", " ")] }, /^Đơn vị \(trường units\.1\.name\): không được để trống$/],
  [{ id: "x", units: [unit("P1", "x".repeat(121))] }, /^Đơn vị \(trường units\.1\.name\): dài quá 120 ký tự$/],
  [{ id: "x", units: [unit("P1", "Phòng A"), unit("P1", "Phòng B")] }, /^đơn vị P1, trường code: "P1" đã dùng/],
  [{ id: "x", units: [unit("P1", "Phòng A"), unit("P2", "phòng  a")] }, /^đơn vị P2, trường name: .*đơn vị P1$/],
  [{ id: "x", units: [unit("CON", "Phòng A")] }, /^đơn vị CON, trường code: .*Windows$/],
  [{ id: ".x" }, /^Mã đợt \(trường id\): chỉ dùng chữ không dấu/],
  [
    { id: "x", period: { from: "2026-01-02", to: "2026-01-01" } },
    /^Kỳ báo cáo \(trường period\): ngày cuối kỳ trước ngày đầu kỳ$/,
  ],
  [{ id: "x", holidays: { off: ["2/9/2026"], worked: [] } }, /^Ngày nghỉ \(trường holidays\.off\.1\): phải là ngày/],
  [
    { id: "x", holidays: { off: "2026-09-02", worked: [] } },
    /^Ngày nghỉ \(trường holidays\.off\): phải là danh sách ngày$/,
  ],
  [{ id: "x", team: {} }, /^Đoàn kiểm tra \(trường team\): phải là danh sách$/],
  [{ id: "x", team: [{ name: "B", role: "boss" }] }, /^Đoàn kiểm tra \(trường team\.1\.role\): không đúng kiểu$/],
  [{ id: "x", team: [{ name: "B", email: "b" }] }, /^Đoàn kiểm tra \(trường team\.1\.email\): phải là địa chỉ e-mail/],
  [
    { id: "x", team: [{ name: "B", email: "b@xa" }] },
    /^Đoàn kiểm tra \(trường team\.1\.email\): phải là địa chỉ e-mail/,
  ],
  [
    { id: "x", team: [{ name: "B", email: "b @xa.vn" }] },
    /^Đoàn kiểm tra \(trường team\.1\.email\): phải là địa chỉ e-mail/,
  ],
  [
    { id: "x", team: [{ name: "B", email: "b@xa.vn, c@xa.vn" }] },
    /^Đoàn kiểm tra \(trường team\.1\.email\): phải là địa chỉ e-mail/,
  ],
  [
    { id: "x", team: [{ name: "B", email: "văn@xa.vn" }] },
    /^Đoàn kiểm tra \(trường team\.1\.email\): phải là địa chỉ e-mail, không dấu/,
  ],
  [
    { id: "x", team: [{ name: "B", email: "b@xã.vn" }] },
    /^Đoàn kiểm tra \(trường team\.1\.email\): phải là địa chỉ e-mail, không dấu/,
  ],
  [
    { id: "x", team: [{ name: "B", email: "b@xa." }] },
    /^Đoàn kiểm tra \(trường team\.1\.email\): phải là địa chỉ e-mail/,
  ],
  [
    { id: "x", team: [{ name: "B", email: "Trần B <b@xa.vn>" }] },
    /^Đoàn kiểm tra \(trường team\.1\.email\): phải là địa chỉ e-mail/,
  ],
  [{ id: "x", team: [{ name: "B", email: 5 }] }, /^Đoàn kiểm tra \(trường team\.1\.email\): phải là chữ$/],
  [
    { id: "x", team: [{ name: "B", email: `${"b".repeat(250)}@xa.vn` }] },
    /^Đoàn kiểm tra \(trường team\.1\.email\): dài quá 254 ký tự$/,
  ],
  [
    { id: "x", units: [{ ...unit("P1", "Phòng A"), people: {} }] },
    /^Đơn vị \(trường units\.1\.people\): phải là danh sách$/,
  ],
  [
    { id: "x", units: [unit("P0", "Phòng 0"), { ...unit("P1", "Phòng A"), people: [{}, { email: "a" }] }] },
    /^Đơn vị \(trường units\.2\.people\.2\.email\): phải là địa chỉ/,
  ],
  [
    { id: "x", units: [{ ...unit("P1", "Phòng A"), visit: { date: "mai" } }] },
    /^Đơn vị \(trường units\.1\.visit\.date\): phải là ngày/,
  ],
  [
    { id: "x", letters: { invite: { subject: "", body: "" } } },
    /^Mẫu thư \(trường letters\.invite\.subject\): không được để trống$/,
  ],
  [
    { id: "x", letters: { remind: { subject: "a", body: "x".repeat(20_001) } } },
    /^Mẫu thư \(trường letters\.remind\.body\): dài quá 20\.000 ký tự$/,
  ],
])("invalid: %j", (json, reason) => {
  const loaded = loadRound(json);
  expect(loaded.ok ? "" : loaded.reason).toMatch(reason);
});

test("all that is wrong, each with its place as the file has it", () => {
  const loaded = loadRound({
    id: "x",
    reportDeadline: "mai",
    units: [unit("P1", "Phòng A"), { code: "P2", name: "B" }],
  });
  expect(loaded.ok ? [] : loaded.problems).toEqual([
    { path: "reportDeadline", why: "phải là ngày có thật, dạng 2025-11-10" },
    { path: "units.1.short", why: "thiếu trường này" },
  ]);
  const clash = loadRound({ id: "x", units: [unit("P1", "Phòng A"), unit("P1", "Phòng B")] });
  expect(clash.ok ? [] : clash.problems).toEqual([
    { path: "", why: expect.stringMatching(/^đơn vị P1, trường code/) as string },
  ]);
});

test("the outline as the round prints it", () => {
  expect(inRound(outline, null)).toBe(outline);
  const round = { id: "x", plan: { number: "41", date: "2026-03-02" }, reportDeadline: "2026-05-15" };
  expect(inRound(outline, round)).toMatchObject({ plan: round.plan, reportDeadline: "2026-05-15", id: "small" });
  const period = { from: "2026-04-01", to: "2026-06-30" };
  expect(inRound(outline, { id: "x", period })).toMatchObject({ periodFrom: "2026-04-01", periodTo: "2026-06-30" });
  expect(inRound(outline, { id: "x" })).toMatchObject({ plan: outline.plan, reportDeadline: outline.reportDeadline });
});

import { mergeReports } from "../../src/assessment/mergeReports";
import { inRound } from "../../src/outline/loadRound";
import type { Round, RoundUnit } from "../../src/outline/Round";
import type { Report } from "../../src/report/Report";
import { fillLetter } from "../../src/mail/fillLetter";
import { LETTERS, PLACEHOLDERS } from "../../src/mail/letterTexts";
import { type LetterPlan, planLetters, resendDay, type PlannedLetters } from "../../src/mail/planLetters";
import { roundCalendar } from "../../src/round/roundCalendar";
import { outline2025 } from "../support/outline2025";
import { otherOutline } from "../support/otherOutline";
import { reportOf } from "../support/reportOf";
import { sampleReport } from "../support/samples";

const KT: RoundUnit = {
  code: "KT",
  name: "Phòng Kinh tế",
  short: "Kinh tế",
  people: [
    { name: "Nguyễn Văn An", email: "kinhte@camgiang.gov.vn" },
    { name: "Người không có e-mail" },
    { email: "an.nv@camgiang.gov.vn" },
  ],
  visit: { date: "2025-11-12" },
};
const VHXH: RoundUnit = {
  code: "VHXH",
  name: "Phòng Văn hóa - Xã hội",
  short: "VHXH",
  visit: { date: "2025-11-19", surprise: true },
};
const VP: RoundUnit = { code: "VP", name: "Văn phòng HĐND và UBND", short: "Văn phòng" };
const ROUND: Round = {
  id: "dot-1",
  plan: { number: "61/KH-UBND", date: "2025-10-20" },
  team: [{ name: "Trần Thị Bình", role: "head" }],
  units: [VP, KT, VHXH],
};

function plan(
  kind: LetterPlan["kind"],
  more: Partial<LetterPlan> & { reports?: readonly Report[] } = {},
): PlannedLetters {
  const round = more.round ?? ROUND;
  const outline = inRound(outline2025(), round);
  const assessment = more.reports ? mergeReports(more.reports, outline, { round }) : null;
  return planLetters({ kind, outline, round, today: "2025-11-03", assessment, ...more });
}

const toUnits = ({ letters }: PlannedLetters): string[] => letters.map(({ unit }) => unit.code);
const reasons = ({ skipped }: PlannedLetters): string[] => skipped.map(({ unit, reason }) => `${unit.code}: ${reason}`);
const letterTo = (planned: PlannedLetters, code: string) => planned.letters.find(({ unit }) => unit.code === code)!;

test("no reminder to a unit whose report the log knows, though no file is at hand", () => {
  const came = { at: "2025-11-05T02:00:00Z", what: "received", unit: "KT", file: "KT.xlsx", sha256: "a" } as const;
  const refused = { ...came, what: "refused", unit: "VP" } as const;
  const planned = plan("remind", { log: [came, refused] });
  expect(toUnits(planned)).toEqual(["VP", "VHXH"]);
  expect(reasons(planned)).toEqual(["KT: đã có báo cáo (theo nhật ký)"]);
});

describe("invitation", () => {
  test("to every unit, with the day that binds it", () => {
    const planned = plan("invite", { filesOf: ({ short }) => [`Biểu mẫu báo cáo - ${short}.xlsx`] });
    expect(toUnits(planned)).toEqual(["VP", "KT", "VHXH"]);
    expect(letterTo(planned, "KT")).toMatchObject({
      subject: "Đề nghị báo cáo kết quả công tác cải cách hành chính 6 tháng cuối năm 2025 - Phòng Kinh tế",
      to: [{ name: "Nguyễn Văn An", address: "kinhte@camgiang.gov.vn" }, { address: "an.nv@camgiang.gov.vn" }],
      notes: [],
    });
    expect(letterTo(planned, "KT").body).toBe(
      `Kính gửi: Phòng Kinh tế

Thực hiện Kế hoạch số 61/KH-UBND ngày 20/10/2025 của UBND xã Cẩm Giang, Đoàn kiểm tra công tác cải cách hành chính gửi Phòng Kinh tế biểu mẫu báo cáo kết quả công tác cải cách hành chính 6 tháng cuối năm 2025 (tệp kèm theo: Biểu mẫu báo cáo - Kinh tế.xlsx).

Đề nghị đơn vị nhập số liệu vào tệp Excel theo phần "Cách điền" ở trang bìa; không thêm, xóa dòng, không đổi tên trang tính. Gửi lại tệp Excel kèm bản PDF đã ký số (hoặc bản giấy ký, đóng dấu) qua Phòng Văn hóa - Xã hội, chậm nhất hết ngày 07/11/2025.

Trân trọng.`,
    );
    // Whoever takes in all reports sends theirs through nobody.
    expect(letterTo(planned, "VHXH").body).toContain("(hoặc bản giấy ký, đóng dấu), chậm nhất hết ngày 11/11/2025.");
  });

  test("a unit without an address gets a draft without a receiver, and that is said", () => {
    expect(letterTo(plan("invite"), "VP")).toMatchObject({
      to: [],
      notes: ["Chưa có e-mail của đơn vị: thư chưa ghi người nhận."],
    });
  });

  test("only those that are asked for", () => {
    expect(toUnits(plan("invite", { only: new Set(["KT"]) }))).toEqual(["KT"]);
  });

  test("without number of a plan and office in between the sentence still reads", () => {
    const round = { ...ROUND, plan: undefined, units: [KT] };
    const outline = { ...inRound(outline2025(), round), focal: undefined };
    const [letter] = planLetters({ kind: "invite", outline, round, today: "2025-11-03", assessment: null }).letters;
    expect(letter!.body).toContain("\n\nĐoàn kiểm tra công tác cải cách hành chính gửi Phòng Kinh tế biểu mẫu");
    expect(letter!.body).toContain("đóng dấu), chậm nhất hết ngày 07/11/2025.");
  });
});

describe("notice of the visit", () => {
  test("to those whose visit is set and no surprise", () => {
    const planned = plan("notice");
    expect(toUnits(planned)).toEqual(["KT"]);
    expect(reasons(planned)).toEqual(["VP: chưa có ngày kiểm tra", "VHXH: kiểm tra đột xuất, không gửi thông báo"]);
    const { subject, body, notes } = planned.letters[0]!;
    expect(subject).toBe("Thông báo lịch kiểm tra ngày 12/11/2025 - Phòng Kinh tế");
    expect(body).toContain("thông báo lịch kiểm tra tại Phòng Kinh tế: Thứ Tư, 12/11/2025.");
    expect(body).toContain("chậm nhất hết ngày 07/11/2025;");
    expect(notes).toEqual([]);
  });

  test("too late: said, and made all the same", () => {
    expect(plan("notice", { today: "2025-11-08" }).letters[0]!.notes).toEqual([
      "Chưa đủ 05 ngày trước ngày kiểm tra 12/11/2025.",
    ]);
  });
});

describe("reminder", () => {
  const reports = [sampleReport(outline2025(), "KT")];

  test("to those without a report", () => {
    const planned = plan("remind", { reports });
    expect(toUnits(planned)).toEqual(["VP", "VHXH"]);
    expect(reasons(planned)).toEqual(["KT: đã có báo cáo"]);
  });

  test("before the last day and behind it", () => {
    const sentence = (today: string): string =>
      letterTo(plan("remind", { today, reports }), "VP").body.split("\n\n")[1]!;
    expect(sentence("2025-11-11")).toBe(
      "Đến ngày 11/11/2025, Đoàn kiểm tra công tác cải cách hành chính chưa nhận được báo cáo của Văn phòng HĐND và UBND (hạn gửi: hết ngày 11/11/2025).",
    );
    expect(sentence("2025-11-13")).toContain("(hạn gửi: hết ngày 11/11/2025, đã quá 02 ngày).");
  });
});

describe("findings", () => {
  // D1 error, T6 warning …, D8 target, H1 (in no letter), D7 info.
  const report = sampleReport(outline2025(), "KT", {
    "dossiers.resolved": 99_999,
    "staff.present": 14,
    "staff.quota": 12,
    "dossiers.overdue": 6,
  });

  test("what to do by number, then each by sheet and cell", () => {
    const planned = plan("findings", { reports: [report], filesOf: () => ["PKT - can sua.xlsx"] });
    const { body, corrections, until } = letterTo(planned, "KT");
    const paragraphs = body.split("\n\n");
    const count = (level: string): string =>
      String(corrections.filter((correction) => correction.level === level).length).padStart(2, "0");
    expect(until).toBe("2025-11-07");
    expect(paragraphs[1]).toBe(
      `Qua rà soát, đề nghị đơn vị: sửa ${count("error")} nội dung số liệu; xem lại ${count("warning")} nội dung; giải trình ${count("target")} chỉ tiêu chưa đạt (danh sách kèm theo). Đề nghị gửi lại tệp đã sửa qua Phòng Văn hóa - Xã hội chậm nhất hết ngày 07/11/2025.`,
    );
    expect(body).toMatch(
      /Trang tính "II\.2 Cải cách TTHC":\n- Ô D\d+ \(Lỗi\): Số hồ sơ đã giải quyết \(99\.999\) lớn hơn/,
    );
    for (const { message } of corrections) expect(body).toContain(message);
    expect(paragraphs.slice(-2)).toEqual(["Tệp kèm theo: PKT - can sua.xlsx.", "Trân trọng."]);
    expect(body).not.toMatch(/Lưu ý|biên chế|Quy tắc/);
  });

  test("sheets in the order of the form", () => {
    const { body } = letterTo(plan("findings", { reports: [report] }), "KT");
    const sheets = [...body.matchAll(/^Trang tính "(.*)":$/gm)].map(([, sheet]) => sheet!);
    const order = outline2025().sections.map(({ sheet }) => sheet);
    expect(sheets).toEqual([...sheets].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(sheets.length).toBeGreaterThan(1);
  });

  test("none to a unit that has nothing to correct, nor to one without a report", () => {
    const clean = outline2025((json) => ({
      ...json,
      rules: [],
      checks: { T1: { off: true } },
      thresholds: {},
      targets: [],
      charts: [],
    }));
    const assessment = mergeReports([sampleReport(clean, "KT")], inRound(clean, ROUND));
    const planned = planLetters({
      kind: "findings",
      outline: inRound(clean, ROUND),
      round: ROUND,
      today: "2025-11-03",
      assessment,
    });
    expect(reasons(planned)).toEqual([
      "VP: chưa có báo cáo",
      "KT: không có nội dung nào phải sửa, giải trình",
      "VHXH: chưa có báo cáo",
    ]);
  });

  test("the day to send it back: the binding day while it lies ahead, else the second worked day, or what a person chose", () => {
    const calendar = roundCalendar(outline2025(), ROUND);
    expect(
      ["2025-11-03", "2025-11-06", "2025-11-07", "2025-11-14"].map((today) => resendDay(calendar, "KT", today)),
    ).toEqual(["2025-11-07", "2025-11-07", "2025-11-11", "2025-11-18"]);
    expect(letterTo(plan("findings", { reports: [report], until: "2025-11-20" }), "KT").body).toContain(
      "hết ngày 20/11/2025.",
    );
  });
});

describe("letters of the team's own", () => {
  test("its words and its names; a name that is none is told and stays", () => {
    const letters = { invite: { subject: "Về {Đơn  vị}", body: "{TRƯỞNG ĐOÀN} gửi {đơn vi}.[ Kèm {tệp kèm theo}.]" } };
    const [letter] = plan("invite", { round: { ...ROUND, letters, units: [KT] } }).letters;
    expect(letter).toMatchObject({
      subject: "Về Phòng Kinh tế",
      body: "Trần Thị Bình gửi {đơn vi}.",
      notes: ['Mẫu thư có "{đơn vi}" không phải tên được thay.'],
    });
  });

  test("what is filled in is no template", () => {
    const units = [{ ...KT, name: "Phòng {hạn} [x]" }];
    expect(plan("invite", { round: { ...ROUND, units } }).letters[0]!.body).toContain("Kính gửi: Phòng {hạn} [x]\n");
  });

  test("the day of a surprise is in none of them", () => {
    const body = Object.keys(PLACEHOLDERS)
      .map((name) => `{${name}}`)
      .join("\n");
    const letters = {
      invite: { subject: "{ngày kiểm tra}", body },
      remind: { subject: "x", body },
      findings: { subject: "x", body },
    };
    const round = { ...ROUND, letters };
    const reports = [sampleReport(outline2025(), "VHXH", { "dossiers.resolved": 99_999 })];
    const told = (["invite", "findings"] as const).map((kind) => letterTo(plan(kind, { round, reports }), "VHXH"));
    const { letters: reminders } = plan("remind", { round, only: new Set(["VHXH"]) });
    for (const { subject, body: text } of [...told, ...reminders])
      expect(`${subject}${text}`).not.toMatch(/19\/11|đột xuất/);
    expect(told[0]!.subject).toBe("…");
    expect(letterTo(plan("invite", { round }), "KT").subject).toBe("12/11/2025");
  });
});

test("the built-in letters name nothing that is no name", () => {
  for (const template of Object.values(LETTERS)) expect(fillLetter(template, {}).unknown).toEqual([]);
});

test("letters over another outline have nothing of the built-in one", () => {
  const other = otherOutline();
  const units = other.units.map(({ code, name, short }) => ({ code, name, short, visit: { date: "2026-05-20" } }));
  const round = { id: "x", units };
  const outline = inRound(other, round);
  const reports = units.map(({ code }) => reportOf(outline, code, {}));
  const told = (["invite", "notice", "remind", "findings"] as const).flatMap((kind) => {
    const assessment = kind === "remind" ? null : mergeReports(reports, outline);
    return planLetters({ kind, outline, round, today: "2026-05-04", assessment }).letters;
  });
  expect(told).toHaveLength(4 * units.length);
  for (const { subject, body } of told) expect(`${subject}\n${body}`).not.toMatch(/cải cách|hành chính|Cẩm Giang|…|\{/);
});

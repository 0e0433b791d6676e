import { mergeReports } from "../../src/assessment/mergeReports";
import { tellFinding } from "../../src/checks/tellFinding";
import { inRound } from "../../src/outline/loadRound";
import type { Round, Visit } from "../../src/outline/Round";
import type { Report } from "../../src/report/Report";
import { checkDeadlines } from "../../src/round/checkDeadlines";
import type { LogEntry } from "../../src/round/LogEntry";
import { outline2025 } from "../support/outline2025";
import { sampleReport } from "../support/samples";

const ROUND: Round = {
  id: "dot-1",
  reportDeadline: "2025-11-11",
  units: [
    { code: "VP", name: "Văn phòng HĐND và UBND", short: "Văn phòng" },
    { code: "KT", name: "Phòng Kinh tế", short: "Kinh tế", visit: { date: "2025-11-12" } },
    { code: "VHXH", name: "Phòng Văn hóa - Xã hội", short: "VHXH" },
  ],
};
const outline = inRound(outline2025(), ROUND);

function mailed(unit: "KT" | "VP", date: string | null, answers = {}): Report {
  const arrival = { from: { name: "", address: "a@b.vn" }, subject: "", date };
  return { ...sampleReport(outline, unit, answers), arrival };
}

function told(reports: readonly Report[], visit: Partial<Visit> = {}, log: readonly LogEntry[] = []): string[] {
  const units = ROUND.units!.map((unit) =>
    unit.code === "KT" ? { ...unit, visit: { ...unit.visit, ...visit } } : unit,
  );
  return checkDeadlines(reports, outline, { round: { ...ROUND, units }, log }).map((finding) =>
    [finding.code, tellFinding(outline, finding)].join(" "),
  );
}

const entry = (more: Partial<LogEntry> & Pick<LogEntry, "what" | "at">): LogEntry => {
  return { unit: "KT", file: "KT.xlsx", sha256: "0", ...more };
};

describe("K1", () => {
  test.each([
    ["on the last day, late in the evening in Việt Nam", "2025-11-07T16:59:59Z", []],
    [
      "a second later it is the next day there",
      "2025-11-07T17:00:00Z",
      ["K1 Phòng Kinh tế: gửi ngày 08/11/2025, chậm 01 ngày (hạn: hết ngày 07/11/2025)."],
    ],
    [
      "with a time zone of its own",
      "2025-11-12T23:30:00+07:00",
      ["K1 Phòng Kinh tế: gửi ngày 12/11/2025, chậm 05 ngày (hạn: hết ngày 07/11/2025)."],
    ],
    ["no date in the mail", null, []],
    ["a date that is none", "hôm qua", []],
  ])("%s", (_, date, expected) => {
    expect(told([mailed("KT", date)])).toEqual(expected);
  });

  test("a unit without a visit has the deadline for all", () => {
    expect(told([mailed("VP", "2025-11-11T10:00:00Z")])).toEqual([]);
    expect(told([mailed("VP", "2025-11-12T01:00:00Z")])).toEqual([
      "K1 Văn phòng HĐND và UBND: gửi ngày 12/11/2025, chậm 01 ngày (hạn: hết ngày 11/11/2025).",
    ]);
  });

  test("so has one that is to be surprised", () => {
    expect(told([mailed("KT", "2025-11-11T10:00:00Z")], { surprise: true })).toEqual([]);
  });

  test("a corrected file that comes later makes nobody late", () => {
    const first = mailed("KT", "2025-11-07T01:00:00Z");
    const corrected = mailed("KT", "2025-11-14T01:00:00Z", { "dossiers.received": 1300 });
    expect(told([corrected, first])).toEqual([]);
    expect(told([corrected])).toHaveLength(1);
    const noted = entry({ what: "received", at: "2025-11-14T02:00:00Z", arrived: "2025-11-07T01:00:00Z" });
    expect(told([corrected], {}, [noted])).toEqual([]);
  });

  test("when a file was opened here says nothing of when it came", () => {
    const report = sampleReport(outline, "KT");
    expect(told([report], {}, [entry({ what: "received", at: "2025-11-20T02:00:00Z" })])).toEqual([]);
  });
});

describe("K2", () => {
  const visit = { date: "2025-11-17" };
  const late = "K2 Phòng Kinh tế: thông báo gửi ngày 14/11/2025 cho lịch kiểm tra ngày 17/11/2025, chưa đủ 05 ngày.";
  test.each([
    ["as the round says", { ...visit, notified: "2025-11-14" }, [], [late]],
    ["in time", { ...visit, notified: "2025-11-12" }, [], []],
    ["as the log says", visit, [entry({ what: "sent", paper: "notice", at: "2025-11-14T02:00:00Z" })], [late]],
    ["another letter is no notice", visit, [entry({ what: "sent", paper: "invite", at: "2025-11-14T02:00:00Z" })], []],
    ["never of a surprise", { ...visit, surprise: true, notified: "2025-11-14" }, [], []],
    ["nobody was told", visit, [], []],
  ] satisfies [string, Visit, LogEntry[], string[]][])("%s", (_, given, log, expected) => {
    expect(told([], given, log)).toEqual(expected);
  });
});

test("in the merge they stand behind the checks across reports, and need a round", () => {
  const reports = [mailed("KT", "2025-11-20T01:00:00Z"), sampleReport(outline, "VP")];
  const codes = (round: Round | null): string[] =>
    mergeReports(reports, outline, { round })
      .across.map(({ code }) => code)
      .filter((code) => /^[XK]/.test(code));
  expect(codes(ROUND)).toEqual(["X2", "K1"]);
  expect(codes(null)).toEqual(["X2"]);
});

test("an outline may switch them off", () => {
  const off = outline2025((json) => ({ ...json, checks: { K1: { off: true } } }));
  expect(checkDeadlines([mailed("KT", "2025-11-20T01:00:00Z")], off, { round: ROUND })).toEqual([]);
});

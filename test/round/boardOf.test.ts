import { mergeReports } from "../../src/assessment/mergeReports";
import { inRound } from "../../src/outline/loadRound";
import type { Round } from "../../src/outline/Round";
import type { Report } from "../../src/report/Report";
import { type Board, boardOf } from "../../src/round/boardOf";
import type { LogEntry } from "../../src/round/LogEntry";
import { outline2025 } from "../support/outline2025";
import { sampleReport } from "../support/samples";

const ROUND: Round = {
  id: "dot-1",
  units: [
    { code: "VP", name: "Văn phòng HĐND và UBND", short: "Văn phòng" },
    { code: "KT", name: "Phòng Kinh tế", short: "Kinh tế", visit: { date: "2025-11-12" } },
    { code: "VHXH", name: "Phòng Văn hóa - Xã hội", short: "VHXH", visit: { date: "2025-11-06", surprise: true } },
  ],
};
const outline = inRound(outline2025(), ROUND);

function board(today: string, reports: readonly Report[] | null = null, log: readonly LogEntry[] = []): Board {
  const assessment = reports && mergeReports(reports, outline, { round: ROUND, log });
  return boardOf({ outline, round: ROUND, log, assessment, today });
}

const standings = ({ rows }: Board): string[] => rows.map(({ unit, standing }) => `${unit.code} ${standing}`);
const sent = (unit: string, paper: LogEntry["paper"] = "invite"): LogEntry => {
  return { at: "2025-10-28T02:00:00Z", what: "sent", unit, paper, file: "thu.eml", sha256: "0" };
};

describe("where a unit stands", () => {
  test("before anything: not even the form went out", () => {
    expect(standings(board("2025-10-28"))).toEqual(["VP unsent", "KT unsent", "VHXH unsent"]);
    expect(board("2025-10-28").counts).toMatchObject({ unsent: 3, sent: 0, overdue: 0 });
  });

  test("the form went out by mail or otherwise; another letter is no form; a draft that was made went nowhere", () => {
    const made: LogEntry = { ...sent("VHXH"), what: "generated" };
    const log = [sent("VP"), sent("KT", "form"), sent("VHXH", "remind"), made];
    expect(standings(board("2025-10-29", null, log))).toEqual(["VP sent", "KT sent", "VHXH unsent"]);
  });

  test("the day behind its own binding day a unit is overdue, whether it got the form or not", () => {
    const log = [sent("VP")];
    expect(standings(board("2025-11-07", null, log))).toEqual(["VP sent", "KT unsent", "VHXH unsent"]);
    expect(standings(board("2025-11-08", null, log))).toEqual(["VP sent", "KT overdue", "VHXH unsent"]);
    const after = board("2025-11-13", [], log);
    expect(standings(after)).toEqual(["VP overdue", "KT overdue", "VHXH overdue"]);
    expect(after.rows.map(({ daysLate }) => daysLate)).toEqual([2, 6, 2]);
    expect(after.counts).toMatchObject({ overdue: 3, unsent: 0 });
  });

  test("a report that the log knows and that is not at hand: received, never overdue", () => {
    const entry: LogEntry = { ...sent("KT"), what: "received", at: "2025-11-10T02:00:00Z" };
    const row = board("2025-11-30", null, [{ ...entry, arrived: "2025-11-10T01:00:00Z" }]).rows[1];
    expect(row).toMatchObject({ standing: "received", received: "2025-11-10", daysLate: 3 });
    expect(standings(board("2025-11-30", [], [entry]))).toEqual(["VP overdue", "KT received", "VHXH overdue"]);
  });

  test("with a report: what the report is worth, however late", () => {
    const wrong = { "dossiers.resolved": 99_999 };
    const reports = [sampleReport(outline, "KT", wrong), sampleReport(outline, "VHXH")];
    const { rows } = board("2025-11-30", reports);
    expect(rows.map(({ standing }) => standing)).toEqual(["overdue", "wrong", rows[2]!.assessed!.state]);
  });
});

describe("days", () => {
  const arrival = (date: string): Report["arrival"] => ({ from: { name: "", address: "" }, subject: "", date });

  test("a report by mail: its day, and how late it was; today plays no part any more", () => {
    const report = { ...sampleReport(outline, "KT"), arrival: arrival("2025-11-10T01:00:00Z") };
    expect(board("2025-12-30", [report]).rows[1]).toMatchObject({ received: "2025-11-10", daysLate: 3 });
  });

  test("of two files of one unit the first that came", () => {
    const first = { ...sampleReport(outline, "KT"), arrival: arrival("2025-11-07T01:00:00Z") };
    const second = {
      ...sampleReport(outline, "KT", {}, { meta: { as_of: "2025-11-11" }, file: "sua.xlsx" }),
      arrival: arrival("2025-11-13T01:00:00Z"),
    };
    expect(board("2025-11-30", [second, first]).rows[1]).toMatchObject({ received: "2025-11-07", daysLate: 0 });
  });

  test("a report without a mail: the day on which it was opened here, and nobody is called late or in time by that", () => {
    const log: LogEntry[] = [
      { at: "2025-11-20T02:00:00Z", what: "received", unit: "KT", file: "KT.xlsx", sha256: "1" },
    ];
    const reports = [sampleReport(outline, "KT")];
    expect(board("2025-11-30", reports, log).rows[1]).toMatchObject({ received: "2025-11-20", daysLate: null });
    expect(board("2025-11-30", null, log).rows[1]).toMatchObject({ standing: "received", daysLate: null });
    expect(board("2025-11-30", reports).rows[1]).toMatchObject({ received: null, daysLate: null });
  });

  test("the form and the notice that went out; a notice that came too late", () => {
    const log = [sent("KT"), { ...sent("KT", "notice"), at: "2025-11-08T02:00:00Z" }];
    const row = board("2025-11-09", null, log).rows[1];
    expect(row).toMatchObject({ sent: "2025-10-28", notified: "2025-11-08", lateNotice: true, notice: "2025-11-07" });
    expect(board("2025-11-09").rows[1]).toMatchObject({ sent: null, notified: null, lateNotice: false });
  });

  test("a surprise has a day, which the team sees, and nothing due before it", () => {
    expect(board("2025-11-01").rows[2]).toMatchObject({
      visit: "2025-11-06",
      surprise: true,
      notice: null,
      report: null,
      binding: "2025-11-11",
    });
  });
});

import fc from "fast-check";
import type { Report } from "../../src/report/Report";
import { bareName, mergedEntries, receivedEntries } from "../../src/round/entriesOf";
import { LOG_ACTIONS, type LogEntry, PAPERS } from "../../src/round/LogEntry";
import { logLines, readLog } from "../../src/round/readLog";
import { outline2025 } from "../support/outline2025";
import { sampleReport } from "../support/samples";
import { mergeReports } from "../../src/assessment/mergeReports";

const outline = outline2025();
const AT = "2025-11-11T02:00:00Z";

describe("lines", () => {
  const entry = fc.record(
    {
      at: fc
        .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
        .map((day) => day.toISOString()),
      what: fc.constantFrom(...LOG_ACTIONS),
      unit: fc.string(),
      paper: fc.constantFrom(...PAPERS),
      file: fc.string({ unit: "grapheme" }),
      sha256: fc.string(),
      arrived: fc.constant("2025-11-10T01:00:00Z"),
      about: fc.string({ unit: "grapheme" }),
    },
    { requiredKeys: ["at", "what", "file", "sha256"] },
  );

  test("any entries come back as they were, whatever was appended when", () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (before, after) => {
        const { entries, bad } = readLog(logLines(before) + logLines(after));
        expect(bad).toEqual([]);
        expect(entries).toEqual([...before, ...after]);
      }),
    );
  });

  test("a bad line is told by its number, and the others count", () => {
    const good = logLines([{ at: AT, what: "sent", unit: "KT", file: "a", sha256: "b" }]);
    const wrong = [
      '{"at":"hôm qua","what":"sent","file":"a","sha256":"b"}',
      '{"at":"2025-11-11","what":"lost","file":"a","sha256":"b"}',
      "[]",
      "{",
    ];
    const { entries, bad } = readLog(`\uFEFF${good}\r\n\n${wrong.join("\n")}\n${good}`);
    expect(entries).toHaveLength(2);
    expect(bad.map(({ line }) => line)).toEqual([4, 5, 6, 7]);
    expect(bad[3]!.reason).toBe("không phải một dòng nhật ký (JSON)");
  });

  test("nothing else is taken over", () => {
    const line = JSON.stringify({ at: AT, what: "sent", file: "a", sha256: "b", to: "an@camgiang.vn" });
    expect(JSON.stringify(readLog(line).entries)).not.toContain("camgiang");
  });
});

describe("files that came", () => {
  const mailed = (report: Report, date: string | null): Report => {
    return {
      ...report,
      arrival: { from: { name: "Nguyễn Văn An", address: "an@camgiang.vn" }, subject: "Gửi báo cáo", date },
    };
  };
  const first = mailed(
    sampleReport(outline, "KT", {}, { file: "C:\\Users\\An\\thu.eml › KT.xlsx" }),
    "2025-11-07T01:00:00Z",
  );
  const corrected = sampleReport(outline, "KT", { "dossiers.received": 1300 }, { file: "/home/an/KT sua.xlsx" });

  test("each once, with the day of its mail; nobody's name, address or folder", () => {
    const entries = receivedEntries([first, first], [], [], AT);
    expect(entries).toEqual([
      {
        at: AT,
        what: "received",
        unit: "KT",
        file: "thu.eml › KT.xlsx",
        sha256: first.sha256,
        arrived: "2025-11-07T01:00:00Z",
      },
    ]);
    expect(receivedEntries([first], [], entries, "2025-11-12T00:00:00Z")).toEqual([]);
  });

  test("a later file of the unit corrects the one before", () => {
    const log = receivedEntries([first], [], [], AT);
    expect(receivedEntries([first, corrected], [], log, AT)).toEqual([
      { at: AT, what: "received", unit: "KT", file: "KT sua.xlsx", sha256: corrected.sha256 },
      { at: AT, what: "corrected", unit: "KT", file: "KT sua.xlsx", sha256: corrected.sha256, about: first.sha256 },
    ]);
  });

  test("what could not be used, with the code of the reason", () => {
    const refused = [{ file: "x/hong.xlsx", sha256: "ab", code: "damaged" }];
    const entries = receivedEntries([], refused, [], AT);
    expect(entries).toEqual([{ at: AT, what: "refused", file: "hong.xlsx", sha256: "ab", about: "damaged" }]);
    expect(receivedEntries([], refused, entries, AT)).toEqual([]);
  });
});

test("a merge: its workbook, and each explanation once", () => {
  const assessment = mergeReports([sampleReport(outline, "KT")], outline);
  const [one, ...rest] = assessment.units.find(({ unit }) => unit.code === "KT")!.findings;
  const units = [
    {
      ...assessment.units.find(({ unit }) => unit.code === "KT")!,
      findings: [{ ...one!, explained: true as const }, ...rest],
    },
  ];
  const file = { name: "tong-hop.xlsx", sha256: "cd" };
  const entries = mergedEntries(file, units, [], AT);
  expect(entries.map(({ what, unit, about }): Partial<LogEntry> => ({ what, unit, about }))).toEqual([
    { what: "merged", unit: undefined, about: undefined },
    { what: "explained", unit: "KT", about: `KT|${one!.rule}|${one!.items.join(",")}` },
  ]);
  expect(mergedEntries(file, units, entries, AT).map(({ what }) => what)).toEqual(["merged"]);
});

test.each([
  ["/a/b/KT.xlsx", "KT.xlsx"],
  ["C:\\a\\KT.xlsx", "KT.xlsx"],
  ["a/thu.eml › b/KT.xlsx", "thu.eml › b/KT.xlsx"],
])("%s → %s", (file, name) => {
  expect(bareName(file)).toBe(name);
});

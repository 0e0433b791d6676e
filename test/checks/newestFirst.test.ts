import fc from "fast-check";
import { chooseReports } from "../../src/checks/chooseReports";
import { instantOf } from "../../src/checks/instantOf";
import { newestFirst } from "../../src/checks/newestFirst";
import type { Report } from "../../src/report/Report";
import { outline2025 } from "../support/outline2025";
import { reportOf } from "../support/reportOf";

const outline = outline2025();

describe("which file of a unit counts", () => {
  const file = (name: string, as_of: string, modified: string | null, sha256: string): Report =>
    reportOf(outline, "KT", {}, { file: name, meta: { as_of }, modified, sha256 });
  const inOrder = [
    file("e", "2025-11-10", "2025-11-09T00:00:00Z", "0"),
    file("d", "2025-11-10", "2025-11-08T00:00:00Z", "1"),
    file("c", "2025-11-10", null, "3"),
    file("b", "2025-11-10", "no time", "2"),
    file("a", "2025-10-31", "2025-12-09T00:00:00Z", "8"),
    file("z", "", "2025-12-31T00:00:00Z", "9"),
  ];

  test("of the same bytes sent twice, the mail that came first; one without a date, or without a mail, last", () => {
    const sent = (name: string, date: string | null): Report => ({
      ...file(name, "2025-11-10", null, "5"),
      arrival: { from: { name: "", address: "" }, subject: "", date },
    });
    const files = [
      file("x", "2025-11-10", null, "5"),
      sent("b", null),
      sent("c", "2025-11-11T00:00:00Z"),
      sent("d", "2025-11-10T00:00:00Z"),
    ];
    expect(newestFirst(files).map((report) => report.file)).toEqual(["d", "c", "b", "x"]);
  });

  test("of different files of one day and one time saved, the one that came later by mail; an old file sent again is no newer one", () => {
    const sent = (name: string, sha256: string, date: string): Report => ({
      ...file(name, "2025-11-10", null, sha256),
      arrival: { from: { name: "", address: "" }, subject: "", date },
    });
    const files = [
      sent("wrong", "9", "2025-11-10T00:00:00Z"),
      sent("corrected", "1", "2025-11-11T08:00:00+07:00"),
      sent("wrong once more", "9", "2025-11-13T00:00:00Z"),
      file("by hand", "2025-11-10", null, "a"),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        const names = newestFirst(shuffled).map((report) => report.file);
        expect(names).toEqual(["corrected", "wrong", "wrong once more", "by hand"]);
      }),
      { numRuns: 20 },
    );
  });

  test("as-of date, time saved, SHA-256; the order of arrival never matters", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        expect(newestFirst(shuffled).map((report) => report.file)).toEqual(["e", "d", "c", "b", "a", "z"]);
      }),
      { numRuns: 50 },
    );
  });

  test("a choice of a file that is not there changes nothing", () => {
    const [choice] = chooseReports(inOrder, outline, new Map([["KT", "ffff"]]));
    expect(choice?.used.file).toBe("e");
    expect(choice?.others).toHaveLength(5);
  });
});

describe("the time inside a file", () => {
  test.each([
    ["2025-11-11T01:15:00Z", Date.UTC(2025, 10, 11, 1, 15)],
    ["2025-11-11T08:15:00+07:00", Date.UTC(2025, 10, 11, 1, 15)],
    ["2025-11-10T20:45:00-04:30", Date.UTC(2025, 10, 11, 1, 15)],
    ["2025-11-11T06:45:00+05:30", Date.UTC(2025, 10, 11, 1, 15)],
    ["2025-11-11T01:15:00.25Z", Date.UTC(2025, 10, 11, 1, 15, 0, 250)],
    ["2025-11-11T01:15Z", Date.UTC(2025, 10, 11, 1, 15)],
    ["2025-11-11T01:15:00", Date.UTC(2025, 10, 11, 1, 15)],
    ["2025-11-11", Date.UTC(2025, 10, 11)],
    [" 2025-11-11T01:15:00Z\n", Date.UTC(2025, 10, 11, 1, 15)],
    ["11/11/2025", undefined],
    ["", undefined],
    [null, undefined],
  ])("%j", (modified, instant) => {
    expect(instantOf(modified)).toBe(instant);
  });
});

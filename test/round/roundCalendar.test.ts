import fc from "fast-check";
import type { Holidays, Round, Visit } from "../../src/outline/Round";
import { addDays, isWeekend } from "../../src/round/days";
import { PUBLIC_HOLIDAYS } from "../../src/round/publicHolidays";
import { roundCalendar } from "../../src/round/roundCalendar";
import { workCalendar } from "../../src/round/workCalendar";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();

function roundOf(visit: Visit, more: Partial<Round> = {}): Round {
  return { id: "dot-1", units: [{ code: "KT", name: "Phòng Kinh tế", short: "Kinh tế", visit }], ...more };
}

function daysOf(visit: Visit, more?: Partial<Round>): ReturnType<ReturnType<typeof roundCalendar>["of"]> {
  return roundCalendar(outline, roundOf(visit, more)).of("KT");
}

describe("the days of one unit", () => {
  test.each([
    ["2025-11-03", "2025-10-29", "2025-10-29", "2025-10-29"],
    ["2025-11-07", "2025-10-31", "2025-11-04", "2025-11-04"],
    ["2025-11-12", "2025-11-07", "2025-11-07", "2025-11-07"],
    ["2025-11-13", "2025-11-07", "2025-11-10", "2025-11-10"],
    ["2025-11-14", "2025-11-07", "2025-11-11", "2025-11-11"],
    ["2025-11-17", "2025-11-12", "2025-11-12", "2025-11-11"],
    ["2025-11-25", "2025-11-20", "2025-11-20", "2025-11-11"],
  ])("visit %s: notice by %s, report by %s, binding %s", (date, notice, report, binding) => {
    expect(daysOf({ date })).toEqual({ visit: date, surprise: false, notice, report, binding });
  });

  test("no visit day yet: the deadline for all", () => {
    expect(daysOf({})).toEqual({ visit: null, surprise: false, notice: null, report: null, binding: "2025-11-11" });
    expect(roundCalendar(outline, { id: "x" }).of("VP").binding).toBe("2025-11-11");
  });

  test("a surprise is announced to nobody and moves no deadline", () => {
    const date = "2025-11-03";
    const surprise = { visit: date, surprise: true, notice: null, report: null, binding: "2025-11-11" };
    expect(daysOf({ date, surprise: true })).toEqual(surprise);
  });

  test.each([
    ["behind Tết", { date: "2025-02-04" }, "2025-01-24", "2025-01-23"],
    ["over 30/4 and a Saturday that is worked", { date: "2025-05-05" }, "2025-04-29", "2025-04-26"],
    ["on a Sunday", { date: "2025-11-09" }, "2025-11-04", "2025-11-05"],
  ])("%s", (_, visit, notice, report) => {
    expect(daysOf(visit)).toMatchObject({ notice, report });
  });

  test("26/4/2025, a Saturday, is worked", () => {
    // Without it the third day back were 24/4.
    expect(daysOf({ date: "2025-04-29" })).toMatchObject({ report: "2025-04-25", notice: "2025-04-24" });
    expect(daysOf({ date: "2025-05-01" }).notice).toBe("2025-04-26");
  });

  test("a deadline on a day off is pulled back", () => {
    const sunday = { ...outline, reportDeadline: "2025-11-16" };
    expect(roundCalendar(sunday, roundOf({})).of("KT").binding).toBe("2025-11-14");
  });

  test("the round's own list stands in place of the built-in one", () => {
    const holidays = { off: ["2025-11-07"], worked: ["2025-11-08"] };
    expect(daysOf({ date: "2025-11-12" }, { holidays })).toMatchObject({ notice: "2025-11-06", report: "2025-11-08" });
    expect(daysOf({ date: "2025-02-04" }, { holidays }).report).toBe("2025-01-30");
  });
});

describe("a year without a list of holidays", () => {
  const in2027 = { ...outline, reportDeadline: "2027-11-11" };
  test.each([
    ["the deadline's", in2027, {}, [2027]],
    ["a visit's", outline, { date: "2027-01-04" }, [2027]],
    ["that of a notice too", { ...outline, reportDeadline: "2025-01-10" }, { date: "2025-01-03" }, [2024]],
    ["none", outline, { date: "2025-11-12" }, []],
  ])("%s", (_, terms, visit, years) => {
    expect(roundCalendar(terms, roundOf(visit)).unlisted).toEqual(years);
  });

  test("an own list knows the years that it names", () => {
    const holidays = { off: ["2027-01-01"], worked: [] };
    expect(roundCalendar(in2027, roundOf({}, { holidays })).unlisted).toEqual([]);
    expect(roundCalendar(outline, roundOf({}, { holidays })).unlisted).toEqual([2025]);
  });
});

describe("notice", () => {
  const late = (visit: Visit, day: string): boolean => roundCalendar(outline, roundOf(visit)).isLateNotice("KT", day);
  test.each([
    ["five days before", { date: "2025-11-17" }, "2025-11-12", false],
    ["four days before", { date: "2025-11-17" }, "2025-11-13", true],
    ["on the fifth day, though a Sunday", { date: "2025-11-14" }, "2025-11-09", false],
    ["of a surprise", { date: "2025-11-17", surprise: true }, "2025-11-16", false],
    ["of a visit without a day", {}, "2025-11-16", false],
  ])("%s: late is %s", (_, visit, day, isLate) => {
    expect(late(visit, day)).toBe(isLate);
  });
});

test("the built-in lists have no weekend among the days off, and nothing else among those worked", () => {
  expect(PUBLIC_HOLIDAYS.off.filter(isWeekend)).toEqual([]);
  expect(PUBLIC_HOLIDAYS.worked.filter((day) => !isWeekend(day))).toEqual([]);
  expect(PUBLIC_HOLIDAYS.off.filter((day) => day.startsWith("2025"))).toHaveLength(12);
});

describe("over any years and lists", () => {
  const day = fc
    .tuple(fc.integer({ min: 1990, max: 2200 }), fc.integer({ min: 0, max: 364 }))
    .map(([year, count]) => addDays(`${year}-01-01`, count));
  const around = day.chain((middle) =>
    fc.record({
      deadline: fc.integer({ min: -40, max: 40 }).map((count) => addDays(middle, count)),
      visit: fc.record(
        { date: fc.integer({ min: -40, max: 40 }).map((count) => addDays(middle, count)), surprise: fc.boolean() },
        { requiredKeys: [] },
      ),
      holidays: fc.record({ off: nearDays(middle), worked: nearDays(middle) }),
      notice: fc.integer({ min: 0, max: 20 }),
      before: fc.integer({ min: 0, max: 20 }),
    }),
  );

  function nearDays(middle: string): fc.Arbitrary<string[]> {
    return fc.array(
      fc.integer({ min: -60, max: 60 }).map((count) => addDays(middle, count)),
      { maxLength: 40 },
    );
  }

  test("nothing is due on a day off, nothing after the deadline for all, the notice early enough", () => {
    fc.assert(
      fc.property(around, ({ deadline, visit, holidays, notice, before }) => {
        const terms = { reportDeadline: deadline, noticeDays: notice, reportWorkingDaysBeforeVisit: before };
        const calendar = roundCalendar(terms, roundOf(visit, { holidays }));
        const days = calendar.of("KT");
        expect(calendar.days.isWorkDay(days.binding)).toBe(true);
        expect(days.binding <= deadline).toBe(true);
        if (visit.surprise || visit.date === undefined) expect([days.notice, days.report]).toEqual([null, null]);
        else {
          expect(calendar.days.isWorkDay(days.notice!)).toBe(true);
          expect(days.notice! <= addDays(visit.date, -notice)).toBe(true);
          expect(calendar.isLateNotice("KT", days.notice!)).toBe(false);
          expect(days.binding <= days.report!).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("so many worked days lie between a day and the one that is counted back to", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), nearDays("2025-06-15"), (from, count, off) => {
        const holidays: Holidays = { off, worked: [] };
        const calendar = workCalendar(holidays);
        const found = calendar.before(from, count);
        let worked = 0;
        for (let at = found; at < from; at = addDays(at, 1)) if (!off.includes(at) && !isWeekend(at)) worked += 1;
        expect(worked).toBe(count);
        expect(calendar.onOrBefore(found)).toBe(found);
      }),
      { numRuns: 300 },
    );
  });
});

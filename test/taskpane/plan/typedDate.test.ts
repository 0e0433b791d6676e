import * as fc from "fast-check";
import { formatDate } from "../../../src/report/formatNumber";
import { dayAfter, dayOf, isoOf } from "../../../src/taskpane/plan/days";
import { parseTypedDate } from "../../../src/taskpane/plan/parseTypedDate";

describe("A day as it is typed", () => {
  it.each([
    ["12/11/2025", "2025-11-12"],
    ["12-11-2025", "2025-11-12"],
    ["12.11.2025", "2025-11-12"],
    ["20/10/25", "2025-10-20"],
    [" 2 / 9 ", "2026-09-02"],
    ["29/2/2028", "2028-02-29"],
  ])("%s is %s", (text, iso) => expect(parseTypedDate(text, 2026)).toBe(iso));

  it.each([
    "",
    "12",
    "11/2025",
    "31/11/2025",
    "29/2/2025",
    "11/13/2025",
    "31/2/25",
    "12/11/5",
    "12/11/025",
    "12/11/2025x",
    "0/5/2025",
    "mai",
  ])("%j is none", (text) => expect(parseTypedDate(text, 2026)).toBeNull());

  it("any day written in Vietnamese is read as that day, and shown as it", () => {
    const days = fc.date({ noInvalidDate: true, min: new Date("1900-01-01"), max: new Date("2100-01-01") });
    fc.assert(
      fc.property(days, (day) => {
        const iso = isoOf(day);
        expect(parseTypedDate(formatDate(iso), 2026)).toBe(iso);
        expect(isoOf(dayOf(iso) ?? new Date(0))).toBe(iso);
      }),
    );
  });

  it("the day after the last of a month is the first", () => {
    expect(dayAfter("2025-12-31")).toBe("2026-01-01");
    expect(dayAfter("")).toBe("");
  });
});

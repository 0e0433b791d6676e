import { computedFormula } from "../../src/outline/computedFormula";
import { isDay } from "../../src/outline/isDay";
import { itemOfName } from "../../src/outline/names";

describe("the item of a defined name", () => {
  const ITEMS = ["dossiers.received", "Staff.Quota"];
  test.each([
    ["cchc.dossiers.received", "dossiers.received"],
    ["CCHC.dossiers.received", "dossiers.received"],
    // Excel keeps the letters in which a name was first written, wherever that was.
    ["CCHC.DOSSIERS.RECEIVED", "dossiers.received"],
    ["cchc.Staff.Quota", "Staff.Quota"],
    ["cchc.staff.quota", undefined],
    ["cchc.note.dossiers.received", undefined],
    ["cchc.", undefined],
    ["dossiers.received", undefined],
    ["other.dossiers.received", undefined],
    ["12345dossiers.received", undefined],
  ])("%s: %s", (name, item) => expect(itemOfName(name, (id) => ITEMS.includes(id))).toBe(item));
});

describe("days that there are", () => {
  test.each(["2025-11-10", "2024-02-29", "1999-12-31", "1900-03-01"])("%s", (text) => expect(isDay(text)).toBe(true));
  test.each([
    "2025-02-29",
    "2025-02-30",
    "2025-13-01",
    "2025-00-10",
    "10/11/2025",
    "2025-1-1",
    "",
    "1900-02-28",
    "1899-12-31",
  ])("not %j", (text) => expect(isDay(text)).toBe(false));
});

test("the formula of a rate: none of nothing, out of scope where both figures are, blank where one lacks", () => {
  expect(computedFormula("a.done", "a.total")).toBe(
    'IF(COUNT(cchc.value.a.done,cchc.value.a.total)=2,IF(cchc.value.a.total=0,"KPS",' +
      "ROUND(cchc.value.a.done/cchc.value.a.total*100,2))," +
      'IF(AND(cchc.state.a.done="na",cchc.state.a.total="na"),"KTPV",""))',
  );
});

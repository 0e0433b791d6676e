import fc from "fast-check";
import { dateOfSerial } from "../../src/report/dateOfSerial";
import { formatDate } from "../../src/report/formatNumber";
import { readDate } from "../../src/report/readDate";
import { numberCell, textCell } from "./cells";

describe("readDate", () => {
  it.each([
    ["10/11/2025", "2025-11-10"],
    ["10-11-2025", "2025-11-10"],
    ["10.11.2025", "2025-11-10"],
    ["10–11–2025", "2025-11-10"],
    ["1/7/2025", "2025-07-01"],
    [" 10 / 11 / 2025 ", "2025-11-10"],
    ["'10/11/2025.", "2025-11-10"],
    ["ngày 10 tháng 11 năm 2025", "2025-11-10"],
    ["Ngày 01 tháng 7 năm 2025".normalize("NFD"), "2025-07-01"],
    ["ngày 10/11/2025", "2025-11-10"],
    ["10 tháng 11 năm 2025", "2025-11-10"],
    ["2025-11-10", "2025-11-10"],
    ["29/02/2024", "2024-02-29"],
    ["29/02/2025", undefined],
    ["31/04/2025", undefined],
    ["12/31/2025", undefined],
    ["00/11/2025", undefined],
    ["10/11/25", undefined],
    ["10/11", undefined],
    ["10/11-2025", undefined],
    ["10/11/0099", undefined],
    ["10/11/1899", undefined],
    ["01/01/1900", "1900-01-01"],
    ["ngày  10  tháng 11   năm 2025", "2025-11-10"],
    ["10/13/2025", undefined],
    ["tháng 11 năm 2025", undefined],
    ["KPS", undefined],
    ["", undefined],
    ["45971", undefined],
  ])("text %j → %s", (text, iso) => expect(readDate(textCell(text), false)).toBe(iso));

  it.each([
    [45971, false, "2025-11-10"],
    [45971.75, false, "2025-11-10"],
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [60, false, undefined],
    [61, false, "1900-03-01"],
    [0, false, undefined],
    [-1, false, undefined],
    [2958465, false, "9999-12-31"],
    [2958466, false, undefined],
    [NaN, false, undefined],
    [Infinity, false, undefined],
    [44509, true, "2025-11-10"],
    [0, true, "1904-01-01"],
    [2957003, true, "9999-12-31"],
    [2957004, true, undefined],
  ])("serial %d, 1904 %s → %s", (serial, date1904, iso) => {
    expect(readDate(numberCell(serial, "dd/mm/yyyy"), date1904)).toBe(iso);
    expect(readDate(numberCell(serial), date1904)).toBe(iso);
  });

  it("reads nothing from no cell, an error, a boolean", () => {
    expect(readDate(undefined, false)).toBeUndefined();
    expect(readDate({ type: "error", value: "#REF!", format: "General" }, false)).toBeUndefined();
    expect(readDate({ type: "boolean", value: true, format: "General" }, false)).toBeUndefined();
  });

  it("reads back what formatDate prints, and never throws", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const iso = readDate(numberCell(serial), false)!;
        expect(readDate(textCell(formatDate(iso)), false)).toBe(iso);
        expect(readDate(numberCell(serial - 1462), true)).toBe(serial >= 1462 ? iso : undefined);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readDate(textCell(text), false)));
  });
});

test("the serial 0 is a day that only Excel has; what is no day is shown as it is", () => {
  expect(dateOfSerial(0, false)).toEqual({ year: 1900, month: 1, day: 0 });
  expect(formatDate("2025-11-10")).toBe("10/11/2025");
  for (const text of ["2025-11-10T08:00", "12025-11-10", "cuối kỳ"]) expect(formatDate(text)).toBe(text);
});

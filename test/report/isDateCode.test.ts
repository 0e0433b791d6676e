import { isDateCode } from "../../src/report/isDateCode";

test.each<[string, boolean]>([
  ["General", false],
  ["@", false],
  ["#,##0.00", false],
  ['0" ngày"', false],
  ["[Red]0.00", false],
  ["[$-42A]0", false],
  ["0\\d", false],
  ["_d0", false],
  ['0"dm', false],
  ["0[dm", false],
  ['0"d"m', true],
  ["dd/mm/yyyy", true],
  ["[h]:mm", true],
  ["[$-42A]dd mmmm", true],
  ["YYYY", true],
  ["hh", false],
  ["Standard", false],
])("%s is the format of a date: %j", (code, date) => {
  expect(isDateCode(code)).toBe(date);
});

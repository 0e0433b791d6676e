import { isUnseen } from "../../src/xlsx/isUnseen";

it.each([
  ["FFFFFF", "FFFFFF"],
  ["FFFFFF", "FFF8DC"],
  ["FEFEFE", "EDF1F5"],
  ["000000", "000000"],
  ["0A0A0A", "000000"],
  ["theme 4", "theme 4"],
])("letters of %s on %s can't be seen", (letters, behind) => {
  expect(isUnseen(letters, behind)).toBe(true);
});

it.each([
  ["000000", "FFFFFF"],
  ["FFFFFF", "4472C4"],
  ["D0D0D0", "FFFFFF"],
  ["FF0000", "FFF8DC"],
  ["FFFF00", "808080"],
  ["theme 4", "theme 5"],
  ["FFFFFF", "theme 4"],
  ["FFFFFF", "FFFFFF tint -0.5"],
  ["E8E8E8", "FFFFFF"],
  ["0000FF", "000000"],
  [undefined, "FFFFFF"],
  ["FFFFFF", undefined],
  [undefined, undefined],
])("letters of %s on %s can", (letters, behind) => {
  expect(isUnseen(letters, behind)).toBe(false);
});

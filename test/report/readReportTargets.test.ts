import { parseTarget } from "../../src/report/parseTarget";

describe("the cell a defined name leads to", () => {
  it.each([
    ["'II.2 Cải cách TTHC'!$D$5", "II.2 Cải cách TTHC"],
    ["'Kỳ ''cuối'' năm'!$D$5", "Kỳ 'cuối' năm"],
    ["Sheet1!$D$5", "Sheet1"],
    ["Bìa!D5", "Bìa"],
    [" 'A!B'!$d$5 ", "A!B"],
  ])("%s", (target, sheet) => {
    expect(parseTarget(target)).toEqual({ sheet, row: 4, column: 3 });
  });

  it("takes 200 characters, and no more", () => {
    const target = (length: number): string => `${"A".repeat(length - 5)}!$D$5`;
    expect(parseTarget(target(200))!.sheet).toBe("A".repeat(195));
    expect(parseTarget(target(201))).toBeUndefined();
  });

  it.each([
    "#REF!",
    "#REF!$D$5",
    "'#REF!'!",
    "$D$5",
    "!$D$5",
    "''!$D$5",
    "'A!$D$5",
    "A'!$D$5",
    "AB'!$D$5",
    "'AB!$D$5",
    "D5",
    "'A'B'!$D$5",
    "'A''!$D$5",
    "[1]A!$D$5",
    "'[a.xlsx]A'!$D$5",
    "'C:\\\\[a.xlsx]A'!$D$5",
    "A!$D$5:$D$6",
    "A!$D:$D",
    "A!$5:$5",
    "A!$D$0",
    "A!$XFE$5",
    "A!$D$1048577",
    "1",
    '"A!$D$5"',
    "A!$D$5,A!$D$6",
    "OFFSET(A!$D$5,0,0)",
    "",
  ])("%s is none", (target) => {
    expect(parseTarget(target)).toBeUndefined();
  });
});

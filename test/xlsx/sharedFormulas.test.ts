import { SharedFormula } from "../../src/xlsx/SharedFormula";

/** The formula of C3 in the cell so many rows down and columns to the right. */
const moved = (text: string, rows = 1, columns = 1): string => new SharedFormula(text, 2, 2).at(2 + rows, 2 + columns);

describe("a formula in another cell", () => {
  it.each([
    ["A1", "B2"],
    ["$A1+A$1+$A$1", "$A2+B$1+$A$1"],
    ["A1+(B1)", "B2+(C2)"],
    ["SUM(A1:B2)", "SUM(B2:C3)"],
    ["AB:AC", "AC:AD"],
    ["$AB:AC", "$AB:AD"],
    ["$A:$C", "$A:$C"],
    ["$a:$c", "$a:$c"],
    ["$a$1+a1", "$a$1+B2"],
    ["12:13", "13:14"],
    ["$12:13", "$12:14"],
    ["12", "12"],
  ])("%s → %s", (text, expected) => expect(moved(text)).toBe(expected));

  it.each([
    "LOG10(2)",
    "Q1!$A$1",
    "T[a']A1]",
    "T[[x]A1]",
    "T[A1",
    '"A1"',
    "'A1'!$B$2",
    "A:5",
    "5:B",
    "XFE:XFE",
    "1048577:1048577",
    "total:sum",
    "ABCD:ABCD",
    "A1_:B_1",
    "5:name5",
    "name5:5",
    "1:2.5",
    "0:5",
  ])("%s stays", (text) => expect(moved(text)).toBe(text));

  it("falls off the sheet at each of its sides, and not before", () => {
    expect(moved("B2", 0, -1)).toBe("A2");
    expect(moved("A2", 0, -1)).toBe("#REF!");
    expect(moved("A2", -1, 0)).toBe("A1");
    expect(moved("A1", -1, 0)).toBe("#REF!");
    expect(moved("XFC1", 0, 1)).toBe("XFD1");
    expect(moved("XFD1", 0, 1)).toBe("#REF!");
    expect(moved("A1048575", 1, 0)).toBe("A1048576");
    expect(moved("A1048576", 1, 0)).toBe("#REF!");
    expect(moved("B:B+3:3", -3, -2)).toBe("#REF!:#REF!+#REF!:#REF!");
  });
});

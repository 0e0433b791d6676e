import { formatSections, type FormatSection } from "../../src/report/formatSections";

/** Parts of a number format code, and which of them Excel takes for a number. */
function part(code: string, x = 5): FormatSection {
  const section = formatSections(code)?.choose(x);
  if (!section) throw new Error(`no part of ${code} for ${x}`);
  return section;
}

describe("the part for a number", () => {
  // The part with "%" is the one that is looked for.
  test.each<[code: string, taken: readonly number[], others: readonly number[]]>([
    ["0%", [1, -1, 0], []],
    ["0%;0", [1, 0], [-1]],
    ["0;0%", [-1], [0, 1]],
    ["0;0;0%", [0], [1, -1]],
    ["0%;0;0", [1], [0, -1]],
    ["0;0%;0;@", [-1], [0, 1]],
    ["0%;@", [1, 0, -1], []],
    ["0;0%;@", [-1], [0, 1]],
    ["[=3]0%;0", [3], [2, 4]],
    ["[<>3]0%;0", [2, 4], [3]],
    ["[<3]0%;0", [2, -1], [3, 4]],
    ["[<=3]0%;0", [2, 3], [4]],
    ["[>3]0%;0", [4], [3, 2]],
    ["[>=3]0%;0", [4, 3], [2]],
    ["[>3]0%", [4], [3, 2]],
    ["0%;[=3]0.0;0", [3, 4], [0, -1]],
    ["0;[<-3]0%;0", [-4], [-3, 4, 0]],
    ["[>5]0;[<0]0;0%", [0, 5], [6, -1]],
  ])("%s", (code, taken, others) => {
    expect(taken.map((x) => part(code, x).percent)).toEqual(taken.map(() => true));
    expect(others.map((x) => part(code, x).percent)).toEqual(others.map(() => false));
  });

  test("where no condition holds there is none, and with one part alone it is General", () => {
    expect(formatSections("[>5]0;[<0]0")?.choose(3)).toBeUndefined();
    expect(part("[>5]0", 3).general).toBe(true);
    expect(part("[>5]0", 6).general).toBe(false);
  });
});

test.each<[string, FormatSection["shows"]]>([
  ["0", "number"],
  ["#,##0.00", "number"],
  ["# ?/?", "fraction"],
  ["h", "time"],
  ["ss", "time"],
  ["[h]", "time"],
  ["[ss]", "time"],
  ["h AM/PM", "time"],
  ["AM/PM", "time"],
  ["h:mm", "date"],
  ["yyyy", "date"],
  ["d", "date"],
])("%s shows a %s", (code, shows) => expect(part(code).shows).toBe(shows));

test.each<[string, boolean]>([
  ["", true],
  ["General", true],
  ["STANDARD", true],
  ["@", true],
  ["[Red]General", true],
  ["General_)", true],
  ['General" đồng"', false],
  ["0", false],
  ["[Red]", false],
  ["xStandard", false],
  ["Standardx", false],
])("%j is nothing but General: %j", (code, general) =>
  expect(formatSections(code)?.choose(5)?.general ?? false).toBe(general),
);

test.each<[string, string | undefined]>([
  ["dd/mm/yyyy", "day"],
  ["yyyy-m-d", "day"],
  ["dd/mm/yyyy\\-", "day"],
  ['dd"/"mm"/"yyyy', "day"],
  ["dd/mm/yyyy hh:mm", "moment"],
  ["dd/mm/yyyy\\ s", "moment"],
  ["[White]dd/mm/yyyy", "day"],
  ['dd/mm/yyyy;"hs"', "day"],
  ["dd/mm", undefined],
  ["mm/yyyy", undefined],
  ["dd/yyyy", undefined],
  ["d-mmm-yyyy", undefined],
  ["ddd d/m/yyyy", undefined],
  ['dd/mm/yyyy" năm"', undefined],
  ["dd/mm/yyyy\\n", undefined],
])("%s is a plain date: %j", (code, plainDate) => expect(part(code).plainDate).toBe(plainDate));

test.each<[string, string]>([
  ["0", "0"],
  ["[$VND-42A]0", '"VND"0'],
  ["[$₫]0", '"₫"0'],
  ["[$-42A]0", "0"],
  ["[$]0", "0"],
  ['[$a"b-42A]0', '"ab"0'],
  ["[$-42A]dd mmmm", "[$-42A]dd mmmm"],
  ["[$-42A]h", "[$-42A]h"],
  ["[$-42A]0;dd", "[$-42A]0;dd"],
])("%s is shown by %s", (code, shown) => expect(formatSections(code)?.code).toBe(shown));

test.each<[string, boolean]>([
  ["0", true],
  ['"a"', true],
  ["@", true],
  ["0;@", true],
  ["0;0;0;@", true],
  ["0;0;0;[Red]@_)* ", true],
  ["0;0;0; @", true],
  ["0;0;0;General", true],
  ["0;0;0", true],
  ['0;0;0;@" x"', false],
  ["0;0;0;", false],
  [";;;", false],
  ['0;0;0;"a"', false],
  ["0;0;0;\\a", false],
  ['@" triệu"', false],
  ["@@", false],
])("texts are shown as they are by %s: %j", (code, kept) => expect(formatSections(code)?.keepsTexts).toBe(kept));

test.each(["[DBNum1]0", "[NatNum1]0", `"${"x".repeat(999)}"`])("%s can't be shown for sure", (code) =>
  expect(formatSections(code)).toBeUndefined(),
);

test("as long as Excel takes codes, and longer, up to a thousand", () => {
  expect(formatSections(`"${"x".repeat(998)}"`)).toBeDefined();
});

test("any number of codes", () => {
  for (let round = 0; round < 2; round++) for (let n = 0; n < 1500; n++) expect(part(`0"${n}"`).shows).toBe("number");
});

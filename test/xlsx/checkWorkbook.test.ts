import type { Area, Chart, Sheet, Validation, Workbook } from "../../src/workbook/Workbook";
import { checkWorkbook } from "../../src/xlsx/checkWorkbook";
import { area, at, exerciseWorkbook, plainSheet } from "./exerciseWorkbook";

const styles = { text: { font: { name: "Times New Roman", size: 12 } } };
const check = (more: Partial<Workbook>): void =>
  checkWorkbook({ ...exerciseWorkbook, styles, names: [], sheets: [plainSheet("Một")], ...more });
const checkSheet = (more: Partial<Sheet>): void => check({ sheets: [plainSheet("Một", more)] });

const rule = (more: Partial<Validation>): Validation => ({
  areas: [at(0, 0)],
  type: "custom",
  formula: "A1>0",
  promptTitle: "",
  prompt: "",
  errorTitle: "",
  error: "",
  onError: "stop",
  ...more,
});

describe("validations", () => {
  const validated = (...rules: Partial<Validation>[]) => checkSheet({ validations: rules.map(rule) });

  test("no area", () => {
    expect(() => validated({ areas: [] })).toThrow(new Error('Sheet "Một", validation 1: no area'));
  });

  test("two for one cell", () => {
    expect(() => validated({}, { areas: [area(0, 0, 4, 0)] })).toThrow(
      new Error('Sheet "Một": A1 and A1:A5 are validated twice'),
    );
  });

  test("areas above or left of the first one, which all formulas are about", () => {
    expect(() => validated({ areas: [at(5, 1), at(3, 1)], formula: "$B6>0" })).toThrow(
      new Error('Sheet "Một", validation 1 (B6): an area begins above the first one, which "$B6>0" is about'),
    );
    const bounds = { type: "date", formula: "1", formula2: "$B6" } as const;
    expect(() => validated({ areas: [at(5, 1), at(3, 1)], ...bounds })).toThrow(
      new Error('Sheet "Một", validation 1 (B6): an area begins above the first one, which "1, $B6" is about'),
    );
    expect(() => validated({ areas: [at(5, 1), at(5, 0)], ...bounds, formula2: "B$6" })).toThrow(
      new Error('Sheet "Một", validation 1 (B6): an area begins left of the first one, which "1, B$6" is about'),
    );
  });

  test.each(["SUM($B12)>0", "1+$B12", "0<$b12", "'A b'!$B12>0", `"x"&$B12`, `'Tờ "a'!$B12&"x"`])(
    "%s moves with the row",
    (formula) => {
      expect(() => validated({ areas: [at(11, 1), at(9, 1)], formula })).toThrow("an area begins above the first one");
      expect(() => validated({ areas: [at(11, 1), at(11, 0)], formula })).not.toThrow();
    },
  );

  test.each(["SUM(AB$4)>0", "ABC$4", "2*AB$4"])("%s moves with the column", (formula) => {
    expect(() => validated({ areas: [at(3, 27), at(3, 26)], formula })).toThrow("an area begins left of the first one");
    expect(() => validated({ areas: [at(3, 27), at(2, 27)], formula })).not.toThrow();
  });

  test.each(['"B12"="x"', "'B12'!$A$1", "cchc.B12", "B12_x", "LOG10(1)", "$B$12", "B12.x", "ĐB12"])(
    "%s stays where it is",
    (formula) => {
      expect(() => validated({ areas: [at(11, 1), at(9, 0)], formula })).not.toThrow();
    },
  );
});

test("conditional formats look at their first area as well", () => {
  const conditionals = [{ areas: [at(5, 1), at(3, 1)], formula: "$B6>0", look: {} }];
  expect(() => checkSheet({ conditionals })).toThrow(
    new Error('Sheet "Một", conditional format 1: an area begins above the first one, which "$B6>0" is about'),
  );
});

test("a formula of nothing but blanks is none", () => {
  expect(() => checkSheet({ rows: [{ cells: [{ style: "text", formula: " " }] }] })).toThrow(
    new Error('Sheet "Một", cell A1: " " is no formula without "="'),
  );
});

test.each<[Area, Area]>([
  [area(0, 1, 0, 2), area(0, 0, 0, 1)],
  [area(0, 0, 0, 1), area(0, 1, 0, 2)],
  [area(0, 0, 3, 0), area(3, 0, 4, 0)],
])("merges that share one cell overlap", (one, other) => {
  expect(() => checkSheet({ merges: [one, other] })).toThrow("overlap");
});

test("a sheet, a row and a footer as large as Excel takes", () => {
  expect(() => checkSheet({ rows: new Array<undefined>(1_048_576) })).not.toThrow();
  expect(() => checkSheet({ rows: [{ cells: new Array<undefined>(16_384) }] })).not.toThrow();
  // 32 characters are codes.
  const footed = (length: number) => () =>
    checkSheet({ print: { orientation: "portrait", pageNumber: "none", footer: "x".repeat(length) } });
  const codes = '&L&"Times New Roman,Italic"&9'.length;
  expect(footed(255 - codes)).not.toThrow();
  expect(footed(256 - codes)).toThrow("is longer than 255 characters");
});

test("a long text in a message is cut", () => {
  const named = (name: string) => () => check({ sheets: [plainSheet(name)] });
  expect(named("M".repeat(60))).toThrow(
    new Error(`Sheet "${"M".repeat(60)}": its name has 60 characters, not 1 to 31`),
  );
  expect(named(`${"M".repeat(60)}N`)).toThrow(
    new Error(`Sheet "${"M".repeat(60)}…": its name has 61 characters, not 1 to 31`),
  );
});

describe("names", () => {
  const named = (name: string) => () => check({ names: [{ name, sheet: "Một", area: at(0, 0) }] });

  test.each(["R", "c", "RC", "R12C", "rc12", "R12C34", "B12", "xfd1", "TRUE", "false", "_xlnm.x"])(
    "%s could be an address, or is Excel's own",
    (name) => {
      expect(named(name)).toThrow(new Error(`Defined name "${name}" is illegal`));
    },
  );

  test.each(["rate", "code", "cchc.T1", "x_xlnm.", "rcx", "r1x", "R1C1x", "ABCD1", "untrue", "trues"])(
    "%s is a name",
    (name) => {
      expect(named(name)).not.toThrow();
    },
  );
});

describe("charts", () => {
  const one = exerciseWorkbook.sheets[2]!.charts[2]!;
  const source = (area: Area) => ({ sheet: "Một", area });
  const charted = (categories: Area, values: Area, axis: Chart["axis"] = {}) => {
    const series = [{ ...one.series[0]!, categories: source(categories), values: source(values) }];
    checkSheet({ charts: [{ ...one, axis, series }] });
  };

  test("as many values as categories, in a row or in a column, wherever they lie", () => {
    const column = area(4, 2, 6, 2);
    const row = area(1, 3, 1, 5);
    for (const [categories, values] of [
      [column, row],
      [row, column],
      [area(0, 0, 2, 0), column],
      [area(0, 0, 0, 2), row],
    ] as const)
      expect(() => charted(categories, values)).not.toThrow();
    expect(() => charted(row, area(1, 3, 1, 6))).toThrow("3 categories and 4 values");
    expect(() => charted(row, area(1, 3, 2, 5))).toThrow("neither one row nor one column");
  });

  test.each<[Chart["axis"], string]>([
    [{ min: 5, max: 5 }, "the axis goes from 5 to 5"],
    [{ min: 6, max: 5 }, "the axis goes from 6 to 5"],
    [{ majorUnit: 0 }, "steps of 0 on the axis"],
    [{ majorUnit: -1 }, "steps of -1 on the axis"],
  ])("an axis of %j", (axis, message) => {
    expect(() => charted(at(0, 0), at(0, 1), axis)).toThrow(message);
  });

  test.each<[Chart["axis"]]>([
    [{}],
    [{ min: -5 }],
    [{ min: 5 }],
    [{ max: 5 }],
    [{ max: -5 }],
    [{ min: -5, max: 5 }],
    [{ majorUnit: 0.5 }],
  ])("an axis of %j is fine", (axis) => {
    expect(() => charted(at(0, 0), at(0, 1), axis)).not.toThrow();
  });
});

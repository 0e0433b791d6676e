import type { Chart, Conditional, Sheet, Style, Validation, Workbook, WorkbookCell } from "../../src/workbook/Workbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { area, at, exerciseWorkbook, plainSheet } from "./exerciseWorkbook";

const validation: Validation = {
  areas: [at(0, 0)],
  type: "custom",
  formula: "A1>0",
  promptTitle: "",
  prompt: "",
  errorTitle: "",
  error: "",
  onError: "stop",
};
const chart = exerciseWorkbook.sheets[2]!.charts[2]!;

const sheets = (...names: string[]): Partial<Workbook> => ({ sheets: names.map((name) => plainSheet(name)) });
const sheet = (more: Partial<Sheet>): Partial<Workbook> => ({ sheets: [plainSheet("Một", more)] });
const b2 = (more: Partial<WorkbookCell>) =>
  sheet({ rows: [undefined, { cells: [undefined, { style: "text", ...more }] }] });
const style = (more: Partial<Style>) => ({
  styles: { xấu: { font: { name: "Times New Roman", size: 12 }, ...more } },
});
const name = (name: string, target = "Một") => ({ names: [{ name, sheet: target, area: at(0, 0) }] });
const print = (more: Partial<NonNullable<Sheet["print"]>>) =>
  sheet({ print: { orientation: "portrait", pageNumber: "none", ...more } });
const rule = (...more: Partial<Validation>[]) => sheet({ validations: more.map((one) => ({ ...validation, ...one })) });
const format = (more: Partial<Conditional>) =>
  sheet({ conditionals: [{ areas: [at(0, 0)], formula: "A1>0", look: {}, ...more }] });
const drawn = (more: Partial<Chart>) => ({
  sheets: [...sheet({ charts: [{ ...chart, ...more }] }).sheets!, plainSheet("Tổng hợp đánh giá")],
});
const series = (more: Partial<Chart["series"][number]>) => drawn({ series: [{ ...chart.series[0]!, ...more }] });

/** What is wrong → what the message says. */
const faults: [Partial<Workbook>, string | RegExp][] = [
  [{ modified: "hôm qua" }, 'Time of change "hôm qua" is no ISO time'],
  ...["", "a".repeat(256), "a\u0001"].map((name): [Partial<Workbook>, string] => [
    { properties: { [name]: "a" } },
    "Property name",
  ]),

  [{ sheets: [] }, "No sheet is visible"],
  [sheet({ visibility: "hidden" }), "No sheet is visible"],
  [sheets("M".repeat(32)), "its name has 32 characters"],
  [sheets(""), "its name has 0 characters"],
  ...["a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "a\u0001", "History", "_x0041_"].map(
    (name): [Partial<Workbook>, string] => [sheets(name), "its name is illegal"],
  ),
  [sheets("Trang bìa", "TRANG BÌA"), 'Sheet "TRANG BÌA": two sheets have this name'],

  [style({ fill: "red" }), 'Style "xấu": colour "red"'],
  [style({ border: { left: { style: "thin", color: "#808080" } } }), 'colour "#808080"'],
  [style({ fill: "FF000000" }), 'colour "FF000000"'],
  ...[1.5, -1, 16].map((indent): [Partial<Workbook>, string] => [style({ indent }), `indent ${indent} is not`]),
  ...["", "0".repeat(256), "0\u0001"].map((format): [Partial<Workbook>, string] => [
    style({ format }),
    "number format",
  ]),
  ...["", "A".repeat(32)].map((name): [Partial<Workbook>, string] => [
    style({ font: { name, size: 12 } }),
    "font name",
  ]),
  ...[NaN, 0.5, 410].map((size): [Partial<Workbook>, string] => [
    style({ font: { name: "Arial", size } }),
    `font size ${size} is not`,
  ]),

  [b2({ style: "lạ" }), 'Sheet "Một", cell B2: there is no style "lạ"'],
  [b2({ style: "constructor" }), "there is no style"],
  [b2({ value: NaN }), 'Sheet "Một", cell B2: NaN'],
  [b2({ value: Infinity }), "cell B2: Infinity"],
  [b2({ value: -Infinity, formula: "A1" }), "cell B2: -Infinity"],
  [b2({ value: "x".repeat(32768) }), "cell B2: a text of 32768 characters"],
  [b2({ formula: "x".repeat(8193) }), "cell B2: a formula of 8193 characters"],
  [b2({ formula: "" }), 'cell B2: "" is no formula'],
  [b2({ formula: "=A1" }), 'cell B2: "=A1" is no formula'],
  [b2({ formula: 'A1&"\u0000"' }), "cell B2: the formula"],
  [b2({ link: { sheet: "Hai", row: 0, column: 0 } }), 'cell B2: a link to sheet "Hai"'],
  [b2({ link: { sheet: "Một", row: -1, column: 0 } }), "cell B2, link"],

  [sheet({ columns: [{ width: 256 }] }), "column 1: width 256"],
  [sheet({ columns: [{ width: 9 }, { width: -1 }] }), "column 2: width -1"],
  [sheet({ rows: new Array<undefined>(1048577) }), 'Sheet "Một": 1048577 rows are too many'],
  [sheet({ rows: [{ cells: new Array<undefined>(16385) }] }), 'Sheet "Một", row 1: too many cells'],
  [sheet({ columns: [{ width: NaN }] }), "width NaN"],
  [sheet({ rows: [undefined, { height: 410, cells: [] }] }), "row 2: height 410"],
  [sheet({ rows: [{ height: 0, cells: [] }] }), "row 1: height 0"],
  [sheet({ defaultHeight: NaN }), "default: height NaN"],
  [sheet({ freeze: { rows: 1.5, columns: 0 } }), "freezing 1.5 rows"],
  [sheet({ freeze: { rows: 0, columns: -1 } }), "freezing 0 rows and -1 columns"],
  [sheet({ merges: [area(0, 0, 1, 1), area(5, 5, 6, 6), area(1, 1, 2, 2)] }), "the merges A1:B2 and B2:C3 overlap"],
  [sheet({ merges: [area(0, 0, 1, 1), area(0, 1, 0, 2)] }), "the merges A1:B2 and B1:C1 overlap"],
  [sheet({ merges: [area(1, 0, 0, 0)] }), "merge 1"],
  [sheet({ merges: [area(0, 1, 0, 0)] }), "merge 1: rows 0 to 0, columns 1 to 0"],
  [sheet({ merges: [area(0, 0, 1048576, 0)] }), "merge 1: rows 0 to 1048576"],
  [sheet({ filter: area(0, 0, 0, 16384) }), "filter"],

  [print({ area: area(1, 0, 0, 0) }), 'Sheet "Một", print set-up, area: rows 1 to 0'],
  [print({ titleRows: { from: 2, to: 1 } }), "title rows: rows 2 to 1, columns 0 to 0"],
  [print({ titleColumns: { from: 2, to: 1 } }), "title columns: rows 0 to 0, columns 2 to 1"],
  [print({ breaksAfter: [3, -1] }), "page break: rows -1 to -1, columns 0 to 0"],
  [print({ scale: 50, columnBreaksAfter: [-1] }), "page break: rows 0 to 0, columns -1 to -1"],
  ...[9, 401, 50.5].map((scale): [Partial<Workbook>, string] => [print({ scale }), `a scale of ${scale} is not`]),
  [print({ footer: "&".repeat(120) }), "footer"],

  [rule({ promptTitle: "T".repeat(33) }), 'Sheet "Một", validation 1 (A1): promptTitle'],
  [rule({ prompt: "T".repeat(256) }), "prompt"],
  [rule({ errorTitle: "T".repeat(33) }), "errorTitle"],
  [rule({ error: "T".repeat(225) }), "error"],
  [rule({ type: "list", formula: `"${"x".repeat(254)}"` }), "a formula of 256 characters; Excel takes 255"],
  [rule({ type: "date", formula: "1", formula2: "=2" }), "is no formula"],
  [rule({ areas: [] }), "no area"],
  [rule({}, { areas: [area(0, 0, 5, 5)] }), "validated twice"],
  [rule({ areas: [at(5, 1), at(3, 1)], formula: "$B6>0" }), "begins above the first one"],
  [rule({ areas: [at(3, 1), at(5, 0)], formula: "B$4>0" }), "begins left of the first one"],

  [format({ formula: "A1=" + "1".repeat(8190) }), "conditional format 1: a formula"],
  [format({ look: { color: "đỏ" } }), "colour"],
  [format({ look: { format: "" } }), "number format"],

  [name("a b"), 'Defined name "a b" is illegal'],
  ...["1a", "A1", "xfd1048576", "R1C1", "r", "C", "_xlnm.Print_Area", "", "a".repeat(256)].map(
    (bad): [Partial<Workbook>, string] => [name(bad), "is illegal"],
  ),
  [{ names: [...name("cchc.a").names, ...name("CCHC.A").names] }, "is given twice"],
  [name("cchc.a", "Hai"), 'Defined name "cchc.a": there is no sheet "Hai"'],

  [drawn({ series: [] }), 'Sheet "Một", chart 1: no series'],
  [drawn({ axis: { min: 5, max: 5 } }), "the axis goes from 5 to 5"],
  [drawn({ axis: { majorUnit: 0 } }), "steps of 0"],
  [drawn({ axis: { format: "" } }), "chart 1: number format"],
  [series({ categories: { sheet: "Ba", area: at(0, 0) } }), 'categories: there is no sheet "Ba"'],
  [drawn({ axis: { min: NaN } }), "NaN on the axis"],
  [series({ color: "" }), 'series "Đạt": colour'],
  [series({ values: { sheet: "Ba", area: at(0, 0) } }), 'values: there is no sheet "Ba"'],
  [series({ values: { sheet: "Một", area: area(0, 0, 4, 0) } }), "4 categories and 5 values"],
  [series({ values: { sheet: "Một", area: area(0, 0, 1, 1) } }), "neither one row nor one column"],
  [series({ labels: "outsideEnd" }), "labels outside of a stack"],
];

test.each(faults)("%#", async (more, message) => {
  const workbook = { ...exerciseWorkbook, names: [], sheets: [plainSheet("Một")], ...more };
  await expect(writeXlsx(workbook)).rejects.toThrow(message);
});

test("what is at the limit is fine", async () => {
  const fine: Partial<Workbook>[] = [
    sheets("M".repeat(31), "N'n"),
    b2({ value: "x".repeat(32767) }),
    { properties: { ["a".repeat(255)]: "a" } },
    style({ font: { name: "A".repeat(31), size: 1 }, indent: 0, format: "0".repeat(255) }),
    style({ font: { name: "Arial", size: 409 }, indent: 15 }),
    sheet({ columns: [{ width: 0 }, { width: 255 }], rows: [{ height: 409.5, cells: [] }] }),
    sheet({
      freeze: { rows: 0, columns: 1 },
      merges: [area(1048574, 0, 1048575, 0), area(0, 0, 0, 1), area(1, 0, 1, 1), area(0, 2, 0, 3)],
    }),
    print({ scale: 10, columnBreaksAfter: [3] }),
    print({ scale: 400 }),
    print({ footer: "Chân trang" }),
    drawn({ axis: { min: 5 } }),
    drawn({ axis: { max: 5 } }),
    drawn({ axis: { min: 0, max: 5, majorUnit: 1, format: "0" } }),
    name("a".repeat(255)),
    b2({ formula: `"${"x".repeat(255)}"${'&""'.repeat(2645)}` }),
    rule({ promptTitle: "T".repeat(32), prompt: "T".repeat(255), errorTitle: "T".repeat(32), error: "T".repeat(224) }),
    // Only what moves has to look at the first area.
    rule({ areas: [at(5, 1), at(3, 0)], type: "list", formula: "'A1 b'!$A$1:$A$3" }),
    rule({ areas: [at(5, 1), at(3, 0)], formula: 'LOG10(cchc.D1)&"A1"&Đ1' }),
    rule({ areas: [at(5, 1), at(5, 0)], formula: "$B6" }),
    name("cchc.T1.x"),
    name("_a"),
    name("Đơn_vị"),
  ];
  for (const more of fine) {
    const workbook = { ...exerciseWorkbook, names: [], sheets: [plainSheet("Một")], ...more };
    await expect(writeXlsx(workbook)).resolves.toBeInstanceOf(Uint8Array);
  }
});

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
  [{ properties: { "": "a" } }, "Property name"],

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
  [style({ indent: 1.5 }), "indent 1.5"],
  [style({ format: "" }), "number format"],
  [style({ font: { name: "", size: 12 } }), "font name"],
  [style({ font: { name: "Arial", size: NaN } }), "font size NaN"],

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
  [sheet({ columns: [{ width: NaN }] }), "width NaN"],
  [sheet({ rows: [undefined, { height: 410, cells: [] }] }), "row 2: height 410"],
  [sheet({ rows: [{ height: 0, cells: [] }] }), "row 1: height 0"],
  [sheet({ defaultHeight: NaN }), "default: height NaN"],
  [sheet({ freeze: { rows: 1.5, columns: 0 } }), "freezing 1.5 rows"],
  [sheet({ merges: [area(0, 0, 1, 1), area(5, 5, 6, 6), area(1, 1, 2, 2)] }), "the merges A1:B2 and B2:C3 overlap"],
  [sheet({ merges: [area(1, 0, 0, 0)] }), "merge 1"],
  [sheet({ filter: area(0, 0, 0, 16384) }), "filter"],

  [sheet({ print: { orientation: "portrait", pageNumber: "none", titleRows: { from: 2, to: 1 } } }), "title rows"],
  [sheet({ print: { orientation: "portrait", pageNumber: "none", breaksAfter: [-1] } }), "page break"],
  [sheet({ print: { orientation: "portrait", pageNumber: "none", footer: "&".repeat(120) } }), "footer"],

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

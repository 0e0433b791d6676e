import { RemarkReader } from "../../src/assessment/RemarkReader";
import { readRemarks, type ReadRemarks } from "../../src/assessment/readRemarks";
import type { Cells, DefinedName, SheetCells } from "../../src/report/Cells";
import { type Typed, typedRow, typedSheet } from "../support/typedSheet";

const DATA = [
  ["kind", "assessment"],
  ["outline.id", "2025"],
  ["switch.sum", "Cộng của các đơn vị"],
  ["switch.owner", "Theo Trung tâm"],
  ["switch.unit", "TTPVHCC"],
] as const;
const D8 = "KT|D8|dossiers.overdue";
const UNITS = [
  ["Nhận xét của Đoàn", "cchc.key"],
  ["Đúng hạn", "KT"],
] as const;
const FINDINGS = [
  ["Nội dung", "Kết luận của Đoàn", "cchc.key"],
  ["Quá hạn 33", "Chấp nhận", D8],
  ["Vượt tổng số", undefined, "KT|D1|dossiers.resolved"],
  ["Chưa đạt", undefined, "VP|C3|city_tasks.overdue"],
] as const;
const ANSWERS = [
  [],
  ["unit", "item", "state", "value", "raw", "note", "file", "sheet", "cell"],
  ["KT", "dossiers.overdue", "value", 33, 33, "Thiếu hồ sơ", "KT.xlsx", "II.2", "D8"],
] as const;

interface Book {
  readonly data?: readonly (readonly Typed[])[];
  readonly sheets?: readonly SheetCells[];
  readonly names?: readonly DefinedName[];
  readonly properties?: readonly (readonly [string, string])[];
}
function bookOf({ data = DATA, sheets = [], names = [], properties = [] }: Book): Cells {
  return {
    sheets: [typedSheet("_cchc", data), ...sheets],
    names,
    date1904: false,
    properties: new Map(properties),
  };
}
function read(book: Book): Extract<ReadRemarks, { ok: true }> {
  const found = readRemarks(bookOf(book));
  if (!found.ok) throw new Error("no consolidated workbook");
  return found;
}

describe("a consolidated workbook is known", () => {
  test.each<readonly [string, Book]>([
    ["by its data", { data: [["kind", "assessment"]] }],
    ["with spaces around", { data: [[" kind ", " assessment "]] }],
    ["by its properties, where the data are gone", { data: [], properties: [["cchc.kind", " assessment "]] }],
    [
      "the first of two words",
      {
        data: [
          ["kind", "assessment"],
          [" kind ", "template"],
        ],
      },
    ],
  ])("%s", (_, book) => expect(readRemarks(bookOf(book)).ok).toBe(true));

  test.each<readonly [string, Book]>([
    ["nothing says so", { data: [] }],
    ["a form", { data: [["kind", "template"]] }],
    ["data against properties", { data: [["kind", "template"]], properties: [["cchc.kind", "assessment"]] }],
    ["words in other columns", { data: [[undefined, "kind", "assessment"]] }],
    ["a number", { data: [["kind", 1]] }],
    ["a number before it, nothing behind it", { data: [[7, "x"], ["kind"]] }],
    ["its words the wrong way round", { data: [[undefined, "assessment", "kind"]] }],
    ["another sheet's", { data: [], sheets: [typedSheet("Nguồn", DATA)] }],
  ])("not: %s", (_, book) => expect(readRemarks(bookOf(book))).toEqual({ ok: false }));

  test("wherever the sheet with its data stands, and not without it", () => {
    const { sheets, ...rest } = bookOf({ sheets: [typedSheet("Nguồn", [["kind", "template"]])] });
    expect(readRemarks({ ...rest, sheets: [...sheets].reverse() }).ok).toBe(true);
    expect(readRemarks({ ...rest, sheets: sheets.slice(1) }).ok).toBe(false);
  });
});

test.each<readonly [string, Book, string | null]>([
  ["as its data say", {}, "2025"],
  [
    "as its properties say",
    {
      data: [],
      properties: [
        ["cchc.kind", "assessment"],
        ["cchc.outline", " 2024 "],
      ],
    },
    "2024",
  ],
  ["unknown", { data: [["kind", "assessment"]] }, null],
  [
    "empty",
    {
      data: [
        ["kind", "assessment"],
        ["outline.id", " "],
      ],
    },
    null,
  ],
  [
    "longer than any id",
    {
      data: [
        ["kind", "assessment"],
        ["outline.id", "x".repeat(201)],
      ],
    },
    null,
  ],
  [
    "as long as an id may be",
    {
      data: [
        ["kind", "assessment"],
        ["outline.id", "x".repeat(200)],
      ],
    },
    "x".repeat(200),
  ],
])("the outline: %s", (_, book, outline) => expect(read(book).outline).toBe(outline));

test("a property longer than any id is cut", () => {
  const properties = [
    ["cchc.kind", "assessment"],
    ["cchc.outline", "x".repeat(300)],
  ] as const;
  expect(read({ data: [], properties }).outline).toBe("x".repeat(200));
});

describe("remarks", () => {
  test("of all sheets but the hidden one, where units' own words are", () => {
    const sheets = [typedSheet("Tổng hợp", UNITS), typedSheet("Kết quả", FINDINGS)];
    expect([...read({ sheets }).remarks.values()]).toEqual([
      { key: "KT", texts: { remark: "Đúng hạn" } },
      { key: D8, texts: { conclusion: "Chấp nhận" } },
    ]);
    expect(read({ data: [...DATA, ...UNITS] }).remarks.size).toBe(0);
    expect(read({ sheets: [typedSheet(" _CCHC", UNITS)] }).remarks.size).toBe(0);
  });

  test("rows are read from the top, however they are stored", () => {
    const sheet = typedSheet("Tổng hợp", UNITS);
    const upsideDown = { ...sheet, cells: new Map([...sheet.cells].reverse()) };
    expect(read({ sheets: [upsideDown] }).remarks.get("KT")!.texts).toEqual({ remark: "Đúng hạn" });
  });

  test("a head holds for its own sheet", () => {
    const sheets = [typedSheet("Tổng hợp", UNITS), typedSheet("Khác", [["Chậm", "VP"]])];
    expect([...read({ sheets }).remarks.keys()]).toEqual(["KT"]);
  });

  test("what takes several rows is put together by its parts, once what stands twice", () => {
    const head = ["Nhận xét của Đoàn", "cchc.part", "cchc.key"];
    const rows = [head, ["hai", 2, "KT"], ["một", 1, "KT"], ["khác", 1, "VP"]];
    const { remarks } = read({ sheets: [typedSheet("Tổng hợp", rows), typedSheet("Tổng hợp (2)", rows)] });
    expect([...remarks.values()]).toEqual([
      { key: "KT", texts: { remark: "một\nhai" } },
      { key: "VP", texts: { remark: "khác" } },
    ]);
  });

  test("together they are no longer than a cell", () => {
    const rows = [UNITS[0], ["x".repeat(32_000), "KT"], ["y".repeat(32_000), "KT"]];
    expect(read({ sheets: [typedSheet("a", rows)] }).remarks.get("KT")!.texts.remark).toHaveLength(32_767);
  });
});

describe("what the workbook was made of", () => {
  const former = (more: readonly (readonly Typed[])[], rows: readonly (readonly Typed[])[] = ANSWERS) =>
    read({ data: [...DATA, ...rows], sheets: [typedSheet("Kết quả", more)] });

  test("findings of units whose answers it has, all of them; of others those with remarks", () => {
    const found = former([...FINDINGS, ["Cộng trùng", "Theo Trung tâm", "-|X5|dossiers.received"]]);
    expect([...found.told]).toEqual([
      [D8, "Quá hạn 33"],
      ["KT|D1|dossiers.resolved", "Vượt tổng số"],
      ["-|X5|dossiers.received", "Cộng trùng"],
    ]);
    expect(found.former.get("KT")!.findings).toEqual([
      { key: D8, message: "Quá hạn 33" },
      { key: "KT|D1|dossiers.resolved", message: "Vượt tổng số" },
    ]);
  });

  test.each(["X1", "X2", "X10", "K1", "K2"])("%s is not found in a report", (rule) => {
    const { former: units } = former([...FINDINGS, ["Nhiều bản", undefined, `KT|${rule}|`]]);
    expect(units.get("KT")!.findings!.map(({ key }) => key)).toEqual([D8, "KT|D1|dossiers.resolved"]);
  });

  test("a unit of which nothing was found, and a workbook that lists no findings at all", () => {
    expect(former([FINDINGS[0], FINDINGS[3]]).former.get("KT")!.findings).toEqual([]);
    expect(former(UNITS).former.get("KT")!.findings).toBeNull();
  });
});

describe("the switch against double counting", () => {
  const NAME: DefinedName = { name: "CCHC.Switch.Dossiers", target: "'Số liệu'!$B$2" };
  const shown = (word: Typed, book: Book = {}) =>
    read({ names: [NAME], sheets: [typedSheet("SỐ LIỆU", [[], ["x", word]])], ...book }).dossiersFrom;

  test.each<readonly [string, Typed, string | null | undefined]>([
    ["sums", "Cộng của các đơn vị", null],
    ["the owner's figures", " Theo Trung tâm ", "TTPVHCC"],
    ["words of nobody", "Theo ai đó", undefined],
    ["nothing", undefined, undefined],
    ["a number", 1, undefined],
  ])("%s", (_, word, unit) => expect(shown(word)).toBe(unit));

  test.each<readonly [string, Book]>([
    ["no name", { names: [] }],
    ["another name", { names: [{ ...NAME, name: "cchc.switch.options" }] }],
    ["a name that lost its cell", { names: [{ ...NAME, target: "#REF!" }] }],
    ["another sheet", { names: [{ ...NAME, target: "'Nguồn'!$B$2" }] }],
    ["another row", { names: [{ ...NAME, target: "'Số liệu'!$B$3" }] }],
    ["another column", { names: [{ ...NAME, target: "'Số liệu'!$C$2" }] }],
    ["no switch in this workbook", { data: [["kind", "assessment"]] }],
  ])("can't be read: %s", (_, book) => expect(shown("Theo Trung tâm", book)).toBeUndefined());

  test("of two places the first that says it", () => {
    const names = [
      { ...NAME, target: "a!$A$1" },
      { ...NAME, target: "a!$A$2" },
      { ...NAME, target: "a!$A$3" },
    ];
    const sheets = [typedSheet("a", [["?"], ["Theo Trung tâm"], ["Cộng của các đơn vị"]])];
    expect(read({ names, sheets }).dossiersFrom).toBe("TTPVHCC");
  });
});

test("row by row, as a sheet comes: each from its own top, a row at a time", () => {
  const reader = RemarkReader.open(bookOf({}))!;
  reader.take("Tổng hợp", 0, typedRow(UNITS[0]));
  reader.take("Tổng hợp", 5, typedRow(["Chậm", "VP"]));
  expect([...reader.finish().remarks.values()]).toEqual([{ key: "VP", texts: { remark: "Chậm" } }]);
});

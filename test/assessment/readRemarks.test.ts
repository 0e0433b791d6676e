import { RemarkReader } from "../../src/assessment/RemarkReader";
import { readRemarks, type ReadRemarks } from "../../src/assessment/readRemarks";
import { type Cell, type Cells, cellKey, type DefinedName, type SheetCells } from "../../src/report/Cells";

type Typed = string | number | undefined;

function cellOf(value: string | number): Cell {
  return { type: typeof value === "string" ? "text" : "number", value, format: "General" };
}
function sheetOf(name: string, rows: readonly (readonly Typed[])[]): SheetCells {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column): [number, Cell][] =>
      value === undefined ? [] : [[cellKey(at, column), cellOf(value)]],
    ),
  );
  return { name, visibility: "visible", cells: new Map(cells) };
}

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
    sheets: [sheetOf("_cchc", data), ...sheets],
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
          ["kind", "template"],
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
    ["another sheet's", { data: [], sheets: [sheetOf("Nguồn", DATA)] }],
  ])("not: %s", (_, book) => expect(readRemarks(bookOf(book))).toEqual({ ok: false }));
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
    const sheets = [sheetOf("Tổng hợp", UNITS), sheetOf("Kết quả", FINDINGS)];
    expect([...read({ sheets }).remarks.values()]).toEqual([
      { key: "KT", texts: { remark: "Đúng hạn" } },
      { key: D8, texts: { conclusion: "Chấp nhận" } },
    ]);
    expect(read({ data: [...DATA, ...UNITS] }).remarks.size).toBe(0);
    expect(read({ sheets: [sheetOf(" _CCHC", UNITS)] }).remarks.size).toBe(0);
  });

  test("rows are read from the top, however they are stored", () => {
    const sheet = sheetOf("Tổng hợp", UNITS);
    const upsideDown = { ...sheet, cells: new Map([...sheet.cells].reverse()) };
    expect(read({ sheets: [upsideDown] }).remarks.get("KT")!.texts).toEqual({ remark: "Đúng hạn" });
  });

  test("a head holds for its own sheet", () => {
    const sheets = [sheetOf("Tổng hợp", UNITS), sheetOf("Khác", [["Chậm", "VP"]])];
    expect([...read({ sheets }).remarks.keys()]).toEqual(["KT"]);
  });

  test("what takes several rows is put together by its parts, once what stands twice", () => {
    const head = ["Nhận xét của Đoàn", "cchc.part", "cchc.key"];
    const rows = [head, ["hai", 2, "KT"], ["một", 1, "KT"], ["khác", 1, "VP"]];
    const { remarks } = read({ sheets: [sheetOf("Tổng hợp", rows), sheetOf("Tổng hợp (2)", rows)] });
    expect([...remarks.values()]).toEqual([
      { key: "KT", texts: { remark: "một\nhai" } },
      { key: "VP", texts: { remark: "khác" } },
    ]);
  });

  test("together they are no longer than a cell", () => {
    const rows = [UNITS[0], ["x".repeat(32_000), "KT"], ["y".repeat(32_000), "KT"]];
    expect(read({ sheets: [sheetOf("a", rows)] }).remarks.get("KT")!.texts.remark).toHaveLength(32_767);
  });
});

describe("what the workbook was made of", () => {
  const former = (more: readonly (readonly Typed[])[], rows: readonly (readonly Typed[])[] = ANSWERS) =>
    read({ data: [...DATA, ...rows], sheets: [sheetOf("Kết quả", more)] });

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

  test("answers as they were read", () => {
    const { entries, file } = former([]).former.get("KT")!;
    expect(file).toBe("KT.xlsx");
    expect([...entries]).toEqual([
      [
        "dossiers.overdue",
        {
          item: "dossiers.overdue",
          state: "value",
          value: 33,
          raw: 33,
          note: "Thiếu hồ sơ",
          sheet: "II.2",
          cell: "D8",
          signs: [],
        },
      ],
    ]);
  });

  const blank = { item: "a", state: "blank", sheet: "", cell: "", signs: [] } as const;
  test.each<readonly [string, readonly Typed[], object]>([
    ["a blank", ["KT", "a", "blank"], blank],
    [
      "a narrative, as its raw text is read",
      ["KT", "a", "value", , " Đạt \n"],
      { ...blank, state: "value", value: "Đạt", raw: " Đạt \n" },
    ],
    [
      "a long text goes on behind the last head",
      ["KT", "a", "value", , "một ", , , , , "hai ", "ba"],
      { ...blank, state: "value", value: "một hai ba", raw: "một hai ba" },
    ],
    [
      "a text behind a gap is another's",
      ["KT", "a", "value", , "một", , , , , , "ba"],
      { ...blank, state: "value", value: "một", raw: "một" },
    ],
    ["words in place of a number", ["KT", "a", "value", "x", 7], { ...blank, state: "value", value: 7, raw: 7 }],
    ["what couldn't be read", ["KT", "a", "error", 5, "khoảng 12"], { ...blank, state: "error", raw: "khoảng 12" }],
  ])("%s", (_, row, entry) => {
    expect(former([], [ANSWERS[1], row]).former.get("KT")!.entries.get("a")).toEqual(entry);
  });

  test("heads in another order, as long as the first three begin; a head twice ends them", () => {
    const head = ["unit", "item", "state", "file", "raw", "raw"];
    const row = ["KT", "a", "value", "KT (2).xlsx", "một ", "hai"];
    const { file, entries } = former([], [head, row]).former.get("KT")!;
    expect([file, entries.get("a")!.value]).toEqual(["KT (2).xlsx", "một hai"]);
  });

  test("all answers of all units, up to the first row that is none; the file as the first of a unit says", () => {
    const row = (unit: Typed, item: Typed, file = `${unit}.xlsx`): Typed[] => [unit, item, "none", , , , file];
    const rows = [ANSWERS[1], row("KT", "a"), row("KT", "b", "x.xlsx"), row("VP", "a"), row("", "c"), row("VP", "d")];
    const units = former([], rows).former;
    expect([...units].map(([unit, { file, entries }]) => [unit, file, [...entries.keys()]])).toEqual([
      ["KT", "KT.xlsx", ["a", "b"]],
      ["VP", "VP.xlsx", ["a"]],
    ]);
  });

  test.each<readonly [string, readonly Typed[], readonly Typed[]]>([
    ["heads not side by side", ["unit", "state", "item"], ["KT", "value", "a"]],
    ["other heads", ["unit", "item", "value"], ["KT", "a", "value"]],
    ["no unit", ["unit", "item", "state"], [, "a", "value"]],
    ["no item", ["unit", "item", "state"], ["KT", "", "value"]],
    ["a number as item", ["unit", "item", "state"], ["KT", 5, "value"]],
    ["an item longer than any id", ["unit", "item", "state"], ["KT", "x".repeat(201), "value"]],
    ["no state", ["unit", "item", "state"], ["KT", "a", "đạt"]],
  ])("no answers: %s", (_, head, row) => expect(former([], [head, row]).former.size).toBe(0));

  test("a code may be as long as any id; no other sheet has answers", () => {
    const item = "x".repeat(200);
    expect([
      ...former(
        [],
        [
          ["unit", "item", "state"],
          ["KT", item, "none"],
        ],
      )
        .former.get("KT")!
        .entries.keys(),
    ]).toEqual([item]);
    expect(read({ sheets: [sheetOf("Nguồn", ANSWERS)] }).former.size).toBe(0);
    expect(read({ data: [["kind", "assessment"]], sheets: [sheetOf("_CCHC ", ANSWERS)] }).former.size).toBe(1);
  });
});

describe("the switch against double counting", () => {
  const NAME: DefinedName = { name: "CCHC.Switch.Dossiers", target: "'Số liệu'!$B$2" };
  const shown = (word: Typed, book: Book = {}) =>
    read({ names: [NAME], sheets: [sheetOf("SỐ LIỆU", [[], ["x", word]])], ...book }).dossiersFrom;

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
    const sheets = [sheetOf("a", [["?"], ["Theo Trung tâm"], ["Cộng của các đơn vị"]])];
    expect(read({ names, sheets }).dossiersFrom).toBe("TTPVHCC");
  });
});

test("row by row, as a sheet comes: each from its own top, a row at a time", () => {
  const reader = RemarkReader.open(bookOf({}))!;
  const row = (...words: readonly string[]) => new Map(words.map((word, column) => [column, cellOf(word)]));
  reader.take("Tổng hợp", 0, row(...UNITS[0]));
  reader.take("Tổng hợp", 5, row("Chậm", "VP"));
  expect([...reader.finish().remarks.values()]).toEqual([{ key: "VP", texts: { remark: "Chậm" } }]);
});

import { computedFormula } from "../../src/outline/computedFormula";
import type { Outline } from "../../src/outline/Outline";
import { type Cell, type Cells, cellKey, type MergedArea } from "../../src/report/Cells";
import type { FoundFields } from "../../src/report/findFields";
import { readComputed } from "../../src/report/readComputed";
import { readEntries, type ReadEntries } from "../../src/report/readEntries";
import type { Spot } from "../../src/report/Spot";
import { smallOutline } from "../support/smallOutline";
import { numberCell, textCell } from "./cells";

/** The rate stands first: before what it is made from. */
const outlineOf = (): Outline =>
  smallOutline({
    items: { "a.rate": "percent", "a.done": "count", "a.all": "count", "a.words": "text" },
    rates: { "a.rate": ["a.done", "a.all"] },
  });
const FORMULA = computedFormula("a.done", "a.all");
const OWN: Cell = { type: "number", value: 1, formula: FORMULA, format: "0.00" };
const INPUT = 3;
const NOTE = 4;

type Typed = number | string | Cell;
interface Given {
  readonly answers: Readonly<Record<string, Typed | undefined>>;
  readonly notes?: Readonly<Record<string, Typed>>;
  readonly changed?: readonly string[];
  readonly found?: Partial<FoundFields>;
  readonly merged?: readonly MergedArea[];
  readonly comments?: ReadonlyMap<number, string>;
}

const cellOf = (typed: Typed): Cell =>
  typeof typed === "object" ? typed : typeof typed === "number" ? numberCell(typed) : textCell(typed);

/** Each item in the row of its place in the outline: inputs in D, notes in E. */
function read({
  answers,
  notes = {},
  changed = [],
  found = {},
  merged = [],
  comments = new Map(),
}: Given): ReadEntries {
  const outline = outlineOf();
  const row = (id: string): number => outline.items.findIndex((item) => item.id === id);
  const cells = new Map<number, Cell>();
  const put = (typed: Readonly<Record<string, Typed | undefined>>, column: number): ReadonlyMap<string, Spot> =>
    new Map(
      Object.entries(typed).map(([id, value]) => {
        if (value !== undefined) cells.set(cellKey(row(id), column), cellOf(value));
        return [id, { sheet: 0, row: row(id), column }];
      }),
    );
  const fields = put(answers, INPUT);
  const where = { fields, notes: put(notes, NOTE), repaired: [], lost: [], spanOf: () => ({ end: 6 }), ...found };
  const sheet = { name: "Mục A", visibility: "visible", cells, merged, comments } as const;
  const book: Cells = { sheets: [sheet], names: [], date1904: false, properties: new Map() };
  return readEntries(book, outline, where, new Set(changed));
}

describe("a rate that the sheet computes", () => {
  it("is made from the answers of the others, wherever it stands among them", () => {
    const { entries, repaired } = read({ answers: { "a.rate": OWN, "a.done": 3, "a.all": 4 } });
    expect(entries.get("a.rate")).toMatchObject({ state: "value", value: 75, raw: 1, computed: true, cell: "D1" });
    expect([...entries.keys()]).toEqual(["a.rate", "a.done", "a.all", "a.words"]);
    expect(repaired).toMatchObject([{ kind: "formula-stale", item: "a.rate", cell: "D1" }]);
  });

  it("with another formula is taken as it is, and that is told", () => {
    const { entries, repaired } = read({ answers: { "a.rate": { ...OWN, formula: "1+1" }, "a.done": 3, "a.all": 4 } });
    expect(entries.get("a.rate")).not.toHaveProperty("computed");
    expect(repaired).toEqual([
      {
        item: "a.rate",
        kind: "formula-replaced",
        sheet: "Mục A",
        cell: "D1",
        message: 'Ô của "Nội dung a.rate" có công thức khác công thức của biểu mẫu: dùng kết quả đang có ở D1.',
      },
    ]);
  });

  it("typed over, or cleared, is an entry like any other", () => {
    expect(read({ answers: { "a.rate": 80 } })).toMatchObject({ repaired: [] });
    expect(read({ answers: { "a.rate": undefined } }).entries.get("a.rate")).toMatchObject({ state: "blank" });
  });
});

it("a formula of the day of opening is read as it was stored, and told", () => {
  const { entries, repaired } = read({
    answers: { "a.done": { ...numberCell(5), formula: "DAY(NOW())" }, "a.all": 7 },
  });
  expect(entries.get("a.done")).toMatchObject({ state: "value", value: 5 });
  expect(repaired).toMatchObject([{ item: "a.done", kind: "formula-stale", cell: "D2" }]);
});

describe("text that is crossed out", () => {
  const struck = (typed: Typed): Cell => ({ ...cellOf(typed), look: "struck" });

  it("in a figure is an error, in words too", () => {
    const { entries, repaired } = read({ answers: { "a.done": struck(5), "a.all": struck("KPS") } });
    expect(entries.get("a.done")).toMatchObject({
      state: "error",
      raw: 5,
      signs: [{ code: "T2", figures: { raw: 5, look: "struck" } }],
    });
    expect(entries.get("a.all")).toMatchObject({ state: "error", signs: [{ code: "T2" }] });
    expect(repaired).toEqual([]);
  });

  it("in a narrative is read, and told", () => {
    const { entries, repaired } = read({ answers: { "a.words": struck("Bỏ. Không") } });
    expect(entries.get("a.words")).toMatchObject({ state: "value", value: "Bỏ. Không", signs: [] });
    expect(repaired).toMatchObject([{ item: "a.words", kind: "struck", cell: "D4" }]);
    expect(read({ answers: { "a.words": struck("…") } })).toMatchObject({ repaired: [] });
  });

  it("of a note, of a rate that the sheet computes, is told", () => {
    const { entries, repaired } = read({
      answers: { "a.rate": { ...OWN, look: "struck" }, "a.done": 3, "a.all": 4 },
      notes: { "a.done": struck("cũ") },
    });
    expect(entries.get("a.rate")).toMatchObject({ value: 75 });
    expect(repaired.map(({ kind, cell }) => [kind, cell])).toEqual([
      ["struck", "E2"],
      // What it shows isn't what its two figures give, either.
      ["formula-stale", "D1"],
      ["struck", "D1"],
    ]);
  });

  it("small text is an error in a figure and nothing in a narrative; blanks are blank", () => {
    const raised = (typed: Typed): Cell => ({ ...cellOf(typed), look: "raised" });
    const { entries, repaired } = read({
      answers: { "a.done": raised("151"), "a.all": struck("…"), "a.words": raised("100 m2") },
    });
    expect(entries.get("a.done")).toMatchObject({ state: "error", signs: [{ figures: { look: "raised" } }] });
    expect(entries.get("a.all")).toMatchObject({ state: "blank" });
    expect(entries.get("a.words")).toMatchObject({ state: "value" });
    expect(repaired).toEqual([]);
  });
});

describe("comments on answers", () => {
  it("are told with their text in one line, on blank answers too; elsewhere they are nobody's", () => {
    const comments = new Map([
      [cellKey(1, INPUT), `An:\n30 hồ sơ${"\u202e"} ${"x".repeat(200)}`],
      [cellKey(2, INPUT), "30 hồ sơ"],
      [cellKey(2, NOTE), "khác"],
    ]);
    const { entries, repaired } = read({ answers: { "a.done": 9, "a.all": undefined }, comments });
    expect([entries.get("a.done")!.value, entries.get("a.all")!.state]).toEqual([9, "blank"]);
    expect(repaired.map(({ kind, cell }) => `${kind} ${cell}`)).toEqual(["comment D2", "comment D3"]);
    expect(repaired[1]!.message).toBe(
      'Ô D3 của "Nội dung a.all" có chú thích: "30 hồ sơ". Chú thích không được dùng, chỉ đọc nội dung trong ô. Đề nghị xem lại.',
    );
    expect(repaired[0]!.message).toContain('"An: 30 hồ sơ');
    expect(repaired[0]!.message.length).toBeLessThan(220);
  });
});

describe("answers in cells that were merged", () => {
  /** Rows 2 and 3 of the column: `a.done` is seen, `a.all` is under it. */
  const column = (left: number): MergedArea => ({ top: 1, left, bottom: 2, right: left });
  const merged = [column(INPUT)];

  it("what stands in the lower one is seen by nobody: in error, told as lost", () => {
    const { entries, lost, repaired } = read({ answers: { "a.done": 9, "a.all": 8 }, merged });
    expect(entries.get("a.done")).toMatchObject({ state: "value", value: 9 });
    expect(entries.get("a.all")).toEqual({ item: "a.all", state: "error", signs: [], sheet: "Mục A", cell: "D3" });
    expect(lost).toEqual([{ items: ["a.all"], sheet: "Mục A", kind: "covered", cells: ["D3"] }]);
    expect(repaired).toEqual([]);
  });

  it("also under a cell that is blank, and of the older version", () => {
    const { lost } = read({ answers: { "a.done": undefined, "a.all": 8 }, merged, changed: ["a.all"] });
    expect(lost).toMatchObject([{ items: ["a.all"], kind: "covered" }]);
  });

  it("a lower one that is blank stays so, and that is told where the upper one is filled", () => {
    const { entries, lost, repaired } = read({ answers: { "a.done": 9, "a.all": undefined }, merged });
    expect(entries.get("a.all")).toMatchObject({ state: "blank" });
    expect(lost).toEqual([]);
    expect(repaired.map(({ kind, cell, message }) => [kind, cell, message])).toEqual([
      ["merged", "D3", 'Ô D3 của "Nội dung a.all" bị gộp với ô D2: ô D3 để trống. Đề nghị tách ô rồi ghi riêng.'],
    ]);
    expect(read({ answers: { "a.done": undefined, "a.all": undefined }, merged }).repaired).toEqual([]);
  });

  it("a rate under another cell is not seen either", () => {
    const over = [{ top: 0, left: INPUT - 1, bottom: 0, right: INPUT }];
    const { lost, entries } = read({ answers: { "a.rate": OWN, "a.done": 3, "a.all": 4 }, merged: over });
    expect(lost).toMatchObject([{ items: ["a.rate"], kind: "covered", cells: ["D1"] }]);
    expect(entries.get("a.all")).toMatchObject({ value: 4 });
  });

  it("a note that nobody sees is none", () => {
    const given = { answers: { "a.done": 9, "a.all": 8 }, notes: { "a.done": "thấy", "a.all": "không thấy" } };
    const { entries } = read({ ...given, merged: [column(NOTE)] });
    expect([entries.get("a.done")!.note, entries.get("a.all")!.note]).toEqual(["thấy", undefined]);
    expect(read(given).entries.get("a.all")!.note).toBe("không thấy");
  });

  it("beside the area, above, below it, nothing is covered", () => {
    const around = [
      { top: 1, left: 0, bottom: 2, right: 2 },
      { top: 1, left: 4, bottom: 2, right: 9 },
      { top: 0, left: INPUT, bottom: 0, right: 9 },
      { top: 3, left: INPUT, bottom: 9, right: INPUT },
    ];
    expect(read({ answers: { "a.done": 9, "a.all": 8 }, merged: around }).lost).toEqual([]);
  });
});

describe("an answer that meant something else in the file's version", () => {
  it("is not taken over, and told as lost with its cell", () => {
    const { entries, lost } = read({ answers: { "a.done": 3 }, changed: ["a.done"] });
    expect(lost).toEqual([{ items: ["a.done"], sheet: "Mục A", kind: "changed", cells: ["D2"] }]);
    expect(entries.get("a.done")).toEqual({ item: "a.done", state: "error", signs: [], sheet: "Mục A", cell: "D2" });
  });

  it("is no answer where it is blank", () => {
    const { entries, lost } = read({ answers: { "a.done": undefined }, changed: ["a.done"] });
    expect(lost).toEqual([]);
    expect(entries.get("a.done")).toMatchObject({ state: "blank", cell: "D2" });
  });
});

describe("a field that is not found", () => {
  it("is blank where nothing tells that it was lost", () => {
    expect(read({ answers: {} }).entries.get("a.done")).toEqual({
      item: "a.done",
      state: "blank",
      signs: [],
      sheet: "Mục A",
      cell: "",
    });
  });

  it("is in error where it was, at the first cell of the sheet itself", () => {
    const lost = [{ items: ["a.done"], sheet: "Bản sao", kind: "ambiguous", cells: ["Khác!D8", "D9"] }] as const;
    expect(read({ answers: {}, found: { lost } }).entries.get("a.done")).toMatchObject({
      state: "error",
      sheet: "Bản sao",
      cell: "D9",
    });
  });
});

describe("a note", () => {
  const note = (typed: Typed): string | undefined =>
    read({ answers: { "a.done": 3 }, notes: { "a.done": typed } }).entries.get("a.done")!.note;

  it("says what its cell shows: a date, a percentage, a decimal, a switch", () => {
    expect(note(numberCell(46006, "dd/mm/yyyy"))).toBe("15/12/2025");
    expect(note(numberCell(0.5, "0%"))).toBe("50%");
    expect(note(numberCell(97.5))).toBe("97,5");
    expect(note({ type: "boolean", value: true, format: "General" })).toBe("TRUE");
    expect(note(numberCell(15, ";;;"))).toBeUndefined();
  });

  it("that can't be read is told", () => {
    const { repaired } = read({
      answers: { "a.done": 3, "a.all": 4 },
      notes: {
        "a.done": { type: "error", value: "#REF!", format: "General" },
        "a.all": { type: "empty", value: "", formula: "A1", format: "General" },
      },
    });
    expect(repaired).toMatchObject([
      {
        kind: "no-notes",
        item: "a.done",
        cell: "E2",
        message: 'Ghi chú của "Nội dung a.done" ở E2 là "#REF!": không đọc được, đề nghị ghi lại bằng chữ.',
      },
      { kind: "no-notes", item: "a.all", cell: "E3" },
    ]);
  });

  it("is text, whatever program wrote its line ends, or a number", () => {
    expect(note(" một\rhai\r\nba ")).toBe("một\nhai\nba");
    expect(note("e\u0302")).toBe("ê");
    expect(note(12)).toBe("12");
    expect(note("x".repeat(32_768))).toBe("x".repeat(32_767));
  });

  it("dots, errors and formulas without a result are none", () => {
    expect(note("……")).toBeUndefined();
    expect(note({ type: "error", value: "#REF!", format: "General" })).toBeUndefined();
    expect(note({ type: "empty", value: "", formula: "A1", format: "General" })).toBeUndefined();
  });
});

describe("a figure typed beside its cell", () => {
  it("is told where the cell is blank", () => {
    const { repaired } = read({ answers: { "a.done": undefined, "a.all": 4 }, notes: { "a.done": 37, "a.all": 38 } });
    expect(repaired).toMatchObject([{ kind: "stray", item: "a.done", cell: "E2" }]);
  });

  it("is not where the cell is answered, or can't be read", () => {
    expect(read({ answers: { "a.done": "nhiều" }, notes: { "a.done": 37 } }).repaired).toEqual([]);
    expect(read({ answers: { "a.done": 1 }, notes: { "a.done": 37 } }).repaired).toEqual([]);
  });
});

describe("the formula of the form", () => {
  const rate = (cell: Cell | undefined, state: "na" | "blank" | null = "na"): object | undefined => {
    const item = outlineOf().itemOf("a.rate")!;
    return readComputed(item, cell, (id) =>
      id === "a.all" ? (state ? { state, signs: [] } : undefined) : { state: "na", signs: [] },
    );
  };

  it("is known whatever the case, spaces, dollar signs and prefixes", () => {
    for (const formula of [FORMULA.toLowerCase(), ` =${FORMULA}`, FORMULA.replace("IF(", "_xlfn._xlws.IF( ")])
      expect(rate({ ...OWN, formula })).toMatchObject({ state: "na" });
  });

  it("is another with another sign in it", () => {
    expect(FORMULA).toContain("=0");
    expect(rate({ ...OWN, formula: FORMULA.replace("=0", "0") })).toBeUndefined();
    expect(rate({ ...OWN, formula: `1${FORMULA}` })).toBeUndefined();
  });

  it("is looked at up to 2000 characters", () => {
    expect(rate({ ...OWN, formula: FORMULA.padEnd(2000) })).toBeDefined();
    expect(rate({ ...OWN, formula: FORMULA.padEnd(2001) })).toBeUndefined();
    expect(rate(undefined)).toBeUndefined();
    expect(rate(numberCell(12))).toBeUndefined();
  });

  it("gives blank unless both are outside the remit", () => {
    expect(rate(OWN, "na")).toMatchObject({ state: "na" });
    expect(rate(OWN, "blank")).toMatchObject({ state: "blank" });
    expect(rate(OWN, null)).toMatchObject({ state: "blank" });
    const item = outlineOf().itemOf("a.rate")!;
    const out = readComputed(item, OWN, (id) => ({ state: id === "a.done" ? "blank" : "na", signs: [] }));
    expect(out).toMatchObject({ state: "blank" });
  });

  it("keeps what was stored with it as raw: a switch as Excel shows it", () => {
    const raw = (more: Partial<Cell>): unknown => rate({ ...OWN, ...more });
    expect(raw({ type: "boolean", value: true })).toMatchObject({ raw: "TRUE" });
    expect(raw({ type: "boolean", value: false })).toMatchObject({ raw: "FALSE" });
    expect(raw({ type: "text", value: "" })).not.toHaveProperty("raw");
    expect(raw({ type: "empty", value: "" })).not.toHaveProperty("raw");
  });
});

describe("a note that says nothing which can be kept", () => {
  const told = (note: Cell): readonly string[] =>
    read({ answers: { "a.all": 5 }, notes: { "a.all": note } }).repaired.map(({ message }) => message);

  it.each<[string, Cell, string]>([
    ["an error", { type: "error", value: "#N/A", format: "General" }, '"#N/A"'],
    ["a formula without a result", { type: "empty", value: "", formula: "NOW()", format: "General" }, '"=NOW()"'],
    ["a number that the cell hides", { type: "number", value: 12, format: ";;;" }, '"12"'],
  ])("%s is told", (_, note, raw) => {
    expect(told(note)).toHaveLength(1);
    expect(told(note)[0]).toContain(`là ${raw}: không đọc được`);
  });

  it("a zero that the cell hides is none", () => {
    expect(told({ type: "number", value: 0, format: ";;;" })).toEqual([]);
  });
});

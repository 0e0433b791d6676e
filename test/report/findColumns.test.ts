import type { Kind } from "../../src/outline/Kind";
import type { Outline } from "../../src/outline/Outline";
import { cellAddress } from "../../src/report/cellAddress";
import { type Cells, cellKey, type SheetCells } from "../../src/report/Cells";
import { findColumns } from "../../src/report/findColumns";
import { indexIds } from "../../src/report/indexIds";
import { indexLabels } from "../../src/report/indexLabels";
import { indexNames } from "../../src/report/indexNames";
import { smallOutline } from "../support/smallOutline";
import { type Typed, typedSheet } from "../support/typedSheet";

const IDS = ["a.one", "a.two", "a.three", "a.four"] as const;
const outlineOf = (ids: readonly string[] = IDS, kind: Kind = "count"): Outline =>
  smallOutline({ items: Object.fromEntries(ids.map((id) => [id, kind])) });

const HEAD = ["TT", "Nội dung", "Đơn vị tính", "Số liệu / Nội dung báo cáo", "Ghi chú", "Kiểm tra"] as const;
const [C, D, E, F] = [2, 3, 4, 5] as const;
const ID = 6;

interface Form {
  readonly head?: readonly Typed[] | null;
  /** Row of the head, counted from 0. */
  readonly at?: number;
  readonly ids?: boolean;
  readonly idColumn?: number;
  readonly measure?: Typed | null;
  readonly label?: (id: string) => string;
  /** Column of the input's and of the note's name in each item's row; rows go on from the first item. */
  readonly names?: readonly (number | undefined)[];
  readonly noteNames?: readonly (number | undefined)[];
  readonly more?: readonly (readonly [row: number, column: number, value: string])[];
  readonly moreNames?: readonly (readonly [id: string, row: number, column: number])[];
  readonly outline?: Outline;
}

/** A sheet with its head in the first row, and what is found of its columns. */
function columns({
  head = HEAD,
  at = 0,
  ids = true,
  idColumn = ID,
  measure = "việc",
  label = (id) => `Nội dung ${id}`,
  names = [],
  noteNames = [],
  more = [],
  moreNames = [],
  outline = outlineOf(),
}: Form): { readonly input?: number; readonly note?: number; readonly headed?: number } {
  const rows: Typed[][] = Array.from({ length: at }, () => []);
  rows.push([...(head ?? [])]);
  const first = rows.length;
  for (const { id } of outline.items) {
    const row: Typed[] = [undefined, label(id), measure ?? undefined];
    if (ids) row[idColumn] = id;
    rows.push(row);
  }
  const sheet = typedSheet("Mục A", rows);
  const cells = new Map(sheet.cells);
  for (const [row, column, value] of more) cells.set(cellKey(row, column), { type: "text", value, format: "General" });
  const name = (id: string, row: number, column: number): Cells["names"][number] => ({
    name: `cchc.${id}`,
    target: `'Mục A'!${cellAddress(row, column)}`,
  });
  const named = (given: readonly (number | undefined)[], prefix: string): Cells["names"] =>
    given.flatMap((column, n) =>
      column === undefined ? [] : [name(`${prefix}${outline.items[n]!.id}`, first + n, column)],
    );
  const found = read(outline, { ...sheet, cells }, [
    ...named(names, ""),
    ...named(noteNames, "note."),
    ...moreNames.map(([id, row, column]) => name(id, row, column)),
  ]);
  const { headed, ...told } = found(0);
  expect(found(0)).toMatchObject(told);
  return { ...told, headed: headed()[0] };
}

function read(outline: Outline, sheet: SheetCells, names: Cells["names"]): ReturnType<typeof findColumns> {
  const cells: Cells = { sheets: [sheet], names, date1904: false, properties: new Map() };
  return findColumns(cells, outline, indexNames(cells, outline), indexIds(cells, outline), indexLabels(cells, outline));
}

it("of two columns with the head of answers the left one is first, in whatever order they are stored", () => {
  const head = ["TT", "Nội dung", undefined, HEAD[D], "Ghi chú", "Kiểm tra"];
  expect(columns({ head, more: [[0, C, HEAD[D]]] }).headed).toBe(C);
});

describe("names that ids confirm", () => {
  it("tell the column from half of the rows on, else the head does", () => {
    expect(columns({ names: [F, F] })).toEqual({ input: F, note: E, headed: D });
    expect(columns({ names: [F] })).toMatchObject({ input: D });
    expect(columns({ names: [F], head: null })).toMatchObject({ input: F });
  });

  it("the column of most of them, in whatever order they come", () => {
    expect(columns({ names: [C, F, F] })).toMatchObject({ input: F });
    expect(columns({ names: [F, F, C] })).toMatchObject({ input: F });
    expect(columns({ names: [F, C, F, C], head: null })).not.toHaveProperty("input", F);
  });

  it("of two columns with as many of them neither, but the head", () => {
    expect(columns({ names: [F, F, C, C] })).toMatchObject({ input: D });
  });

  it("notes by theirs", () => {
    expect(columns({ noteNames: [F, F] })).toMatchObject({ note: F });
    expect(columns({ noteNames: [F] })).toMatchObject({ note: E });
    expect(columns({ noteNames: [F], head: null })).toMatchObject({ note: F });
  });
});

describe("names in rows of other items", () => {
  const crossed = [
    ["a.one", 2, F],
    ["a.two", 1, F],
    ["a.three", 4, F],
    ["a.four", 3, F],
  ] as const;

  it("count only where nothing better tells", () => {
    expect(columns({ moreNames: crossed })).toMatchObject({ input: D });
    expect(columns({ moreNames: crossed, head: null })).toMatchObject({ input: F });
  });

  it("a field with two names has none", () => {
    const twice = [
      ["a.one", 1, F],
      ["a.two", 2, C],
      ["a.two", 9, C],
      ["a.three", 3, C],
      ["a.three", 8, C],
    ] as const;
    expect(columns({ moreNames: twice, head: null, ids: false })).toMatchObject({ input: F });
  });
});

describe("the head of the table", () => {
  const alone = { ids: false, measure: null } as const;

  it("is the row with most of its words, the upper of equals", () => {
    const below = (words: readonly string[]): readonly (readonly [number, number, string])[] =>
      words.map((word, n) => [9, n + 5, word]);
    expect(columns({ ...alone, more: below([HEAD[0], HEAD[3]]) })).toMatchObject({ input: D });
    expect(columns({ ...alone, head: [HEAD[0], HEAD[3]], more: below(HEAD) })).toMatchObject({ input: 8, note: 9 });
    expect(columns({ ...alone, head: null, more: [...below(HEAD), [3, 0, "TT"], [3, 7, HEAD[4]]] })).toMatchObject({
      input: 8,
    });
  });

  it("of rows with as many words the upper one counts, in whatever order the file has them", () => {
    const upper: readonly (readonly [number, number, string])[] = [
      [9, 1, HEAD[0]],
      [9, 2, HEAD[3]],
      [7, 3, HEAD[0]],
      [7, 4, HEAD[3]],
    ];
    expect(columns({ ...alone, head: null, more: upper })).toMatchObject({ input: 4 });
    expect(columns({ ...alone, head: null, more: [...upper].reverse() })).toMatchObject({ input: 4 });
  });

  it("of two cells with one word the left one is meant", () => {
    const words = [undefined, HEAD[3], HEAD[3], HEAD[4], HEAD[4]];
    expect(columns({ ...alone, head: words })).toMatchObject({ input: 1, note: 3 });
  });

  it("one word alone is none, unless it is the input's; two are", () => {
    expect(columns({ ...alone, head: [undefined, HEAD[3]] })).toMatchObject({ input: 1 });
    expect(columns({ ...alone, head: [undefined, HEAD[4]] })).toEqual({});
    expect(columns({ ...alone, head: ["TT", HEAD[4]] })).toEqual({ note: 1 });
    expect(columns({ ...alone, head: ["TT", HEAD[3]] })).toMatchObject({ input: 1 });
    expect(columns({ ...alone, head: null })).toEqual({});
  });

  it("stands in the first 200 rows, and is no long text", () => {
    expect(columns({ ...alone, at: 199 })).toMatchObject({ input: D });
    expect(columns({ ...alone, at: 200 })).toEqual({});
    expect(columns({ ...alone, at: 200, head: [HEAD[3]] })).toEqual({});
    expect(columns({ ...alone, head: [HEAD[3].padEnd(80)] })).toMatchObject({ input: 0 });
    expect(columns({ ...alone, head: [HEAD[3].padEnd(81)] })).toEqual({});
  });
});

describe("a form without names, whose head lost the word of the input", () => {
  const lost: readonly Typed[] = ["TT", "Nội dung", "Đơn vị tính", "Sửa", "Ghi chú"];

  it("has its input right of the measure, where note and ids stand as in the form", () => {
    expect(columns({ head: lost })).toMatchObject({ input: D, note: E });
    expect(columns({ head: ["TT", "Nội dung", "Đơn vị tính", "Sửa", undefined, "Ghi chú"] })).not.toHaveProperty(
      "input",
      D,
    );
    expect(columns({ head: ["TT", "Nội dung", "Đơn vị tính"] })).toMatchObject({ input: D });
    expect(columns({ head: ["TT", "Nội dung", "Đơn vị tính"], idColumn: ID + 1 }).input).toBeUndefined();
    expect(columns({ head: ["TT", "Nội dung", "Đơn vị tính"], ids: false }).input).toBeUndefined();
  });

  it("the head's measure is believed before the rows'", () => {
    const moved: readonly Typed[] = ["TT", "Nội dung", undefined, "Đơn vị tính", undefined, "Ghi chú"];
    expect(columns({ head: moved })).toMatchObject({ input: E });
  });

  it("without a head both are counted from the measure", () => {
    expect(columns({ head: null })).toEqual({ input: D, note: E, headed: undefined });
    expect(columns({ head: null, idColumn: ID + 1 })).toEqual({});
    expect(columns({ head: null, measure: null })).toEqual({});
  });

  it("a note is not counted from the input where the head has none", () => {
    expect(columns({ head: ["TT", HEAD[1], HEAD[2], HEAD[3], "Sửa"] })).toEqual({
      input: D,
      note: undefined,
      headed: D,
    });
    expect(columns({ names: [D, D, D, D], head: null, idColumn: ID + 1 })).toMatchObject({ note: undefined });
  });
});

describe("the column of measures", () => {
  const noted: readonly Typed[] = ["TT", undefined, undefined, undefined, "Ghi chú"];

  it("repeats the measures of the rows, by their ids or by their words", () => {
    expect(columns({ head: noted })).toMatchObject({ input: D });
    expect(columns({ head: noted, ids: false })).toMatchObject({ input: D });
    expect(columns({ head: noted, ids: false, label: () => "Chữ lạ" }).input).toBeUndefined();
    expect(columns({ head: noted, label: () => "Chữ lạ" })).toMatchObject({ input: D });
  });

  it("words are asked only where no id tells", () => {
    const elsewhere = [8, 9, 10, 11, 12].flatMap((row) => [
      [row, 1, "Nội dung a.one"] as const,
      [row, F, "việc"] as const,
    ]);
    expect(columns({ head: noted, label: () => "Chữ lạ", more: elsewhere })).toMatchObject({ input: D });
  });

  it("whatever their case, composition and spaces, up to 99 characters", () => {
    for (const measure of [" VIỆC ", "việc".normalize("NFD"), "việc".padEnd(99)])
      expect(columns({ head: noted, measure })).toMatchObject({ input: D });
    expect(columns({ head: noted, measure: "việc".padEnd(100) }).input).toBeUndefined();
  });

  it("stands within the first 40", () => {
    const far = (column: number): number | undefined => {
      const head: Typed[] = ["TT"];
      head[column + 2] = "Ghi chú";
      return columns({ head, measure: null, more: [[1, column, "việc"]] }).input;
    };
    expect(far(39)).toBe(40);
    expect(far(40)).toBeUndefined();
  });

  it("narratives have none: the rows after them tell", () => {
    const outline = smallOutline({ items: { "a.words": "text", "a.one": "count" } });
    expect(columns({ head: noted, outline, label: () => "Chữ lạ" })).toMatchObject({ input: D });
  });

  it("is looked for in 200 rows", () => {
    const ids = Array.from({ length: 230 }, (_, n) => `a.i${n}`);
    const outline = outlineOf(ids);
    const one: readonly (readonly [number, number, string])[] = [
      [200, C, "việc"],
      ...Array.from({ length: 30 }, (_, n) => [201 + n, F, "việc"] as const),
    ];
    const given = { head: noted, outline, measure: null, more: one };
    expect(columns(given)).toMatchObject({ input: D });
    expect(columns({ ...given, ids: false })).toMatchObject({ input: D });
  });
});

import { readFormer } from "../../src/assessment/readFormer";
import { type Typed, typedSheet } from "../support/typedSheet";

// What our own program wrote into the hidden sheet, and what is none of it.
const HEAD = ["unit", "item", "state", "value", "raw", "note", "file", "sheet", "cell"] as const;
const ANSWERS = [
  [],
  HEAD,
  ["KT", "dossiers.overdue", "value", 33, 33, "Thiếu hồ sơ", "KT.xlsx", "II.2", "D8"],
] as const;

function formerIn(rows: readonly (readonly Typed[])[], sheet = "_cchc"): ReturnType<typeof readFormer> {
  return readFormer({ sheets: [typedSheet(sheet, rows)], names: [], date1904: false, properties: new Map() });
}

test("answers as they were read", () => {
  const { entries, file } = formerIn(ANSWERS).get("KT")!;
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
  [
    "a figure that was typed as words",
    ["KT", "a", "value", 1423, "1.423 hồ sơ"],
    { ...blank, state: "value", value: 1423, raw: "1.423 hồ sơ" },
  ],
  ["words in place of a number", ["KT", "a", "value", "x", 7], { ...blank, state: "value", value: 7, raw: 7 }],
  ["what couldn't be read", ["KT", "a", "error", 5, "khoảng 12"], { ...blank, state: "error", raw: "khoảng 12" }],
])("%s", (_, row, entry) => {
  expect(formerIn([HEAD, row]).get("KT")!.entries.get("a")).toEqual(entry);
});

test("heads in another order, as long as the first three begin; a head twice ends them", () => {
  const head = ["unit", "item", "state", "file", "raw", "raw"];
  const row = ["KT", "a", "value", "KT (2).xlsx", "một ", "hai"];
  const { file, entries } = formerIn([head, row]).get("KT")!;
  expect([file, entries.get("a")!.value]).toEqual(["KT (2).xlsx", "một hai"]);
});

test("all answers of all units, up to the first row that is none; the file as the first of a unit says", () => {
  const row = (unit: string, item: string, file = `${unit}.xlsx`): Typed[] => [unit, item, "none", , , , file];
  const rows = [HEAD, row("KT", "a"), row("KT", "b", "x.xlsx"), row("VP", "a"), row("", "c"), row("VP", "d")];
  const units = formerIn(rows);
  expect([...units].map(([unit, { file, entries }]) => [unit, file, [...entries.keys()]])).toEqual([
    ["KT", "KT.xlsx", ["a", "b"]],
    ["VP", "VP.xlsx", ["a"]],
  ]);
});

test.each<readonly [string, readonly Typed[], readonly Typed[]]>([
  ["heads not side by side", ["unit", "item", "note", "state"], ["KT", "a", "x", "value"]],
  ["another head between them", ["unit", "file", "state", "item"], ["KT", "x", "value", "a"]],
  ["the unit behind them", ["note", "item", "state", "unit"], ["x", "a", "value", "KT"]],
  ["other heads", ["unit", "item", "value"], ["KT", "a", "value"]],
  ["no unit", ["unit", "item", "state"], [, "a", "value"]],
  ["no item", ["unit", "item", "state"], ["KT", "", "value"]],
  ["a number as item", ["unit", "item", "state"], ["KT", 5, "value"]],
  ["an item longer than any id", ["unit", "item", "state"], ["KT", "x".repeat(201), "value"]],
  ["no state", ["unit", "item", "state"], ["KT", "a", "đạt"]],
])("no answers: %s", (_, head, row) => expect(formerIn([head, row]).size).toBe(0));

test("a code may be as long as any id; no other sheet has answers", () => {
  const item = "x".repeat(200);
  const table = [
    ["unit", "item", "state"],
    ["KT", item, "none"],
  ];
  expect([...formerIn(table).get("KT")!.entries.keys()]).toEqual([item]);
  expect(formerIn(table, "Nguồn").size).toBe(0);
  expect(formerIn(table, "_CCHC ").size).toBe(1);
});

test("what is stored as raw is a text or a number", () => {
  const raw = (value: Typed): unknown => {
    const rows = [[], HEAD, ["KT", "a", "error", undefined, value]];
    return formerIn(rows).get("KT")!.entries.get("a");
  };
  expect(raw("mười")).toMatchObject({ raw: "mười" });
  expect(raw(12)).toMatchObject({ raw: 12 });
  expect(raw(true)).not.toHaveProperty("raw");
  expect(raw(undefined)).not.toHaveProperty("raw");
});

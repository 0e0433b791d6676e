import { type FormerOutline, readFormerOutline } from "../../src/report/readFormerOutline";

const rows = (...given: readonly unknown[]): FormerOutline =>
  readFormerOutline({ sections: [{ sheet: "Mục A", rows: given }] });
const ids = ({ items }: FormerOutline): readonly string[] => [...items.keys()];

it("an item is told with its kind, measure, words and sheet", () => {
  const { items } = rows(
    { id: "a", kind: "count", measure: "hồ sơ", label: "Tổng số", text: "Tổng số hồ sơ" },
    { id: "b", text: "Việc khác (%)" },
  );
  expect([...items.values()]).toEqual([
    { id: "a", kind: "count", measure: "hồ sơ", printed: "Tổng số", line: "Tổng số", sheet: "Mục A" },
    { id: "b", measure: "", printed: "Việc khác (%)", line: "Việc khác (%)", sheet: "Mục A" },
  ]);
});

it("of two items with one id the first counts", () => {
  const { items } = rows({ id: "a", label: "Trước" }, { id: "a", label: "Sau" });
  expect(items.get("a")!.line).toBe("Trước");
});

it("has a title where it says one", () => {
  expect(readFormerOutline({ title: "Đề cương" })).toEqual({ title: "Đề cương", items: new Map() });
  expect(readFormerOutline({ title: "" })).toEqual({ items: new Map() });
  expect(readFormerOutline({ title: 7 })).toEqual({ items: new Map() });
});

it.each([
  null,
  "sections",
  7,
  [],
  { sections: null },
  { sections: "rows" },
  { sections: [null, 7, "rows", { rows: 7 }, { rows: [null, 7, "id", {}, { id: 7 }, { id: "" }] }] },
])("what is no outline has no items: %j", (json) => expect(readFormerOutline(json)).toEqual({ items: new Map() }));

it("words longer than a line are cut", () => {
  const { items } = rows({ id: "a", label: "x".repeat(1001) });
  expect(items.get("a")!.line).toBe("x".repeat(1000));
});

it("an id longer than any is passed over", () => {
  expect(ids(rows({ id: "x".repeat(120) }, { id: "y".repeat(121) }))).toEqual(["x".repeat(120)]);
});

it("five thousand items are read, and no more", () => {
  const many = Array.from({ length: 5001 }, (_, n) => ({ id: `i${n}` }));
  const { items } = rows(...many);
  expect(items.size).toBe(5000);
  expect(items.has("i4999")).toBe(true);
});

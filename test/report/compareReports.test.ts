import { compareReports } from "../../src/report/compareReports";
import { outline2025 } from "../support/outline2025";
import { reportOf, type TypedAnswers } from "../support/reportOf";

const outline = outline2025();
const [first, second, third] = outline.items.filter(({ kind }) => kind === "count").map(({ id }) => id);
const narrative = outline.items.find(({ kind }) => kind === "text")!.id;

function differing(before: TypedAnswers, after: TypedAnswers): string[] {
  const unit = outline.units[0]!.code;
  return compareReports(reportOf(outline, unit, before), reportOf(outline, unit, after), outline).map(
    (one) => `${one.item}: ${one.before.value ?? one.before.state} → ${one.after.value ?? one.after.state}`,
  );
}

test("names the items whose answers differ, in the order of the outline, with both answers and their places", () => {
  const before = { [first!]: 1, [second!]: 2, [third!]: 3, [narrative]: "Đã ban hành kế hoạch." };
  const after = { [third!]: 30, [first!]: "KPS", [second!]: 2, [narrative]: "Chưa ban hành." };
  const unit = outline.units[0]!.code;
  const found = compareReports(reportOf(outline, unit, before), reportOf(outline, unit, after), outline);
  const order = outline.items.map(({ id }) => id);
  expect(found.map(({ item }) => item)).toEqual(order.filter((id) => [first, third, narrative].includes(id)));
  const one = found.find(({ item }) => item === third)!;
  expect(one.before).toMatchObject({ state: "value", value: 3 });
  expect(one.before.cell).toMatch(/^D\d+$/);
  expect(one.after).toMatchObject({ state: "value", value: 30, raw: 30 });
});

test.each([
  ["the same number typed as text", { [first!]: 1234 }, { [first!]: "1.234" }],
  ["the same answers", { [first!]: 5, [narrative]: "Như nhau" }, { [first!]: 5, [narrative]: "Như nhau" }],
  ["blanks against blanks typed", {}, { [first!]: "  " }],
  ["the same words that can't be read", { [first!]: "mười" }, { [first!]: "mười" }],
])("%s is no difference", (_, before, after) => {
  expect(differing(before as TypedAnswers, after as TypedAnswers)).toEqual([]);
});

test.each([
  ["an answer given later", {}, { [first!]: 7 }, `${first}: blank → 7`],
  ["an answer withdrawn", { [first!]: 7 }, {}, `${first}: 7 → blank`],
  ["0 against nothing of the kind", { [first!]: 0 }, { [first!]: "KPS" }, `${first}: 0 → none`],
  ["nothing of the kind against not concerned", { [first!]: "KPS" }, { [first!]: "KTPV" }, `${first}: none → na`],
  ["other words that can't be read", { [first!]: "mười" }, { [first!]: "hai mươi" }, `${first}: error → error`],
  ["the case of a letter in a narrative", { [narrative]: "tốt" }, { [narrative]: "Tốt" }, `${narrative}: tốt → Tốt`],
])("%s is a difference", (_, before, after, told) => {
  expect(differing(before as TypedAnswers, after as TypedAnswers)).toEqual([told]);
});

test("an item that one of them lacks is no difference", () => {
  const unit = outline.units[0]!.code;
  const [before, after] = [reportOf(outline, unit, { [first!]: 1 }), reportOf(outline, unit, { [first!]: 2 })];
  const without = { entries: new Map([...before.entries].filter(([id]) => id !== first)) };
  expect(compareReports(without, after, outline)).toEqual([]);
  expect(compareReports(after, without, outline)).toEqual([]);
});

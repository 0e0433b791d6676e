import { tellDifference } from "../../src/assessment/tellDifference";
import { compareReports } from "../../src/report/compareReports";
import { outline2025 } from "../support/outline2025";
import { reportOf, type Typed } from "../support/reportOf";

const outline = outline2025();
const narrative = outline.items.find(({ kind }) => kind === "text")!;
const figure = outline.items.find(({ kind }) => kind === "count")!;

function told(item: typeof figure, before: Typed | undefined, after: Typed | undefined): readonly [string, string] {
  const [old, now] = [before, after].map((typed) => reportOf(outline, "KT", { [item.id]: typed }));
  const [difference] = compareReports(old!, now!, outline);
  const words = tellDifference(difference!, item);
  return [words.before, words.after];
}

test("figures, declared words, blanks and what can't be read are told as they were typed", () => {
  expect(told(figure, 1234, 2345)).toEqual(["1.234", "2.345"]);
  expect(told(figure, 5, "KPS")).toEqual(["5", "Không phát sinh"]);
  expect(told(figure, undefined, "mười")).toEqual(["", '"mười"']);
  expect(told(narrative, "Đạt", "Chưa đạt")).toEqual(['"Đạt"', '"Chưa đạt"']);
});

test("long texts are told from where they part, so that they never read alike", () => {
  const long = "Đã ban hành kế hoạch kiểm tra, giao nhiệm vụ cho từng phòng, theo dõi hằng tháng. ".repeat(3);
  const [before, after] = told(narrative, `${long}Kết quả tốt.`, `${long}Kết quả chưa tốt.`);
  expect(before).toBe('"…hằng tháng. Kết quả tốt."');
  expect(after).toBe('"…hằng tháng. Kết quả chưa tốt."');
});

describe("where two texts part", () => {
  const a = (count: number): string => "a".repeat(count);
  test.each<readonly [string, string, string, readonly [string, string]]>([
    ["as long as is told whole", "b", a(80), ['"b"', `"${a(80)}"`]],
    ["one of them longer", "b", a(81), ['"b"', `"${a(80)}…"`]],
    ["near the beginning", `${a(20)}b`, a(99), [`"${a(20)}b"`, `"${a(80)}…"`]],
    ["a letter further on", `${a(21)}b`, a(81), [`"…${a(20)}b"`, `"…${a(80)}"`]],
    ["where one ends", a(100), `${a(100)}b`, [`"…${a(20)}"`, `"…${a(20)}b"`]],
    ["in blanks, which are told as one", `${a(90)} \n b `, `${a(90)} c`, [`"…${a(19)} b"`, `"…${a(19)} c"`]],
    ["past marks that turn it around", `${a(90)}\u202e b`, `${a(90)} c`, [`"…${a(19)} b"`, `"…${a(19)} c"`]],
  ])("%s", (_, before, after, words) => expect(told(narrative, before, after)).toEqual(words));

  test("a figure that couldn't be read is told beside a long text that could not either", () => {
    const [before, after] = told(figure, `${a(90)}b`, `${a(90)}c`);
    expect([before, after]).toEqual([`"…${a(20)}b"`, `"…${a(20)}c"`]);
  });
});

test("texts of 80 letters are told whole, longer ones from where they part", () => {
  const text = (length: number, last: string): string => `${"x".repeat(length - 1)}${last}`;
  expect(told(narrative, text(80, "a"), text(80, "b"))).toEqual([`"${text(80, "a")}"`, `"${text(80, "b")}"`]);
  expect(told(narrative, text(81, "a"), text(81, "b"))[0]).toBe(`"…${"x".repeat(20)}a"`);
  expect(told(narrative, `a${text(90, "x")}`, `b${text(90, "x")}`)[0]).toBe(`"a${"x".repeat(79)}…"`);
  expect(told(narrative, ` ${text(81, "a")}`, `  ${text(81, "b")} `)[1]).toBe(`"…${"x".repeat(20)}b"`);
});

test("a long text against a blank or a figure is told as it is", () => {
  const long = "x".repeat(200);
  expect(told(narrative, long, undefined)[1]).toBe("");
  expect(told(narrative, undefined, long)[0]).toBe("");
  const [entry] = [reportOf(outline, "KT", { [figure.id]: 5 }).entries.get(figure.id)!];
  const typed = { ...entry, raw: "5".padEnd(100) };
  const unread = { ...entry, state: "error" as const, value: undefined, raw: long };
  expect(tellDifference({ item: figure.id, before: unread, after: typed }, figure).after).toBe("5");
});

test("what can't be read is told from where it parts too, if it is a text", () => {
  const rest = "x".repeat(90);
  expect(told(figure, ` a${rest}`, ` b${rest}`)[0]).toBe(`"a${"x".repeat(79)}…"`);
  expect(told(figure, 1e300, ` b${rest}`)[0]).not.toBe("");
});

import type { Outline } from "../../src/outline/Outline";
import type { Cells } from "../../src/report/Cells";
import { compareVersions, tellVersion } from "../../src/report/compareVersions";
import type { FormerItem } from "../../src/report/readFormerOutline";
import type { Identity } from "../../src/report/readIdentity";
import { smallOutline } from "../support/smallOutline";
import { typedSheet } from "../support/typedSheet";

const outlineOf = (): Outline =>
  smallOutline({
    items: { "a.one": "count", "a.two": "count", "a.words": "text", "a.sum": "money" },
    change: { version: "2" },
  });

const former = (id: string, more: Partial<FormerItem> = {}): FormerItem => ({
  id,
  kind: "count",
  measure: "việc",
  printed: `Nội dung ${id}`,
  line: `Nội dung ${id}`,
  sheet: "Mục A",
  ...more,
});
/** As the outline has them today. */
const SAME = [
  former("a.one"),
  former("a.two"),
  former("a.words", { kind: "text", measure: "" }),
  former("a.sum", { kind: "money", measure: "đồng" }),
];

function identity(items: readonly FormerItem[] | null, version = "1"): Identity {
  const embedded = items && { items: new Map(items.map((item) => [item.id, item])) };
  return { outline: { id: "small", version }, round: null, embedded: () => embedded ?? undefined };
}

const ANSWERS = typedSheet("Biểu cũ", [["x"], ["  mười hai \n"], ["……"], [7], ["một", "hai"]]);
const name = (id: string, target: string): Cells["names"][number] => ({ name: `CCHC.${id}`, target });

function told(
  given: Identity,
  names: Cells["names"] = [],
  found: (id: string) => boolean = () => false,
): readonly string[] {
  const outline = outlineOf();
  const cells: Cells = {
    sheets: [ANSWERS, { ...ANSWERS, name: "Bản chép" }],
    names,
    date1904: false,
    properties: new Map(),
  };
  return tellVersion(given, outline, compareVersions(given, outline), cells, found).map(({ message }) => message);
}

const OTHER = 'Tệp dùng phiên bản "1" của biểu mẫu báo cáo, đang dùng phiên bản "2": các ô được đối chiếu theo mã.';
const SUBJECT = 'Phiên bản "1" của biểu mẫu báo cáo';

describe("what is otherwise in a former version", () => {
  const changed = (...items: readonly FormerItem[]): readonly string[] => [
    ...compareVersions(identity(items), outlineOf()).changed,
  ];

  it("is nothing where the file is of this version, tells none, or has no outline that can be read", () => {
    const outline = outlineOf();
    for (const given of [
      identity(SAME.slice(1), "2"),
      identity(SAME.slice(1), ""),
      identity(null),
      identity([]),
      { round: null, embedded: () => undefined },
    ]) {
      const { former: items, newer, changed: others } = compareVersions(given, outline);
      expect([items.size, newer.size, others.size]).toEqual([0, 0, 0]);
    }
  });

  it("are the items that it lacks", () => {
    const { newer, changed: others } = compareVersions(identity(SAME.slice(1)), outlineOf());
    expect([...newer]).toEqual(["a.one"]);
    expect([...others]).toEqual([]);
  });

  it("are figures of another kind or measure", () => {
    expect(changed(...SAME)).toEqual([]);
    expect(changed(former("a.one", { kind: "money" }))).toEqual(["a.one"]);
    expect(changed(former("a.one", { measure: "hồ sơ" }))).toEqual(["a.one"]);
    expect(changed(former("a.one", { measure: "VIỆC." }))).toEqual([]);
    expect(changed(former("a.sum", { kind: "money", measure: "triệu đồng" }))).toEqual(["a.sum"]);
  });

  it("a narrative takes any text", () => {
    expect(changed(former("a.words", { kind: "count", measure: "việc" }))).toEqual([]);
  });
});

describe("what is told of a former version", () => {
  it("nothing of the same one, or of none", () => {
    expect(told(identity(SAME, "2"))).toEqual([]);
    expect(told(identity(SAME, ""))).toEqual([]);
    expect(told({ round: null, embedded: () => undefined })).toEqual([
      "Tệp không ghi thuộc biểu mẫu báo cáo nào: đọc theo đề cương đang dùng.",
    ]);
  });

  it("that it is one, and where its outline can't be read", () => {
    expect(told(identity(SAME))).toEqual([OTHER]);
    expect(told(identity(null))).toEqual([
      OTHER,
      'Không đọc được đề cương trong tệp: không đối chiếu được loại số liệu, đơn vị tính của phiên bản "1", đề nghị xem lại.',
    ]);
  });

  it("items at another place, under other words, new ones", () => {
    const [, two, words, sum] = SAME;
    const items = [
      { ...two!, sheet: "Biểu 2" },
      { ...words!, printed: "Chữ cũ" },
      { ...sum!, sheet: "", printed: "NỘI DUNG A.SUM:" },
    ];
    expect(told(identity(items))).toEqual([
      OTHER,
      `${SUBJECT} để 1 nội dung ở trang tính khác, đọc theo mã: "Nội dung a.two" ("Biểu 2").`,
      `${SUBJECT} gọi khác 1 nội dung, đọc theo mã: "Chữ cũ" → "Nội dung a.words".`,
      `${SUBJECT} chưa có 1 nội dung, để trống: "Nội dung a.one".`,
    ]);
    expect(told(identity([{ ...two!, sheet: "MỤC A" }, ...SAME]))).toEqual([OTHER]);
    expect(told(identity(SAME.slice(1)), [], () => true)).toEqual([OTHER]);
  });

  it("items that are no longer asked for: what was answered, and those left blank", () => {
    const gone = ["b.one", "b.dots", "b.empty", "b.far", "b.lost", "b.number"].map((id) => former(id));
    const names = [
      name("b.one", "'Biểu cũ'!$A$2"),
      name("b.dots", "'Biểu cũ'!$A$3"),
      name("b.empty", "'Biểu cũ'!$C$9"),
      name("b.far", "'Không có'!$A$2"),
      name("b.lost", "#REF!"),
      name("b.number", "'BIỂU CŨ'!$A$4"),
      name("a.one", "'Biểu cũ'!$A$1"),
      { name: "khac", target: "'Biểu cũ'!$A$1" },
    ];
    expect(told(identity([...SAME, ...gone]), names)).toEqual([
      OTHER,
      'Nội dung "Nội dung b.one" không còn trong biểu mẫu đang dùng: câu trả lời "mười hai" ở A2 không được tổng hợp.',
      'Nội dung "Nội dung b.number" không còn trong biểu mẫu đang dùng: câu trả lời "7" ở A4 không được tổng hợp.',
      '4 nội dung của phiên bản "1" không còn trong biểu mẫu đang dùng, đơn vị để trống: "Nội dung b.dots", "Nội dung b.empty", "Nội dung b.far", "Nội dung b.lost".',
    ]);
  });

  it("the place of an answer that is not taken over", () => {
    const outline = outlineOf();
    const given = identity([...SAME, former("b.one")]);
    const cells: Cells = {
      sheets: [typedSheet("Khác", []), ANSWERS],
      names: [name("b.one", "'Biểu cũ'!$B$5")],
      date1904: false,
      properties: new Map(),
    };
    const repairs = tellVersion(given, outline, compareVersions(given, outline), cells, () => true);
    expect(repairs[1]).toMatchObject({ kind: "version", sheet: "Biểu cũ", cell: "B5" });
  });

  it("forty of each, and how many more", () => {
    const many = (count: number): readonly FormerItem[] =>
      Array.from({ length: count }, (_, n) => former(`b.i${n}`, { printed: `V${n}` }));
    const listed = (count: number): string => told(identity([...SAME, ...many(count)])).at(-1)!;
    expect(listed(40)).toMatch(/^40 nội dung .*: "V0", .*"V39"\.$/);
    expect(listed(41)).toMatch(/^41 nội dung .*: "V0", .*"V39", …\.$/);
    expect(listed(41)).not.toContain("V40");

    const names = many(42).map(({ id }) => name(id, "'Biểu cũ'!$A$4"));
    const answered = (count: number): readonly string[] => told(identity([...SAME, ...many(count)]), names);
    expect(answered(40)).toHaveLength(41);
    expect(answered(42)).toHaveLength(42);
    expect(answered(42).at(-1)).toBe(
      "Còn 2 câu trả lời cho nội dung không còn trong biểu mẫu đang dùng, không được tổng hợp.",
    );
  });
});

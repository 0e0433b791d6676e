import { META_FIELDS } from "../../src/outline/names";
import type { Cell } from "../../src/report/Cells";
import type { Cover } from "../../src/report/readCover";
import { COVER_LABELS } from "../../src/report/sheetHeads";
import { readCovers, sheet, type Typed } from "./covers";

/** The labels of the first fields in A1, A2, …, and what is typed beside them in B. */
function lines(texts: readonly (Typed | undefined)[]): Record<string, Typed> {
  const entries = texts.flatMap((text, n): [string, Typed][] => [
    [`A${n + 1}`, COVER_LABELS[META_FIELDS[n]!]],
    ...(text === undefined ? [] : [[`B${n + 1}`, text] as [string, Typed]]),
  ]);
  return Object.fromEntries(entries);
}

const OWN = ["Phòng A", "10/11/2025", "61/BC-UBND", "11/11/2025"] as const;
const NAMED = { unit: ["B1"], as_of: ["B2"], report_no: ["B3"], signed_on: ["B4"] };
const hidden = (texts: readonly (Typed | undefined)[] = OWN): ReturnType<typeof sheet> =>
  sheet("Trang bìa", lines(texts), { visibility: "hidden" });
const seen = (texts: readonly (Typed | undefined)[] = OWN): ReturnType<typeof sheet> =>
  sheet("Trang bìa", lines(texts));
const copy = (texts: readonly (Typed | undefined)[], name = "Trang bìa (2)"): ReturnType<typeof sheet> =>
  sheet(name, lines(texts));
const told = ({ repaired }: Cover): readonly string[] =>
  repaired.map(({ message }) => message).filter((message) => !message.startsWith("Không tìm thấy ô"));
const texts = ({ meta }: Cover): readonly string[] => META_FIELDS.slice(0, 4).map((field) => meta[field]);
const READ = ["Phòng A", "2025-11-10", "61/BC-UBND", "2025-11-11"];

describe("a hidden cover and a copy that people see", () => {
  it("that says the same: the cover is read, nothing to tell", () => {
    const cover = readCovers([hidden(), copy(OWN)], NAMED);
    expect([texts(cover), told(cover), cover.asOf]).toEqual([READ, [], "2025-11-10"]);
  });

  it("of the unit both are said, of other fields none, and each is told where people see it", () => {
    const cover = readCovers([hidden(), copy(["Phòng B", "9/11/2025", "61/BC-UBND", undefined])], NAMED);
    expect(texts(cover)).toEqual(["Phòng A / Phòng B", "", "61/BC-UBND", ""]);
    expect(cover.asOf).toBeNull();
    const says = (label: string, own: string, text: string, cell: string): string =>
      `Ô "${label}" ở trang bìa đang ẩn (Trang bìa, ${own}) ghi "${text}", khác ô nhìn thấy ở trang tính "Trang bìa (2)" (${cell}): không dùng, đề nghị xem lại.`;
    expect(told(cover)).toEqual([
      says("Đơn vị báo cáo", "B1", "Phòng A", "B1"),
      says("Số liệu tính đến ngày", "B2", "2025-11-10", "B2"),
      says("Ngày ký báo cáo", "B4", "2025-11-11", "B4"),
    ]);
  });

  it("a day of the report that differs takes nothing of the day of the figures", () => {
    const cover = readCovers([hidden(), copy(["Phòng A", "10/11/2025", "62/BC-UBND", "11/11/2025"])], NAMED);
    expect([texts(cover)[2], cover.asOf]).toEqual(["", "2025-11-10"]);
  });

  it("a unit that is blank there is not said", () => {
    expect(texts(readCovers([hidden(), copy([undefined, ...OWN.slice(1)])], NAMED))[0]).toBe("");
  });

  it("is one with half of the labels; with fewer it is a sheet of the unit's own", () => {
    expect(told(readCovers([hidden(), copy(["Phòng B", ...OWN.slice(1)])], NAMED))).toHaveLength(1);
    expect(told(readCovers([hidden(), copy(["Phòng B", ...OWN.slice(1, 3)])], NAMED))).toEqual([]);
  });

  it("fields that the cover lacks are not compared", () => {
    const { unit, ...others } = NAMED;
    expect(unit).toEqual(["B1"]);
    const cover = readCovers([sheet("Bìa", { B2: "10/11/2025" }, { visibility: "hidden" }), copy(OWN)], {
      as_of: others.as_of,
    });
    expect(told(cover)).toEqual(['Trang tính "Trang bìa" đã đổi tên thành "Bìa".']);
  });

  it.each([
    ["another hidden sheet", { ...copy(["Phòng B", ...OWN.slice(1)]), visibility: "hidden" as const }, false],
    ["the sheet of checks", copy(["Phòng B", ...OWN.slice(1)], "Kiểm tra"), false],
    ["a sheet with lines of the outline", copy(["Phòng B", ...OWN.slice(1)]), true],
  ])("%s is none", (_, other, hasItems) => {
    const cover = readCovers([hidden(), other], NAMED, (index) => hasItems && index === 1);
    expect([texts(cover), told(cover)]).toEqual([READ, []]);
  });

  it("without a field of its own a file has no cover to compare with", () => {
    expect(told(readCovers([copy(OWN, "Bìa")]))).toEqual([
      'Không tìm thấy trang tính "Trang bìa": ngày chốt số liệu và các ô khác của trang bìa để trống.',
    ]);
  });
});

describe("a cover that people see, and a copy", () => {
  it("the cover is read; where the copy says something else that is told once", () => {
    const cover = readCovers([seen(), copy(["Phòng B", "9/11/2025", ...OWN.slice(2)])], NAMED);
    expect(texts(cover)).toEqual(READ);
    expect(cover.repaired.at(-1)).toMatchObject({ kind: "moved", sheet: "Trang bìa (2)", cell: "B1" });
    expect(told(cover)).toEqual([
      'Trang tính "Trang bìa (2)" có ô chép lại mà nội dung khác (B1, B2): không dùng, chỉ đọc ô gốc.',
    ]);
  });

  it("a copy that is blank, or says the same, is no matter", () => {
    for (const other of [copy(OWN), copy([undefined, undefined, undefined, undefined])])
      expect(told(readCovers([seen(), other], NAMED))).toEqual([]);
  });

  it("its own labels on its own sheet are no copy, whatever that is called", () => {
    expect(told(readCovers([seen()], NAMED))).toEqual([]);
    const merged = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const renamed = readCovers([sheet("Bìa", lines(OWN), { merged })], NAMED);
    expect(told(renamed)).toHaveLength(2);
    expect(told(renamed)[0]).toContain("bị gộp vào ô A1");
    expect(told(renamed)[1]).toContain("đã đổi tên");
  });
});

describe("a line of the cover that was copied below", () => {
  const ROW = 8;
  const twice = (text: Typed | undefined, rows: readonly number[], label = COVER_LABELS.unit): Cover => {
    const typed = { ...lines(OWN), [`A${ROW}`]: label, ...(text !== undefined && { [`B${ROW}`]: text }) };
    const lost = { rows: new Set(rows.map((row) => row - 1)), columns: [] };
    return readCovers([sheet("Trang bìa", typed, { hidden: lost })], NAMED);
  };

  it("and the original hidden: where they differ both are said", () => {
    expect(texts(twice("Phòng B", [1]))[0]).toBe("Phòng A / Phòng B");
    expect(told(twice("Phòng B", [1]))).toEqual([
      'Ô "Đơn vị báo cáo" ở trang bìa đang ẩn (Trang bìa, B1) ghi "Phòng A", khác ô nhìn thấy ở trang tính "Trang bìa" (B8): không dùng, đề nghị xem lại.',
    ]);
  });

  it.each([
    ["says the same", "Phòng A", [1]],
    ["is hidden as well", "Phòng B", [1, ROW]],
    ["is blank", undefined, [1]],
    ["stands below one that people see", "Phòng B", [2]],
  ] as const)("is no matter where it %s", (_, text, rows) => {
    expect([texts(twice(text, rows)), told(twice(text, rows))]).toEqual([READ, []]);
  });

  it("is looked for by its own label, in the first 300 rows", () => {
    expect(texts(twice("Phòng B", [1], COVER_LABELS.phone))[0]).toBe("Phòng A");
    const far = (row: number): string => {
      const typed = { ...lines(OWN), [`A${row}`]: COVER_LABELS.unit, [`B${row}`]: "Phòng B" };
      return readCovers([sheet("Trang bìa", typed, { hidden: { rows: new Set([0]), columns: [] } })], NAMED).meta.unit;
    };
    expect([far(300), far(301)]).toEqual(["Phòng A / Phòng B", "Phòng A"]);
  });
});

describe("a field that people don't see where it stands", () => {
  it("merged over says nothing, and that is told", () => {
    const merged = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const cover = readCovers([sheet("Trang bìa", lines(OWN), { merged })], NAMED);
    expect(texts(cover)[0]).toBe("");
    expect(told(cover)).toEqual([
      'Ô "Đơn vị báo cáo" ở trang bìa (B1) bị gộp vào ô A1 nên không nhìn thấy nội dung: không dùng, đề nghị xem lại.',
    ]);
    const blank = readCovers([sheet("Trang bìa", lines(["…", ...OWN.slice(1)]), { merged })], NAMED);
    expect(told(blank)).toEqual([]);
  });

  it("a formula of the day of opening is read as it was stored, and told", () => {
    const today: Cell = { type: "number", value: 45_971, format: "dd/mm/yyyy", formula: "TODAY()" };
    const cover = readCovers([seen([OWN[0], today, ...OWN.slice(2)])], NAMED);
    expect(texts(cover)).toEqual(READ);
    expect(told(cover)).toEqual([
      'Ô B2 của "Số liệu tính đến ngày" có công thức mà kết quả đổi theo lúc mở tệp (=TODAY()): đọc kết quả có khi lưu tệp, đề nghị ghi hẳn số hoặc ngày.',
    ]);
  });
});

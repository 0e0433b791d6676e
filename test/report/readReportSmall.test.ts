import type { Outline } from "../../src/outline/Outline";
import type { OutlineFile } from "../../src/outline/outlineSchema";
import type { Cells } from "../../src/report/Cells";
import { type ReadOptions, readReport } from "../../src/report/readReport";
import type { Refusal, Report } from "../../src/report/Report";
import { form, type TestForm } from "../support/cellsOf";
import { smallOutline } from "../support/smallOutline";

const SOURCE = { file: "A.xlsx", sha256: "ab", size: 1 };
const ITEMS = { "a.one": "count", "a.two": "count", "a.words": "text" } as const;

/** Two communes with the same two offices each. */
const COMMUNES: OutlineFile["units"] = ["Xã A", "Xã B"].flatMap((group, n) => [
  { code: `KT${n + 1}`, name: "Phòng Kinh tế", short: "Phòng Kinh tế", group },
  { code: `VP${n + 1}`, name: "Văn phòng", short: "Văn phòng", group },
]);

function outlineOf(change: Partial<OutlineFile> = {}): Outline {
  return smallOutline({ items: ITEMS, change });
}

/** The form of a small outline, with its unit on the cover. */
function formOf(outline: Outline, unit = "Đơn vị A"): TestForm {
  return form(outline).meta({ unit });
}

function read(cells: Cells, outline: Outline, options?: ReadOptions): Report {
  const result = readReport(cells, outline, SOURCE, options);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

function refusal(cells: Cells, outline: Outline, options?: ReadOptions): Refusal {
  const result = readReport(cells, outline, SOURCE, options);
  if (result.ok) throw new Error("not refused");
  return result.refusal;
}

const told = ({ repaired }: Report): readonly string[] => repaired.map(({ message }) => message);

it("macros are told", () => {
  const outline = outlineOf();
  expect(told(read({ ...formOf(outline).cells(), macros: true }, outline))).toEqual([
    "Tệp có macro: macro không được chạy, chỉ đọc số liệu trong các ô.",
  ]);
  expect(told(read(formOf(outline).cells(), outline))).toEqual([]);
});

describe("a name that stands in every commune", () => {
  const outline = outlineOf({ units: COMMUNES });
  const unitOf = (madeFor: Readonly<Record<string, string>>, unit = "Phòng Kinh tế"): string => {
    const file = formOf(outline, unit);
    for (const [key, value] of Object.entries(madeFor)) file.data(key, value);
    return read(file.cells(), outline).unit;
  };

  it("is of the commune that the form was made for", () => {
    expect(unitOf({ "unit.group": "Xã A" })).toBe("KT1");
    expect(unitOf({ "unit.group": "Xã B" })).toBe("KT2");
  });

  it("or of the commune of the unit that it was made for; the commune's name stands above the code", () => {
    expect(unitOf({ "unit.code": "VP2" })).toBe("KT2");
    expect(unitOf({ "unit.code": "VP2", "unit.group": "Xã A" })).toBe("KT1");
    expect(unitOf({ "unit.code": "VP2", "unit.group": "Xã lạ" })).toBe("KT2");
  });

  it("is asked for where the form tells no commune that there is", () => {
    expect(refusal(formOf(outline, "Phòng Kinh tế").cells(), outline).code).toBe("X9");
    const foreign = formOf(outline, "Phòng Kinh tế").data("unit.code", "XX").data("unit.group", "Xã lạ");
    expect(refusal(foreign.cells(), outline).code).toBe("X9");
  });

  it("without communes any form is of any unit", () => {
    const plain = outlineOf();
    expect(read(formOf(plain).data("unit.code", "B").data("unit.group", "Xã A").cells(), plain).unit).toBe("A");
  });
});

describe("a unit's name", () => {
  it("is looked at up to 200 characters: on the cover and as the person names it", () => {
    const outline = outlineOf();
    const long = "Đơn vị A".padEnd(200);
    expect(read(formOf(outline, `${long}x`).cells(), outline).unit).toBe("A");
    expect(read(formOf(outline, "").cells(), outline, { unit: `${long}x` }).unit).toBe("A");
    expect(read(formOf(outline, "").cells(), outline, { unit: "Đơn vị A" }).unit).toBe("A");
  });

  it("that nobody knows is refused with the way out, if the outline names one", () => {
    const own = outlineOf({ checks: { X9: { message: "Tệp của ai?" } } });
    const built = refusal(formOf(outlineOf(), "").cells(), outlineOf());
    expect(built.remedy).not.toBe("");
    expect(refusal(formOf(own, "").cells(), own)).toMatchObject({
      message: "Tệp của ai?",
      remedy: "chọn tên đơn vị ở trang bìa.",
    });
  });
});

describe("whether a file is a form of the outline", () => {
  const bare = (file: TestForm): TestForm =>
    file.deleteSheet("_cchc").property("cchc.outline", undefined).property("cchc.version", undefined);

  it("a single item's name, or id, is enough", () => {
    const outline = outlineOf();
    const byName = bare(formOf(outline))
      .dropIds()
      .dropNames((name) => /^cchc\.(note\.|in\.)?a\.(one|words)/.test(name));
    expect(read(byName.cells(), outline).unit).toBe("A");
    const byId = bare(formOf(outline))
      .dropNames((name) => !name.includes("meta"))
      .dropIds((id) => id !== "a.two");
    expect(read(byId.cells(), outline).unit).toBe("A");
  });

  it("words alone are not", () => {
    const outline = outlineOf();
    const words = bare(formOf(outline))
      .dropNames((name) => !name.includes("meta"))
      .dropIds();
    expect(refusal(words.cells(), outline).code).toBe("no-report");
  });

  it("fields that are all ambiguous are still fields; none at all are none", () => {
    const outline = smallOutline({ items: { "a.one": "count" } });
    const twice = formOf(outline)
      .dropNames((name) => !name.includes("meta"))
      .repeatRow("a.one");
    expect(read(twice.cells(), outline).lost).toMatchObject([{ kind: "ambiguous" }]);
    const one = formOf(outlineOf())
      .dropNames((name) => !name.includes("meta"))
      .repeatRow("a.one")
      .dropTraces("a.two", "a.words");
    one.set("Mục A", "B6", "Chữ lạ").set("Mục A", "B7", "Chữ khác");
    expect(read(one.cells(), outlineOf()).lost.map(({ kind }) => kind)).toEqual(["missing", "missing", "ambiguous"]);
    const none = formOf(outline)
      .dropNames((name) => !name.includes("meta"))
      .deleteSheet("Mục A");
    expect(refusal(none.cells(), outline).code).toBe("no-report");
  });
});

it("numbers before unknown words tell that a row is another's, in a form of the same version only", () => {
  const outline = outlineOf();
  const file = formOf(outline)
    .dropIds()
    .set("Mục A", "B5", "Chữ lạ")
    .set("Mục A", "B6", "Chữ khác")
    .name("cchc.a.two", "'Mục A'!$D$5", { replace: true });
  expect(read(file.cells(), outline).entries.get("a.two")).toMatchObject({ state: "error", cell: "" });
  file.data("outline.version", "0");
  file.dropNames((name) => name === "cchc.a.one");
  expect(read(file.cells(), outline).entries.get("a.two")).toMatchObject({ state: "blank", cell: "D5" });
});

it("what a newer version added is told as new only where the file has no cell for it", () => {
  const outline = outlineOf({ version: "2" });
  const former = smallOutline({ items: { "a.one": "count", "a.words": "text" } });
  const lacking = formOf(former).cells();
  expect(told(read(lacking, outline))).toEqual([
    'Tệp dùng phiên bản "1" của biểu mẫu báo cáo, đang dùng phiên bản "2": các ô được đối chiếu theo mã.',
    'Phiên bản "1" của biểu mẫu báo cáo chưa có 1 nội dung, để trống: "Nội dung a.two".',
  ]);
  const having = formOf(former).name("cchc.a.two", "'Mục A'!$D$30").cells();
  expect(told(read(having, outline)).filter((message) => message.includes("chưa có"))).toEqual([]);
});

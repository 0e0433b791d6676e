import type { Outline } from "../../src/outline/Outline";
import { readReport } from "../../src/report/readReport";
import type { Report } from "../../src/report/Report";
import { form, type TestForm } from "../support/cellsOf";
import { smallFile, smallOutline } from "../support/smallOutline";

/** Items stand in rows 5, 6, 7 of "Mục A": TT in A, words in B, answer in D, id in G. */
const [SHEET, COPY] = ["Mục A", "Mục A (2)"];
const OTHER = "Mục B";
const outlineOf = (): Outline => smallOutline({ items: { "a.one": "count", "a.two": "count", "a.three": "count" } });

/** The sheet was copied, the original hidden, and the clerk goes on in the copy. */
function copied(): TestForm {
  return form(outlineOf())
    .meta({ unit: "Đơn vị A" })
    .fill({ "a.one": 1291, "a.two": 8, "a.three": 14 })
    .copySheet(SHEET, COPY)
    .hide(SHEET);
}

/** Values pasted into a new sheet: what is hidden does not come along. */
function pasted(file = copied()): TestForm {
  for (const row of [5, 6, 7]) file.set(COPY, `G${row}`, undefined);
  return file;
}

function read(file: TestForm, outline = outlineOf()): Report {
  const result = readReport(file.cells(), outline, { file: "A.xlsx", sha256: "ab", size: 1 });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

/** `a.one X8 D5, Mục A (2)!D5` or `a.one 1291`. */
function told(file: TestForm): string[] {
  const report = read(file);
  return [...report.entries.values()].map(({ item, state, value }) => {
    const loss = report.lost.find(({ items }) => items.includes(item));
    return loss ? `${item} X8 ${loss.cells.join(", ")}` : `${item} ${value ?? state}`;
  });
}

const warnings = (file: TestForm): string[] => read(file).repaired.map(({ kind, message }) => `${kind}: ${message}`);

/** "Mục A" asks for four things, "Mục B" for what is given; on paper A's lines are longer than in the sheet. */
function twoSections(lines: Readonly<Record<string, string>>): Outline {
  const labels = Object.fromEntries(["a.one", "a.two", "a.three", "a.four"].map((id) => [id, `Nội dung ${id}`]));
  const sections = [labels, lines].map((own, at) => {
    const [section] = smallFile({ items: Object.fromEntries(Object.keys(own).map((id) => [id, "count"])) }).sections;
    const rows = section!.rows.map((row) => {
      if (row.type !== "item") return row;
      const label = own[row.id]!;
      return { ...row, ...(at === 0 ? { label: undefined, text: `${label}: ... việc.` } : { label }) };
    });
    return { ...section!, ref: "AB"[at]!, sheet: [SHEET, OTHER][at]!, rows };
  });
  return smallOutline({ items: {}, change: { sections } });
}

describe("a hidden original and a copy that people see", () => {
  it("the same answers in both: read, nothing to tell", () => {
    expect(told(copied())).toEqual(["a.one 1291", "a.two 8", "a.three 14"]);
    expect(warnings(copied())).toEqual([]);
  });

  it("an answer cleared in the copy is not read from the hidden sheet", () => {
    const file = copied().set(COPY, "D5", undefined).set(COPY, "D6", { type: "text", value: "" });
    expect(told(file)).toEqual(["a.one X8 D5, Mục A (2)!D5", "a.two X8 D6, Mục A (2)!D6", "a.three 14"]);
  });

  it("an answer that only the copy has is told", () => {
    expect(told(copied().set(SHEET, "D5", undefined))[0]).toBe("a.one X8 D5, Mục A (2)!D5");
  });

  it("two ways to be blank are the same", () => {
    const file = copied().set(SHEET, "D5", { type: "text", value: "" }).set(COPY, "D5", undefined);
    expect(told(file)[0]).toBe("a.one blank");
  });

  it("the same formula with another result is another answer", () => {
    const formula = "ROW()+E30";
    const file = copied()
      .set(SHEET, "D5", { type: "number", value: 14, formula })
      .set(COPY, "D5", { type: "number", value: 88, formula });
    expect(told(file)[0]).toBe("a.one X8 D5, Mục A (2)!D5");
    expect(told(file.set(COPY, "D5", { type: "number", value: 14, formula }))[0]).toBe("a.one 14");
  });

  it("the same number shown otherwise is another answer", () => {
    const file = copied().set(COPY, "D5", { type: "number", value: 1291, format: "0%" });
    expect(told(file)[0]).toBe("a.one X8 D5, Mục A (2)!D5");
  });

  it("blank in both is blank", () => {
    expect(told(copied().set(SHEET, "D5", undefined).set(COPY, "D5", undefined))[0]).toBe("a.one blank");
  });

  it("whatever words stand beside the id in the copy", () => {
    const file = copied().set(COPY, "D5", 1999);
    for (const row of [5, 6, 7]) file.set(COPY, `B${row}`, "Chữ khác");
    for (const address of ["A2", "A3", "B3", "A4"]) file.set(COPY, address, undefined);
    expect(told(file)[0]).toBe("a.one X8 D5, Mục A (2)!D5");
    expect(told(file.hide(COPY))[0]).toBe("a.one 1291");
  });

  it("two copies, one with ids and one without: both are looked at", () => {
    const file = copied().copySheet(SHEET, "Mục A (3)").hide("Mục A (3)", "visible");
    for (const row of [5, 6, 7]) file.set("Mục A (3)", `G${row}`, undefined);
    expect(told(file.set("Mục A (3)", "D6", 9))[1]).toBe("a.two X8 D6, Mục A (3)!D6");
  });

  it("a visible original is read, its copies are only told", () => {
    const file = copied().hide(SHEET, "visible").set(COPY, "D5", 1999);
    expect(told(file)[0]).toBe("a.one 1291");
    expect(warnings(file)).toEqual([expect.stringContaining('Trang tính "Mục A (2)" có ô chép lại')]);
  });
});

describe("a hidden original and a sheet with its words, without ids", () => {
  it("the same answers in both: read, nothing to tell", () => {
    expect(told(pasted())).toEqual(["a.one 1291", "a.two 8", "a.three 14"]);
    expect(warnings(pasted())).toEqual([]);
  });

  it("where they differ neither is read", () => {
    const file = pasted().set(COPY, "D5", 1999).set(COPY, "D7", undefined);
    expect(told(file)).toEqual(["a.one X8 D5, Mục A (2)!D5", "a.two 8", "a.three X8 D7, Mục A (2)!D7"]);
  });

  it("ids in some rows only: the others are looked for by their words", () => {
    const file = copied().set(COPY, "G6", undefined).set(COPY, "D6", 9);
    expect(told(file)[1]).toBe("a.two X8 D6, Mục A (2)!D6");
  });

  it("a line that is not there leaves the hidden answer, and that is told", () => {
    const file = pasted().set(COPY, "B5", "Chữ khác");
    expect(told(file)).toEqual(["a.one 1291", "a.two 8", "a.three 14"]);
    expect(warnings(file)).toEqual([
      'hidden-sheet: Trang tính "Mục A" đang ẩn, nhưng vẫn được đọc vì trang tính "Mục A (2)" có chữ giống biểu mẫu mà thiếu dòng (D5). Đề nghị xem lại.',
    ]);
  });

  it("fewer than half of the lines are somebody's notes", () => {
    const file = pasted().set(COPY, "D5", 1999);
    for (const row of [6, 7]) file.set(COPY, `B${row}`, "Chữ khác");
    for (const address of ["A2", "A3", "B3", "A4"]) file.set(COPY, address, undefined);
    expect(told(file)[0]).toBe("a.one 1291");
    expect(warnings(file)).toEqual([]);
  });

  it("the sheet where the others of the section are is seen as well", () => {
    const file = pasted().set(COPY, "D5", 1999);
    for (const [row, id] of [
      [6, "a.two"],
      [7, "a.three"],
    ] as const)
      file.set(SHEET, `G${row}`, undefined).name(`cchc.${id}`, `'${COPY}'!$D$${row}`, { replace: true });
    expect(told(file)).toEqual(["a.one X8 D5, Mục A (2)!D5", "a.two 8", "a.three 14"]);
  });

  it("another hidden copy is nothing that people see", () => {
    expect(told(pasted().hide(COPY).set(COPY, "D5", 1999))[0]).toBe("a.one 1291");
  });
});

describe("sections that ask in the same words", () => {
  const quarters = (): Outline => {
    const file = smallFile({ items: { "a.one": "count", "a.two": "count" } });
    const [first] = file.sections;
    const rows = first!.rows.map((row) => (row.type === "item" ? { ...row, id: row.id.replace("a.", "b.") } : row));
    return smallOutline({
      items: { "a.one": "count", "a.two": "count" },
      change: { sections: [first!, { ref: "B", sheet: "Mục B", rows }] },
    });
  };

  it("the sheet of another section is no copy", () => {
    const outline = quarters();
    const file = form(outline).meta({ unit: "Đơn vị A" }).fill({ "a.one": 1, "a.two": 2, "b.one": 3, "b.two": 4 });
    const report = read(file.hide(SHEET), outline);
    expect(report.lost).toEqual([]);
    expect(report.repaired).toEqual([]);
    expect(report.entries.get("a.one")).toMatchObject({ state: "value", value: 1 });
  });

  it("nor is one that has half of the lines", () => {
    const outline = twoSections({ "b.one": "Nội dung a.one", "b.two": "Nội dung a.two" });
    const file = form(outline).meta({ unit: "Đơn vị A" }).fill({ "a.one": 1, "a.two": 2, "b.one": 3, "b.two": 4 });
    const report = read(file.hide(SHEET), outline);
    expect(report.lost).toEqual([]);
    expect(report.entries.get("a.one")).toMatchObject({ state: "value", value: 1 });
  });
});

describe("sections that ask about other things", () => {
  const outline = twoSections({ "b.one": "Việc khác", "b.two": "Việc khác nữa", "b.three": "Việc thứ ba" });
  const filled = (): TestForm =>
    form(outline).meta({ unit: "Đơn vị A" }).fill({ "a.one": 1, "a.two": 2, "b.one": 3, "b.two": 4 });

  it("the lines put below another section are seen, where their own sheet is hidden", () => {
    const file = filled().hide(SHEET);
    for (const [n, id] of ["a.one", "a.two"].entries()) {
      file.set(OTHER, `B${20 + n}`, `Nội dung ${id}`).set(OTHER, `D${20 + n}`, n === 0 ? 9 : 2);
    }
    expect(read(file, outline).lost).toEqual([
      { items: ["a.one"], sheet: SHEET, kind: "ambiguous", cells: ["D5", "Mục B!D20"] },
    ]);
  });

  it("each hidden sheet and its copy are told by themselves", () => {
    const file = filled();
    for (const [sheet, copy] of [
      [SHEET, "A chép"],
      [OTHER, "B chép"],
    ] as const) {
      file.copySheet(sheet, copy).hide(sheet).set(copy, "B5", "Chữ lạ");
      for (const row of [5, 6]) file.set(copy, `G${row}`, undefined);
    }
    const told = read(file, outline).repaired.filter(({ kind }) => kind === "hidden-sheet");
    expect(told.map(({ sheet }) => sheet)).toEqual(["A chép", "B chép"]);
  });
});

import type { Outline } from "../../src/outline/Outline";
import { readReport } from "../../src/report/readReport";
import type { Report } from "../../src/report/Report";
import { form, type TestForm } from "../support/cellsOf";
import { smallOutline } from "../support/smallOutline";

/** Items stand in rows 5, 6, 7 of "Mục A": TT in A, words in B, measure in C, answer in D, note in E, id in G. */
const SHEET = "Mục A";
const outlineOf = (): Outline => smallOutline({ items: { "a.one": "count", "a.two": "count", "a.three": "count" } });
const formOf = (outline: Outline = outlineOf()): TestForm => form(outline).meta({ unit: "Đơn vị A" });

function read(file: TestForm, outline: Outline = outlineOf()): Report {
  const result = readReport(file.cells(), outline, { file: "A.xlsx", sha256: "ab", size: 1 });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

/** `value 5 in D5`, `blank in D5`, `ambiguous D5, D9`, `missing`. */
function told(file: TestForm, id = "a.one", outline = outlineOf()): string {
  const report = read(file, outline);
  const loss = report.lost.find(({ items }) => items.includes(id));
  if (loss) return `${loss.kind} ${loss.cells.join(", ")}`.trim();
  const { state, value, cell } = report.entries.get(id)!;
  return `${state}${value === undefined ? "" : ` ${value}`} in ${cell}`;
}

const lead = (file: TestForm, id: string, ...cells: readonly string[]): TestForm => {
  file.dropNames((name) => name === `cchc.${id}`);
  for (const cell of cells) file.name(`cchc.${id}`, `'${SHEET}'!$${cell[0]}$${cell.slice(1)}`);
  return file;
};

describe("names without ids", () => {
  it("two of one item in rows of nobody else are both told", () => {
    expect(told(lead(formOf().dropIds(), "a.one", "D5", "D20"))).toBe("ambiguous D5, D20");
    expect(told(lead(formOf().dropIds(), "a.one", "D5", "D6"))).toBe("blank in D5");
  });

  it("in a row without words: a filled cell is ambiguous, an empty one gives way to the words", () => {
    const file = (): TestForm => lead(formOf().dropIds(), "a.one", "D20");
    expect(told(file().set(SHEET, "D20", 5))).toBe("ambiguous D20");
    expect(told(file().set(SHEET, "D20", { type: "text", value: "" }))).toBe("blank in D5");
    expect(told(file().set(SHEET, "D20", { type: "text", value: "", formula: "A1" }))).toBe("ambiguous D20");
    expect(told(file())).toBe("blank in D5");
  });

  it("in a row of unknown words: the TT of another item forbids it, also that of the last", () => {
    const file = (number: number): TestForm =>
      lead(formOf().dropIds(), "a.one", "D20")
        .set(SHEET, "B5", "Chữ lạ")
        .set(SHEET, "A20", number)
        .set(SHEET, "B20", "Chữ");
    expect(told(file(1))).toBe("blank in D20");
    expect(told(file(3))).toBe("missing");
    expect(told(file(4))).toBe("blank in D20");
  });
});

describe("a column that a program put in, and left the names where they were", () => {
  /** Names at D, head and answers at E. */
  function moved(): TestForm {
    const file = formOf().insertColumn(SHEET, 3);
    for (const [n, id] of ["a.one", "a.two", "a.three"].entries()) lead(file, id, `D${5 + n}`);
    return file;
  }

  it("nothing typed: the name's cell is blank", () => expect(told(moved())).toBe("blank in D5"));

  it("typed under the head: the name leads beside it", () => {
    expect(told(moved().set(SHEET, "E5", 37))).toBe("ambiguous E5, D5");
  });

  it("typed where the name leads: that is the answer, whatever stands under the head", () => {
    expect(told(moved().set(SHEET, "D5", 37))).toBe("value 37 in D5");
    expect(told(moved().set(SHEET, "D5", 37).set(SHEET, "E5", 38))).toBe("value 37 in D5");
  });

  it("no head: the names alone tell", () => {
    const file = moved();
    for (const column of ["A", "B", "C", "E", "F", "G"]) file.set(SHEET, `${column}4`, undefined);
    expect(told(file.set(SHEET, "E5", 37))).toBe("blank in D5");
  });
});

describe("a cell dragged away in its row", () => {
  it("is read where its name went, if it left nothing behind", () => {
    const dragged = (): TestForm => lead(formOf(), "a.one", "F5").set(SHEET, "F5", 37);
    expect(told(dragged())).toBe("value 37 in F5");
    expect(told(dragged().set(SHEET, "D5", 5))).toBe("ambiguous D5, F5");
  });
});

describe("the original hidden, a copy seen", () => {
  const file = (): TestForm => formOf().fill({ "a.one": 5 }).copySheet(SHEET, "Bản chép").hide(SHEET);

  it("with the same answers it does no harm", () => expect(told(file())).toBe("value 5 in D5"));

  it("with another answer nobody can tell", () => {
    expect(told(file().set("Bản chép", "D5", 6))).toBe("ambiguous D5, Bản chép!D5");
  });

  it("also where the copy's answers stand in another column", () => {
    expect(told(file().insertColumn("Bản chép", 2))).toBe("value 5 in D5");
    expect(told(file().insertColumn("Bản chép", 2).set("Bản chép", "E5", 6))).toBe("ambiguous D5, Bản chép!E5");
  });

  it("a hidden copy is no rival", () => {
    expect(told(file().set("Bản chép", "D5", 6).hide("Bản chép"))).toBe("value 5 in D5");
  });
});

describe("a section whose fields are all claimed twice", () => {
  it("is on the sheet where they are, whatever that is called now", () => {
    const file = formOf().dropNames((name) => !name.includes("meta"));
    for (const id of ["a.one", "a.two", "a.three"]) file.repeatRow(id);
    file.rename(SHEET, "Biểu 1");
    const { lost, repaired } = read(file);
    expect(lost.map(({ kind, sheet }) => [kind, sheet])).toEqual(Array(3).fill(["ambiguous", "Biểu 1"]));
    expect(repaired.map(({ kind }) => kind)).toContain("sheet-renamed");
  });
});

describe("fields found by their words", () => {
  const bare = (): TestForm =>
    formOf()
      .dropNames((name) => !name.includes("meta"))
      .dropIds();

  it("stand in the column of answers", () => {
    expect(told(bare().set(SHEET, "D5", 37))).toBe("value 37 in D5");
  });

  it("are none where nothing tells that column: the file has no field then", () => {
    const file = bare();
    for (const column of ["A", "B", "C", "D", "E", "F"]) file.set(SHEET, `${column}4`, undefined);
    expect(() => read(file)).toThrow("không tìm thấy ô nào của đề cương");
  });

  it("are ambiguous in eight rows at most", () => {
    const file = bare().set(SHEET, "A5", undefined);
    for (let row = 20; row < 30; row += 1) file.set(SHEET, `B${row}`, "Nội dung a.one");
    expect(told(file)).toBe("ambiguous D5, D20, D21, D22, D23, D24, D25, D26");
  });

  it("not in rows that are other items' by id or name", () => {
    const file = lead(bare(), "a.two", "D20").set(SHEET, "B20", "Nội dung a.one");
    expect(told(file)).toBe("blank in D5");
  });
});

import type { Outline } from "../../src/outline/Outline";
import { readReport } from "../../src/report/readReport";
import type { Report } from "../../src/report/Report";
import { form, type TestForm } from "../support/cellsOf";
import { smallFile, smallOutline } from "../support/smallOutline";

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

describe("ids whose row the name does not lead to", () => {
  it("win, unless the name leads to a filled cell of a row without id", () => {
    expect(told(lead(formOf(), "a.one", "D20"))).toBe("blank in D5");
    expect(told(lead(formOf(), "a.one", "D20").set(SHEET, "D20", 5))).toBe("ambiguous D5, D20");
    expect(told(lead(formOf(), "a.one", "D6").set(SHEET, "D6", 5))).toBe("blank in D5");
  });

  it("but not beside another item's words", () => {
    expect(told(lead(formOf(), "a.one", "D20").set(SHEET, "B5", "Nội dung a.two"))).toBe("ambiguous D5");
  });
});

describe("a name whose item has no id", () => {
  const bare = (): TestForm =>
    formOf()
      .dropIds((id) => id === "a.one")
      .set(SHEET, "B5", "Chữ lạ");

  it("is not believed in a row with the id, or the words, of another", () => {
    const id = lead(bare(), "a.one", "D6").set(SHEET, "A6", undefined).set(SHEET, "B6", "Chữ khác");
    expect(told(id)).toBe("missing");
    expect(told(lead(bare(), "a.one", "D20").set(SHEET, "B20", "Nội dung a.two"))).toBe("missing");
    expect(told(lead(bare(), "a.one", "D20"))).toBe("blank in D20");
  });
});

describe("a name in the row with its id", () => {
  it("beside the words of another item is not believed", () => {
    expect(told(formOf().set(SHEET, "B5", "Nội dung a.two"))).toBe("ambiguous D5");
  });

  it("is believed beside its own words, whatever TT stands there", () => {
    expect(told(formOf().set(SHEET, "A5", 2))).toBe("blank in D5");
  });

  it("of two lines that are alike the TT tells which one stands there", () => {
    const { sections } = smallFile({ items: { "a.one": "count", "a.two": "count", "a.three": "count" } });
    const [section] = sections;
    // The words of the second are longer on paper than in its line.
    const rows = section!.rows.map((row) => {
      if (row.type !== "item" || row.id === "a.three") return row;
      return {
        ...row,
        ...(row.id === "a.two" ? { label: undefined, text: "Số việc: ... việc." } : { label: "Số việc" }),
      };
    });
    const outline = smallOutline({ items: {}, change: { sections: [{ ...section!, rows }] } });
    const file = formOf(outline);
    expect(told(file, "a.one", outline)).toBe("blank in D5");
    expect(told(file.set(SHEET, "B5", "Số việc").set(SHEET, "A5", 2), "a.one", outline)).toBe("ambiguous D5");
    expect(told(formOf(outline).set(SHEET, "A5", 3), "a.one", outline)).toBe("blank in D5");
  });
});

describe("a cell dragged away in its row", () => {
  it("is read where its name went, if it left nothing behind", () => {
    const dragged = (): TestForm => lead(formOf(), "a.one", "F5").set(SHEET, "F5", 37);
    expect(told(dragged())).toBe("value 37 in F5");
    expect(told(dragged().set(SHEET, "D5", 5))).toBe("ambiguous D5, F5");
  });

  it("is compared with the column that the other names tell, not with the head's", () => {
    const file = lead(lead(lead(formOf(), "a.one", "E5"), "a.two", "F6"), "a.three", "F7").set(SHEET, "F5", 37);
    expect(told(file)).toBe("ambiguous F5, E5");
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

describe("an ignored copy that was answered otherwise is told", () => {
  const copies = (file: TestForm, outline = outlineOf()): readonly string[] =>
    read(file, outline).repaired.flatMap(({ message }) => /(?<=nội dung khác \().*(?=\))/.exec(message)?.[0] ?? []);

  it("on another sheet, wherever its answers stand", () => {
    const file = (): TestForm => formOf().copySheet(SHEET, "Bản chép");
    expect(copies(file())).toEqual([]);
    expect(copies(file().set("Bản chép", "D5", 6))).toEqual(["D5"]);
    expect(copies(file().insertColumn("Bản chép", 2).set("Bản chép", "E5", 6))).toEqual(["E5"]);
  });

  it("and in another row of the same sheet", () => {
    expect(copies(formOf().repeatRow("a.one").set(SHEET, "D8", 6))).toEqual(["D8"]);
    expect(copies(formOf().fill({ "a.one": 6 }).repeatRow("a.one"))).toEqual([]);
  });

  it("with six cells, and whether there are more", () => {
    const ids = Array.from({ length: 7 }, (_, n) => `a.i${n}`);
    const outline = smallOutline({ items: Object.fromEntries(ids.map((id) => [id, "count" as const])) });
    const file = (count: number): TestForm => {
      const copied = formOf(outline).copySheet(SHEET, "Bản chép");
      for (let n = 0; n < count; n += 1) copied.set("Bản chép", `D${5 + n}`, 6);
      return copied;
    };
    expect(copies(file(6), outline)).toEqual(["D5, D6, D7, D8, D9, D10"]);
    expect(copies(file(7), outline)).toEqual(["D5, D6, D7, D8, D9, D10, …"]);
  });
});

describe("notes", () => {
  const note = (file: TestForm): string | undefined => read(file).entries.get("a.one")!.note;
  const noted = (): TestForm => formOf().note({ "a.one": "ở E" }).set(SHEET, "F5", "ở F");

  it("stand where their name leads in the row of the answer, else in their column", () => {
    expect(note(noted())).toBe("ở E");
    expect(note(noted().name("cchc.note.a.one", `'${SHEET}'!$F$5`, { replace: true }))).toBe("ở F");
    expect(note(noted().name("cchc.note.a.one", `'${SHEET}'!$F$6`, { replace: true }))).toBe("ở E");
    expect(note(noted().name("cchc.note.a.one", `'${SHEET}'!$D$5`, { replace: true }))).toBe("ở E");
    expect(note(noted().copySheet(SHEET, "Khác").name("cchc.note.a.one", "'Khác'!$F$5", { replace: true }))).toBe(
      "ở E",
    );
    expect(note(noted().name("cchc.note.a.one", `'${SHEET}'!$F$5`))).toBe("ở E");
  });

  it("an id in their column is none, whatever leads there", () => {
    const ids = (): TestForm => noted().set(SHEET, "E5", "a.one");
    expect(note(ids())).toBeUndefined();
    expect(note(ids().dropNames((name) => name === "cchc.note.a.one"))).toBeUndefined();
  });

  it("no column of notes is told for each sheet", () => {
    const file = noted()
      .dropNames((name) => name.startsWith("cchc.note"))
      .set(SHEET, "E4", "Sửa");
    expect(read(file).repaired).toMatchObject([{ kind: "no-notes", sheet: SHEET }]);
    expect(note(file)).toBeUndefined();
    expect(read(noted()).repaired).toEqual([]);
  });
});

describe("two sections", () => {
  const TWO = "Mục B";
  const both = (version = "1"): Outline => {
    const [second] = smallFile({ items: { "b.one": "count", "b.two": "count" } }).sections;
    const file = smallFile({ items: { "a.one": "count", "a.two": "count", "a.three": "count" } });
    return smallOutline({
      items: {},
      change: { version, sections: [...file.sections, { ...second!, ref: "B", sheet: TWO }] },
    });
  };
  /** The first sheet says nothing of its columns. */
  const bare = (): TestForm => {
    const file = formOf(both()).dropNames((name) => name.startsWith("cchc.a.") || name.startsWith("cchc.note.a."));
    for (let row = 4; row < 8; row += 1)
      for (const column of ["A", "C", "E"]) file.set(SHEET, `${column}${row}`, undefined);
    return file.set(SHEET, "B4", undefined).set(SHEET, "D4", undefined).set(SHEET, "F4", undefined);
  };

  it("fields are missing where nothing tells the column of answers, by id or by words", () => {
    expect(told(bare(), "a.one", both())).toBe("missing");
    expect(
      told(
        bare().dropIds((id) => id.startsWith("a.")),
        "a.one",
        both(),
      ),
    ).toBe("missing");
    expect(told(bare(), "b.one", both())).toBe("blank in D5");
  });

  it("an id in two rows is ambiguous there, without cells to name", () => {
    const { lost } = read(bare().repeatRow("a.one"), both());
    expect(lost).toContainEqual({ items: ["a.one"], sheet: SHEET, kind: "ambiguous", cells: [] });
  });

  it("cells that claim one field are named on their own sheet, wherever its section is", () => {
    const file = formOf(both()).dropIds((id) => id === "a.one");
    file.dropNames((name) => name === "cchc.a.one");
    for (const row of [20, 21]) file.name("cchc.a.one", `'${TWO}'!$D$${row}`);
    const { lost } = read(file, both());
    expect(lost).toEqual([{ items: ["a.one"], sheet: TWO, kind: "ambiguous", cells: ["D20", "D21"] }]);
  });

  it("a section that the file's version lacks is neither lost nor looked for by its words", () => {
    const file = formOf();
    const other = file.copySheet(SHEET, "Khác").dropIds((id) => id.startsWith("b."));
    for (const [n, id] of ["b.one", "b.two"].entries()) other.set("Khác", `B${5 + n}`, `Nội dung ${id}`);
    for (let row = 5; row < 8; row += 1) other.set("Khác", `G${row}`, undefined);
    const { lost, repaired } = read(other, both("2"));
    expect(lost).toEqual([]);
    expect(repaired.map(({ kind }) => kind)).toEqual(["version", "version"]);
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

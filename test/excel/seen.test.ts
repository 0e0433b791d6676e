import { createEngine } from "../../src/engine/createEngine";
import { cellKey, type Cells, type SheetCells } from "../../src/report/Cells";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { answerDrifts } from "../drift/answerDrifts";
import type { Drift } from "../drift/Drift";
import { FormFile } from "../drift/FormFile";
import { knownAnswers } from "../drift/knownAnswers";
import { lookDrifts } from "../drift/lookDrifts";
import { DEFAULT_FORMAT, type FontFormat } from "../support/excel/model/CellFormat";
import { addNotes } from "../support/excel/newerClient";
import { outline2025 } from "../support/outline2025";
import { beginSheet } from "./beginSheet";
import { openBook, valueOf } from "./openBook";
import { openCells } from "./openCells";

// What people see at cells and their values do not say: the open workbook tells it as its file does.

const outline = outline2025();
let form: FormFile;

beforeAll(async () => {
  const { filling } = knownAnswers(outline);
  form = FormFile.open(await writeXlsx(buildTemplate(outline, { unit: outline.unitOf("KT"), filling })));
});

function cellsOf(bytes: Uint8Array): Cells {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.cells;
}

describe("a report changed by a person", () => {
  const kinds: readonly Drift[] = [...lookDrifts.kinds, ...answerDrifts.kinds];
  const idsOf = (...ids: readonly string[]): Drift[] => ids.map((id) => kinds.find((kind) => kind.id === id)!);
  const changes = idsOf(
    "figure-struck",
    "figure-struck-in-part",
    "figure-with-footnote-sign",
    "narrative-struck-in-part",
    "comments",
  );

  test.each(changes)("$id: sheets, findings and repairs are those of the file", async ({ change }) => {
    const changed = await change(form.copy());
    const bytes = changed instanceof FormFile ? changed.bytes() : changed;
    const saved = cellsOf(bytes);
    const { excel, book } = openBook();
    openCells(excel, saved);
    const open = await valueOf(book.read());
    expect(excel.requests.length).toBeLessThanOrEqual(3);
    expect(excel.references.count).toBe(0);
    expect(open.sheets.map(seenOf)).toEqual(saved.sheets.map(seenOf));

    const engine = createEngine({ inflate: inflateNode });
    const [pane, file] = [await engine.checkCells("KT.xlsx", open), await engine.checkFile("KT.xlsx", bytes)];
    if (!pane.ok || !file.ok) throw new Error("no report");
    const { findings, repairs } = pane.report;
    expect({ findings, repairs }).toEqual({ findings: file.report.findings, repairs: file.report.repairs });
    // It is what the change is for: without it nothing of this would be told.
    const plain = await engine.checkCells("KT.xlsx", { ...open, sheets: open.sheets.map(unseen) });
    const isSame =
      plain.ok && JSON.stringify([plain.report.findings, plain.report.repairs]) === JSON.stringify([findings, repairs]);
    expect(isSame).toBe(false);
  });

  function seenOf({ name, cells, comments }: SheetCells): unknown {
    const looks = [...cells].flatMap(([key, { look }]) => (look === undefined ? [] : [[key, look]]));
    return { name, looks, comments };
  }

  function unseen({ name, visibility, cells }: SheetCells): SheetCells {
    return { name, visibility, cells: new Map([...cells].map(([key, cell]) => [key, { ...cell, look: undefined }])) };
  }
});

describe("the look of a text", () => {
  const font = (looks: Partial<FontFormat>): FontFormat => ({ ...DEFAULT_FORMAT.font, ...looks });

  test.each([
    ["nothing", 12, {}, undefined],
    ["a number crossed out", 12, { strikethrough: true }, "struck"],
    ["a text crossed out", "12", { strikethrough: true }, "struck"],
    ["a part of it", "12 15", { strikethrough: null }, "struck"],
    ["a part above the line", "151", { superscript: null }, "raised"],
    ["a part below the line", "151", { subscript: null }, "raised"],
    ["all of it above the line, as in a file", "151", { superscript: true }, undefined],
    ["both: crossed out comes before", "151", { subscript: null, strikethrough: true }, "struck"],
    ["a number is never mixed", 12, { strikethrough: null }, undefined],
  ] as const)("%s", async (_, value, looks, look) => {
    const { sheet, read } = beginSheet();
    sheet.put(4, 3, { value, format: { ...DEFAULT_FORMAT, font: font(looks) } });
    const { cells } = await read();
    expect(cells.get(cellKey(4, 3))!.look).toBe(look);
    expect(cells.get(cellKey(0, 0))).not.toHaveProperty("look");
  });

  test("a formula is never mixed", async () => {
    const { sheet, read } = beginSheet();
    const format = { ...DEFAULT_FORMAT, font: font({ strikethrough: null }) };
    sheet.put(4, 3, { value: "a", formula: "A1", format });
    expect((await read()).cells.get(cellKey(4, 3))).not.toHaveProperty("look");
  });

  test("what nobody crossed out costs no request more, and beyond the place of reports nothing is asked", async () => {
    const { excel, sheet, read } = beginSheet();
    await read();
    expect(excel.requests.length).toBe(2);
    const format = { ...DEFAULT_FORMAT, font: font({ strikethrough: true }) };
    sheet.put(299, 25, { value: 1, format });
    sheet.put(300, 0, { value: 2, format });
    sheet.put(0, 26, { value: 3, format });
    excel.resetRequests();
    const { cells } = await read();
    expect(excel.requests.length).toBe(3);
    const looks = [cellKey(299, 25), cellKey(300, 0), cellKey(0, 26)].map((key) => cells.get(key)!.look);
    expect(looks).toEqual(["struck", undefined, undefined]);
    expect(Math.max(...excel.requests.map(({ bytesOut }) => bytesOut))).toBeLessThan(1024 * 1024);
  });

  test("nobody looks at the sheet of keys", async () => {
    const { excel, book } = beginSheet();
    const sheet = excel.book.addSheet("_cchc");
    sheet.put(0, 0, { value: 1, format: { ...DEFAULT_FORMAT, font: font({ strikethrough: true }) } });
    const [, keys] = (await valueOf(book.read())).sheets;
    expect(keys!.cells.get(cellKey(0, 0))).toMatchObject({ value: 1 });
    expect(excel.requests.length).toBe(2);
  });

  test("a cell is found wherever the used part of its sheet begins; an empty sheet has none", async () => {
    const { excel, book } = beginSheet();
    excel.book.addSheet("Trống");
    const format = { ...DEFAULT_FORMAT, font: font({ strikethrough: true }) };
    const sheet = excel.book.addSheet("Xa");
    sheet.put(5, 4, { value: 1 });
    sheet.put(6, 5, { value: 2, format });
    const [, blank, far] = (await valueOf(book.read())).sheets;
    expect(blank!.cells.size).toBe(0);
    expect([...far!.cells].map(([key, { look }]) => [key, look])).toEqual([
      [cellKey(5, 4), undefined],
      [cellKey(6, 5), "struck"],
    ]);
    expect(excel.requests.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
  });

  test("a sheet used only beyond it is not asked either", async () => {
    const { excel, read } = beginSheet();
    const sheet = excel.book.addSheet("Xa");
    sheet.put(400, 40, { value: 1, format: { ...DEFAULT_FORMAT, font: font({ strikethrough: true }) } });
    await read();
    expect(excel.requests.map(({ error }) => error)).toEqual([undefined, undefined]);
  });
});

describe("comments", () => {
  const at = { row: 6, column: 3 };
  const key = cellKey(6, 3);

  test("of a thread are its texts that say something, one after the other; a blank cell has them too", async () => {
    const { excel, sheet, read } = beginSheet();
    const replies = [
      { id: "{2}", content: " " },
      { id: "{3}", content: "đúng" },
    ];
    sheet.threads = [
      { id: "{1}", ...at, content: "30?", replies },
      { id: "{4}", row: 7, column: 3, content: "", replies: [] },
    ];
    expect((await read()).comments).toEqual(new Map([[key, "30? / đúng"]]));
    expect(excel.requests.length).toBe(3);
    expect(excel.references.count).toBe(0);
  });

  test("that are notes, too, where office.js knows them; a thread counts before its note", async () => {
    const { excel, sheet, read } = beginSheet("1.18");
    sheet.notes = [
      { ...at, content: "[Threaded comment]" },
      { row: 8, column: 3, content: "30 hồ sơ" },
    ];
    sheet.threads = [{ id: "{1}", ...at, content: "30?", replies: [] }];
    expect((await read()).comments).toEqual(new Map([[key, "30?"]]));
    const takeAway = addNotes();
    try {
      excel.resetRequests();
      const { comments } = await read();
      expect(comments).toEqual(
        new Map([
          [key, "30?"],
          [cellKey(8, 3), "30 hồ sơ"],
        ]),
      );
      expect(excel.requests.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
      expect(excel.references.count).toBe(0);
      sheet.threads = [];
      sheet.notes = [];
      expect(await read()).not.toHaveProperty("comments");
    } finally {
      takeAway();
    }
  });
});

import { cellKey } from "../../src/report/Cells";
import type { ExcelHost } from "../support/excel/ExcelHost";
import { DEFAULT_FORMAT } from "../support/excel/model/CellFormat";
import { addNotes } from "../support/excel/newerClient";
import { beginSheet } from "./beginSheet";
import { troubleOf } from "./openBook";

// Of what people see beside the values an Excel may tell less, or fail: what is typed is read all the same.

describe("an Excel that can't tell", () => {
  const format = { ...DEFAULT_FORMAT, font: { ...DEFAULT_FORMAT.font, strikethrough: true } };

  /** Everything there is to see; and what of it is read. */
  function everything(set: string): ReturnType<typeof beginSheet> & { readonly kinds: () => Promise<string> } {
    const begun = beginSheet(set);
    begun.sheet.put(4, 3, { value: 5, format });
    begun.sheet.threads = [{ id: "{1}", row: 6, column: 3, content: "30?", replies: [] }];
    begun.sheet.notes = [{ row: 8, column: 3, content: "30 hồ sơ" }];
    const kinds = async (): Promise<string> => {
      const { cells, comments } = await begun.read();
      expect(cells.get(cellKey(4, 3))!.value).toBe(5);
      const look = cells.get(cellKey(4, 3))!.look;
      return [look, comments?.get(cellKey(6, 3)), comments?.get(cellKey(8, 3))].join();
    };
    return { ...begun, kinds };
  }

  test.each([
    ["1.8", ",,"],
    ["1.9", "struck,,"],
    ["1.17", "struck,30?,"],
    ["1.18", "struck,30?,30 hồ sơ"],
  ])("of ExcelApi %s reads without it", async (set, told) => {
    const { excel, kinds } = everything(set);
    const takeAway = addNotes();
    try {
      expect(await kinds()).toBe(told);
      expect(excel.requests.every(({ error }) => error === undefined)).toBe(true);
    } finally {
      takeAway();
    }
  });

  test.each([
    ["looks of a sheet", /load\(.*strikethrough/i, ",30?,"],
    ["comments", /CommentCollection\.load/, "struck,,"],
  ])("or fails for good in one kind, %s, reads the others", async (_, failing, told) => {
    const { excel, kinds } = everything("1.14");
    alwaysFail(excel, failing);
    expect(await kinds()).toBe(told);
    expect(excel.references.count).toBe(0);
  });

  test.each([
    ["looks of cells", /GetCellProperties/i, ",30?,"],
    ["places of comments", /Range\.load\(rowIndex,columnIndex\)$/i, "struck,,"],
  ])("or fails for good in a closer look, %s, reads the others", async (_, failing, told) => {
    const { excel, kinds } = everything("1.14");
    // Before it cells are asked for their fonts.
    alwaysFail(excel, failing, 2);
    expect(await kinds()).toBe(told);
    expect(excel.requests.filter(({ error }) => error !== undefined)).toHaveLength(2);
    expect(excel.references.count).toBe(0);
  });

  test("but fails once, is asked again", async () => {
    const { excel, kinds } = everything("1.14");
    excel.failNext("GeneralException", (action) => /CommentCollection\.load/.test(action));
    expect(await kinds()).toBe("struck,30?,");
    expect(excel.failureIsPending).toBe(false);
  });

  test("but not the cells either: it is told", async () => {
    const { excel, book } = everything("1.14");
    alwaysFail(excel, /load\(values/i);
    expect(await troubleOf(book.read())).toMatchObject({ kind: "fault" });
  });

  test("or whatever action fails once: that of what is needed is a trouble, of all else nothing is missed", async () => {
    const trial = everything("1.14");
    await trial.kinds();
    const total = trial.excel.requests.reduce((sum, { actions }) => sum + actions, 0);
    const outcomes: boolean[] = [];
    for (let at = 0; at < total; at += 1) {
      const { excel, book, kinds } = everything("1.14");
      excel.failNext("GeneralException", at);
      const { ok } = await book.read();
      expect(excel.failureIsPending).toBe(false);
      outcomes.push(ok);
      excel.failNext("GeneralException", at);
      if (ok) expect(await kinds()).toBe("struck,30?,");
    }
    const old = everything("1.8");
    await old.kinds();
    const needed = old.excel.requests.reduce((sum, { actions }) => sum + actions, 0);
    // The fonts come with it too, which 1.8 has not.
    const first = outcomes.indexOf(true);
    expect(first).toBeGreaterThanOrEqual(needed);
    expect(first).toBeLessThan(needed + 5);
    expect(outcomes.slice(first)).not.toContain(false);
  });

  test("or tells more than fits into an answer on the web, reads what fits", async () => {
    const { excel, sheet, kinds } = everything("1.14");
    sheet.threads = [{ id: "{1}", row: 6, column: 3, content: "x".repeat(6 * 1024 * 1024), replies: [] }];
    Object.assign(excel.options, { platform: "OfficeOnline" });
    expect(await kinds()).toBe("struck,,");
  });

  test("but gives an answer that is none: it is told, at once and when asked again", async () => {
    const { excel, sheet, book } = everything("1.14");
    Object.assign(sheet.threads[0]!, { content: 5 });
    expect(await troubleOf(book.read())).toMatchObject({ kind: "fault" });
    excel.failNext("GeneralException", (action) => /CommentCollection\.load/.test(action));
    expect(await troubleOf(book.read())).toMatchObject({ kind: "fault" });
    expect(excel.failureIsPending).toBe(false);
  });

  test("while a cell is edited waits for its end, and misses nothing", async () => {
    const { excel, book, kinds } = everything("1.14");
    const waits: boolean[] = [];
    book.onEditing((waiting) => waits.push(waiting));
    // A person begins to type between the requests.
    const beforeAction = excel.beforeAction.bind(excel);
    excel.beforeAction = (action) => {
      if (waits.length === 0 && /CommentCollection\.load/.test(action))
        excel.failNext("InvalidOperationInCellEditMode");
      beforeAction(action);
    };
    expect(await kinds()).toBe("struck,30?,");
    expect(waits).toEqual([true, false]);
  });

  function alwaysFail(excel: ExcelHost, failing: RegExp, requestsBefore = 0): void {
    const beforeAction = excel.beforeAction.bind(excel);
    excel.beforeAction = (action) => {
      if (excel.requests.length >= requestsBefore && failing.test(action)) excel.failNext("GeneralException");
      beforeAction(action);
    };
  }
});

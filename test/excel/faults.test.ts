import { mergeReports } from "../../src/assessment/mergeReports";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { ExcelHost } from "../support/excel/ExcelHost";
import { openWorkbook } from "../support/excel/openWorkbook";
import { reportOf } from "../support/reportOf";
import { smallOutline } from "../support/smallOutline";
import { expectWritten } from "./expectWritten";
import { addIn, openBook, troubleOf, valueOf } from "./openBook";
import { snapshotOf } from "./snapshotOf";

const outline = smallOutline({ items: { "a.count": "count", "a.text": "text" }, units: ["A", "B"] });
const form = buildTemplate(outline);
const reports = outline.units.map(({ code }) => reportOf(outline, code, { "a.count": 3, "a.text": "Đã làm" }));
const consolidated = buildConsolidated(mergeReports(reports, outline));
const earlier = buildConsolidated(mergeReports([], outline));

/** Actions of all requests so far. */
const actionsOf = ({ requests }: ExcelHost): number => requests.reduce((sum, { actions }) => sum + actions, 0);

describe.each([
  ["a form", form, "form", null],
  ["a consolidation", consolidated, "assessment", null],
  ["a consolidation in place of an earlier one", consolidated, "assessment", earlier],
] as const)("writing %s", (_, workbook, as, first) => {
  /** An Excel where something stands already. */
  function begin(): ReturnType<typeof openBook> {
    const opened = openBook();
    if (first) openWorkbook(opened.excel, first);
    opened.excel.book.addSheet("Ghi chép").put(0, 0, { value: "Của tôi" });
    opened.excel.book.settings.set("cchc.round", "đợt 1");
    return opened;
  }

  /** A form goes to a unit, the round never does; the team's own workbook keeps it. */
  function expectComplete({ excel }: Pick<ReturnType<typeof openBook>, "excel">): void {
    expectWritten(excel, workbook);
    expect([...excel.book.settings.values()]).toEqual(as === "form" ? [] : ["đợt 1"]);
  }

  test("whatever action fails: the workbook is as it was, or complete", async () => {
    const trial = begin();
    await valueOf(trial.write(workbook, as));
    const total = actionsOf(trial.excel);
    const last = trial.excel.requests.at(-1)!.actions;
    // Some while the sheets are made, every one of the request that shows them.
    const making = Array.from({ length: 8 }, (_, n) => Math.floor((n * (total - last)) / 8));
    const showing = Array.from({ length: last }, (_, n) => total - last + n);
    for (const at of [...making, ...showing]) {
      const { excel, write } = begin();
      const before = snapshotOf(excel);
      excel.failNext("GeneralException", at);
      const outcome = await write(workbook, as);
      expect(excel.failureIsPending).toBe(false);
      if (outcome.ok) expectComplete({ excel });
      else {
        expect(outcome.trouble).toMatchObject({
          kind: "fault",
          id: expect.stringMatching(/^E-[0-9A-Z]{5}$/) as string,
        });
        expect([at, snapshotOf(excel)]).toEqual([at, before]);
      }
    }
  });

  test("the pane closed at any request: the workbook looks as before, or is complete; the next run tidies up", async () => {
    const trial = begin();
    await valueOf(trial.write(workbook, as));
    const requests = trial.excel.requests.length;
    for (let sent = 0; sent < requests; sent += 1) {
      const { excel, write } = begin();
      const before = snapshotOf(excel);
      const shown = (): unknown =>
        excel.book.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
      const visible = shown();
      let left = sent;
      // Nothing comes from the pane any more, not even what would take back.
      const execute = excel.execute.bind(excel);
      const closed = new Promise<void>((resolve) => {
        excel.execute = (body, flags) => {
          if (left-- > 0) return execute(body, flags);
          resolve();
          return new Promise(() => {});
        };
      });
      void write(workbook, as);
      await closed;
      expect(shown()).toEqual(visible);
      excel.execute = execute;
      await valueOf(addIn().book.overview());
      expect(snapshotOf(excel)).toBe(before);
      await valueOf(addIn().write(workbook, as));
      expectComplete({ excel });
    }
  });

  test("cancelled at any sheet: the workbook is as it was", async () => {
    for (const at of [0, 1, 2]) {
      const { excel, write } = begin();
      const before = snapshotOf(excel);
      const controller = new AbortController();
      const outcome = write(workbook, as, {
        signal: controller.signal,
        onProgress: ({ done }) => {
          if (done === at) controller.abort();
        },
      });
      expect(await troubleOf(outcome)).toEqual({ kind: "cancelled" });
      expect(snapshotOf(excel)).toBe(before);
    }
  });
});

test("an Excel that freezes no panes: everything else is there, and what is not is told", async () => {
  const { excel, write } = openBook();
  const beforeAction = excel.beforeAction.bind(excel);
  excel.beforeAction = (action) => {
    if (action.includes("Freeze")) excel.failNext("GeneralException");
    beforeAction(action);
  };
  const { leftOut } = await valueOf(write(consolidated, "assessment"));
  expect(leftOut).toEqual(["cố định dòng tiêu đề", "ẩn đường lưới"]);
  const withoutViews = consolidated.sheets.map((sheet) => ({ ...sheet, freeze: { rows: 0, columns: 0 } }));
  for (const { name } of consolidated.sheets) excel.sheet(name).showGridlines = false;
  expectWritten(excel, { ...consolidated, sheets: withoutViews });
});

import { mergeReports } from "../../src/assessment/mergeReports";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { openWorkbook } from "../support/excel/openWorkbook";
import { reportOf } from "../support/reportOf";
import { smallOutline } from "../support/smallOutline";
import { openBook, troubleOf, valueOf } from "./openBook";
import { snapshotOf } from "./snapshotOf";

const outline = smallOutline({ items: { "a.count": "count" }, units: ["A", "B"] });
const reports = outline.units.map(({ code }) => reportOf(outline, code, { "a.count": 3 }));
const consolidated = buildConsolidated(mergeReports(reports, outline));
const earlier = buildConsolidated(mergeReports([], outline));

test("an Excel that stops deleting in the middle for good: the new sheets, which hold the remarks, stay", async () => {
  const { excel, write } = openBook();
  openWorkbook(excel, earlier);
  excel.book.addSheet("Ghi chép").put(0, 0, { value: "Của tôi" });
  // A name that led to a deleted sheet would stop the taking back by itself.
  excel.book.names.splice(0);
  const total = earlier.sheets.length;
  const beforeAction = excel.beforeAction.bind(excel);
  let deleted = 0;
  excel.beforeAction = (action) => {
    if (/Worksheet\.Delete/i.test(action)) {
      deleted += 1;
      if (deleted > 1 && deleted < 5) excel.failNext("GeneralException");
    }
    beforeAction(action);
  };
  expect(await troubleOf(write(consolidated, "assessment"))).toMatchObject({ kind: "fault" });
  expect(excel.book.sheets.filter(({ name }) => name.startsWith("cchc~"))).toHaveLength(consolidated.sheets.length);
  expect(excel.book.sheets.length).toBe(1 + total - 1 + consolidated.sheets.length);
});

test("a sheet of somebody's that is called like one being made is never deleted, and in nobody's way", async () => {
  const { excel, write } = openBook();
  excel.book.addSheet("CCHC~2").put(0, 0, { value: "Của tôi" });
  await valueOf(write(consolidated, "assessment"));
  expect(excel.sheet("CCHC~2").cell(0, 0).value).toBe("Của tôi");
  expect(excel.book.sheets.filter(({ name }) => /^cchc~/i.test(name))).toHaveLength(1);
});

test("a refusal that comes after a sheet was unprotected: it is protected again, and no password is blamed", async () => {
  const { excel, book } = openBook();
  openWorkbook(excel, buildTemplate(outline, { unit: outline.unitOf("A") }));
  const [sheet] = excel.book.sheets.filter(({ protection }) => protection !== null);
  const before = snapshotOf(excel);
  excel.failNext("AccessDenied", (action) => /^ConditionalFormat\.Priority$/i.test(action));
  const marked = await book.mark([{ sheet: sheet!.name, cell: "A1", level: "error" }]);
  expect(excel.failureIsPending).toBe(false);
  expect(marked.ok).toBe(false);
  expect(snapshotOf(excel)).toBe(before);
});

import type { SheetCells } from "../../src/report/Cells";
import type { ExcelHost } from "../support/excel/ExcelHost";
import { openBook, type Opened, valueOf } from "./openBook";

/** An Excel with one sheet, and what is read of it. */
export function beginSheet(
  set = "1.14",
): Opened & { readonly sheet: ReturnType<ExcelHost["sheet"]>; read: () => Promise<SheetCells> } {
  const opened = openBook({ set });
  const sheet = opened.excel.sheet("Sheet1");
  sheet.put(0, 0, { value: "Báo cáo" });
  return { ...opened, sheet, read: async () => (await valueOf(opened.book.read())).sheets[0]! };
}

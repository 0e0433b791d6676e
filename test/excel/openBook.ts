import { createExcelHost } from "../../src/excel/createExcelHost";
import type { Host, OpenBook, Outcome, Trouble, WriteOptions, Written } from "../../src/taskpane/Host";
import type { Workbook } from "../../src/workbook/Workbook";
import type { ExcelHost } from "../support/excel/ExcelHost";
import { startExcel, type StartOptions } from "../support/excel/startExcel";

export interface Opened {
  readonly excel: ExcelHost;
  readonly host: Host;
  readonly book: OpenBook;
  readonly write: (
    workbook: Workbook,
    as: "form" | "assessment",
    options?: Partial<WriteOptions>,
  ) => Promise<Outcome<Written>>;
}

/** A fresh Excel with the add-in in it. */
export function openBook(options?: StartOptions): Opened {
  const excel = startExcel(options);
  return { excel, ...addIn() };
}

/** The pane opened (again) beside the workbook that is open. */
export function addIn(): Omit<Opened, "excel"> {
  const host = createExcelHost();
  const book = host.book!;
  const usual = { signal: new AbortController().signal, onProgress: () => {} };
  return { host, book, write: (workbook, as, more) => book.write(workbook, as, { ...usual, ...more }) };
}

export async function valueOf<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const found = await outcome;
  if (!found.ok) throw new Error(JSON.stringify(found.trouble));
  return found.value;
}

export async function troubleOf(outcome: Promise<Outcome<unknown>>): Promise<Trouble> {
  const found = await outcome;
  if (found.ok) throw new Error("no trouble");
  return found.trouble;
}

import type { OutputFile } from "../engine/Engine";
import { copyText } from "../taskpane/files/copyText";
import { downloadFile } from "../taskpane/files/downloadFile";
import type { Host, Outcome } from "../taskpane/Host";
import { BookSettings } from "./BookSettings";
import { ExcelBook } from "./ExcelBook";
import { ExcelRuns } from "./ExcelRuns";

/** The pane's host, once `Office.onReady` has told that this is Excel. */
export function createExcelHost(): Host {
  const runs = new ExcelRuns();
  const book = new ExcelBook(runs);
  // Safari's web view inside Excel for Mac ignores a link's `download`.
  const saves = String(Office.context.platform) === "Mac" ? "open" : "download";
  return {
    kind: "excel",
    saves,
    store: new BookSettings(runs),
    book,
    save: (file) => save(file),
    copy: copyText,
    onLeaving: () => undefined,
  };

  async function save(file: OutputFile): Promise<Outcome<void>> {
    if (saves === "download")
      return runs.attempt("save", () => Promise.resolve({ ok: true, value: downloadFile(file) }));
    if (!/\.xlsx$/i.test(file.name)) return { ok: false, trouble: { kind: "unsupported" } };
    return book.openNew(file);
  }
}

import type { OutputFile } from "../engine/Engine";
import type { Cells } from "../report/Cells";
import type { Mark, OpenBook, Outcome, WriteOptions, Written } from "../taskpane/Host";
import type { Workbook } from "../workbook/Workbook";
import type { ExcelRuns } from "./ExcelRuns";
import { forgetRound } from "./forgetRound";
import { goToCell } from "./goToCell";
import { markCells } from "./markCells";
import { openWorkbook } from "./openWorkbook";
import { readOverview } from "./readOverview";
import { readBookKind } from "./readBookKind";
import { hasFile, readFileBytes } from "./readFileBytes";
import { readOpenCells } from "./readOpenCells";
import { supports } from "./supports";
import { watchSheets } from "./watchSheets";
import { writeWorkbook } from "./writeWorkbook";

type Skipped = Outcome<{ readonly skipped: readonly string[] }>;

/** The workbook that is open in Excel. */
export class ExcelBook implements OpenBook {
  readonly can = {
    openNew: supports("1.8", Excel, "createWorkbook"),
    watch: supports("1.7"),
    write: supports("1.8"),
    mark: supports("1.6"),
    bytes: hasFile(),
  };

  /** What lies about then is no leftover. */
  private writing = false;

  constructor(private readonly runs: ExcelRuns) {}

  onEditing(listener: (waiting: boolean) => void): () => void {
    return this.runs.onEditing(listener);
  }

  read(): Promise<Outcome<Cells>> {
    return this.runs.run("read", async (context) => ({ ok: true, value: await readOpenCells(context) }));
  }

  overview(): Promise<Outcome<{ readonly name: string; readonly sheets: readonly string[] }>> {
    return this.runs.run("overview", async (context) => ({
      ok: true,
      value: await readOverview(context, !this.writing),
    }));
  }

  async write(workbook: Workbook, as: "form" | "assessment", options: WriteOptions): Promise<Outcome<Written>> {
    if (!this.can.write) return { ok: false, trouble: { kind: "unsupported" } };
    this.writing = true;
    return this.runs
      .runInTurn("write", (context) => writeWorkbook(context, workbook, as, options))
      .finally(() => (this.writing = false));
  }

  goTo(sheet: string, cell: string | null): Promise<Outcome<void>> {
    return this.runs.run("goTo", (context) => goToCell(context, sheet, cell));
  }

  mark(marks: readonly Mark[]): Promise<Skipped> {
    return this.runs.run("mark", async (context) => ({
      ok: true,
      value: { skipped: await markCells(context, marks) },
    }));
  }

  unmark(): Promise<Skipped> {
    return this.mark([]);
  }

  async openNew({ bytes }: OutputFile): Promise<Outcome<void>> {
    if (!this.can.openNew) return { ok: false, trouble: { kind: "unsupported" } };
    return this.runs.attempt("openNew", async () => ({ ok: true, value: await openWorkbook(bytes) }));
  }

  bytes(): Promise<Outcome<Uint8Array>> {
    if (!this.can.bytes) return Promise.resolve({ ok: false, trouble: { kind: "unsupported" } });
    return this.runs.runInTurn("bytes", async (context) => {
      if ((await readBookKind(context)) === "report") await forgetRound(context);
      return { ok: true, value: await readFileBytes() };
    });
  }

  async watch(onChange: (cells: number) => void): Promise<Outcome<() => void>> {
    const watching = await this.runs.run("watch", async (context) => ({
      ok: true,
      value: await watchSheets(context, onChange),
    }));
    if (!watching.ok) return watching;
    const stop = watching.value;
    return {
      ok: true,
      value: () => void this.runs.attempt("unwatch", async () => ({ ok: true, value: await stop() })),
    };
  }
}

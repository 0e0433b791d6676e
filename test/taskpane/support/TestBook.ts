import type { Mark, OpenBook, Outcome, Trouble, WriteOptions, Written } from "../../../src/taskpane/Host";
import type { Cells } from "../../../src/report/Cells";
import type { Workbook } from "../../../src/workbook/Workbook";

/** A workbook open in memory, as far as the tabs see it: no Excel, but the same answers. */
export class TestBook implements OpenBook {
  readonly can = { openNew: true, watch: true, write: true, mark: true, bytes: true };
  /** Null: no colours in the workbook. */
  marks: readonly Mark[] | null = null;
  at: string | null = null;
  written: Workbook | null = null;
  /** Sheets with somebody's password. */
  locked: readonly string[] = [];
  /** What the next calls of that kind end with. */
  readonly troubles: Partial<Record<"read" | "write" | "goTo", Trouble>> = {};
  /** So many of the next writes meet somebody who writes into the consolidation. */
  writtenMeanwhile = 0;
  private onChange: ((cells: number) => void) | null = null;

  constructor(
    public name: string,
    public cells: Cells,
  ) {}

  onEditing(): () => void {
    return () => undefined;
  }

  overview() {
    return done({ name: this.name, sheets: this.cells.sheets.map(({ name }) => name) });
  }

  read(): Promise<Outcome<Cells>> {
    return this.answer("read", this.cells);
  }

  /** As it would be saved; none: it can't be had. */
  file: Uint8Array | null = null;

  bytes(): Promise<Outcome<Uint8Array>> {
    const unsupported = { ok: false, trouble: { kind: "unsupported" } } as const;
    return Promise.resolve(this.file ? { ok: true, value: this.file } : unsupported);
  }

  openNew() {
    return done(undefined);
  }

  async write(
    workbook: Workbook,
    _as: "form" | "assessment",
    { signal, onProgress }: WriteOptions,
  ): Promise<Outcome<Written>> {
    const write = this.writtenMeanwhile-- > 0 ? ({ kind: "written" } as const) : this.troubles.write;
    if (write) return { ok: false, trouble: write };
    const names = workbook.sheets.map(({ name }) => name);
    for (const [index, sheet] of names.entries()) {
      onProgress({ sheet, done: index, of: names.length });
      await pause();
      if (signal.aborted) return { ok: false, trouble: { kind: "cancelled" } };
    }
    this.written = workbook;
    return { ok: true, value: { sheets: names, renamed: [], leftOut: [] } };
  }

  goTo(sheet: string, cell: string | null) {
    this.at = cell === null ? sheet : `${sheet}!${cell}`;
    return this.answer("goTo", undefined);
  }

  mark(marks: readonly Mark[]) {
    this.marks = marks.filter(({ sheet }) => !this.locked.includes(sheet));
    return done({ skipped: this.locked.filter((name) => marks.some(({ sheet }) => sheet === name)) });
  }

  unmark() {
    this.marks = null;
    return done({ skipped: [] });
  }

  watch(onChange: (cells: number) => void) {
    this.onChange = onChange;
    return done(() => {
      this.onChange = null;
    });
  }

  /** A person types over the workbook. */
  becomes(cells: Cells, changed: number): void {
    this.cells = cells;
    this.onChange?.(changed);
  }

  private answer<T>(call: "read" | "goTo", value: T): Promise<Outcome<T>> {
    const trouble = this.troubles[call];
    return Promise.resolve(trouble ? { ok: false, trouble } : { ok: true, value });
  }
}

function done<T>(value: T): Promise<Outcome<T>> {
  return Promise.resolve({ ok: true, value });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

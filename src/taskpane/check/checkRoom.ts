import type { Level } from "../../checks/severityWord";
import type { Checked, FindingView } from "../../engine/Engine";
import { vietnamDay } from "../../round/days";
import type { AppModel } from "../AppModel";
import { attempt } from "../attempt";
import { faultOf } from "../faultOf";
import type { Outcome } from "../Host";
import { orStopped, STOPPED } from "../orStopped";
import { readPicked, type PickedFile } from "../PickedFile";
import type { LetterSubject } from "../letters/LetterState";
import { createStore } from "../Store";
import { bytesOfBook } from "./bytesOfBook";
import { START, type CheckResult, type CheckState, type Source } from "./CheckState";
import { CHECK } from "./checkTexts";
import { compareFindings } from "./compareFindings";
import { createMarker } from "./createMarker";
import { createWatcher } from "./createWatcher";
import { tellDifference } from "./tellVerdict";

export type CheckRoom = ReturnType<typeof createCheckRoom>;

/** Nobody stops a check that runs of its own accord. */
const UNSTOPPED = new AbortController().signal;

/** What goes on in the tab Kiểm tra: one report is read, its findings gone through. Nothing of it is written into the report but colours. */
export function createCheckRoom(app: AppModel) {
  const { engine, host } = app;
  const { book } = host;
  const store = createStore<CheckState>(START);
  const marker = createMarker(store, app);
  const watcher = createWatcher(store, book, () => void checkQuietly());
  /** Of the check that counts; what an older one brings is dropped. */
  let turn = 0;
  /** The setting by which the result was found. */
  let used = -1;

  /** The tab is looked at: which workbook is open, and does the result still go by the setting in use? */
  async function enter(): Promise<void> {
    // Changed a moment ago in another tab, and not yet in use.
    await app.setting.settle();
    if (store.get().result) {
      if (used !== app.setting.state.get().used) await checkQuietly();
    } else if (book) await look();
  }

  async function look(): Promise<void> {
    const seen = await attempt(() => book!.overview());
    if (!seen.ok) return;
    const { name, sheets } = seen.value;
    const ours = app.setting.state.get().outline?.formSheets ?? [];
    store.update({ book: { name, likely: sheets.filter((sheet) => ours.includes(sheet)).length > 1 } });
  }

  /** By a person's click: with progress, and the keyboard goes to the verdict. */
  async function check(source: Source, leftOut = 0): Promise<void> {
    await app.run("kiem-tra", CHECK.working.job, (signal) => {
      // First: what goes wrong is more pressing.
      if (leftOut > 0) app.tell({ tone: "info", ...CHECK.others(leftOut) });
      return run(source, signal);
    });
  }

  /** Of its own accord: the keyboard stays where it is. Where another job runs the person presses the button later. */
  async function checkQuietly(): Promise<void> {
    // First: meanwhile a job may begin.
    await app.setting.settle();
    const { result, work } = store.get();
    if (!result || result.kind === "unreadable" || work !== "none" || app.state.get().job) return;
    try {
      await run(result.source, UNSTOPPED);
    } catch (error) {
      app.tellTrouble(faultOf(error));
    }
  }

  async function again(): Promise<void> {
    const { result } = store.get();
    if (result && result.kind !== "unreadable") await check(result.source);
  }

  async function run(source: Source, signal: AbortSignal): Promise<void> {
    const mine = ++turn;
    const { result: before, changed } = store.get();
    const same = before !== null && before.kind !== "unreadable" && sameSource(before.source, source);
    watcher.settle();
    store.update({
      work: same ? "again" : "first",
      status: same ? CHECK.working.statusAgain : CHECK.working.status,
      ...(same ? {} : { result: null, filter: null, folded: new Set<string>(), current: null, changed: 0 }),
    });
    try {
      const by = app.setting.state.get().used;
      const read = await orStopped(find(source), signal);
      if (mine !== turn) return;
      if (read === STOPPED) store.update({ status: CHECK.working.stopped });
      else if (!read.ok) {
        store.update({ status: "" });
        app.tellTrouble(read.trouble);
      } else {
        used = by;
        show(before, read.value, same ? changed : 0);
        if (read.value.kind === "report" && source.kind === "book") await follow(read.value.report.findings);
      }
    } finally {
      if (mine === turn) store.update({ work: "none" });
    }
  }

  /** The open workbook is coloured, and its changes are seen. */
  async function follow(findings: readonly FindingView[]): Promise<void> {
    if (store.get().marks.wanted) await marker.show(findings);
    await watcher.start();
  }

  async function find(source: Source): Promise<Outcome<CheckResult>> {
    if (source.kind === "file") {
      const bytes = await readPicked(source.file);
      if (!bytes) return { ok: true, value: { kind: "unreadable", name: source.file.name } };
      return { ok: true, value: told(source, source.file.name, await engine.checkFile(source.file.name, bytes)) };
    }
    if (!store.get().book) await look();
    const cells = await book!.read();
    if (!cells.ok) return cells;
    const name = store.get().book?.name ?? "";
    return { ok: true, value: told(source, name, await engine.checkCells(name, cells.value)) };
  }

  function told(source: Source, name: string, checked: Checked): CheckResult {
    if (checked.ok) return { kind: "report", source, report: checked.report, at: app.now() };
    const foreign = source.kind === "book" && checked.refusal.code === "no-report";
    return { kind: "refused", source, name, refusal: checked.refusal, foreign };
  }

  function show(before: CheckResult | null, result: CheckResult, seen: number): void {
    const { current, changed } = store.get();
    const stays = result.kind === "report" && result.report.findings.some(({ key }) => key === current);
    store.update({
      result,
      status: tellResult(before, result),
      current: stays ? current : null,
      // What was typed while it was read may have come too late for it.
      changed: changed - seen,
    });
  }

  async function goTo(finding: FindingView): Promise<void> {
    const { sheet, cell } = finding;
    if (!book || sheet === null) return;
    store.update({ current: finding.key });
    app.tell(null);
    const went = await attempt(() => book.goTo(sheet, cell));
    if (store.get().current !== finding.key) return;
    if (!went.ok) app.tellTrouble(went.trouble);
    store.update({
      status: !went.ok ? "" : cell === null ? CHECK.finding.atSheet(sheet) : CHECK.finding.at(sheet, cell),
    });
  }

  async function saveFindings(): Promise<void> {
    await app.run("kiem-tra", CHECK.save.job, async () => {
      const file = await engine.findingsFile();
      if (!file) return;
      const saved = await host.save(file);
      if (saved.ok) store.update({ status: CHECK.save.done(file.name) });
      else app.tellTrouble(saved.trouble);
    });
  }

  /** The letter about what was found, its marked copy made from the file or from the workbook as it is open. */
  function letterSubject(): LetterSubject | null {
    const { result } = store.get();
    if (result?.kind !== "report") return null;
    const { source, report } = result;
    const open = source.kind === "book" ? { bytes: () => bytesOfBook(app, marker) } : {};
    return { kind: "findings", unit: report.unit, report: "checked", ...open };
  }

  async function saveCopy(): Promise<void> {
    const subject = letterSubject();
    if (!subject) return;
    await app.run("kiem-tra", CHECK.letter.job, async () => {
      const bytes = subject.bytes ? await subject.bytes() : null;
      if (bytes && !bytes.ok) return app.tellTrouble(bytes.trouble);
      const order = {
        kind: "findings",
        unit: subject.unit.code,
        today: vietnamDay(app.now()),
        report: "checked",
        explanations: app.setting.state.get().explanations,
      } as const;
      const made = await engine.markedCopy(order, bytes?.value ?? null);
      if (!made.ok) return app.tell({ tone: "warning", title: made.reason, text: "" });
      const saved = await host.save(made.file);
      if (!saved.ok) return app.tellTrouble(saved.trouble);
      store.update({ status: CHECK.letter.copied(made.file.name) });
      if (made.notes.length > 0)
        app.tell({ tone: "info", title: CHECK.letter.copied(made.file.name), text: made.notes.join(" ") });
    });
  }

  return {
    state: store,
    enter,
    letterSubject,
    saveCopy,
    checkBook: () => check({ kind: "book" }),
    /** One report at a time: the others of a drop are told, not passed over. */
    checkFiles: async (files: readonly PickedFile[]): Promise<void> => {
      const [file, ...others] = files;
      if (file) await check({ kind: "file", file }, others.length);
    },
    again,
    goTo,
    saveFindings,
    setMarks: marker.set,
    setLive: watcher.setLive,
    /** Null, or the one that was pressed already: everything is shown. */
    filterBy: (level: Level | null) => store.update({ filter: level }),
    fold(sheet: string): void {
      const folded = new Set(store.get().folded);
      if (!folded.delete(sheet)) folded.add(sheet);
      store.update({ folded });
    },
  };
}

function sameSource(a: Source, b: Source): boolean {
  return a.kind === "book" ? b.kind === "book" : b.kind === "file" && a.file === b.file;
}

/** For the status line: what changed since the same unit's report was checked before. The verdict stands in the tab. */
function tellResult(before: CheckResult | null, result: CheckResult): string {
  if (result.kind !== "report" || before?.kind !== "report") return "";
  if (before.report.unit.code !== result.report.unit.code) return "";
  return tellDifference(compareFindings(before.report.findings, result.report.findings));
}

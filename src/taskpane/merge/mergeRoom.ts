import type { Choices } from "../../engine/Engine";
import type { LogEntry } from "../../round/LogEntry";
import type { AppModel } from "../AppModel";
import { attempt } from "../attempt";
import { faultOf } from "../faultOf";
import type { Outcome, Trouble } from "../Host";
import { orStopped, STOPPED } from "../orStopped";
import type { PickedFile } from "../PickedFile";
import type { SettingModel } from "../SettingModel";
import { createStore } from "../Store";
import { consolidateIntoBook, consolidateIntoFile } from "./consolidate";
import { createReader } from "./createReader";
import { lookAt } from "./lookAt";
import { START, type Band, type Done, type MergeState, type Writing } from "./MergeState";
import { tellMade } from "./mergeStatus";
import { MERGE } from "./mergeTexts";

/** In place of a unit: the nameless file stays out, and that is meant. No unit's code is in small letters. */
export const SKIP = "skip";

export type MergeRoom = ReturnType<typeof createMergeRoom>;

/** After these the open workbook is out of the question; after others the same button may be pressed again. */
const BARS: ReadonlySet<Trouble["kind"]> = new Set(["locked", "report", "unsupported"]);

/** What goes on in the tab Tổng hợp: files in, what came of them, the choices, and one consolidated workbook out. */
export function createMergeRoom(app: AppModel) {
  const { engine, host } = app;
  const { book } = host;
  const store = createStore<MergeState>(START);
  const reader = createReader(store, engine, app.now);
  /** Of the review that counts: two choices made quickly must not end in the order of their answers. */
  let turn = 0;
  /** The setting under which the engine took the files in: with another one it has forgotten them. */
  let used = -1;
  const isForgotten = (): boolean => used !== app.setting.state.get().used;
  /** By which the review was made: a notice is noted as sent in other tabs. */
  let reviewedBy: readonly LogEntry[] = [];

  /** The tab is looked at: what is the open workbook, and are the files still those of this setting? */
  async function enter(): Promise<void> {
    // Changed a moment ago in another tab, and not yet in use.
    await app.setting.settle();
    const { read: taken, review: seen } = store.get();
    const forgotten = taken > 0 && isForgotten();
    if (forgotten && !app.state.get().job) await readOn();
    // What the engine has forgotten can't be sorted out: the button reads it again.
    if (!forgotten && seen && reviewedBy !== log()) await review();
    if (book) await look();
  }

  async function look(): Promise<void> {
    const seen = await attempt(() => book!.overview());
    if (!seen.ok) return;
    store.update({ book: lookAt(seen.value, app.setting.state.get().outline) });
  }

  async function take(files: readonly PickedFile[]): Promise<void> {
    if (files.length === 0) return;
    reader.add(files);
    await readOn();
  }

  async function readOn(): Promise<void> {
    const began = await app.run("tong-hop", MERGE.reading.job, read);
    // Another job runs: the files wait for the button.
    if (!began && store.get().phase === "empty") store.update({ phase: "review" });
  }

  async function read(signal: AbortSignal): Promise<void> {
    store.update({ phase: "reading", done: null, barred: null, filter: null, status: "", overAsked: false });
    let whole = false;
    try {
      do {
        // Changed in another tab while it read, too: the engine has forgotten those before.
        if (isForgotten()) reader.rewind();
        used = app.setting.state.get().used;
        await reader.readAll(signal);
      } while (!signal.aborted && isForgotten());
      whole = !signal.aborted && (await orStopped(review(), signal)) !== STOPPED;
    } finally {
      const { done, of } = store.get().reading;
      store.update({ phase: "review", status: signal.aborted ? MERGE.reading.stopped(done, of) : "" });
      // Stopped or failed, what was read stays: it is sorted out behind the screen, when the engine has let go of the file in hand.
      if (!whole) void reader.settled().then(review);
    }
    if (whole) await noteReceived();
  }

  async function review(): Promise<void> {
    const mine = ++turn;
    reviewedBy = log();
    try {
      const seen = await engine.review(choices(), reviewedBy);
      if (mine === turn) store.update({ review: seen });
    } catch (error) {
      if (mine === turn) app.tellTrouble(faultOf(error));
    }
  }

  /** With what was explained in this round. */
  const choices = (): Choices => ({ ...store.get().choices, explanations: app.setting.state.get().explanations });

  const log = (): readonly LogEntry[] => app.setting.state.get().log;

  async function noteReceived(): Promise<void> {
    const note = app.setting.noter();
    await note(await engine.receivedEntries(choices(), log(), app.now().toISOString()));
  }

  /** What was made, and which findings an explanation has settled for the first time. */
  async function noteMerged(note: SettingModel["note"], { summary, saved, sha256 }: Done): Promise<void> {
    const file = { file: saved ?? store.get().book?.name ?? "", sha256 };
    const told = log().filter(({ what }) => what === "explained");
    const known = new Set(told.map(({ about }) => about));
    await note([
      { what: "merged", paper: "consolidated", ...file },
      ...summary.explained
        .filter(({ key }) => !known.has(key))
        .map(({ unit, key }) => ({ what: "explained" as const, unit, about: key, ...file })),
    ]);
  }

  async function choose(patch: Partial<Choices>): Promise<void> {
    store.update({ choices: { ...store.get().choices, ...patch } });
    await review();
  }

  async function chooseUnit(id: string, unit: string): Promise<void> {
    const skipped = new Set(store.get().skipped);
    if (unit === SKIP) skipped.add(id);
    else skipped.delete(id);
    store.update({ skipped });
    await choose({ units: changed(store.get().choices.units, id, unit === SKIP ? null : unit) });
  }

  async function write(into: Writing["into"], work: (signal: AbortSignal) => Promise<Outcome<Done>>): Promise<void> {
    await app.run("tong-hop", MERGE.writing.job, async (signal) => {
      // Changed a moment ago in another tab: the engine has no file any more.
      if (isForgotten()) await read(signal);
      if (signal.aborted) return;
      const { phase: before, done: former } = store.get();
      // The same while it is made: nothing would be made of no files.
      const unsubscribe = app.setting.state.subscribe(() => {
        if (isForgotten()) app.stop();
      });
      const note = app.setting.noter();
      const writing = { into, sheet: null, done: 0, of: 0 };
      store.update({ phase: "writing", writing, done: null, barred: null, status: "" });
      let done: Done | null = former;
      try {
        const outcome = await work(signal);
        if (outcome.ok) {
          done = { ...outcome.value, written: outcome.value.written ?? former?.written ?? null };
          await noteMerged(note, outcome.value);
        }
        if (!outcome.ok) {
          if (BARS.has(outcome.trouble.kind)) store.update({ barred: outcome.trouble.kind });
          app.tellTrouble(outcome.trouble);
        }
      } finally {
        unsubscribe();
        store.update({ phase: done ? "done" : before === "done" ? "review" : before, done });
      }
    });
  }

  async function openResult(): Promise<void> {
    const sheet = store.get().done?.written?.sheets[0];
    if (!book || sheet === undefined) return;
    const went = await attempt(() => book.goTo(sheet, null));
    if (!went.ok) app.tellTrouble(went.trouble);
  }

  return {
    state: store,
    choices,
    again: review,
    enter,
    take,
    readOn,
    dropUnread: (): void => {
      reader.dropUnread();
      store.update({ status: "", phase: store.get().read === 0 ? "empty" : "review" });
    },
    askStartOver: () => store.update({ overAsked: true }),
    keepFiles: () => store.update({ overAsked: false }),
    startOver: async (): Promise<void> => {
      turn++;
      store.set({ ...START, book: store.get().book });
      app.tell(null);
      const cleared = await attempt(async () => ({ ok: true, value: await reader.clear() }));
      if (!cleared.ok) app.tellTrouble(cleared.trouble);
    },
    chooseFile: (unit: string, id: string) => choose({ chosen: changed(store.get().choices.chosen, unit, id) }),
    chooseUnit,
    chooseDossiers: (owner: string | null) => choose({ dossiersFrom: owner }),
    chooseSource: (key: string, unit: string | null) =>
      choose({ sources: changed(store.get().choices.sources, key, unit) }),
    filterBy: (band: Band | null) => store.update({ filter: band }),
    searchFor: (search: string) => store.update({ search }),
    intoBook: async (): Promise<void> => {
      if (!book) return;
      await write("book", (signal) =>
        consolidateIntoBook(engine, book, choices(), log(), {
          signal,
          onProgress: (progress) => store.update({ writing: { into: "book", ...progress } }),
        }),
      );
      await look();
    },
    intoFile: () => write("file", (signal) => consolidateIntoFile(engine, host, choices(), log(), signal)),
    openResult,
    backToReview: (): void => {
      const { done, book: opened } = store.get();
      const status = done ? tellMade(done, host.saves, opened?.name ?? "") : "";
      store.update({ phase: "review", done: null, status, overAsked: false });
      app.tell(null);
    },
  };
}

/** The record with one key set, or without it. */
function changed(record: Readonly<Record<string, string>>, key: string, value: string | null): Record<string, string> {
  const others = Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  return value === null ? others : { ...others, [key]: value };
}

import type { BoardView } from "../../engine/Engine";
import type { LogEntry } from "../../round/LogEntry";
import { vietnamDay } from "../../round/days";
import type { AppModel } from "../AppModel";
import { faultOf } from "../faultOf";
import { fillIn } from "../fillIn";
import { draftsOf } from "../letters/draftsOf";
import { tellSkipped } from "../letters/tellSkipped";
import { createStore } from "../Store";
import { BOARD } from "./boardTexts";
import { createMergeRoom } from "./mergeRoom";

export interface BoardState {
  readonly open: boolean;
  /** Null until the engine has told. */
  readonly board: BoardView | null;
  readonly status: string;
}

export type BoardRoom = ReturnType<typeof boardRoom>;

/** Where the round stands: each unit with what was sent, what came, what is late; and what has happened so far. */
export function boardRoom(app: AppModel) {
  const { engine, host, setting } = app;
  const store = createStore<BoardState>({ open: false, board: null, status: "" });
  let turn = 0;

  /** Anew whenever something was noted or read. */
  async function look(): Promise<void> {
    const mine = ++turn;
    try {
      await setting.settle();
      const { log } = setting.state.get();
      const board = await engine.board(app.room(createMergeRoom).choices(), log, vietnamDay(app.now()));
      if (mine === turn) store.update({ board });
    } catch (error) {
      app.tellTrouble(faultOf(error));
    }
  }

  let noted: readonly LogEntry[] = [];
  setting.state.subscribe(() => {
    const { log } = setting.state.get();
    if (log === noted) return;
    noted = log;
    if (store.get().open) void look();
  });

  /** Units whose report is due or overdue and not there. */
  const waiting = () =>
    store.get().board?.rows.filter(({ standing }) => ["unsent", "sent", "overdue"].includes(standing)) ?? [];

  async function remind(signal: AbortSignal) {
    const { outline } = setting.state.get();
    // Some would go by the former setting, some by the one that has come into use.
    const unsubscribe = setting.state.subscribe(() => {
      if (setting.state.get().outline === outline) return;
      store.update({ status: BOARD.remind.changed });
      app.stop();
    });
    try {
      const wanted = waiting().map(({ unit }) => ({ unit, files: [] }));
      const made = await draftsOf(app, "remind", wanted, signal);
      const { drafts } = made;
      const file = drafts.length > 1 ? await engine.pack(drafts, BOARD.remind.zip) : drafts[0];
      return { ...made, file };
    } finally {
      unsubscribe();
    }
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    look,
    open(): Promise<void> {
      store.update({ open: true, status: "" });
      return look();
    },
    close: () => store.update({ open: false }),
    /** The tab is looked at: days and units may have been changed in another one. */
    enter: async (): Promise<void> => {
      if (store.get().open) await look();
    },
    waiting,

    /** A draft for each unit without a report that has an address; several as one file. */
    async remindAll(): Promise<void> {
      await app.run("tong-hop", BOARD.remind.job, async (signal) => {
        const { drafts, file, skipped, note } = await remind(signal);
        if (signal.aborted) return;
        if (!file) return store.update({ status: BOARD.remind.none });
        const saved = await host.save(file);
        if (!saved.ok) return app.tellTrouble(saved.trouble);
        await note();
        const done = fillIn(BOARD.remind.done, { count: drafts.length, name: file.name });
        store.update({ status: tellSkipped(done, skipped) });
      });
    },

    /** The round with the board and the log, as a workbook of the team. */
    async saveBook(): Promise<void> {
      await app.run("tong-hop", BOARD.book.job, async () => {
        const { log } = setting.state.get();
        const file = await engine.roundFile(app.room(createMergeRoom).choices(), log, vietnamDay(app.now()));
        if (!file) return;
        const saved = await host.save(file);
        if (saved.ok) store.update({ status: fillIn(BOARD.book.saved, { name: file.name }) });
        else app.tellTrouble(saved.trouble);
      });
    },

    /** One line of JSON for each thing that happened. */
    async saveLog(): Promise<void> {
      const { log, round } = setting.state.get();
      const text = log.map((entry) => `${JSON.stringify(entry)}\n`).join("");
      const file = { name: `nhat-ky-${round?.id ?? ""}.jsonl`, bytes: new TextEncoder().encode(text) };
      const saved = await host.save(file);
      if (saved.ok) store.update({ status: fillIn(BOARD.log.saved, { name: file.name }) });
      else app.tellTrouble(saved.trouble);
    },
  };
}

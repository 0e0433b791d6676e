import { createEngine } from "../../../src/engine/createEngine";
import type { Engine, OutputFile } from "../../../src/engine/Engine";
import { AppModel } from "../../../src/taskpane/AppModel";
import type { Host, OpenBook } from "../../../src/taskpane/Host";
import type { TabId } from "../../../src/taskpane/TabId";

export interface TestApp {
  readonly app: AppModel;
  /** Files that the person got. */
  readonly saved: OutputFile[];
  /** What stands on the clipboard, the newest last. */
  readonly copied: string[];
  /** Whether the page would ask before it closes now. */
  readonly asksOnLeaving: () => boolean;
}

/** The app without a screen, over the real engine on this thread; with a workbook it is Excel's pane, else a page. */
export async function startApp(
  tab: TabId,
  book: OpenBook | null = null,
  engine: Engine = createEngine(),
  now: () => Date = () => new Date("2025-11-13T14:32:00"),
): Promise<TestApp> {
  const saved: OutputFile[] = [];
  const copied: string[] = [];
  const leaving: (() => boolean)[] = [];
  const host: Host = {
    kind: book ? "excel" : "page",
    saves: "download",
    save: (file) => {
      saved.push(file);
      return Promise.resolve({ ok: true, value: undefined });
    },
    copy: (text) => {
      copied.push(text);
      return Promise.resolve(true);
    },
    store: {
      read: () => Promise.resolve({ ok: true, value: null }),
      write: () => Promise.resolve({ ok: true, value: undefined }),
      onMachine: false,
      keepOnMachine: () => undefined,
    },
    onLeaving: (wouldLose) => void leaving.push(wouldLose),
    book,
  };
  const app = new AppModel(engine, host, now, tab);
  await app.start();
  return { app, saved, copied, asksOnLeaving: () => leaving.some((wouldLose) => wouldLose()) };
}

import type { OutputFile } from "../engine/Engine";
import { copyText } from "../taskpane/files/copyText";
import { downloadFile } from "../taskpane/files/downloadFile";
import type { Host, Outcome, SettingStore } from "../taskpane/Host";

const DONE: Outcome<void> = { ok: true, value: undefined };

/** A browser page: files go in by picking and dropping, out as downloads. */
export function pageHost(): Host {
  return {
    kind: "page",
    saves: "download",
    save: download,
    copy: copyText,
    store: machineStore(),
    onLeaving,
    book: null,
  };
}

/** The browser asks in words of its own. */
function onLeaving(wouldLose: () => boolean): void {
  window.addEventListener("beforeunload", (event) => {
    if (wouldLose()) event.preventDefault();
  });
}

function download(file: OutputFile): Promise<Outcome<void>> {
  downloadFile(file);
  return Promise.resolve(DONE);
}

const KEY = "cchc.round";

/** In the browser, where the person agreed; else only as long as the page is open. */
function machineStore(): SettingStore {
  let text = readLocal();
  let keep = text !== null;
  return {
    get onMachine() {
      return keep;
    },
    read: () => Promise.resolve({ ok: true, value: text }),
    write(next) {
      text = next;
      return Promise.resolve(keep ? writeLocal(text) : DONE);
    },
    keepOnMachine(wanted) {
      keep = wanted;
      if (!keep) removeLocal();
      else if (text !== null) writeLocal(text);
    },
  };
}

function readLocal(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage is switched off in this browser.
    return null;
  }
}

function writeLocal(text: string): Outcome<void> {
  try {
    localStorage.setItem(KEY, text);
    return DONE;
  } catch {
    return { ok: false, trouble: { kind: "unsupported" } };
  }
}

function removeLocal(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing can have been kept there.
  }
}

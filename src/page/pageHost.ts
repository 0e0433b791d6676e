import type { OutputFile } from "../engine/Engine";
import { copyText } from "../taskpane/files/copyText";
import type { Host, Outcome, SettingStore } from "../taskpane/Host";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TYPES: Readonly<Record<string, string>> = {
  xlsx: XLSX,
  zip: "application/zip",
  json: "application/json",
  eml: "message/rfc822",
  jsonl: "application/x-ndjson",
};

const DONE: Outcome<void> = { ok: true, value: undefined };

/** A browser page: files go in by picking and dropping, out as downloads. */
export function pageHost(): Host {
  return { kind: "page", saves: "download", save: download, copy: copyText, store: machineStore(), book: null };
}

function download(file: OutputFile): Promise<Outcome<void>> {
  const type = TYPES[file.name.split(".").pop() ?? ""] ?? "application/octet-stream";
  const address = URL.createObjectURL(new Blob([file.bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click; a minute is enough for any.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
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

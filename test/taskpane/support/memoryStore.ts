import type { SettingStore } from "../../../src/taskpane/Host";

/** What a host keeps, in memory. `fails`: it can't write. */
export function memoryStore(kept: string | null = null): SettingStore & { kept: string | null; fails: boolean } {
  return {
    kept,
    fails: false,
    onMachine: false,
    read() {
      return Promise.resolve({ ok: true, value: this.kept });
    },
    write(text) {
      if (this.fails) return Promise.resolve({ ok: false, trouble: { kind: "unsupported" } });
      this.kept = text;
      return Promise.resolve({ ok: true, value: undefined });
    },
    keepOnMachine: () => undefined,
  };
}

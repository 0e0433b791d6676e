import type { Outcome, SettingStore } from "../taskpane/Host";
import type { ExcelRuns } from "./ExcelRuns";

/** In the workbook and on the machine; there only where the person agreed, with the text last written, or empty. */
const KEY = "cchc.round";

/** The round in the open workbook, which carries it along; on the machine only with consent. */
export class BookSettings implements SettingStore {
  /** What was read or written last, for the moment somebody agrees. */
  private latest: string | null = null;

  constructor(private readonly runs: ExcelRuns) {}

  async read(): Promise<Outcome<string | null>> {
    const found = await this.runs.run("settings.read", async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(KEY).load("value");
      await context.sync();
      const value: unknown = setting.isNullObject ? null : setting.value;
      return { ok: true, value: typeof value === "string" ? value : null };
    });
    if (!found.ok) return found;
    this.latest = found.value ?? (machineText() || null);
    return { ok: true, value: this.latest };
  }

  async write(text: string): Promise<Outcome<void>> {
    this.latest = text;
    if (this.onMachine) putOnMachine(text);
    return this.runs.run("settings.write", async (context) => {
      context.workbook.settings.add(KEY, text);
      await context.sync();
      return { ok: true, value: undefined };
    });
  }

  get onMachine(): boolean {
    return machineText() !== null;
  }

  keepOnMachine(keep: boolean): void {
    putOnMachine(keep ? (this.latest ?? "") : null);
  }
}

/** A browser may refuse its storage, to read as well as to write; then nothing is kept there. */
function machineText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function putOnMachine(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // The switch then shows that nothing is kept.
  }
}

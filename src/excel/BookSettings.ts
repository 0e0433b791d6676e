import type { Outcome, SettingStore } from "../taskpane/Host";
import type { ExcelRuns } from "./ExcelRuns";
import { forgetRound } from "./forgetRound";
import { readBookKind } from "./readBookKind";
import { ROUND_SETTING } from "./roundSetting";

/** The round in the team's open workbook, which carries it along; on the machine only with consent, as the text last written, or empty. */
export class BookSettings implements SettingStore {
  /** What was read or written last, for the moment somebody agrees. */
  private latest: string | null = null;

  constructor(private readonly runs: ExcelRuns) {}

  async read(): Promise<Outcome<string | null>> {
    const found = await this.runs.run("settings.read", async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(ROUND_SETTING).load("value");
      await context.sync();
      const value: unknown = setting.isNullObject ? null : setting.value;
      return { ok: true, value: typeof value === "string" ? value : null };
    });
    if (!found.ok) return found;
    this.latest = found.value ?? (machineText() || null);
    return { ok: true, value: this.latest };
  }

  /** Into a form or a unit's report it never goes: there only the machine keeps it, or nothing does, and that is told. */
  async write(text: string): Promise<Outcome<void>> {
    this.latest = text;
    const onMachine = this.onMachine;
    if (onMachine) putOnMachine(text);
    return this.runs.runInTurn("settings.write", async (context): Promise<Outcome<void>> => {
      if ((await readBookKind(context)) === "report") {
        await forgetRound(context);
        return onMachine ? { ok: true, value: undefined } : { ok: false, trouble: { kind: "report" } };
      }
      context.workbook.settings.add(ROUND_SETTING, text);
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
    return localStorage.getItem(ROUND_SETTING);
  } catch {
    return null;
  }
}

function putOnMachine(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(ROUND_SETTING);
    else localStorage.setItem(ROUND_SETTING, text);
  } catch {
    // The switch then shows that nothing is kept.
  }
}

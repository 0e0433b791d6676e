import { assessUnit } from "../assessment/assessUnit";
import type { Unit } from "../outline/Outline";
import { digestOf } from "../intake/digestOf";
import { type IntakeMeans, openFile } from "../intake/openFile";
import type { Cells } from "../report/Cells";
import { readReport, type ReportSource } from "../report/readReport";
import { boardOf } from "../round/boardOf";
import { receivedEntries } from "../round/entriesOf";
import type { LogEntry } from "../round/LogEntry";
import { buildConsolidated } from "../workbook/consolidated/buildConsolidated";
import { buildFindings } from "../workbook/findings/buildFindings";
import { buildRound } from "../workbook/round/buildRound";
import { readRoundSheet } from "../workbook/round/readRoundSheet";
import { unitForm } from "../workbook/round/unitForm";
import type { Workbook } from "../workbook/Workbook";
import { writeXlsx } from "../xlsx/writeXlsx";
import type {
  BoardView,
  Checked,
  Choices,
  ConsolidatedFile,
  ConsolidatedWorkbook,
  Engine,
  ExplainView,
  LetterOrder,
  LetterTemplates,
  LetterText,
  LetterView,
  MarkedView,
  OpenedRound,
  OutputFile,
  Review,
  Setting,
  TakenFile,
  UsedSetting,
} from "./Engine";
import { ENGINE_TEXTS } from "./engineTexts";
import { explainViews } from "./explainViews";
import { fileName } from "./fileName";
import { boardView } from "./boardView";
import { copyOf, LETTER_TEMPLATES, type ToldReport, wordLetter, writeDraft } from "./letters";
import { loadSetting, type LoadedSetting } from "./loadSetting";
import { sortOut } from "./Lot";
import { onlyWorkbook } from "./onlyWorkbook";
import { mergeLot } from "./mergeLot";
import { outlineView } from "./outlineView";
import { packFiles } from "./packFiles";
import { readingKey } from "./readingKey";
import { refusalView } from "./refusalView";
import { reportView } from "./reportView";
import { reviewLot } from "./reviewLot";
import { roundView } from "./roundView";
import { Shelf } from "./Shelf";
import { summaryOf } from "./summaryOf";
import { takeIn } from "./takeIn";
import { writingsOf } from "./writingsOf";

export interface EngineMeans extends IntakeMeans {
  /** Lets others have the thread between two steps of long work; without it there is nobody to let. */
  readonly pause?: () => Promise<void>;
}

/** The engine on the thread where it is made. It knows no clock, no screen and no network. */
export function createEngine(means: EngineMeans = {}): Engine {
  return new LocalEngine(means);
}

/** Nothing decided: everything goes the usual way. */
const NO_CHOICES: Choices = { chosen: {}, units: {}, sources: {} };

/** Without its bytes, which nobody asks for again. */
type CheckedVersion = Omit<ToldReport, "bytes">;

/** What belongs to one setting: with another one it is all forgotten. Work under way keeps the one that it began with. */
interface Work {
  setting: LoadedSetting;
  /** With another one all is read anew. */
  readonly readBy: string;
  readonly shelf: Shelf;
  checked: ToldReport | null;
  /** By unit: the file checked last, and the other one checked before it. */
  readonly versions: Map<string, { readonly last: CheckedVersion; readonly before: CheckedVersion | undefined }>;
}

function newWork(setting: LoadedSetting, readBy: string): Work {
  return { setting, readBy, shelf: new Shelf(), checked: null, versions: new Map() };
}

class LocalEngine implements Engine {
  private current: Work | undefined;

  constructor(private readonly means: EngineMeans) {}

  async use(setting: Setting): Promise<UsedSetting> {
    await this.pause();
    const loaded = loadSetting(setting);
    if (!loaded.ok) return loaded;
    const readBy = readingKey(setting.outline, loaded.setting.round);
    const kept = this.current?.readBy === readBy;
    if (this.current && kept) this.current.setting = loaded.setting;
    else this.current = newWork(loaded.setting, readBy);
    const { outline, own, round } = loaded.setting;
    return { ok: true, outline: outlineView(outline, own), round, calendar: roundView(outline, round), kept };
  }

  async formFile(unit: string | null): Promise<OutputFile> {
    const { outline } = this.work.setting;
    const known = this.unitOf(unit);
    const workbook = await this.formWorkbook(unit);
    await this.pause();
    const name = known
      ? fileName(ENGINE_TEXTS.formName, { unit: known.short })
      : fileName(ENGINE_TEXTS.blankFormName, { period: outline.period });
    return { name, bytes: await writeXlsx(workbook) };
  }

  async formWorkbook(unit: string | null): Promise<Workbook> {
    const { outline, round } = this.work.setting;
    const known = this.unitOf(unit);
    await this.pause();
    return unitForm(outline, round, known);
  }

  async pack(files: readonly OutputFile[], name: string): Promise<OutputFile> {
    return packFiles(files, name, () => this.pause());
  }

  async checkFile(name: string, bytes: Uint8Array): Promise<Checked> {
    const work = this.work;
    work.checked = null;
    await this.pause();
    const single = await onlyWorkbook(name, bytes, this.means);
    if (!single.ok) return { ok: false, refusal: refusalView(single.refusal) };
    const { file, arrival, bytes: found, means } = single.workbook;
    const sha256 = (this.means.sha256 ?? digestOf)(found);
    await this.pause();
    const opened = openFile(file, found, { ...means, sha256: () => sha256 }, arrival);
    if (!opened.ok) return { ok: false, refusal: refusalView(opened.refusal) };
    await this.pause();
    return this.check(opened.cells, opened.source, work, found);
  }

  async checkCells(name: string, cells: Cells): Promise<Checked> {
    const work = this.work;
    await this.pause();
    return this.check(cells, { file: name, sha256: "", size: 0 }, work);
  }

  async findingsFile(): Promise<OutputFile | null> {
    const { setting, checked } = this.work;
    if (!checked) return null;
    const { report, assessed } = checked;
    const bytes = await writeXlsx(buildFindings(report, assessed.findings, setting.outline));
    return { name: fileName(ENGINE_TEXTS.findingsName, { unit: assessed.unit.short }), bytes };
  }

  async letter(order: LetterOrder): Promise<LetterView> {
    await this.pause();
    return wordLetter(order, this.toldOf(order), this.work.setting);
  }

  async markedCopy(order: LetterOrder, bytes: Uint8Array | null): Promise<MarkedView> {
    await this.pause();
    const told = this.toldOf(order);
    if (!told) return { ok: false, reason: ENGINE_TEXTS.noBytes };
    return copyOf(order, bytes ? { ...told, bytes } : told, this.work.setting, this.means);
  }

  async draft(letter: LetterText, attachments: readonly OutputFile[], at: string): Promise<OutputFile> {
    await this.pause();
    return writeDraft(letter, attachments, at, this.work.setting);
  }

  letterTemplates(): Promise<LetterTemplates> {
    return Promise.resolve(LETTER_TEMPLATES);
  }

  async digests(files: readonly OutputFile[]): Promise<readonly string[]> {
    await this.pause();
    return files.map(({ bytes }) => (this.means.sha256 ?? digestOf)(bytes));
  }

  async addFile(id: string, name: string, bytes: Uint8Array): Promise<readonly TakenFile[]> {
    const { shelf, setting } = this.work;
    return takeIn({ id, name }, bytes, shelf, setting, this.means, () => this.pause());
  }

  removeFiles(ids: readonly string[]): Promise<void> {
    this.work.shelf.remove(ids);
    return Promise.resolve();
  }

  async review(choices: Choices, log: readonly LogEntry[] = []): Promise<Review> {
    const { shelf, setting } = this.work;
    await this.pause();
    return reviewLot(sortOut(shelf, choices, setting, this.means), choices, setting, log);
  }

  async board(choices: Choices, log: readonly LogEntry[], today: string): Promise<BoardView | null> {
    const { shelf, setting } = this.work;
    await this.pause();
    const lot = sortOut(shelf, choices, setting, this.means);
    return boardView(mergeLot(lot, setting, choices, null, log), lot.reports, setting, log, today);
  }

  async roundFile(choices: Choices | null, log: readonly LogEntry[], today: string): Promise<OutputFile | null> {
    const { shelf, setting } = this.work;
    const { outline, round } = setting;
    await this.pause();
    if (!round) return null;
    const chosen = choices ?? NO_CHOICES;
    const assessment = mergeLot(sortOut(shelf, chosen, setting, this.means), setting, chosen, null, log);
    const board = boardOf({ outline, round, log, assessment, today });
    const bytes = await writeXlsx(buildRound({ outline, round, board, log }));
    return {
      name: fileName(choices ? ENGINE_TEXTS.boardName : ENGINE_TEXTS.roundName, { round: round.title ?? round.id }),
      bytes,
    };
  }

  async openRound(name: string, bytes: Uint8Array): Promise<OpenedRound> {
    await this.pause();
    const opened = openFile(name, bytes, this.means);
    return opened.ok ? readRoundSheet(opened.cells) : { ok: false, reasons: [opened.refusal.message] };
  }

  async explainable(id: string, choices: Choices): Promise<readonly ExplainView[]> {
    const { shelf, setting } = this.work;
    const { outline } = setting;
    await this.pause();
    const lot = sortOut(shelf, choices, setting, this.means);
    const found = lot.reports.find(({ file }) => file.id === id);
    if (!found) return [];
    const writings = writingsOf(lot.held, choices, outline);
    return explainViews(writings.explain(found.read.assessed), writings, outline);
  }

  async receivedEntries(choices: Choices, log: readonly LogEntry[], at: string): Promise<readonly LogEntry[]> {
    const { shelf, setting } = this.work;
    await this.pause();
    const { reports, refused } = sortOut(shelf, choices, setting, this.means);
    return receivedEntries(
      reports.map(({ report }) => report),
      refused,
      log,
      at,
    );
  }

  consolidate(
    choices: Choices,
    previous: Cells | null,
    as: "file",
    log?: readonly LogEntry[],
  ): Promise<ConsolidatedFile>;
  consolidate(
    choices: Choices,
    previous: Cells | null,
    as: "workbook",
    log?: readonly LogEntry[],
  ): Promise<ConsolidatedWorkbook>;
  async consolidate(
    choices: Choices,
    previous: Cells | null,
    as: "file" | "workbook",
    log: readonly LogEntry[] = [],
  ): Promise<ConsolidatedFile | ConsolidatedWorkbook> {
    const { shelf, setting } = this.work;
    const { period } = setting.outline;
    await this.pause();
    const assessment = mergeLot(sortOut(shelf, choices, setting, this.means), setting, choices, previous, log);
    const summary = summaryOf(assessment);
    await this.pause();
    const workbook = buildConsolidated(assessment);
    if (as === "workbook") return { summary, workbook };
    await this.pause();
    const bytes = await writeXlsx(workbook);
    return { summary, file: { name: fileName(ENGINE_TEXTS.assessmentName, { period }), bytes } };
  }

  private check(cells: Cells, source: ReportSource, work: Work, bytes?: Uint8Array): Checked {
    const { outline, round } = work.setting;
    work.checked = null;
    const read = readReport(cells, outline, source, { round: round?.id });
    if (!read.ok) return { ok: false, refusal: refusalView(read.refusal) };
    const { report } = read;
    const assessed = assessUnit(outline.unitOf(report.unit)!, report, outline);
    const told = { report, assessed, ...(bytes && { bytes }) };
    const known = work.versions.get(report.unit);
    // The same file checked again is still compared with the one before it.
    const before = known?.last.report.sha256 === report.sha256 ? known.before : known?.last;
    work.checked = told;
    // Without it, it is the open workbook, whose next check is the same version still.
    if (source.sha256 !== "") work.versions.set(report.unit, { last: { report, assessed }, before });
    return { ok: true, report: reportView(told, before, work.setting, cells) };
  }

  /** Whose findings a letter tells; null for a letter that tells none. */
  private toldOf({ report, explanations = [] }: LetterOrder): ToldReport | null {
    const { shelf, setting, checked } = this.work;
    if (report === undefined) return null;
    const { outline } = setting;
    // What was explained and accepted is not asked for again.
    if (report === "checked") {
      const writings = writingsOf([], { explanations }, outline);
      return checked && { ...checked, assessed: writings.explain(checked.assessed) };
    }
    const lot = sortOut(shelf, report.choices, setting, this.means);
    const found = lot.reports.find(({ file }) => file.id === report.id);
    if (!found) return null;
    const assessed = writingsOf(lot.held, report.choices, outline).explain(found.read.assessed);
    return { ...found.read, report: found.report, assessed };
  }

  private get work(): Work {
    if (this.current) return this.current;
    const loaded = loadSetting({ outline: null, round: null });
    if (!loaded.ok) throw new Error(`the built-in outline does not load: ${loaded.reasons[0]}`);
    return (this.current = newWork(loaded.setting, readingKey(null, null)));
  }

  private unitOf(code: string | null): Unit | undefined {
    if (code === null) return undefined;
    const unit = this.work.setting.outline.unitOf(code);
    if (!unit) throw new Error(`no unit ${code} in the outline in use`);
    return unit;
  }

  private async pause(): Promise<void> {
    await this.means.pause?.();
  }
}

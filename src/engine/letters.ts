import type { UnitAssessment } from "../assessment/Assessment";
import { levelOf } from "../checks/severityWord";
import { draftOf } from "../mail/draftOf";
import { LETTERS, PLACEHOLDERS } from "../mail/letterTexts";
import { planLetters } from "../mail/planLetters";
import { markedCopy } from "../marked/markedCopy";
import { markedName } from "../marked/markedName";
import type { Report } from "../report/Report";
import { type Correction, correctionsOf } from "../workbook/findings/correctionsOf";
import type { Inflate } from "../xlsx/Inflate";
import type {
  LetterLevel,
  LetterOrder,
  LetterTemplates,
  LetterText,
  LetterView,
  MarkedView,
  OutputFile,
} from "./Engine";
import { ENGINE_TEXTS } from "./engineTexts";
import type { LoadedSetting } from "./loadSetting";

/** A report whose findings go into a letter. */
export interface ToldReport {
  readonly report: Report;
  readonly assessed: UnitAssessment;
  /** Absent where they are not kept. */
  readonly bytes?: Uint8Array;
}

const LEVELS: readonly LetterLevel[] = ["error", "blank", "warning", "target"];

export function wordLetter(order: LetterOrder, told: ToldReport | null, { outline, round }: LoadedSetting): LetterView {
  const { kind, unit, today, until, files = [] } = order;
  const all = told ? correctionsOf(told.report, told.assessed.findings, outline) : [];
  const count = (level: LetterLevel): number => all.filter((one) => one.level === level).length;
  const counts = { error: count("error"), blank: count("blank"), warning: count("warning"), target: count("target") };
  if (!round) return { ok: false, reason: ENGINE_TEXTS.noRound, counts };
  const copy = kind === "findings" && told ? markedName(told.report.file) : null;
  const { letters, skipped } = planLetters({
    kind,
    outline,
    round,
    today,
    assessment: told && { units: [named(order, told.assessed)] },
    only: new Set([unit]),
    ...(until && { until }),
    filesOf: () => (copy === null ? files : [copy]),
  });
  const [letter] = letters;
  if (!letter) return { ok: false, reason: skipped[0]?.reason ?? "", counts };
  const to = letter.to.map(({ name, address }) => (name === undefined ? address : `${typed(name)} <${address}>`));
  const { subject, body, notes } = letter;
  return { ok: true, to, subject, body, notes, until: letter.until ?? null, counts, copy };
}

/** A name in a line of addresses: nothing in it parts them ("Lê Văn Cường, Phó phòng"). */
function typed(name: string): string {
  return name.replace(/[,;"<>\s]+/g, " ").trim();
}

/** With nothing but the findings that the letter is to name. */
function named({ levels = LEVELS }: LetterOrder, assessed: UnitAssessment): UnitAssessment {
  const known: ReadonlySet<string> = new Set(levels);
  return { ...assessed, findings: assessed.findings.filter((finding) => known.has(levelOf(finding))) };
}

export function copyOf(
  order: LetterOrder,
  { report, assessed, bytes }: ToldReport,
  { outline }: LoadedSetting,
  means: { readonly inflate?: Inflate },
): MarkedView {
  if (!bytes) return { ok: false, reason: ENGINE_TEXTS.noBytes };
  const corrections: readonly Correction[] = correctionsOf(report, named(order, assessed).findings, outline);
  const marks = { unit: assessed.unit.name, corrections, ...(order.until && { until: order.until }) };
  const made = markedCopy(bytes, marks, means);
  return made.ok ? { ok: true, file: { name: markedName(report.file), bytes: made.bytes }, notes: made.notes } : made;
}

export function writeDraft(
  letter: LetterText,
  attachments: readonly OutputFile[],
  at: string,
  { outline }: LoadedSetting,
): OutputFile {
  const { kind, unit: code, to, subject, body } = letter;
  const unit = outline.unitOf(code);
  if (!unit) throw new Error(`no unit ${code} in the outline in use`);
  return draftOf({ kind, unit, to, subject, body, notes: [], corrections: [] }, attachments, at);
}

export const LETTER_TEMPLATES: LetterTemplates = { letters: LETTERS, placeholders: PLACEHOLDERS };

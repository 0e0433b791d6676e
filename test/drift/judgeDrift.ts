import { checkReport } from "../../src/checks/checkReport";
import { tellFinding } from "../../src/checks/tellFinding";
import type { Outline } from "../../src/outline/Outline";
import { COVER_LABELS } from "../../src/report/sheetHeads";
import type { MetaField } from "../../src/outline/names";
import type { Report } from "../../src/report/Report";
import type { KnownAnswers } from "./knownAnswers";

/** What reading made of the answers that were put in. */
export interface Judged {
  readonly lost: readonly string[];
  readonly error: readonly string[];
  readonly told: readonly string[];
  /** What never may be: an answer, a note or a blank that was not put in, and no word about it. */
  readonly wrong: readonly string[];
  readonly repairs: readonly string[];
  readonly says: readonly string[];
}

/**
 * @param now answers that the person wrote over what was put in
 */
export function judgeDrift(
  outline: Outline,
  report: Report,
  known: KnownAnswers,
  now: Readonly<Record<string, number | string | null>> = {},
): Judged {
  const judged = { lost: [] as string[], error: [] as string[], told: [] as string[], wrong: [] as string[] };
  const lost = new Set(report.lost.flatMap(({ items }) => items));
  const said = new Set(report.repaired.flatMap(({ item }) => item ?? []));
  const noteless = new Set(report.repaired.flatMap(({ kind, sheet }) => (kind === "no-notes" ? [sheet] : [])));
  for (const [id, entry] of report.entries) {
    const put = id in now ? now[id] : known.values.get(id);
    const read = entry.state === "value" ? entry.value : entry.state === "blank" ? null : entry.state;
    // A rate that the sheet computes is as good as its two figures.
    const parts = entry.computed ? (outline.itemOf(id)!.ratio ?? []) : [];
    if (lost.has(id)) judged.lost.push(id);
    else if (entry.state === "error") judged.error.push(id);
    else if (read === put && (id in now || entry.note === known.notes.get(id) || noteless.has(entry.sheet))) continue;
    else if (parts.some((part) => report.entries.get(part)!.state === "error" || part in now || said.has(part)))
      continue;
    else if (said.has(id)) judged.told.push(id);
    else judged.wrong.push(`${id}: ${String(read)} (${entry.note ?? "no note"}) for ${String(put)}`);
  }
  for (const id of judged.lost)
    if (report.entries.get(id)!.state !== "error") judged.wrong.push(`${id}: lost, no error`);
  for (const [field, put] of Object.entries(known.filling.meta ?? {})) {
    const read = report.meta[field as MetaField];
    const told = report.repaired.some(({ message }) => message.includes(COVER_LABELS[field as MetaField]));
    if (read !== put && !told) judged.wrong.push(`${field}: ${read} for ${put}`);
  }
  const losses = checkReport(report, outline).filter(({ code }) => code === "X8");
  return {
    ...judged,
    repairs: [...new Set(report.repaired.map(({ kind }) => kind))].sort(),
    says: [...report.repaired.map(({ message }) => message), ...losses.map((one) => tellFinding(outline, one))],
  };
}

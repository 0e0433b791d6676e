import { checkAcross } from "../checks/checkAcross";
import { checkTotals } from "../checks/checkTotals";
import { chooseReports } from "../checks/chooseReports";
import type { Finding } from "../checks/Finding";
import { standardFinding } from "../checks/standardFinding";
import type { Outline } from "../outline/Outline";
import type { Round } from "../outline/Round";
import type { Report } from "../report/Report";
import { checkDeadlines } from "../round/checkDeadlines";
import type { LogEntry } from "../round/LogEntry";
import type { Assessment, RefusedFile, Remarks } from "./Assessment";
import { assessUnit } from "./assessUnit";
import { keepRemarks } from "./keepRemarks";
import { totalsOf } from "./totalsOf";

export interface MergeOptions {
  readonly refused?: readonly RefusedFile[];
  /** Unit whose figures stand for the sums, where they would be counted twice; null for sums. */
  readonly dossiersFrom?: string | null;
  /** Chosen source of a commune-scope item: item → unit. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Which file of a unit counts, where a person decided: unit → SHA-256. */
  readonly chosen?: ReadonlyMap<string, string>;
  /** Remarks of the workbook that this one replaces. */
  readonly previous?: Remarks;
  readonly round?: Round | null;
  /** What is known to have happened in that round. */
  readonly log?: readonly LogEntry[];
}

/**
 * Puts reports together. The order in which they come never matters, nor whether one comes twice. A report of a unit that the outline does
 * not know is no report of this outline and has no place here: reading refuses it before (X9).
 */
export function mergeReports(reports: readonly Report[], outline: Outline, options: MergeOptions = {}): Assessment {
  const choices = chooseReports(reports, outline, options.chosen);
  const used = new Map(choices.map((choice) => [choice.unit, choice.used]));
  const units = outline.units.map((unit) => assessUnit(unit, used.get(unit.code) ?? null, outline));
  const missing = units.filter(({ report }) => report === null).map(({ unit }) => unit.code);
  const dossiersFrom = outline.unitOf(options.dossiersFrom ?? "")?.code ?? null;
  const sources = knownSources(options.sources, outline);
  const totals = totalsOf([...used.values()], outline, { dossiersFrom, sources });
  const across = [
    ...inOrder([
      ...checkAcross([...used.values(), ...choices.flatMap(({ others }) => others)], outline, {
        sources,
        chosen: options.chosen,
      }),
      ...missing.flatMap((unit) =>
        standardFinding(outline, "X2", { items: [], unit: null, units: [unit], figures: {} }),
      ),
    ]),
    ...(options.round ? checkDeadlines(reports, outline, { round: options.round, log: options.log }) : []),
    ...checkTotals(totals, outline),
  ];
  return {
    outline,
    round: options.round?.id ?? null,
    units,
    across,
    totals,
    dossiersFrom,
    sources,
    missing,
    duplicates: choices.filter(({ others }) => others.length > 0),
    refused: sortedFiles(options.refused ?? []),
    ...keepRemarks(options.previous ?? new Map(), outline, [...units.flatMap(({ findings }) => findings), ...across]),
  };
}

function knownSources(sources: ReadonlyMap<string, string> | undefined, outline: Outline): ReadonlyMap<string, string> {
  const known = outline.items.flatMap((item): [string, string][] => {
    const unit = outline.unitOf(sources?.get(item.id) ?? "");
    return unit && item.scope === "commune" && item.kind !== "text" ? [[item.id, unit.code]] : [];
  });
  return new Map(known);
}

/** X1, X2, X3 … X10: by number, and within one code as found. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding): number => Number(finding.code.slice(1));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function sortedFiles(files: readonly RefusedFile[]): RefusedFile[] {
  const keyOf = (file: RefusedFile): string => [file.file, file.sha256 ?? "", file.code].join("\n");
  const byKey = new Map(files.map((file) => [keyOf(file), file]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, file]) => file);
}

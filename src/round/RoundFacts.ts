import type { Round } from "../outline/Round";
import type { Report } from "../report/Report";
import { dayInVietnam } from "./days";
import type { LogEntry, Paper } from "./LogEntry";
import { roundUnitOf } from "./roundUnitOf";

/** A round, and what is known to have happened in it. */
export interface RoundFacts {
  readonly round: Round;
  readonly log?: readonly LogEntry[];
}

const NONE: readonly LogEntry[] = [];

type Came = Pick<Report, "unit" | "arrival">;

/**
 * The day in Việt Nam on which a unit's first report was sent, by the date of the mail that brought it: when a file was opened here says nothing of
 * when it came. Null where no mail tells.
 */
export function arrivedOn(unit: string, reports: readonly Came[], { log = NONE }: RoundFacts): string | null {
  const mails = reports.filter((report) => report.unit === unit).map(({ arrival }) => dayInVietnam(arrival?.date));
  return earliest([...mails, ...noted(unit, "received", log).map(({ arrived }) => dayInVietnam(arrived))]);
}

/** The day on which the first report of a unit was opened here, as the log has it. */
export function openedOn(unit: string, { log = NONE }: RoundFacts): string | null {
  return earliest(noted(unit, "received", log).map(({ at }) => dayInVietnam(at)));
}

/** The day on which the unit was told of its visit: as the round says, else when the notice is noted as sent. */
export function notifiedOn(unit: string, facts: RoundFacts): string | null {
  return roundUnitOf(facts.round, unit)?.visit?.notified ?? sentOn(unit, ["notice"], facts);
}

/** The first day on which one of these papers is noted as sent to the unit. */
export function sentOn(unit: string, papers: readonly Paper[], { log = NONE }: RoundFacts): string | null {
  const sent = noted(unit, "sent", log).filter(({ paper }) => paper !== undefined && papers.includes(paper));
  return earliest(sent.map(({ at }) => dayInVietnam(at)));
}

const indexes = new WeakMap<readonly LogEntry[], ReadonlyMap<string, readonly LogEntry[]>>();

/** A log is asked for each of thousands of units: it is sorted by unit once. */
function noted(unit: string, what: LogEntry["what"], log: readonly LogEntry[]): readonly LogEntry[] {
  let index = indexes.get(log);
  if (!index) indexes.set(log, (index = byUnit(log)));
  return (index.get(unit) ?? []).filter((entry) => entry.what === what);
}

function byUnit(log: readonly LogEntry[]): Map<string, LogEntry[]> {
  const sorted = new Map<string, LogEntry[]>();
  for (const entry of log) {
    if (entry.unit === undefined) continue;
    const known = sorted.get(entry.unit);
    if (known) known.push(entry);
    else sorted.set(entry.unit, [entry]);
  }
  return sorted;
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

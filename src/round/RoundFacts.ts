import type { Round } from "../outline/Round";
import type { Report } from "../report/Report";
import { dayInVietnam } from "./days";
import type { LogEntry, Paper } from "./LogEntry";

/** A round, and what is known to have happened in it. */
export interface RoundFacts {
  readonly round: Round;
  readonly log?: readonly LogEntry[];
}

type Came = Pick<Report, "unit" | "arrival">;

/**
 * The day in Việt Nam on which a unit's first report was sent, by the date of the mail that brought it: when a file was opened here says nothing of
 * when it came. Null where no mail tells.
 */
export function arrivedOn(unit: string, reports: readonly Came[], { log = [] }: RoundFacts): string | null {
  const mails = reports.filter((report) => report.unit === unit).map(({ arrival }) => dayInVietnam(arrival?.date));
  return earliest([...mails, ...noted(unit, "received", log).map(({ arrived }) => dayInVietnam(arrived))]);
}

/** The day on which the first report of a unit was opened here, as the log has it. */
export function openedOn(unit: string, { log = [] }: RoundFacts): string | null {
  return earliest(noted(unit, "received", log).map(({ at }) => dayInVietnam(at)));
}

/** The day on which the unit was told of its visit: as the round says, else when the notice is noted as sent. */
export function notifiedOn(unit: string, facts: RoundFacts): string | null {
  return facts.round.units?.find(({ code }) => code === unit)?.visit?.notified ?? sentOn(unit, ["notice"], facts);
}

/** The first day on which one of these papers is noted as sent to the unit. */
export function sentOn(unit: string, papers: readonly Paper[], { log = [] }: RoundFacts): string | null {
  const sent = noted(unit, "sent", log).filter(({ paper }) => paper !== undefined && papers.includes(paper));
  return earliest(sent.map(({ at }) => dayInVietnam(at)));
}

function noted(unit: string, what: LogEntry["what"], log: readonly LogEntry[]): LogEntry[] {
  return log.filter((entry) => entry.what === what && entry.unit === unit);
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

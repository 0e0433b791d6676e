import { basename } from "node:path";
import type { UnitAssessment } from "../assessment/Assessment";
import type { LargeAssessment } from "../assessment/LargeAssessment";
import { mergedEntries, receivedEntries } from "../round/entriesOf";
import type { LogEntry } from "../round/LogEntry";
import { presentOf } from "./dayOption";
import { sha256OfFile } from "./files";
import { appendLog, logOf, tellBadLines } from "./logFile";
import type { ReadIndex } from "./many/ReadIndex";
import type { Call } from "./parseCall";

/** The log of a round in a merge, where the call names one. */
export class MergeLog {
  /** With what came in this call. */
  readonly entries: readonly LogEntry[] | undefined;
  /** What is wrong with the log, in words. */
  readonly badLines: readonly string[];
  private readonly log: ReturnType<typeof logOf>;
  private readonly came: readonly LogEntry[];
  private readonly at: string;

  constructor(call: Call, index: ReadIndex) {
    this.log = logOf(call);
    this.at = presentOf(call).at;
    this.badLines = tellBadLines(this.log);
    const reports = index.members.flatMap(({ unit, file, sha256, arrival }) =>
      unit === undefined || sha256 === null ? [] : [{ unit, file, sha256, arrival }],
    );
    this.came = this.log ? receivedEntries(reports, index.refused, this.log.entries, this.at) : [];
    this.entries = this.log && [...this.log.entries, ...this.came];
  }

  /** Notes what came and what was made; `out` is null where nothing was. */
  close(out: string | null, assessment: LargeAssessment): void {
    if (!this.log) return;
    appendLog(this.log, this.came);
    if (out === null) return;
    const file = { name: basename(out), sha256: sha256OfFile(out) };
    appendLog(this.log, mergedEntries(file, explainedIn(assessment), this.log.entries, this.at));
  }
}

/** Units with the findings that are explained, and nothing else of them: the reports of a country are not held at once. */
function explainedIn({ remarks, groups }: LargeAssessment): Pick<UnitAssessment, "unit" | "findings">[] {
  const units: Pick<UnitAssessment, "unit" | "findings">[] = [];
  if (remarks.size === 0) return units;
  for (const group of groups()) {
    for (const { unit, findings } of group.units) {
      const explained = findings.filter((finding) => finding.explained);
      if (explained.length > 0) units.push({ unit, findings: explained });
    }
  }
  return units;
}

import { basename } from "node:path";
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
    const units = [...assessment.groups()].flatMap((group) => group.units);
    appendLog(this.log, mergedEntries(file, units, this.log.entries, this.at));
  }
}

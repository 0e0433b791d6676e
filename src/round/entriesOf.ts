import type { UnitAssessment } from "../assessment/Assessment";
import { keyOfFinding } from "../assessment/remarkKey";
import type { Report } from "../report/Report";
import type { LogEntry } from "./LogEntry";

type Came = Pick<Report, "unit" | "file" | "sha256" | "arrival">;

/** A file that came and could not be used. */
interface RefusedFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly code: string;
}

/**
 * What reading some files adds to the log: each file that is not in it yet, by its digest, as received or refused; a later file of a unit that stands
 * in place of an earlier one as a correction of it.
 */
export function receivedEntries(
  reports: readonly Came[],
  refused: readonly RefusedFile[],
  log: readonly LogEntry[],
  at: string,
): LogEntry[] {
  const known = new Set(log.filter(({ what }) => what === "received" || what === "refused").map(keyOf));
  const isNew = (entry: LogEntry): boolean => !known.has(keyOf(entry)) && known.add(keyOf(entry)) !== undefined;
  const received = reports
    .map(({ unit, file, sha256, arrival }): LogEntry => {
      const arrived = arrival?.date ?? undefined;
      return { at, what: "received", unit, file: bareName(file), sha256, ...(arrived !== undefined && { arrived }) };
    })
    .filter(isNew);
  const kept = refused
    .map(({ file, sha256, code }): LogEntry => {
      return { at, what: "refused", file: bareName(file), sha256: sha256 ?? "", about: code };
    })
    .filter(isNew);
  return [...received, ...kept, ...received.flatMap((entry) => correctionOf(entry, log))];
}

/** A merge: the workbook that was made, and each explanation that counts in it for the first time. */
export function mergedEntries(
  file: { readonly name: string; readonly sha256: string },
  units: readonly Pick<UnitAssessment, "unit" | "findings">[],
  log: readonly LogEntry[],
  at: string,
): LogEntry[] {
  const told = new Set(log.filter(({ what }) => what === "explained").map(({ about }) => about));
  const explained = units.flatMap(({ unit, findings }) =>
    findings
      .filter((finding) => finding.explained)
      .map((finding): LogEntry => {
        const about = keyOfFinding(finding);
        return { at, what: "explained", unit: unit.code, file: file.name, sha256: file.sha256, about };
      }),
  );
  return [
    { at, what: "merged", paper: "consolidated", file: file.name, sha256: file.sha256 },
    ...explained.filter(({ about }) => !told.has(about)),
  ];
}

function correctionOf(entry: LogEntry, log: readonly LogEntry[]): LogEntry[] {
  const before = log.filter(({ what, unit }) => what === "received" && unit === entry.unit).pop();
  return before ? [{ ...entry, what: "corrected", about: before.sha256 }] : [];
}

function keyOf({ what, unit, file, sha256 }: LogEntry): string {
  return [what, unit ?? "", sha256 || file].join("\n");
}

/** Without folders, which may name a person's account; what a file stood in stays. */
export function bareName(file: string): string {
  const [first = "", ...inside] = file.split(" › ");
  return [first.split(/[\\/]/).pop()!, ...inside].join(" › ");
}

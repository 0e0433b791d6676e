import { extname } from "node:path";
import { checkReport } from "../../checks/checkReport";
import type { IntakeFile } from "../../intake/readFile";
import { readGiven } from "../../intake/readGiven";
import type { PassedOver } from "../../intake/intakeMessages";
import type { Arrival, Refusal } from "../../report/Report";
import { sha256Node } from "../files";
import { nodeMeans } from "../nodeMeans";
import type { Setting } from "../setting";
import { takeFile } from "../takeFile";
import { packReport } from "./packReport";
import type { Work } from "./Work";

export interface ReadJob {
  readonly path: string;
  /** Units that a person named for it, or for files in it, by the file's name. */
  readonly named: readonly (readonly [file: string, unit: string])[];
}

/** What is known of a report without the report. */
export interface MemberHead {
  /** What stands behind the given file's name: "" for itself, " › PKT.xlsx" for one in it. */
  readonly inside: string;
  /** "" where the bytes in a container can't be had. */
  readonly sha256: string;
  readonly size: number;
  readonly arrival?: Arrival;
  /** Of a report, with so many findings, an error among them or not. */
  readonly unit?: string;
  readonly asOf?: string | null;
  readonly modified?: string | null;
  readonly repairs?: number;
  readonly findings?: number;
  readonly faulty?: boolean;
  readonly refusal?: Refusal;
}

export interface ReadResult {
  /** "" where the file can't be read. */
  readonly sha256: string;
  /** Its contents are known from an earlier run: not read again. */
  readonly same: boolean;
  /** Of reports with what was read, packed. */
  readonly members: readonly (MemberHead & { readonly packed?: Uint8Array })[];
  readonly passedOver: readonly PassedOver[];
}

/** Reads and checks one given file. `known` are the keys of contents that need not be read again. */
export function readWork({ outline, round }: Setting, known: readonly string[]): Work<ReadJob, ReadResult> {
  const knownKeys = new Set(known);
  const head = (file: IntakeFile, path: string): MemberHead & { readonly packed?: Uint8Array } => {
    const { sha256, size, arrival } = file;
    const shared = { inside: file.file.slice(path.length), sha256, size, ...(arrival && { arrival }) };
    if (!file.ok) return { ...shared, refusal: file.refusal };
    const { report } = file;
    const findings = checkReport(report, outline);
    return {
      ...shared,
      unit: report.unit,
      asOf: report.asOf,
      modified: report.modified,
      repairs: report.repaired.length,
      findings: findings.length,
      faulty: findings.some(({ severity }) => severity === "error"),
      packed: packReport({ report, findings }, outline),
    };
  };
  return async ({ path, named }) => {
    const taken = takeFile(path);
    if (!taken.ok) {
      const { refused } = taken;
      return { sha256: refused.sha256, same: false, members: [head(refused, path)], passedOver: [] };
    }
    const { bytes } = taken;
    const sha256 = sha256Node(bytes);
    if (knownKeys.has(contentKey(path, sha256, named))) return { sha256, same: true, members: [], passedOver: [] };
    const units = new Map(named);
    const options = { unitOf: (file: string) => units.get(file), round: round?.id };
    const { members, passedOver } = await readGiven(path, bytes, outline, options, nodeMeans);
    return { sha256, same: false, members: members.map((file) => head(file, path)), passedOver };
  };
}

/** What reading depends on: the contents, what kind of file the name says it is, and units that a person named. */
export function contentKey(path: string, sha256: string, named: ReadJob["named"]): string {
  const units = named.map(([file, unit]) => [file.slice(path.length), unit]);
  return JSON.stringify([sha256, extname(path).toLowerCase(), ...units]);
}

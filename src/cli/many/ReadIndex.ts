import type { Group, Outline } from "../../outline/Outline";
import type { PassedOver } from "../../intake/intakeMessages";
import type { RefusedFile } from "../../assessment/Assessment";
import type { Report } from "../../report/Report";
import { CallError } from "../CallError";
import { CLI } from "../cliTexts";
import { unpackReport, type CheckedReport } from "./packReport";
import type { MemberHead } from "./readWork";
import type { Extent, SpoolFile } from "./SpoolFile";

/** A given file as it was read: what it holds, and where the reports lie. */
export interface ReadPath {
  readonly path: string;
  readonly members: readonly (MemberHead & { readonly extent?: Extent })[];
  readonly passedOver: readonly PassedOver[];
}

/** One report or refused file, by its whole name. */
export interface ReadMember extends Omit<MemberHead, "inside"> {
  readonly file: string;
  readonly extent?: Extent;
}

/** All that was read, without the reports, which lie on disk until somebody asks for those of a group. */
export class ReadIndex {
  /** In the order in which the files were given. */
  readonly members: readonly ReadMember[];
  private readonly byUnit = new Map<string, ReadMember[]>();

  constructor(
    readonly paths: readonly ReadPath[],
    private readonly spool: SpoolFile,
    private readonly outline: Outline,
  ) {
    this.members = paths.flatMap(({ path, members }) =>
      members.map(({ inside, ...member }) => ({ ...member, file: path + inside })),
    );
    for (const member of this.members) {
      if (member.unit === undefined) continue;
      const known = this.byUnit.get(member.unit);
      if (known) known.push(member);
      else this.byUnit.set(member.unit, [member]);
    }
  }

  get refused(): RefusedFile[] {
    return this.members.flatMap(({ file, sha256, size, refusal }) =>
      refusal ? [{ file, sha256: sha256 || null, size, code: refusal.code, message: refusal.message }] : [],
    );
  }

  filesOf(unit: string): readonly ReadMember[] {
    return this.byUnit.get(unit) ?? [];
  }

  checked(group: Group): CheckedReport[] {
    return group.units.flatMap(({ code }) => this.filesOf(code).map((member) => this.load(member)));
  }

  /** The reports of all files of a unit. */
  reportsOf(unit: string): Report[] {
    return this.filesOf(unit).map((member) => this.load(member).report);
  }

  private load({ file, sha256, extent }: ReadMember): CheckedReport {
    const bytes = extent && this.spool.read(extent);
    const checked = bytes && unpackReport(bytes, file, this.outline);
    if (checked?.report.sha256 !== sha256) throw new CallError(CLI.damagedState);
    return checked;
  }
}

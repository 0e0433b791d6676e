import type { Outline } from "../outline/Outline";
import { digestOf } from "./digestOf";
import type { PassedOver } from "./intakeMessages";
import type { Lot } from "./Lot";
import type { Member } from "./Member";
import type { IntakeMeans } from "./openFile";
import { type IntakeFile, readFile } from "./readFile";
import { unpack } from "./unpack";

/** A given file with all that came of it. Everything in it can be copied between threads. */
export interface GivenFile {
  readonly file: string;
  /** One for a plain workbook; of an archive or a mail one for each that is in it. */
  readonly members: readonly IntakeFile[];
  readonly passedOver: readonly PassedOver[];
}

export interface GivenOptions {
  /** Code of a unit that a person named for a file, by the file's name. */
  readonly unitOf?: (file: string) => string | undefined;
  /** Id of the round in work. */
  readonly round?: string | null;
}

/** Reads one given file, whatever holds the reports in it. */
export async function readGiven(
  file: string,
  bytes: Uint8Array,
  outline: Outline,
  { unitOf = () => undefined, round }: GivenOptions = {},
  means: IntakeMeans = {},
  lot?: Lot,
): Promise<GivenFile> {
  const members: IntakeFile[] = [];
  const passedOver: PassedOver[] = [];
  for await (const member of unpack(file, bytes, means, lot)) {
    if (member.kind === "passed-over") passedOver.push(member.passedOver);
    else members.push(read(member));
  }
  return { file, members, passedOver };

  function read(member: Exclude<Member, { readonly kind: "passed-over" }>): IntakeFile {
    const { arrival } = member;
    if (member.kind === "refused") {
      const { file: name, bytes: found, refusal } = member;
      const sha256 = found ? (means.sha256 ?? digestOf)(found) : "";
      return { ok: false, file: name, sha256, size: found?.length ?? 0, ...(arrival && { arrival }), refusal };
    }
    const options = { unit: unitOf(member.file), round, arrival };
    return readFile(member.file, member.bytes, outline, options, member.means);
  }
}

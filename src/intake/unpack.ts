import type { Arrival, Refusal } from "../report/Report";
import { inflateFflate } from "../xlsx/inflateFflate";
import { CONTAINER_LIMITS, LIMITS } from "../xlsx/limits";
import { refuse } from "../xlsx/messages";
import type { Contents, Part } from "./Contents";
import { extensionOf, fileKind, kindByName, type FileKind } from "./fileKind";
import { refuseIntake } from "./intakeMessages";
import { Lot } from "./Lot";
import type { Member } from "./Member";
import type { IntakeMeans } from "./openFile";
import { readOutlookMail } from "./outlook/readOutlookMail";
import { isLeftBehind } from "./partName";
import { readArchive } from "./readArchive";
import { readMail } from "./readMail";

/** Something that was given, or lies in what was given. */
interface Packed {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly arrival?: Arrival;
}
type Source = Omit<Packed, "bytes">;

/** How many containers of a kind are around something. */
interface Levels {
  readonly archive: number;
  readonly mail: number;
}

/**
 * What one given file holds, one after the other, so that never more than one lies in memory: itself where it is a workbook; the workbooks of
 * an archive or a mail, also of those in it, once. Bad input is a value: what can't be opened is a member too, with its reason, and
 * what is no workbook is named once for each container.
 */
export async function* unpack(
  file: string,
  bytes: Uint8Array,
  means: IntakeMeans = {},
  lot: Lot = new Lot(),
): AsyncGenerator<Member> {
  const kind = fileKind(file, bytes);
  const unpacking = new Unpacking(means, lot, bytes.length);
  if (kind === "workbook" || kind === "other") yield* unpacking.workbook({ file, bytes });
  else yield* unpacking.open({ file, bytes }, kind, { archive: 0, mail: 0 });
}

/** One given file with all that is in it. */
class Unpacking {
  private readonly means: IntakeMeans;
  private inflated = 0;
  private readonly most: number;

  /** @param size bytes of the given file */
  constructor(
    means: IntakeMeans,
    private readonly lot: Lot,
    size: number,
  ) {
    const { inflatedFrom, inflatedPerByte, inflated } = CONTAINER_LIMITS;
    this.most = Math.min(inflatedFrom + inflatedPerByte * size, inflated);
    const inflate = means.inflate ?? inflateFflate;
    this.means = {
      ...means,
      inflate: (deflated, size, limit) => {
        const out = inflate(deflated, size, limit);
        this.inflated += out?.length ?? limit;
        return out;
      },
      made: (cells) => {
        this.inflated += cells * CONTAINER_LIMITS.cell;
      },
    };
  }

  *workbook(packed: Packed): Generator<Member, void> {
    const full = this.lot.take(packed.bytes.length);
    if (full) {
      yield { kind: "refused", ...packed, refusal: full };
      return;
    }
    const before = this.inflated;
    yield { kind: "workbook", ...packed, means: this.means };
    const inflated = this.inflated - before;
    const isHeavy = inflated > CONTAINER_LIMITS.heavy;
    // What is made of many cells takes more time and memory than their bytes.
    this.inflated = before + (isHeavy ? 2 * inflated : Math.max(inflated, CONTAINER_LIMITS.least));
    if (isHeavy) this.means.letGo?.();
  }

  /** Members of a container; a single refusal where it can't be opened. Says whether anything in it asked for attention. */
  async *open(packed: Packed, kind: FileKind, levels: Levels): AsyncGenerator<Member, boolean> {
    const contents = await this.contentsOf(packed, kind, levels);
    if (!("parts" in contents)) {
      yield { kind: "refused", ...packed, refusal: contents };
      return true;
    }
    const inside =
      kind === "archive" ? { ...levels, archive: levels.archive + 1 } : { ...levels, mail: levels.mail + 1 };
    const found = yield* this.members(packed, contents, inside);
    if (found || levels.archive + levels.mail > 0) return found;
    yield { kind: "refused", ...packed, refusal: refuseIntake(kind === "archive" ? "emptyArchive" : "emptyMail") };
    return true;
  }

  private async *members(around: Source, contents: Contents, levels: Levels): AsyncGenerator<Member, boolean> {
    const arrival = contents.arrival ?? around.arrival;
    const names = new Map<string, number>();
    const passedOver: string[] = [];
    let found = false;
    for (const part of contents.parts) {
      if (isLeftBehind(part.name)) continue;
      const name = freeName(part.name, names);
      const nothing = yield* this.member(
        part,
        { file: `${around.file} › ${name}`, ...(arrival && { arrival }) },
        levels,
      );
      if (nothing) passedOver.push(name);
      else found = true;
    }
    if (passedOver.length > 0) yield { kind: "passed-over", passedOver: { file: around.file, names: passedOver } };
    return found;
  }

  /** One thing in a container. True where there is no workbook in it, and nothing to be alarmed about. */
  private async *member(part: Part, source: Source, levels: Levels): AsyncGenerator<Member, boolean> {
    const none = { ...source, bytes: null };
    if (part.kind === "mail") {
      if (levels.mail >= CONTAINER_LIMITS.levels) {
        yield { kind: "refused", ...none, refusal: refuseIntake("levels", CONTAINER_LIMITS.levels) };
        return false;
      }
      const contents = part.open();
      if ("parts" in contents) return !(yield* this.members(none, contents, { ...levels, mail: levels.mail + 1 }));
      yield { kind: "refused", ...none, refusal: contents };
      return false;
    }
    if (kindByName(part.name) === "other") return true;
    const bytes = this.bytesOf(part);
    if (!(bytes instanceof Uint8Array)) {
      yield { kind: "refused", ...none, refusal: bytes };
      return false;
    }
    const packed = { ...source, bytes };
    const kind = fileKind(part.name, bytes);
    if (kind === "other") return true;
    if (kind !== "workbook") return !(yield* this.open(packed, kind, levels));
    yield* this.workbook(packed);
    return false;
  }

  private bytesOf(part: Extract<Part, { readonly kind: "file" }>): Uint8Array | Refusal {
    const limit = /^(?:zip|eml|msg|)$/.test(extensionOf(part.name)) ? CONTAINER_LIMITS.file : LIMITS.file;
    if (part.size > limit) {
      return limit === LIMITS.file
        ? plain(refuse("file", limit / 1024 ** 2))
        : refuseIntake("container", limit / 1024 ** 2);
    }
    if (this.inflated + part.size > this.most) return refuseIntake("inflated");
    const before = this.inflated;
    const bytes = part.read(limit);
    // Streams of an Outlook mail are copied too, and several may be the same bytes of the file.
    if (bytes instanceof Uint8Array) this.inflated = Math.max(this.inflated, before + bytes.length);
    return bytes;
  }

  private async contentsOf({ file, bytes }: Packed, kind: FileKind, levels: Levels): Promise<Contents | Refusal> {
    const most = CONTAINER_LIMITS.levels;
    switch (kind) {
      case "archive":
        if (levels.archive >= most) return refuseIntake("levels", most);
        if (bytes.length > CONTAINER_LIMITS.file) return refuseIntake("container", CONTAINER_LIMITS.file / 1024 ** 2);
        return readArchive(bytes, this.means.inflate!);
      case "mail":
      case "outlook":
        if (levels.mail >= most) return refuseIntake("levels", most);
        return kind === "mail" ? readMail(bytes) : readOutlookMail(bytes);
      case "foreignArchive":
        return refuseIntake("foreignArchive", `.${extensionOf(file) || "rar"}`);
      case "winmail":
        return refuseIntake("winmail");
      default:
        return refuseIntake("sealedMail");
    }
  }
}

function plain({ code, reason, remedy, message }: Refusal): Refusal {
  return { code, reason, remedy, message };
}

/** The name, or with a number behind where another of the container has it. */
function freeName(name: string, taken: Map<string, number>): string {
  let free = name;
  for (let count = taken.get(name) ?? 1; taken.has(free); count++) {
    free = `${name} (${count + 1})`;
    taken.set(name, count + 1);
  }
  taken.set(free, 1);
  return free;
}

import type { CompoundEntry, CompoundFile } from "./CompoundFile";

/** Types of values ([MS-OXCDATA] 2.11.1). */
const TEXT = "001F";
const NARROW_TEXT = "001E";
const BINARY = "0102";
const STORAGE = "000D";
/** Long texts and file names of attachments are no longer than this. */
const LONGEST_TEXT = 64 * 1024;

/**
 * Properties of one object of an Outlook mail ([MS-OXMSG]): a stream of 16 bytes for each, `type, id, flags, value`, and a stream of its own,
 * named by id and type, for what has no fixed size.
 */
export class MessageProperties {
  private readonly entries: ReadonlyMap<string, CompoundEntry>;
  private readonly fixed: DataView;

  /** @param head bytes before the first property: 32 in a mail, 24 in a mail inside, 8 in an attachment */
  constructor(
    private readonly file: CompoundFile,
    readonly children: readonly CompoundEntry[],
    private readonly head: number,
  ) {
    this.entries = new Map(children.map((entry) => [entry.name.toUpperCase(), entry]));
    const list = this.entries.get(PROPERTY_LIST);
    const bytes = (list?.kind === "stream" && file.read(list)) || new Uint8Array(0);
    this.fixed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Text of the first of these properties that has any; narrow text in the code page that the mail names. */
  text(...ids: readonly string[]): string {
    for (const id of ids) {
      const wide = this.bytes(id, TEXT);
      const text = wide ? new TextDecoder("utf-16le").decode(wide) : this.narrow(id);
      const plain = text.split("\0")[0]!.trim();
      if (plain !== "") return plain;
    }
    return "";
  }

  /** Bytes of a binary property. */
  binary(id: string): CompoundEntry | undefined {
    const entry = this.entries.get(streamName(id, BINARY));
    return entry?.kind === "stream" ? entry : undefined;
  }

  /** A storage that is the value: a mail inside. */
  storage(id: string): CompoundEntry | undefined {
    const entry = this.entries.get(streamName(id, STORAGE));
    return entry?.kind === "storage" ? entry : undefined;
  }

  number(id: string): number | undefined {
    const at = this.find(`${id}0003`);
    return at === undefined ? undefined : this.fixed.getInt32(at, true);
  }

  /** A time, in milliseconds since 1970. It is kept in steps of 100 ns since 1601. */
  time(id: string): number | undefined {
    const at = this.find(`${id}0040`);
    if (at === undefined) return undefined;
    const steps = this.fixed.getUint32(at + 4, true) * 2 ** 32 + this.fixed.getUint32(at, true);
    return steps / 10_000 - 11_644_473_600_000;
  }

  private bytes(id: string, type: string): Uint8Array | undefined {
    const entry = this.entries.get(streamName(id, type));
    if (entry?.kind !== "stream" || entry.size > LONGEST_TEXT) return undefined;
    return this.file.read(entry);
  }

  private narrow(id: string): string {
    const bytes = this.bytes(id, NARROW_TEXT);
    if (!bytes) return "";
    const page = this.number("3FFD") ?? this.number("3FDE");
    return new TextDecoder(encodingOf(page)).decode(bytes);
  }

  /** Place of the value of a property, by id and type in hex. */
  private find(tag: string): number | undefined {
    const wanted = parseInt(tag, 16);
    for (let at = this.head; at + 16 <= this.fixed.byteLength; at += 16) {
      if (this.fixed.getUint32(at, true) === wanted) return at + 8;
    }
    return undefined;
  }
}

export const PROPERTY_LIST = "__PROPERTIES_VERSION1.0";

function streamName(id: string, type: string): string {
  return `__SUBSTG1.0_${id}${type}`;
}

/** Windows code pages, and UTF-8; Vietnamese where the mail names none that is known. */
function encodingOf(page: number | undefined): string {
  if (page === 65001) return "utf-8";
  return page !== undefined && page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1258";
}

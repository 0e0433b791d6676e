import { byteClass, NAME_BYTE, NAME_START_BYTE, SPACE_BYTE } from "./byteClass";
import type { Limits } from "./limits";
import { XmlAttributes } from "./XmlAttributes";
import type { TextBlock } from "./TextBlock";
import { withNul } from "./withNul";
import { decodeEscaped, decodePlain, parseReference, referenceLength } from "./xmlText";

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const BANG = 0x21;
const AMP = 0x26;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const LT = 0x3c;
const GT = 0x3e;
const QUESTION = 0x3f;
const BRACKET = 0x5d;
const CDATA = "[CDATA[";

const NAME = NAME_BYTE;
const NAME_START = NAME_START_BYTE;
const SPACE = SPACE_BYTE;
/** Bytes at which text stops: "<", "&", a carriage return, and what XML 1.0 doesn't allow. */
const TEXT_STOP = byteClass((byte) => byte === LT || byte === AMP || (byte < BLANK && byte !== TAB && byte !== LF));

/**
 * Walks over an XML document (UTF-8 without BOM, see `xmlBytes`) by its bytes, and makes strings only of what is asked for.
 * Checked on the way: tags balance, attributes are quoted and distinct, references known, one root, nothing cut off.
 * A DTD is refused, so nothing can expand or be fetched. Elements are told by local name and place: `<x:row>` is `<row>`.
 *
 *     <worksheet><sheetData><row r="1">…      if (x.nextChild(0) && x.isNamed(WORKSHEET))
 *                                               while (x.nextChild(1)) if (x.isNamed(SHEET_DATA)) while (x.nextChild(2)) …
 *
 * A fault ends every loop: the walk then looks like the end of the document, and {@link finish} says false.
 */
export class XmlScanner {
  /** Elements open, the one just met counted. */
  depth = 0;
  /** What is wrong, in English, for tests and debugging. */
  fault: string | undefined = undefined;

  /** Of the element just met. */
  readonly attributes: XmlAttributes;

  /**
   * After {@link readContent}, what the text is made of: the bytes from start to end as they are, the same with references
   * or carriage returns among them, or more than one run; then only {@link contentText} has it.
   */
  contentKind: "plain" | "escaped" | "mixed" = "plain";
  contentStart = 0;
  contentEnd = 0;

  private at = 0;
  private closing = false;
  private emptyElement = false;
  private rootSeen = false;
  private nameStart = 0;
  private nameEnd = 0;
  private joined = "";
  private pieces: string[] | undefined = undefined;
  /** Start and end of the names of the open elements, prefix included. */
  private readonly open: Int32Array;
  /** The document, and a NUL behind it: every loop stops there, and none reads past the array, which would be slow. */
  readonly bytes: Uint8Array;
  private readonly end: number;

  constructor(
    document: Uint8Array,
    private readonly limits: Limits,
  ) {
    const bytes = withNul(document);
    this.bytes = bytes;
    this.end = document.length;
    this.open = new Int32Array(2 * (limits.xmlDepth + 1));
    this.attributes = new XmlAttributes(bytes, limits.xmlAttributes);
  }

  /** Goes to the next child of the element that is open at `depth` (0: the document); false when that one has ended. */
  nextChild(depth: number): boolean {
    while (this.nextTag()) {
      if (!this.closing) {
        if (this.depth === depth + 1) return true;
      } else if (this.depth < depth) {
        return false;
      }
    }
    return false;
  }

  /** Walks to the end of the document; true if it was well-formed. */
  finish(): boolean {
    while (this.nextTag());
    return this.fault === undefined;
  }

  /** Ends the walk with a fault. */
  fail(fault: string): false {
    this.fault ??= fault;
    this.at = this.end;
    this.emptyElement = false;
    return false;
  }

  /** Whether the walk stands behind a whole tag, at {@link position}: nothing is wrong, and no empty element is yet to be closed. */
  get isBetweenTags(): boolean {
    return !this.emptyElement && this.fault === undefined;
  }

  /** Where the walk goes on. May be moved past whole elements that were read by other means. */
  get position(): number {
    return this.at;
  }
  set position(at: number) {
    this.at = at;
  }

  /** Where the start tag of the element just met begins, for {@link seek}. */
  get tagStart(): number {
    return this.open[2 * this.depth]! - 1;
  }

  /** Goes back to an element that was walked over before, as if it were a document. */
  seek(tagStart: number): void {
    this.at = tagStart;
    this.depth = 0;
    this.rootSeen = false;
    this.emptyElement = false;
  }

  /** The local name of the element just met, if it is one ASCII letter; otherwise 0. Cells are made of such elements. */
  get letter(): number {
    return this.nameEnd - this.nameStart === 1 ? this.bytes[this.nameStart]! : 0;
  }

  isNamed(name: Uint8Array): boolean {
    const length = name.length;
    if (this.nameEnd - this.nameStart !== length) return false;
    for (let i = 0; i < length; i++) if (this.bytes[this.nameStart + i] !== name[i]) return false;
    return true;
  }

  /** Value of the attribute without prefix. */
  attribute(name: Uint8Array): string | undefined {
    return this.attributeText(this.attributes.find(name));
  }

  /** Value of the attribute of this local name with any prefix: `r:id`. */
  prefixedAttribute(name: Uint8Array): string | undefined {
    return this.attributeText(this.attributes.findPrefixed(name));
  }

  /** Goes to the end of the element just met and keeps its text, that of elements inside included. */
  readContent(): void {
    const { bytes } = this;
    const start = this.at;
    this.contentKind = "plain";
    this.contentStart = this.contentEnd = start;
    if (this.emptyElement) {
      this.nextTag();
      return;
    }
    let at = start;
    while (TEXT_STOP[bytes[at]!] === 0) at++;
    if (bytes[at] !== LT && this.skipText(at)) {
      this.contentKind = "escaped";
      at = this.at;
    }
    if (bytes[at] === LT && bytes[at + 1] === SLASH) {
      this.contentEnd = at;
      this.closeTag(at + 2);
      return;
    }
    if (this.fault === undefined) this.at = start;
    this.contentKind = "mixed";
    this.pieces = [];
    const depth = this.depth;
    while (this.nextTag() && this.depth >= depth);
    this.joined = this.pieces.join("");
    this.pieces = undefined;
  }

  contentText(): string {
    if (this.contentKind === "mixed") return this.joined;
    return this.text(this.contentStart, this.contentEnd, this.contentKind === "plain");
  }

  /** Text of bytes that {@link readContent} found plain. */
  textBetween(start: number, end: number): string {
    return this.text(start, end, true);
  }

  /** Adds what {@link readContent} kept. */
  addContent(block: TextBlock): void {
    if (this.contentKind === "mixed") block.addText(this.joined);
    else block.add(this.bytes, this.contentStart, this.contentEnd, this.contentKind === "plain");
  }

  private attributeText(index: number): string | undefined {
    if (index < 0) return undefined;
    const text = this.attributes.text(index);
    if (text === undefined) this.fail("no UTF-8");
    return text;
  }

  private text(start: number, end: number, plain: boolean): string {
    if (start === end) return "";
    const text = plain ? decodePlain(this.bytes, start, end) : decodeEscaped(this.bytes, start, end, false);
    if (text === undefined) this.fail("no UTF-8");
    return text ?? "";
  }

  private nextTag(): boolean {
    if (this.emptyElement) {
      this.emptyElement = false;
      this.closing = true;
      this.depth--;
      return true;
    }
    for (;;) {
      if (this.bytes[this.at] !== LT && !this.skipText(this.at)) return false;
      const at = this.at;
      const byte = this.bytes[at + 1];
      if (byte === SLASH) return this.closeTag(at + 2);
      if (byte === BANG) {
        if (!this.skipCommentOrCdata(at + 2)) return false;
      } else if (byte === QUESTION) {
        if (!this.skipPast(at + 2, QUESTION, 1)) return false;
      } else {
        return this.openTag(at + 1);
      }
    }
  }

  /** Goes to the next "<", looking from `from` on, where text before is plain; false at the end. */
  private skipText(from: number): boolean {
    const bytes = this.bytes;
    const start = this.at;
    let at = from;
    let plain = true;
    for (;;) {
      while (TEXT_STOP[bytes[at]!] === 0) at++;
      const byte = bytes[at];
      if (byte === LT || at === this.end) break;
      plain = false;
      if (byte === CR) {
        at++;
      } else {
        const reference = byte === AMP ? parseReference(bytes, at, this.end) : 0;
        if (reference === 0) return this.fail("character or reference that is not allowed");
        at += referenceLength(reference);
      }
    }
    if (this.depth === 0) {
      for (let i = start; i < at; i++) if (!SPACE[bytes[i]!]) return this.fail("text outside the root");
    }
    this.at = at;
    if (this.pieces && at > start) this.pieces.push(this.text(start, at, plain));
    if (this.fault !== undefined) return false;
    if (at === this.end) return this.depth > 0 || !this.rootSeen ? this.fail("cut off") : false;
    return true;
  }

  /** At the name of a start tag: `row r="1" spans="1:3">`. */
  private openTag(start: number): boolean {
    const bytes = this.bytes;
    if (this.depth === 0 && this.rootSeen) return this.fail("two roots");
    if (this.depth >= this.limits.xmlDepth) return this.fail("too deep");
    if (!NAME_START[bytes[start]!]) return this.fail("no name");
    let at = start + 1;
    this.nameStart = start;
    while (NAME[bytes[at]!]) if (bytes[at++] === COLON) this.nameStart = at;
    this.nameEnd = at;
    this.rootSeen = true;
    this.depth++;
    this.open[2 * this.depth] = start;
    this.open[2 * this.depth + 1] = at;

    this.attributes.count = 0;
    for (;;) {
      const before = at;
      while (SPACE[bytes[at]!]) at++;
      const byte = bytes[at];
      if (byte === GT) {
        this.at = at + 1;
        break;
      }
      if (byte === SLASH && bytes[at + 1] === GT) {
        this.at = at + 2;
        this.emptyElement = true;
        break;
      }
      at = at === before ? -1 : this.attributes.add(at);
      if (at < 0) return this.fail("start tag or attribute");
    }
    this.closing = false;
    return true;
  }

  /** At the name of an end tag: `row>`. */
  private closeTag(start: number): boolean {
    if (this.depth === 0) return this.fail("end tag without start");
    const bytes = this.bytes;
    const nameStart = this.open[2 * this.depth]!;
    const length = this.open[2 * this.depth + 1]! - nameStart;
    for (let i = 0; i < length; i++)
      if (bytes[start + i] !== bytes[nameStart + i]) return this.fail("end tag of another");
    let at = start + length;
    while (SPACE[bytes[at]!]) at++;
    if (bytes[at] !== GT) return this.fail("end tag of another");
    this.at = at + 1;
    this.depth--;
    this.closing = true;
    return true;
  }

  /** After "<!". Anything else there is a DTD. */
  private skipCommentOrCdata(start: number): boolean {
    const bytes = this.bytes;
    if (bytes[start] === HYPHEN && bytes[start + 1] === HYPHEN) return this.skipPast(start + 2, HYPHEN, 2);
    for (let i = 0; i < CDATA.length; i++) {
      if (bytes[start + i] !== CDATA.charCodeAt(i)) return this.fail("DTD");
    }
    if (this.depth === 0) return this.fail("text outside the root");
    const from = start + CDATA.length;
    if (!this.skipPast(from, BRACKET, 2)) return false;
    // A line end is the same here as elsewhere, but "&" means itself.
    this.pieces?.push(this.text(from, this.at - 3, true).replace(/\r\n?/g, "\n"));
    return this.fault === undefined;
  }

  /** Goes past `times` × `mark` and ">": `?>`, `-->`, `]]>`. */
  private skipPast(start: number, mark: number, times: 1 | 2): boolean {
    const bytes = this.bytes;
    for (let at = bytes.indexOf(GT, start + times); at >= 0; at = bytes.indexOf(GT, at + 1)) {
      if (bytes[at - 1] === mark && (times === 1 || bytes[at - 2] === mark)) {
        this.at = at + 1;
        return true;
      }
    }
    return this.fail("cut off");
  }
}

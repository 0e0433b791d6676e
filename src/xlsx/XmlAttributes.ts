import { byteClass, NAME_BYTE, NAME_START_BYTE, SPACE_BYTE } from "./byteClass";
import type { TextBlock } from "./TextBlock";
import { decodeEscaped, decodePlain, parseReference, referenceLength } from "./xmlText";

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const AMP = 0x26;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const LT = 0x3c;
const EQUALS = 0x3d;

const NAME = NAME_BYTE;
const NAME_START = NAME_START_BYTE;
const SPACE = SPACE_BYTE;
/** Bytes at which a value stops: its end, a reference, white space that becomes a blank, what isn't allowed. */
const VALUE_STOP = byteClass(
  (byte) => byte === LT || byte === AMP || byte < BLANK || byte === QUOTE || byte === APOSTROPHE,
);

/** Numbers per attribute: name start, name end, value start, value end, 1 if nothing in the value is to be replaced. */
const FIELDS = 5;

/** The attributes of one start tag as offsets into the document; the same object serves every tag. */
export class XmlAttributes {
  count = 0;
  private readonly fields: Int32Array;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly most: number,
  ) {
    this.fields = new Int32Array(FIELDS * most);
  }

  /** Adds the attribute that begins at `start`: `r = "1"`. Where it ends, or -1 if it is malformed or there twice. */
  add(start: number): number {
    const bytes = this.bytes;
    if (this.count === this.most || !NAME_START[bytes[start]!]) return -1;
    let at = start + 1;
    while (NAME[bytes[at]!]) at++;
    const nameEnd = at;
    if (bytes[at] !== EQUALS) {
      while (SPACE[bytes[at]!]) at++;
      if (bytes[at] !== EQUALS) return -1;
    }
    at++;
    while (SPACE[bytes[at]!]) at++;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) return -1;
    const valueStart = ++at;
    let plain = 1;
    for (;;) {
      while (VALUE_STOP[bytes[at]!] === 0) at++;
      const byte = bytes[at];
      if (byte === quote) break;
      if (byte === QUOTE || byte === APOSTROPHE) {
        at++;
        continue;
      }
      plain = 0;
      if (byte === CR || byte === LF || byte === TAB) {
        at++;
      } else {
        const reference = byte === AMP ? parseReference(bytes, at, bytes.length) : 0;
        if (reference === 0) return -1;
        at += referenceLength(reference);
      }
    }
    for (let i = 0; i < this.count; i++) if (this.same(this.nameStart(i), this.nameEnd(i), start, nameEnd)) return -1;
    const to = FIELDS * this.count++;
    this.fields[to] = start;
    this.fields[to + 1] = nameEnd;
    this.fields[to + 2] = valueStart;
    this.fields[to + 3] = at;
    this.fields[to + 4] = plain;
    return at + 1;
  }

  nameStart(i: number): number {
    return this.fields[FIELDS * i]!;
  }

  nameEnd(i: number): number {
    return this.fields[FIELDS * i + 1]!;
  }

  valueStart(i: number): number {
    return this.fields[FIELDS * i + 2]!;
  }

  valueEnd(i: number): number {
    return this.fields[FIELDS * i + 3]!;
  }

  /** The name, if it is one ASCII letter; otherwise 0. */
  letter(i: number): number {
    const start = this.fields[FIELDS * i]!;
    return this.fields[FIELDS * i + 1]! - start === 1 ? this.bytes[start]! : 0;
  }

  /** Index of the attribute without prefix, or -1. */
  find(name: Uint8Array): number {
    for (let i = 0; i < this.count; i++) if (this.isName(this.nameStart(i), this.nameEnd(i), name)) return i;
    return -1;
  }

  /** Index of the attribute of this local name with any prefix (`r:id`), or -1. */
  findPrefixed(name: Uint8Array): number {
    for (let i = 0; i < this.count; i++) {
      const start = this.nameEnd(i) - name.length;
      if (this.bytes[start - 1] === COLON && this.isName(start, this.nameEnd(i), name)) return i;
    }
    return -1;
  }

  /** Nothing in the value is to be replaced. */
  private isPlain(i: number): boolean {
    return this.fields[FIELDS * i + 4] === 1;
  }

  /** Adds the value of the attribute without prefix to the block; false if there is none. */
  addTo(block: TextBlock, name: Uint8Array): boolean {
    const i = this.find(name);
    if (i >= 0) block.add(this.bytes, this.valueStart(i), this.valueEnd(i), this.isPlain(i), true);
    return i >= 0;
  }

  /** Undefined if the value is no UTF-8. */
  text(i: number): string | undefined {
    return this.isPlain(i)
      ? decodePlain(this.bytes, this.valueStart(i), this.valueEnd(i))
      : decodeEscaped(this.bytes, this.valueStart(i), this.valueEnd(i), true);
  }

  private isName(start: number, end: number, name: Uint8Array): boolean {
    if (end - start !== name.length) return false;
    for (let k = 0; k < name.length; k++) if (this.bytes[start + k] !== name[k]) return false;
    return true;
  }

  private same(start: number, end: number, other: number, otherEnd: number): boolean {
    if (end - start !== otherEnd - other) return false;
    for (let k = 0; k < end - start; k++) if (this.bytes[start + k] !== this.bytes[other + k]) return false;
    return true;
  }
}

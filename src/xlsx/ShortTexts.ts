import { decodePlain } from "./xmlText";

const SLOTS = 512;
const LONGEST = 48;

/** Short texts of one sheet, which repeat ("√ Hợp lệ", "Hồ sơ"): each is decoded once, as a decoder costs more to call than to run. */
export class ShortTexts {
  private readonly starts = new Int32Array(SLOTS);
  private readonly ends = new Int32Array(SLOTS);
  private readonly texts: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);

  constructor(private readonly bytes: Uint8Array) {}

  /** Text of plain bytes; undefined if it is too long to be kept, or no UTF-8. */
  get(start: number, end: number): string | undefined {
    const length = end - start;
    if (length === 0) return "";
    if (length > LONGEST) return undefined;
    const { bytes } = this;
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    const slot = (hash ^ (hash >>> 9)) & (SLOTS - 1);
    const known = this.texts[slot];
    if (known !== undefined && this.ends[slot]! - this.starts[slot]! === length) {
      let at = start;
      for (let other = this.starts[slot]!; at < end && bytes[at] === bytes[other]; other++) at++;
      if (at === end) return known;
    }
    const text = decodePlain(bytes, start, end);
    if (text === undefined) return undefined;
    this.texts[slot] = text;
    this.starts[slot] = start;
    this.ends[slot] = end;
    return text;
  }
}

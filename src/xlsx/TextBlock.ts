import { decodePlain, resolve } from "./xmlText";

/** Copying byte by byte is faster up to here. */
const SHORT = 64;
const encoder = new TextEncoder();

/**
 * Many short texts decoded at once, because a decoder costs more to call than to run. Between them stands NUL, which no XML
 * document can hold (XML 1.0, 2.2).
 */
export class TextBlock {
  private bytes = new Uint8Array(8192);
  private end = 0;
  private count = 0;

  /** @param plain nothing in the bytes is to be replaced; otherwise the references in them are checked */
  add(bytes: Uint8Array, start: number, end: number, plain: boolean, attribute = false): void {
    this.makeRoom(end - start + 1);
    const out = this.bytes;
    let to = this.end;
    if (!plain) {
      to = resolve(bytes, start, end, out, to, attribute);
    } else if (end - start > SHORT) {
      out.set(bytes.subarray(start, end), to);
      to += end - start;
    } else {
      for (let at = start; at < end; at++) out[to++] = bytes[at]!;
    }
    this.close(to);
  }

  addText(text: string): void {
    const bytes = encoder.encode(text);
    this.makeRoom(bytes.length + 1);
    this.bytes.set(bytes, this.end);
    this.close(this.end + bytes.length);
  }

  /** In the order they came; slices of one string. Undefined if one of them is no UTF-8. */
  texts(): readonly string[] | undefined {
    if (this.count === 0) return [];
    return decodePlain(this.bytes, 0, this.end - 1)?.split("\0");
  }

  private close(to: number): void {
    this.bytes[to] = 0;
    this.end = to + 1;
    this.count++;
  }

  private makeRoom(length: number): void {
    if (this.end + length <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.end + length));
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
  }
}

import { cellText } from "./cellText";
import type { Limits } from "./limits";
import { refuse } from "./messages";
import { openXml } from "./openXml";
import type { Package } from "./Package";
import { readRichText, type RichText } from "./readRichText";
import { Refusal } from "./Refusal";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";
import { decodePlain, resolve } from "./xmlText";

const ITEM = xmlName("si");
const T = 0x74;
/** Strings decoded at once. */
const BLOCK = 32;

/**
 * The shared strings (ECMA-376 part 1, 18.4.9). One walk checks the part and notes where each string is. Strings are made
 * when a cell first asks for one, a block of neighbours at once: a decoder costs more to call than to run. They are slices
 * of their block, so a block is also what one of them keeps in memory.
 *
 *     <sst count="3" uniqueCount="2"><si><t>Nội dung</t></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>
 */
export class SharedStrings {
  private readonly read: (RichText | undefined)[] = [];

  private constructor(
    private readonly xml: XmlScanner,
    /** Two numbers per string: begin and end of its text; or begin of its element and -1, if there is more in it. */
    private readonly places: readonly number[],
  ) {}

  static open(parts: Package, path: string, limits: Limits): SharedStrings | Refusal {
    const xml = openXml(parts, path, limits);
    if (xml instanceof Refusal) return xml;
    const places: number[] = [];
    while (xml.nextChild(1)) {
      if (!xml.isNamed(ITEM)) continue;
      if (places.length === 2 * limits.sharedStrings) return refuse("sharedStrings", limits.sharedStrings);
      const element = xml.tagStart;
      let start = element;
      let end = -1;
      for (let children = 0; xml.nextChild(2); children++) {
        if (children > 0) {
          start = element;
          end = -1;
        } else if (xml.letter === T) {
          xml.readContent();
          if (xml.contentKind === "mixed") continue;
          start = xml.contentStart;
          end = xml.contentEnd;
        }
      }
      places.push(start, end);
    }
    return xml.finish() ? new SharedStrings(xml, places) : refuse("damagedPart", path);
  }

  /** Undefined if there is no such string, or it is no UTF-8. */
  get(index: number): RichText | undefined {
    const known = this.read[index];
    if (known) return known;
    const start = this.places[2 * index];
    if (start === undefined) return undefined;
    if (this.places[2 * index + 1]! >= 0) {
      this.readBlock(index - (index % BLOCK));
    } else {
      this.xml.seek(start);
      this.xml.nextChild(0);
      const text = readRichText(this.xml);
      if (this.xml.fault === undefined) this.read[index] = text;
    }
    return this.read[index];
  }

  private readBlock(first: number): void {
    const { places } = this;
    const last = Math.min(first + BLOCK, places.length / 2);
    let longest = 0;
    for (let i = first; i < last; i++) longest += Math.max(0, places[2 * i + 1]! - places[2 * i]!);
    const bytes = new Uint8Array(longest);
    const ends: number[] = [];
    let to = 0;
    let units = 0;
    for (let i = first; i < last; i++) {
      const from = to;
      if (places[2 * i + 1]! >= 0) to = resolve(this.xml.bytes, places[2 * i]!, places[2 * i + 1]!, bytes, to, false);
      units += utf16Length(bytes, from, to);
      ends.push(units);
    }
    const all = decodePlain(bytes, 0, to);
    if (all === undefined) return;
    for (let i = first; i < last; i++) {
      const text = all.slice(ends[i - first - 1] ?? 0, ends[i - first]);
      if (places[2 * i + 1]! >= 0) this.read[i] = { text: cellText(text), font: undefined };
    }
  }
}

/** Units that valid UTF-8 becomes: one for each character, two for one of four bytes. */
function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

import { byteClass } from "./byteClass";
import { cellText } from "./cellText";
import type { Limits } from "./limits";
import { refuse } from "./messages";
import { openXml } from "./openXml";
import type { Package } from "./Package";
import { readRichText, type RichText } from "./readRichText";
import { Refusal } from "./Refusal";
import { TextBlock } from "./TextBlock";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

const ROOTS = [xmlName("sst")];
const ITEM = xmlName("si");
const T = 0x74;
const PLAIN_START = xmlName("<si><t>");
const SPACED_START = xmlName('<si><t xml:space="preserve">');
const PLAIN_END = xmlName("</t></si>");
/** Bytes at which a plain text ends: "<", a reference, every control character but the line feed. */
const TEXT_STOP = byteClass((byte) => byte === 0x3c || byte === 0x26 || (byte < 0x20 && byte !== 0x0a));
/** Strings decoded at once. */
const BLOCK = 32;
/** What a string is made of: bytes as they are, bytes with references among them, elements. */
const PLAIN = 0;
const ESCAPED = 1;
const RICH = 2;
/** Numbers per string: what it is made of; begin and end of its bytes, or begin of its element. */
const FIELDS = 3;

/**
 * The shared strings (ECMA-376 part 1, 18.4.9). One walk checks the part and notes where each string is. Strings are made
 * when a cell first asks for one, a block of neighbours at once. They are slices of their block, so a block is also what one
 * of them keeps in memory.
 *
 *     <sst count="3" uniqueCount="2"><si><t>Nội dung</t></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>
 */
export class SharedStrings {
  private readonly read: (RichText | undefined)[] = [];

  private constructor(
    private readonly xml: XmlScanner,
    private readonly places: readonly number[],
  ) {}

  static open(parts: Package, path: string, limits: Limits): SharedStrings | Refusal {
    const xml = openXml(parts, path, limits, ROOTS);
    if (xml instanceof Refusal) return xml;
    const places: number[] = [];
    const most = FIELDS * limits.sharedStrings;
    for (;;) {
      if (!takePlain(xml, places)) {
        if (!xml.nextChild(1)) break;
        if (xml.isNamed(ITEM)) takeAny(xml, places);
      }
      if (places.length > most) return refuse("sharedStrings", limits.sharedStrings);
    }
    return xml.finish() ? new SharedStrings(xml, places) : refuse("damagedPart", path);
  }

  /** Undefined if there is no such string, or it is no UTF-8. */
  get(index: number): RichText | undefined {
    const known = this.read[index];
    if (known) return known;
    const kind = this.places[FIELDS * index];
    if (kind === undefined) return undefined;
    if (kind === RICH) this.readRich(index);
    else this.readBlock(index - (index % BLOCK));
    return this.read[index];
  }

  private readRich(index: number): void {
    this.xml.seek(this.places[FIELDS * index + 1]!);
    this.xml.nextChild(0);
    const text = readRichText(this.xml);
    if (this.xml.fault === undefined) this.read[index] = text;
  }

  private readBlock(first: number): void {
    const { places, xml } = this;
    const end = Math.min(FIELDS * (first + BLOCK), places.length);
    const block = new TextBlock();
    for (let at = FIELDS * first; at < end; at += FIELDS) {
      const kind = places[at];
      if (kind !== RICH) block.add(xml.bytes, places[at + 1]!, places[at + 2]!, kind === PLAIN);
    }
    const texts = block.texts();
    if (!texts) return;
    let next = 0;
    for (let at = FIELDS * first, index = first; at < end; at += FIELDS, index++) {
      if (places[at] !== RICH) this.read[index] = { text: cellText(texts[next++]!), font: undefined, look: undefined };
    }
  }
}

/** Takes a string as nearly every program writes it straight from the bytes; otherwise nothing has happened. */
function takePlain(xml: XmlScanner, places: number[]): boolean {
  if (!xml.isBetweenTags) return false;
  const { bytes, position } = xml;
  const start = after(bytes, position, PLAIN_START) || after(bytes, position, SPACED_START);
  if (start === 0) return false;
  let end = start;
  while (TEXT_STOP[bytes[end]!] === 0) end++;
  const next = after(bytes, end, PLAIN_END);
  if (next === 0) return false;
  places.push(PLAIN, start, end);
  xml.position = next;
  return true;
}

/** Takes the string whose element was just met. */
function takeAny(xml: XmlScanner, places: number[]): void {
  const element = xml.tagStart;
  let kind = RICH;
  for (let children = 0; xml.nextChild(2); children++) {
    kind = RICH;
    if (children > 0 || xml.letter !== T) continue;
    xml.readContent();
    if (xml.contentKind !== "mixed") kind = xml.contentKind === "plain" ? PLAIN : ESCAPED;
  }
  if (kind === RICH) places.push(RICH, element, 0);
  else places.push(kind, xml.contentStart, xml.contentEnd);
}

/** Where the bytes go on behind the ones given; 0 if those aren't there. */
function after(bytes: Uint8Array, at: number, given: Uint8Array): number {
  for (const byte of given) if (bytes[at++] !== byte) return 0;
  return at;
}

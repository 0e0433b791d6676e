import type { Limits } from "./limits";
import { refuse } from "./messages";
import { openXml } from "./openXml";
import type { Package } from "./Package";
import { cellText } from "./cellText";
import { readRichText, type RichText } from "./readRichText";
import { Refusal } from "./Refusal";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

const ITEM = xmlName("si");
const TEXT = xmlName("t");

/**
 * The shared strings (ECMA-376 part 1, 18.4.9). One walk checks the part and notes where each string is; a string is made
 * when a cell first asks for it.
 *
 *     <sst count="3" uniqueCount="2"><si><t>Nội dung</t></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>
 */
export class SharedStrings {
  private readonly read: (RichText | undefined)[] = [];

  private constructor(
    private readonly xml: XmlScanner,
    /** Two numbers per string: begin and end of a text to decode as it is, or begin of the element and -1. */
    private readonly places: readonly number[],
  ) {}

  static open(parts: Package, path: string, limits: Limits): SharedStrings | Refusal {
    const xml = openXml(parts, path, limits);
    if (xml instanceof Refusal) return xml;
    const places: number[] = [];
    while (xml.nextChild(1)) {
      if (!xml.isNamed(ITEM)) continue;
      if (places.length === 2 * limits.sharedStrings) return refuse("sharedStrings", limits.sharedStrings);
      let start = xml.tagStart;
      let end = -1;
      const element = start;
      for (let children = 0; xml.nextChild(2); children++) {
        if (children > 0) {
          start = element;
          end = -1;
        } else if (xml.isNamed(TEXT)) {
          xml.readContent();
          if (xml.contentPlain) {
            start = xml.contentStart;
            end = xml.contentEnd;
          }
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
    const end = this.places[2 * index + 1];
    if (start === undefined || end === undefined) return undefined;
    const { xml } = this;
    let text: RichText;
    if (end >= 0) {
      text = { text: cellText(xml.textBetween(start, end)), font: undefined };
    } else {
      xml.seek(start);
      xml.nextChild(0);
      text = readRichText(xml);
    }
    if (xml.fault !== undefined) return undefined;
    this.read[index] = text;
    return text;
  }
}

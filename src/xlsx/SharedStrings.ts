import type { Limits } from "./limits";
import { refuse } from "./messages";
import { openXml } from "./openXml";
import type { Package } from "./Package";
import { readRichText, type RichText } from "./readRichText";
import { Refusal } from "./Refusal";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

const ITEM = xmlName("si");

/**
 * The shared strings (ECMA-376 part 1, 18.4.9). One walk checks the part and notes where each string begins; a string is
 * made when a cell first asks for it. (Noting where a plain text lies, to save the second walk, gained nothing.)
 *
 *     <sst count="3" uniqueCount="2"><si><t>Nội dung</t></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>
 */
export class SharedStrings {
  private readonly read: (RichText | undefined)[] = [];

  private constructor(
    private readonly xml: XmlScanner,
    private readonly starts: readonly number[],
  ) {}

  static open(parts: Package, path: string, limits: Limits): SharedStrings | Refusal {
    const xml = openXml(parts, path, limits);
    if (xml instanceof Refusal) return xml;
    const starts: number[] = [];
    while (xml.nextChild(1)) {
      if (!xml.isNamed(ITEM)) continue;
      if (starts.length === limits.sharedStrings) return refuse("sharedStrings", limits.sharedStrings);
      starts.push(xml.tagStart);
    }
    return xml.finish() ? new SharedStrings(xml, starts) : refuse("damagedPart", path);
  }

  /** Undefined if there is no such string, or it is no UTF-8. */
  get(index: number): RichText | undefined {
    const known = this.read[index];
    if (known) return known;
    const start = this.starts[index];
    if (start === undefined) return undefined;
    this.xml.seek(start);
    this.xml.nextChild(0);
    const text = readRichText(this.xml);
    if (this.xml.fault !== undefined) return undefined;
    this.read[index] = text;
    return text;
  }
}

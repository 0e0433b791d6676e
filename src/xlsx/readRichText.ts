import type { TextLook } from "../report/Cells";
import { cellText } from "./cellText";
import { lookOf } from "./lookOf";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

const R = 0x72;
const T = 0x74;
const RUN_PROPERTIES = xmlName("rPr");
const RUN_FONT = xmlName("rFont");
const VAL = xmlName("val");

export interface RichText {
  readonly text: string;
  /** Font of the first run that holds text, where that run has one of its own. */
  readonly font: string | undefined;
  /** Of the runs that hold text. */
  readonly look: TextLook | undefined;
  /** Runs have properties of their own, and with them colours that are not the cell's. */
  readonly styled?: true;
}

/**
 * Text of the element just met, a `si` or `is` (CT_Rst, ECMA-376 part 1, 18.4.8): runs joined, readings (`rPh`) left out.
 * White space counts with and without `xml:space="preserve"`: no writer pads a text with what isn't in it. Two texts where the
 * schema has one are a fault: programs disagree about which of them counts.
 *
 *     <si><r><rPr><rFont val=".VnTime"/></rPr><t>Kh«ng</t></r><r><t xml:space="preserve"> cã</t></r><rPh sb="0" eb="1"><t>…</t></rPh></si>
 */
export function readRichText(xml: XmlScanner): RichText {
  const depth = xml.depth;
  let stored = "";
  let font: string | undefined;
  let look: TextLook | undefined;
  let texts = 0;
  let styled = false;
  while (xml.nextChild(depth)) {
    const { letter } = xml;
    if (letter === T) {
      if (texts++ > 0) xml.fail("two texts");
      xml.readContent();
      stored += xml.contentText();
    } else if (letter === R) {
      const before = stored.length;
      let ofRun = 0;
      let lookOfRun: TextLook | undefined;
      while (xml.nextChild(depth + 1)) {
        if (xml.letter === T) {
          if (ofRun++ > 0) xml.fail("two texts of a run");
          xml.readContent();
          stored += xml.contentText();
        } else if (xml.isNamed(RUN_PROPERTIES)) {
          styled = true;
          if (before === 0) font = undefined;
          while (xml.nextChild(depth + 2)) {
            if (before === 0 && xml.isNamed(RUN_FONT)) font = xml.attribute(VAL);
            lookOfRun = lookOf(xml, lookOfRun);
          }
        }
      }
      if (stored === "") font = undefined;
      if (look !== "struck" && lookOfRun !== undefined && stored.slice(before).trim() !== "") look = lookOfRun;
    }
  }
  return {
    text: cellText(stored),
    font: font === undefined ? undefined : cellText(font),
    look,
    ...(styled && { styled }),
  };
}

import type { TextLook } from "../report/Cells";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";
import { xsdBoolean } from "./xsdBoolean";

const STRIKE = xmlName("strike");
const VERT_ALIGN = xmlName("vertAlign");
const VAL = xmlName("val");

/**
 * What the element just met, of the properties of a font (ECMA-376 part 1, 18.8.22) or a run (18.4.7), makes of its text.
 *
 *     <rPr><strike/><vertAlign val="superscript"/></rPr>
 *
 * @param before what the elements before it made of it
 */
export function lookOf(xml: XmlScanner, before: TextLook | undefined): TextLook | undefined {
  if (xml.isNamed(STRIKE)) return xsdBoolean(xml.attribute(VAL) ?? "1") ? "struck" : before;
  if (!xml.isNamed(VERT_ALIGN)) return before;
  const align = xml.attribute(VAL);
  return align === "superscript" || align === "subscript" ? (before ?? "raised") : before;
}

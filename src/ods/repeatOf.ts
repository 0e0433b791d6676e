import type { XmlScanner } from "../xlsx/XmlScanner";

/** How often a row or a cell stands; once where it does not say or says nonsense. */
export function repeatOf(xml: XmlScanner, name: Uint8Array, most: number): number {
  const text = xml.attribute(name);
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Math.min(Number(text), most) : 1;
}

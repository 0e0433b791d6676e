import type { Package } from "./Package";
import { refuse } from "./messages";
import { Refusal } from "./Refusal";
import type { Limits } from "./limits";
import { xmlAsUtf8 } from "./xmlAsUtf8";
import { XmlScanner } from "./XmlScanner";

/** A scanner at the root element of a part that the package has. */
export function openXml(parts: Package, path: string, limits: Limits): XmlScanner | Refusal {
  const part = parts.read(path);
  if (part instanceof Refusal) return part;
  const bytes = xmlAsUtf8(part);
  if (!bytes) return refuse("damagedPart", path);
  const xml = new XmlScanner(bytes, limits);
  return xml.nextChild(0) ? xml : refuse("damagedPart", path);
}

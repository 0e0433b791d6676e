import type { Package } from "./Package";
import { refuse } from "./messages";
import { Refusal } from "./Refusal";
import type { Limits } from "./limits";
import { xmlAsUtf8 } from "./xmlAsUtf8";
import { XmlScanner } from "./XmlScanner";

/**
 * A scanner at the root element of a part that the package has.
 *
 * @param roots local names that the root may have: read as what it is not, a part would look empty; none given: any
 */
export function openXml(
  parts: Package,
  path: string,
  limits: Limits,
  roots: readonly Uint8Array[] = [],
): XmlScanner | Refusal {
  const part = parts.read(path);
  if (part instanceof Refusal) return part;
  const bytes = xmlAsUtf8(part);
  if (!bytes) return refuse("damagedPart", path);
  const xml = new XmlScanner(bytes, limits);
  if (!xml.nextChild(0)) return refuse("damagedPart", path);
  return roots.length === 0 || roots.some((root) => xml.isNamed(root)) ? xml : refuse("damagedPart", path);
}

import type { Limits } from "./limits";
import { refuse } from "./messages";
import { openXml } from "./openXml";
import type { Package } from "./Package";
import { Refusal } from "./Refusal";
import { xmlName } from "./xmlName";

const MODIFIED = xmlName("modified");
const PROPERTY = xmlName("property");
const NAME = xmlName("name");

/**
 * `dcterms:modified` of the core properties (ECMA-376 part 2, 8.3.4), as written.
 *
 *     <cp:coreProperties><dcterms:modified xsi:type="dcterms:W3CDTF">2025-11-11T01:15:00Z</dcterms:modified></cp:coreProperties>
 */
export function readModified(parts: Package, path: string, limits: Limits): string | undefined | Refusal {
  const xml = openXml(parts, path, limits);
  if (xml instanceof Refusal) return xml;
  let modified = "";
  while (xml.nextChild(1)) {
    if (!xml.isNamed(MODIFIED)) continue;
    xml.readContent();
    modified = xml.contentText().trim();
  }
  return xml.finish() ? modified || undefined : refuse("damagedPart", path);
}

/**
 * The custom properties (ECMA-376 part 1, 22.3), each as the text of its value, whatever the type. Of one name the first.
 *
 *     <Properties><property fmtid="{D5CD…}" pid="2" name="cchc.outline"><vt:lpwstr>2025</vt:lpwstr></property></Properties>
 */
export function readProperties(parts: Package, path: string, limits: Limits): ReadonlyMap<string, string> | Refusal {
  const properties = new Map<string, string>();
  const xml = openXml(parts, path, limits);
  if (xml instanceof Refusal) return xml;
  while (xml.nextChild(1)) {
    const name = xml.isNamed(PROPERTY) ? xml.attribute(NAME) : undefined;
    if (name === undefined || properties.has(name)) continue;
    xml.readContent();
    properties.set(name, xml.contentText());
  }
  return xml.finish() ? properties : refuse("damagedPart", path);
}

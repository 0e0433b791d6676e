import type { Limits } from "../xlsx/limits";
import { refuse } from "../xlsx/messages";
import { openXml } from "../xlsx/openXml";
import type { Package } from "../xlsx/Package";
import { Refusal } from "../xlsx/Refusal";
import { xmlName } from "../xlsx/xmlName";

const SETTINGS = "settings.xml";
const NAME = xmlName("config:name");
const ITEM = xmlName("config-item");
/** Of an item: the settings, a set, its views, one of them. Those of the file itself stand in a set. */
const [OF_FILE, OF_VIEW] = [3, 5];

/**
 * Whether zeros look blank (Tools, Options, LibreOffice Calc, View, Zero values): all sheets of a file alike. What a view says comes before
 * what the file says.
 *
 *     <office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">
 *       <config:config-item-map-entry><config:config-item config:name="ShowZeroValues" config:type="boolean">false</config:config-item>
 */
export function odsHidesZeros(parts: Package, limits: Limits): boolean | Refusal {
  if (parts.find(SETTINGS) === undefined) return false;
  const xml = openXml(parts, SETTINGS, limits);
  if (xml instanceof Refusal) return xml;
  const shown = new Map<number, string>();
  const walk = (depth: number): void => {
    while (xml.nextChild(depth)) {
      const isItem = xml.isNamed(ITEM) && xml.attribute(NAME) === "ShowZeroValues";
      if (!isItem && depth < OF_VIEW) walk(depth + 1);
      if (!isItem || shown.has(depth)) continue;
      xml.readContent();
      shown.set(depth, xml.contentText().trim());
    }
  };
  walk(1);
  return xml.finish() ? (shown.get(OF_VIEW) ?? shown.get(OF_FILE)) === "false" : refuse("damagedPart", SETTINGS);
}

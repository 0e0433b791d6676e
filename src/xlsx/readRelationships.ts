import type { Limits } from "./limits";
import { refuse } from "./messages";
import { openXml } from "./openXml";
import type { Package } from "./Package";
import { Refusal } from "./Refusal";
import { xmlName } from "./xmlName";

const ROOTS = [xmlName("Relationships")];
const RELATIONSHIP = xmlName("Relationship");
const ID = xmlName("Id");
const TYPE = xmlName("Type");
const TARGET = xmlName("Target");
const TARGET_MODE = xmlName("TargetMode");

export interface Relationship {
  /** The last word of the type, the same in transitional and strict files: "worksheet", "sharedStrings". */
  readonly type: string;
  /** Key of the part in the package; undefined if it is not there. */
  readonly path: string | undefined;
}

/**
 * The relationships of a part ("" for the package), by id (ECMA-376 part 2, 6.5). Targets are relative to the part's
 * folder, or absolute. What is outside the package (`TargetMode="External"`) is left out: nothing is ever fetched.
 * A part without relationships has none. Refused: malformed, an id twice.
 *
 *     <Relationship Id="rId1" Type="http://…/relationships/worksheet" Target="worksheets/sheet1.xml"/>
 */
export function readRelationships(
  parts: Package,
  source: string,
  limits: Limits,
): ReadonlyMap<string, Relationship> | Refusal {
  const slash = source.lastIndexOf("/") + 1;
  const folder = source.slice(0, slash);
  const relationships = new Map<string, Relationship>();
  const path = parts.find(`${folder}_rels/${source.slice(slash)}.rels`);
  if (path === undefined) return relationships;
  const xml = openXml(parts, path, limits, ROOTS);
  if (xml instanceof Refusal) return xml;

  while (xml.nextChild(1)) {
    if (!xml.isNamed(RELATIONSHIP)) continue;
    const id = xml.attribute(ID);
    const type = xml.attribute(TYPE);
    const target = xml.attribute(TARGET);
    if (id === undefined || type === undefined || target === undefined || relationships.has(id)) {
      return refuse("damagedPart", path);
    }
    if (xml.attribute(TARGET_MODE) === "External") continue;
    relationships.set(id, { type: type.slice(type.lastIndexOf("/") + 1), path: parts.find(resolved(folder, target)) });
  }
  return xml.finish() ? relationships : refuse("damagedPart", path);
}

/** `xl/`, `../docProps/core.xml` → `docProps/core.xml`. Beyond the root there is nothing: ".." stays, and isn't found. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const segments = path.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const segment of path.split("/")) {
    if (segment === ".." && segments.length > 0) segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

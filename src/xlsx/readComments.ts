import { cellKey } from "../report/Cells";
import { parseCellAddress } from "../report/cellAddress";
import { cellText } from "./cellText";
import { refuse } from "./messages";
import { openXml } from "./openXml";
import type { Package } from "./Package";
import { readRelationships } from "./readRelationships";
import { readRichText } from "./readRichText";
import { Refusal } from "./Refusal";
import type { SheetContext } from "./SheetContext";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

const ROOTS = ["comments", "ThreadedComments"].map(xmlName);
const LIST = xmlName("commentList");
const COMMENT = xmlName("comment");
const THREADED = xmlName("threadedComment");
const TEXT = xmlName("text");
const REF = xmlName("ref");

/**
 * The comments of a sheet, by {@link cellKey} (ECMA-376 part 1, 18.7). Of a thread Excel keeps the text itself in a part of its own, answers in
 * their order, and for older programs a note that explains so: then the former counts. Each costs as much as a cell.
 *
 *     <comments><commentList><comment ref="D7"><text><r><t>30 hồ sơ</t></r></text></comment></commentList></comments>
 *     <ThreadedComments><threadedComment ref="D7"><text>30 hồ sơ</text></threadedComment></ThreadedComments>
 */
export function readComments(
  parts: Package,
  sheet: string,
  context: SheetContext,
): ReadonlyMap<number, string> | Refusal {
  const relationships = readRelationships(parts, sheet, context.limits);
  if (relationships instanceof Refusal) return relationships;
  const notes = new Map<number, string>();
  const threads = new Map<number, string>();
  for (const { type, path } of relationships.values()) {
    if (path === undefined || (type !== "comments" && type !== "threadedComment")) continue;
    const refusal = readPart(parts, path, context, type === "comments" ? notes : threads);
    if (refusal) return refusal;
  }
  return new Map([...notes, ...threads]);
}

function readPart(parts: Package, path: string, context: SheetContext, into: Map<number, string>): Refusal | undefined {
  const xml = openXml(parts, path, context.limits, ROOTS);
  if (xml instanceof Refusal) return xml;
  while (xml.nextChild(1)) {
    if (xml.isNamed(THREADED) && !take(xml, 2, context, into)) return refuse("cells", context.limits.cells);
    if (!xml.isNamed(LIST)) continue;
    while (xml.nextChild(2)) {
      if (xml.isNamed(COMMENT) && !take(xml, 3, context, into)) return refuse("cells", context.limits.cells);
    }
  }
  return xml.finish() ? undefined : refuse("damagedPart", path);
}

/** False beyond the limit. */
function take(xml: XmlScanner, depth: number, context: SheetContext, into: Map<number, string>): boolean {
  if (context.cellsLeft-- === 0) return false;
  const threaded = xml.isNamed(THREADED);
  const place = parseCellAddress(xml.attribute(REF) ?? "");
  while (xml.nextChild(depth)) {
    if (!xml.isNamed(TEXT)) continue;
    const text = threaded ? plainText(xml) : readRichText(xml).text;
    if (!place || text.trim() === "") continue;
    const key = cellKey(place.row, place.column);
    const before = into.get(key);
    into.set(key, before === undefined ? text : `${before} / ${text}`);
  }
  return true;
}

function plainText(xml: XmlScanner): string {
  xml.readContent();
  return cellText(xml.contentText());
}

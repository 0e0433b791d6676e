import type { DefinedName, SheetCells } from "../report/Cells";
import type { Inflate } from "../xlsx/Inflate";
import { inflateFflate } from "../xlsx/inflateFflate";
import { LIMITS, type Limits } from "../xlsx/limits";
import { refuse } from "../xlsx/messages";
import { openXml } from "../xlsx/openXml";
import { Package } from "../xlsx/Package";
import type { ReadXlsx } from "../xlsx/readXlsx";
import { Refusal } from "../xlsx/Refusal";
import { xmlName } from "../xlsx/xmlName";
import type { XmlScanner } from "../xlsx/XmlScanner";
import { odsHidesZeros } from "./odsHidesZeros";
import { OdsStyles } from "./OdsStyles";
import { type OdsContext, readOdsNames, readOdsTable } from "./readOdsTable";

const BODY = xmlName("body");
const SPREADSHEET = xmlName("spreadsheet");
const TABLE = xmlName("table");
const NAMED_EXPRESSIONS = xmlName("named-expressions");
const TABLE_NAME = xmlName("table:name");
const TABLE_STYLE = xmlName("table:style-name");
const FILE_ENTRY = xmlName("file-entry");
const ENCRYPTION = xmlName("encryption-data");
const META = xmlName("meta");
const DATE = xmlName("date");
const USER_DEFINED = xmlName("user-defined");
const META_NAME = xmlName("meta:name");

const CONTENT = "content.xml";
const STYLES = "styles.xml";
const META_PART = "meta.xml";
const MANIFEST = "META-INF/manifest.xml";
/** Blanks that are written as a number, in all cells together: no form has a thousandth of it. */
const MOST_BLANKS = 1_000_000;
/** The table of macros in Basic. */
const MACROS = "Basic/script-lc.xml";

/** An OpenDocument file begins with the entry `mimetype`, stored as it is (OpenDocument 1.3 part 2, 3.3). */
export function isOpenDocument(bytes: Uint8Array): boolean {
  const name = String.fromCharCode(...bytes.subarray(30, 38));
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[26] === 8 && name === "mimetype";
}

/**
 * Reads a workbook of LibreOffice and others (.ods, OpenDocument) as {@link Cells}: sheets, cells, names, dates of the file, its own
 * properties. As with .xlsx bad input is a value, only parts that matter are inflated, and no formula is computed.
 *
 * @param options.made is told how many cells were made, whatever came of it
 */
export function readOds(
  bytes: Uint8Array,
  options: { inflate?: Inflate; limits?: Limits; made?: (cells: number) => void } = {},
): ReadXlsx {
  const { inflate = inflateFflate, limits = LIMITS, made } = options;
  if (bytes.length > limits.file) return refuse("file", limits.file / 1048576);
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = Package.open(plain, inflate, limits);
  if (parts instanceof Refusal) return parts;
  const closed = isEncrypted(parts, limits);
  if (closed instanceof Refusal) return closed;
  if (closed) return refuse("encrypted");

  const styles = new OdsStyles();
  const styled = parts.find(STYLES) === undefined ? undefined : readStyles(parts, styles, limits);
  if (styled) return styled;
  const context = { styles, cellsLeft: limits.cells, blanksLeft: MOST_BLANKS, partLook: undefined, comment: "" };
  const content = readContent(parts, context, limits);
  made?.(limits.cells - context.cellsLeft);
  if (content instanceof Refusal) return content;
  const meta =
    parts.find(META_PART) === undefined ? { properties: new Map<string, string>() } : readMeta(parts, limits);
  if (meta instanceof Refusal) return meta;
  const hidesZeros = odsHidesZeros(parts, limits);
  if (hidesZeros instanceof Refusal) return hidesZeros;
  const sheets = hidesZeros ? content.sheets.map((sheet) => ({ ...sheet, hidesZeros })) : content.sheets;
  const macros = parts.find(MACROS) !== undefined;
  return { ok: true, cells: { ...content, sheets, date1904: false, ...meta, ...(macros && { macros: true }) } };
}

function isEncrypted(parts: Package, limits: Limits): boolean | Refusal {
  const path = parts.find(MANIFEST);
  if (path === undefined) return false;
  const xml = openXml(parts, path, limits);
  if (xml instanceof Refusal) return xml;
  let encrypted = false;
  while (xml.nextChild(1)) {
    if (xml.isNamed(FILE_ENTRY)) while (xml.nextChild(2)) encrypted ||= xml.isNamed(ENCRYPTION);
  }
  return xml.finish() ? encrypted : refuse("damagedPart", path);
}

function readStyles(parts: Package, styles: OdsStyles, limits: Limits): Refusal | undefined {
  const xml = openXml(parts, STYLES, limits);
  if (xml instanceof Refusal) return xml;
  while (xml.nextChild(1)) styles.take(xml);
  return xml.finish() ? undefined : refuse("damagedPart", STYLES);
}

interface Content {
  readonly sheets: readonly SheetCells[];
  readonly names: readonly DefinedName[];
}

function readContent(parts: Package, context: OdsContext, limits: Limits): Content | Refusal {
  if (parts.find(CONTENT) === undefined) return refuse("notXlsx");
  const xml = openXml(parts, CONTENT, limits);
  if (xml instanceof Refusal) return xml;
  let content: Content | "cells" | undefined;
  while (xml.nextChild(1)) {
    if (context.styles.take(xml) || !xml.isNamed(BODY)) continue;
    while (xml.nextChild(2)) if (xml.isNamed(SPREADSHEET) && content === undefined) content = readTables(xml, context);
    if (content === "cells") return refuse("cells", limits.cells);
  }
  if (!xml.finish()) return refuse("damagedPart", CONTENT);
  return content === undefined || content === "cells" ? refuse("notXlsx") : content;
}

function readTables(xml: XmlScanner, context: OdsContext): Content | "cells" {
  const sheets: SheetCells[] = [];
  const names: DefinedName[] = [];
  const seen = new Set<string>();
  while (xml.nextChild(3)) {
    if (xml.isNamed(NAMED_EXPRESSIONS)) names.push(...readOdsNames(xml, 4));
    if (!xml.isNamed(TABLE)) continue;
    const name = xml.attribute(TABLE_NAME) ?? "";
    const hidden = context.styles.isHidden(xml.attribute(TABLE_STYLE));
    const key = name.normalize("NFC").toLowerCase();
    if (name === "" || seen.has(key)) {
      xml.fail("sheet without name, or name twice");
      break;
    }
    seen.add(key);
    const table = readOdsTable(xml, context);
    if (table === "cells") return table;
    const { names: own, ...content } = table;
    names.push(...own.map((one) => ({ ...one, sheet: sheets.length })));
    sheets.push({ name, visibility: hidden ? "hidden" : "visible", ...content });
  }
  return { sheets, names };
}

/** `<office:meta><dc:date>2025-11-10T16:45:00</dc:date><meta:user-defined meta:name="cchc.outline">…` */
function readMeta(
  parts: Package,
  limits: Limits,
): { readonly modified?: string; readonly properties: ReadonlyMap<string, string> } | Refusal {
  const xml = openXml(parts, META_PART, limits);
  if (xml instanceof Refusal) return xml;
  const properties = new Map<string, string>();
  let modified = "";
  while (xml.nextChild(1)) {
    if (!xml.isNamed(META)) continue;
    while (xml.nextChild(2)) {
      const name = xml.isNamed(USER_DEFINED) ? xml.attribute(META_NAME) : undefined;
      if (name === undefined && !xml.isNamed(DATE)) continue;
      xml.readContent();
      if (name === undefined) modified = xml.contentText().trim();
      else if (!properties.has(name)) properties.set(name, xml.contentText());
    }
  }
  if (!xml.finish()) return refuse("damagedPart", META_PART);
  return { ...(modified !== "" && { modified }), properties };
}

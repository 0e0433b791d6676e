import type { Cell, Cells, SheetCells } from "../report/Cells";
import type { Inflate } from "./Inflate";
import { inflateFflate } from "./inflateFflate";
import { LIMITS, type Limits } from "./limits";
import { refuse } from "./messages";
import { oleKind } from "./oleKind";
import { openXml } from "./openXml";
import { Package } from "./Package";
import { readComments } from "./readComments";
import { readModified, readProperties } from "./readProperties";
import { readRelationships, type Relationship } from "./readRelationships";
import { readSheet, type RowVisitor } from "./readSheet";
import { readStyles } from "./readStyles";
import { readWorkbookPart, type SheetEntry } from "./readWorkbookPart";
import { Refusal } from "./Refusal";
import { SharedStrings } from "./SharedStrings";
import type { SheetContext } from "./SheetContext";
import { xmlName } from "./xmlName";

export type ReadXlsx = { readonly ok: true; readonly cells: Cells } | Refusal;

/** What is wanted of a sheet: all its cells, nothing (its part isn't even inflated), or each row in passing. */
export type Wanted = "cells" | "nothing" | RowVisitor;

const SHEET_ROOTS = ["worksheet", "macrosheet"].map(xmlName);
/** Sheets with cells; charts and dialogs are sheets without. */
const WITH_CELLS = new Set(["worksheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/**
 * Reads a workbook (.xlsx, .xlsm, transitional and strict; ECMA-376) as it is stored: sheets, cells, names, dates of the
 * file, custom properties. Bad input is a value: the refusal says what to do. Only parts that matter are inflated (no themes,
 * drawings, pictures, macros), nothing is fetched, no formula is computed.
 *
 * @param options.inflate `inflateNode` on the command line
 * @param options.wanted of each sheet by its name; the cells of all without
 */
export function readXlsx(
  bytes: Uint8Array,
  options: { inflate?: Inflate; limits?: Limits; wanted?: (sheet: string) => Wanted } = {},
): ReadXlsx {
  const { inflate = inflateFflate, limits = LIMITS, wanted = () => "cells" } = options;
  if (bytes.length > limits.file) return refuse("file", limits.file / 1048576);
  if (bytes.length === 0) return refuse("empty");
  // A Buffer is another class than Uint8Array, and two classes in one loop are slower than one.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const other = otherKind(plain);
  if (other) return refuse(other);
  const parts = Package.open(plain, inflate, limits);
  return parts instanceof Refusal ? parts : readPackage(parts, limits, wanted);
}

/** What the first bytes show, if they are not those of a zip. */
function otherKind(bytes: Uint8Array): "encrypted" | "xls" | "notXlsx" | undefined {
  const ole = oleKind(bytes);
  if (ole) return ole === "other" ? "notXlsx" : ole;
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b) return undefined;
  // Before Excel 5 the records of an .xls stand alone: BOF is 09 with the version, and its length 4 to 8.
  const bof = a === 0x09 && (b === 0x00 || b === 0x02 || b === 0x04 || b === 0x08) && c! >= 4 && c! <= 8 && d === 0;
  return bof ? "xls" : "notXlsx";
}

function readPackage(parts: Package, limits: Limits, wanted: (sheet: string) => Wanted): ReadXlsx {
  const top = readRelationships(parts, "", limits);
  if (top instanceof Refusal) return top;
  const main = pathOf(top, "officeDocument");
  if (main === undefined || main.endsWith(".bin")) return refuse("notXlsx"); // .bin: an .xlsb
  const workbook = readWorkbookPart(parts, main, limits);
  if (workbook instanceof Refusal) return workbook;
  const relationships = readRelationships(parts, main, limits);
  if (relationships instanceof Refusal) return relationships;

  const stringsPath = pathOf(relationships, "sharedStrings");
  const strings = stringsPath === undefined ? undefined : SharedStrings.open(parts, stringsPath, limits);
  if (strings instanceof Refusal) return strings;
  const stylesPath = pathOf(relationships, "styles");
  const styles = stylesPath === undefined ? [] : readStyles(parts, stylesPath, limits);
  if (styles instanceof Refusal) return styles;

  const { date1904, names } = workbook;
  const context = {
    styles,
    strings,
    date1904,
    limits,
    cellsLeft: limits.cells,
    textsLeft: limits.texts,
    sharedFormulasLeft: limits.sharedFormulas,
  };
  const sheets = readSheets(parts, main, workbook.sheets, relationships, context, wanted);
  if (sheets instanceof Refusal) return sheets;

  const corePath = pathOf(top, "core-properties");
  const modified = corePath === undefined ? undefined : readModified(parts, corePath, limits);
  if (modified instanceof Refusal) return modified;
  const customPath = pathOf(top, "custom-properties") ?? pathOf(top, "customProperties");
  const properties = customPath === undefined ? new Map<string, string>() : readProperties(parts, customPath, limits);
  if (properties instanceof Refusal) return properties;
  const macros = pathOf(relationships, "vbaProject") !== undefined;
  const dated = modified !== undefined && { modified };
  return { ok: true, cells: { sheets, names, date1904, ...dated, properties, ...(macros && { macros }) } };
}

/** Key of the first related part of a type that is there. */
function pathOf(relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  for (const relationship of relationships.values()) {
    if (relationship.type === type && relationship.path !== undefined) return relationship.path;
  }
  return undefined;
}

function readSheets(
  parts: Package,
  main: string,
  entries: readonly SheetEntry[],
  relationships: ReadonlyMap<string, Relationship>,
  context: SheetContext,
  wanted: (sheet: string) => Wanted,
): SheetCells[] | Refusal {
  const sheets: SheetCells[] = [];
  const read = new Set<string>();
  for (const { name, visibility, relationship } of entries) {
    const { type, path } = relationships.get(relationship) ?? {};
    // One part under many sheets would be read many times.
    if (type === undefined || path === undefined || read.has(path)) return refuse("damagedPart", main);
    read.add(path);
    const want = WITH_CELLS.has(type) ? wanted(name) : "nothing";
    const content = want === "nothing" ? { cells: new Map<number, Cell>() } : readContent(parts, path, context, want);
    if (content instanceof Refusal) return content;
    sheets.push({ name, visibility, ...content });
  }
  return sheets;
}

function readContent(
  parts: Package,
  path: string,
  context: SheetContext,
  want: "cells" | RowVisitor,
): Omit<SheetCells, "name" | "visibility"> | Refusal {
  const xml = openXml(parts, path, context.limits, SHEET_ROOTS);
  if (xml instanceof Refusal) return xml;
  const content = readSheet(xml, context, want === "cells" ? undefined : want);
  if (typeof content === "string") {
    return refuse(content, content === "cells" || content === "texts" ? context.limits[content] : path);
  }
  if (want !== "cells") return content;
  const comments = readComments(parts, path, context);
  if (comments instanceof Refusal) return comments;
  return comments.size === 0 ? content : { ...content, comments };
}

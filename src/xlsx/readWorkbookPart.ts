import type { DefinedName, SheetCells } from "../report/Cells";
import { cellText } from "./cellText";
import type { Limits } from "./limits";
import { refuse } from "./messages";
import { openXml } from "./openXml";
import type { Package } from "./Package";
import { Refusal } from "./Refusal";
import { TextBlock } from "./TextBlock";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";
import { xsdBoolean } from "./xsdBoolean";

const WORKBOOK = xmlName("workbook");
const WORKBOOK_PR = xmlName("workbookPr");
const DATE_1904 = xmlName("date1904");
const SHEETS = xmlName("sheets");
const SHEET = xmlName("sheet");
const NAME = xmlName("name");
const STATE = xmlName("state");
const ID = xmlName("id");
const DEFINED_NAMES = xmlName("definedNames");
const DEFINED_NAME = xmlName("definedName");
const LOCAL_SHEET_ID = xmlName("localSheetId");

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetCells["visibility"];
  /** Id of the relationship to the sheet's part. */
  readonly relationship: string;
}

/**
 * The workbook part (ECMA-376 part 1, 18.2). Refused: no spreadsheet at all ("not-xlsx"); malformed, a sheet without name or
 * relationship, two sheets of one name (compared as Excel does), a name for a sheet that isn't there ("damaged").
 *
 *     <workbook><workbookPr date1904="1"/>
 *       <sheets><sheet name="Trang bìa" sheetId="1" state="veryHidden" r:id="rId1"/></sheets>
 *       <definedNames><definedName name="cchc.II" localSheetId="0">'Trang bìa'!$B$2</definedName></definedNames></workbook>
 */
export function readWorkbookPart(parts: Package, path: string, limits: Limits): WorkbookPart | Refusal {
  const xml = openXml(parts, path, limits);
  if (xml instanceof Refusal) return xml;
  if (!xml.isNamed(WORKBOOK)) return refuse("notXlsx");
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  while (xml.nextChild(1)) {
    if (xml.isNamed(WORKBOOK_PR)) date1904 = xsdBoolean(xml.attribute(DATE_1904));
    else if (xml.isNamed(SHEETS)) readSheets(xml, sheets);
    else if (xml.isNamed(DEFINED_NAMES)) readNames(xml, names);
  }
  if (!xml.finish() || sheets.length === 0) return refuse("damagedPart", path);
  if (names.some(({ sheet }) => sheet !== undefined && sheet >= sheets.length)) return refuse("damagedPart", path);
  return { sheets, names, date1904 };
}

function readSheets(xml: XmlScanner, sheets: SheetEntry[]): void {
  const seen = new Set<string>();
  while (xml.nextChild(2)) {
    if (!xml.isNamed(SHEET)) continue;
    const name = xml.attribute(NAME);
    const relationship = xml.prefixedAttribute(ID);
    const state = xml.attribute(STATE);
    if (name === undefined || relationship === undefined) {
      xml.fail("sheet without name or relationship");
      return;
    }
    const text = cellText(name);
    const key = text.normalize("NFC").toLowerCase();
    if (seen.has(key)) {
      xml.fail("sheet name twice");
      return;
    }
    seen.add(key);
    sheets.push({
      name: text,
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      relationship,
    });
  }
}

/** All texts are decoded at once: a form has six hundred names. */
function readNames(xml: XmlScanner, names: DefinedName[]): void {
  const block = new TextBlock();
  const sheets: (number | undefined)[] = [];
  while (xml.nextChild(2)) {
    if (!xml.isNamed(DEFINED_NAME)) continue;
    const local = xml.attribute(LOCAL_SHEET_ID);
    if (!xml.attributes.addTo(block, NAME) || (local !== undefined && !/^\d{1,5}$/.test(local))) {
      xml.fail("defined name");
      return;
    }
    sheets.push(local === undefined ? undefined : Number(local));
    xml.readContent();
    xml.addContent(block);
  }
  const texts = block.texts();
  if (!texts) xml.fail("no UTF-8");
  else sheets.forEach((sheet, i) => names.push(nameOf(texts[2 * i]!, texts[2 * i + 1]!, sheet)));
}

function nameOf(name: string, stored: string, sheet: number | undefined): DefinedName {
  const text = cellText(stored);
  const target = text.startsWith("=") ? text.slice(1) : text;
  return sheet === undefined ? { name: cellText(name), target } : { name: cellText(name), target, sheet };
}

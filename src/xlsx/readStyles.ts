import type { TextLook } from "../report/Cells";
import { BUILTIN_FORMATS } from "./builtinFormats";
import { cellText } from "./cellText";
import type { Limits } from "./limits";
import { lookOf } from "./lookOf";
import { refuse } from "./messages";
import { openXml } from "./openXml";
import type { Package } from "./Package";
import { Refusal } from "./Refusal";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

const ROOTS = [xmlName("styleSheet")];
const NUM_FMTS = xmlName("numFmts");
const NUM_FMT = xmlName("numFmt");
const NUM_FMT_ID = xmlName("numFmtId");
const FORMAT_CODE = xmlName("formatCode");
const FONTS = xmlName("fonts");
const FONT = xmlName("font");
const FONT_ID = xmlName("fontId");
const NAME = xmlName("name");
const VAL = xmlName("val");
const CELL_XFS = xmlName("cellXfs");
const XF = xmlName("xf");

/** What of a cell's style matters here. */
export interface CellStyle {
  /** Number format code. */
  readonly format: string;
  /** Name of the font, where the style has one. */
  readonly font: string | undefined;
  /** Crossed out, where the font is. One that is small as a whole is read like any other. */
  readonly look: TextLook | undefined;
}

type Font = Pick<CellStyle, "font" | "look">;

/**
 * The styles of the cells, by the index in their `s` attribute (ECMA-376 part 1, 18.8.10 `cellXfs`). A format of the file
 * comes before the built-in one of the same id; an id that neither has is "General", as in Excel.
 *
 *     <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
 *       <fonts><font><sz val="13"/><name val="Times New Roman"/></font></fonts>
 *       <cellXfs><xf numFmtId="164" fontId="0" xfId="0"/></cellXfs></styleSheet>
 */
export function readStyles(parts: Package, path: string, limits: Limits): readonly CellStyle[] | Refusal {
  const xml = openXml(parts, path, limits, ROOTS);
  if (xml instanceof Refusal) return xml;
  const formats = new Map(BUILTIN_FORMATS);
  const fonts: Font[] = [];
  const cells: { format: string | undefined; font: string | undefined }[] = [];
  while (xml.nextChild(1)) {
    if (xml.isNamed(NUM_FMTS)) readFormats(xml, formats);
    else if (xml.isNamed(FONTS)) readFonts(xml, fonts);
    else if (xml.isNamed(CELL_XFS)) {
      while (xml.nextChild(2)) {
        if (xml.isNamed(XF)) cells.push({ format: xml.attribute(NUM_FMT_ID), font: xml.attribute(FONT_ID) });
      }
    }
  }
  if (!xml.finish()) return refuse("damagedPart", path);
  return cells.map(({ format, font }) => ({
    format: formats.get(format ?? "0") ?? "General",
    font: fonts[Number(font ?? 0)]?.font,
    look: fonts[Number(font ?? 0)]?.look,
  }));
}

function readFormats(xml: XmlScanner, formats: Map<string, string>): void {
  while (xml.nextChild(2)) {
    if (!xml.isNamed(NUM_FMT)) continue;
    const id = xml.attribute(NUM_FMT_ID);
    const code = xml.attribute(FORMAT_CODE);
    if (id !== undefined && code !== undefined) formats.set(id, cellText(code));
  }
}

function readFonts(xml: XmlScanner, fonts: Font[]): void {
  while (xml.nextChild(2)) {
    if (!xml.isNamed(FONT)) continue;
    let name: string | undefined;
    let look: TextLook | undefined;
    const depth = xml.depth;
    while (xml.nextChild(depth)) {
      if (xml.isNamed(NAME)) name = xml.attribute(VAL);
      look = lookOf(xml, look);
    }
    fonts.push({
      font: name === undefined ? undefined : cellText(name),
      look: look === "struck" ? look : undefined,
    });
  }
}

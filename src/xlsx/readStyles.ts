import type { TextLook } from "../report/Cells";
import { BUILTIN_FORMATS } from "./builtinFormats";
import { cellText } from "./cellText";
import type { Limits } from "./limits";
import { isUnseen } from "./isUnseen";
import { lookOf } from "./lookOf";
import { refuse } from "./messages";
import { openXml } from "./openXml";
import type { Package } from "./Package";
import { readColor, WHITE } from "./readColor";
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
const COLOR = xmlName("color");
const FILLS = xmlName("fills");
const FILL = xmlName("fill");
const FILL_ID = xmlName("fillId");
const PATTERN_FILL = xmlName("patternFill");
const PATTERN_TYPE = xmlName("patternType");
const FG_COLOR = xmlName("fgColor");
const CELL_XFS = xmlName("cellXfs");
const XF = xmlName("xf");

/** What of a cell's style matters here. */
export interface CellStyle {
  /** Number format code. */
  readonly format: string;
  /** Name of the font, where the style has one. */
  readonly font: string | undefined;
  /** Crossed out, where the font is, or of the colour of the cell. One that is small as a whole is read like any other. */
  readonly look: TextLook | undefined;
}

interface Font extends Pick<CellStyle, "font" | "look"> {
  readonly color: string | undefined;
}

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
  const fills: (string | undefined)[] = [];
  const cells: { format: string | undefined; font: string | undefined; fill: string | undefined }[] = [];
  while (xml.nextChild(1)) {
    if (xml.isNamed(NUM_FMTS)) readFormats(xml, formats);
    else if (xml.isNamed(FONTS)) readFonts(xml, fonts);
    else if (xml.isNamed(FILLS)) readFills(xml, fills);
    else if (xml.isNamed(CELL_XFS)) {
      while (xml.nextChild(2)) {
        if (!xml.isNamed(XF)) continue;
        const [format, font, fill] = [NUM_FMT_ID, FONT_ID, FILL_ID].map((name) => xml.attribute(name));
        cells.push({ format, font, fill });
      }
    }
  }
  if (!xml.finish()) return refuse("damagedPart", path);
  return cells.map(({ format, font, fill }) => {
    const { font: name, look, color } = fonts[Number(font ?? 0)] ?? NO_FONT;
    const unseen = isUnseen(color, fills[Number(fill ?? 0)]) ? ("unseen" as const) : undefined;
    return { format: formats.get(format ?? "0") ?? "General", font: name, look: look ?? unseen };
  });
}

const NO_FONT: Font = { font: undefined, look: undefined, color: undefined };

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
    let color: string | undefined;
    const depth = xml.depth;
    while (xml.nextChild(depth)) {
      if (xml.isNamed(NAME)) name = xml.attribute(VAL);
      if (xml.isNamed(COLOR)) color = readColor(xml);
      look = lookOf(xml, look);
    }
    fonts.push({
      font: name === undefined ? undefined : cellText(name),
      look: look === "struck" ? look : undefined,
      color,
    });
  }
}

/** What is behind the text of a cell: paper where nothing is, unknown for patterns and for colours that run into each other. */
function readFills(xml: XmlScanner, fills: (string | undefined)[]): void {
  while (xml.nextChild(2)) {
    if (!xml.isNamed(FILL)) continue;
    let color: string | undefined;
    while (xml.nextChild(3)) {
      if (!xml.isNamed(PATTERN_FILL)) continue;
      const type = xml.attribute(PATTERN_TYPE) ?? "none";
      if (type === "none") color = WHITE;
      while (xml.nextChild(4)) if (xml.isNamed(FG_COLOR) && type === "solid") color = readColor(xml);
    }
    fills.push(color);
  }
}

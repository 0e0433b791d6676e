import type { TextLook } from "../report/Cells";
import { isUnseen } from "../xlsx/isUnseen";
import { WHITE } from "../xlsx/readColor";
import type { XmlScanner } from "../xlsx/XmlScanner";
import { xmlName } from "../xlsx/xmlName";
import { GENERAL } from "./formatCode";
import { OdsFormats } from "./OdsFormats";

const FONT_FACES = xmlName("font-face-decls");
const FONT_FACE = xmlName("font-face");
const STYLES = xmlName("styles");
const AUTOMATIC_STYLES = xmlName("automatic-styles");
const STYLE = xmlName("style");
const TEXT_PROPERTIES = xmlName("text-properties");
const TABLE_PROPERTIES = xmlName("table-properties");
const NAME = xmlName("style:name");
const FAMILY = xmlName("style:family");
const PARENT = xmlName("style:parent-style-name");
const DATA_STYLE = xmlName("style:data-style-name");
const FONT_NAME = xmlName("style:font-name");
const LINE_THROUGH = ["style:text-line-through-style", "style:text-line-through-type"].map(xmlName);
const TEXT_POSITION = xmlName("style:text-position");
const FONT_FAMILY = xmlName("fo:font-family");
const FACE_FAMILY = xmlName("svg:font-family");
const CELL_PROPERTIES = xmlName("table-cell-properties");
const COLOR = xmlName("fo:color");
const BACKGROUND = xmlName("fo:background-color");
const WINDOW_COLOR = xmlName("style:use-window-font-color");
const DISPLAY = xmlName("table:display");

/** The program chooses a colour that can be seen. */
const AUTOMATIC = "automatic";
/** Styles that stand on each other: no program writes more than a few. */
const MOST_PARENTS = 16;

interface Style {
  readonly parent: string | undefined;
  readonly format: string | undefined;
  readonly font: string | undefined;
  readonly look: TextLook | "plain" | undefined;
  readonly color: string | undefined;
  readonly behind: string | undefined;
}

/** `coloured`: in a colour of its own, whatever that of the cell. */
export type PartLook = TextLook | "coloured";

/** What the style of a cell says. */
export interface CellLook {
  readonly format: string;
  readonly font: string | undefined;
  readonly look: TextLook | undefined;
}

/** What the styles of an OpenDocument sheet say of number formats, fonts and hidden sheets. */
export class OdsStyles {
  private readonly cells = new Map<string, Style>();
  private readonly formats = new OdsFormats();
  private readonly faces = new Map<string, string>();
  private readonly hidden = new Set<string>();
  private readonly resolved = new Map<string, CellLook>();
  private readonly spans = new Map<string, PartLook>();

  /** Takes an element at depth 2, if it is one of styles; false where it is something else. */
  take(xml: XmlScanner): boolean {
    if (xml.isNamed(FONT_FACES)) this.readFaces(xml);
    else if (xml.isNamed(STYLES) || xml.isNamed(AUTOMATIC_STYLES)) this.readStyles(xml);
    else return false;
    return true;
  }

  /** Crossed-out, small or coloured text of a part of a cell, by the style of its span. */
  lookOfSpan(name: string): PartLook | undefined {
    return this.spans.get(name);
  }

  /** Number format code, font and crossing out of cells of a style. */
  of(name: string | undefined): CellLook {
    const key = name ?? "Default";
    const known = this.resolved.get(key);
    if (known) return known;
    let format: string | undefined;
    let font: string | undefined;
    let look: Style["look"];
    let color: string | undefined;
    let behind: string | undefined;
    let style = this.cells.get(key);
    for (let level = 0; style && level < MOST_PARENTS; level++) {
      format ??= style.format === undefined ? undefined : this.formats.codeOf(style.format);
      font ??= style.font;
      look ??= style.look;
      color ??= style.color;
      behind ??= style.behind;
      style = style.parent === undefined ? undefined : this.cells.get(style.parent);
    }
    const found = {
      format: format ?? GENERAL,
      font: font === undefined ? undefined : (this.faces.get(font) ?? font),
      look: look === "struck" ? look : isUnseen(color, behind ?? WHITE) ? ("unseen" as const) : undefined,
    };
    this.resolved.set(key, found);
    return found;
  }

  isHidden(table: string | undefined): boolean {
    return table !== undefined && this.hidden.has(table);
  }

  private readFaces(xml: XmlScanner): void {
    while (xml.nextChild(2)) {
      const name = xml.isNamed(FONT_FACE) ? xml.attribute(NAME) : undefined;
      const family = xml.attribute(FACE_FAMILY);
      if (name !== undefined && family !== undefined) this.faces.set(name, unquoted(family));
    }
  }

  private readStyles(xml: XmlScanner): void {
    while (xml.nextChild(2)) {
      const name = xml.attribute(NAME);
      if (name === undefined) continue;
      if (xml.isNamed(STYLE)) this.readStyle(xml, name);
      else this.formats.take(xml);
    }
  }

  private readStyle(xml: XmlScanner, name: string): void {
    const family = xml.attribute(FAMILY);
    const parent = xml.attribute(PARENT);
    const format = xml.attribute(DATA_STYLE);
    let font: string | undefined;
    let look: Style["look"];
    let color: string | undefined;
    let behind: string | undefined;
    while (xml.nextChild(3)) {
      if (xml.isNamed(TEXT_PROPERTIES)) {
        font ??= xml.attribute(FONT_NAME) ?? familyOf(xml.attribute(FONT_FAMILY));
        look ??= lookOf(xml);
        color ??= xml.attribute(WINDOW_COLOR) === "true" ? AUTOMATIC : colorOf(xml.attribute(COLOR));
      } else if (xml.isNamed(CELL_PROPERTIES)) {
        behind ??= colorOf(xml.attribute(BACKGROUND));
      } else if (xml.isNamed(TABLE_PROPERTIES) && xml.attribute(DISPLAY) === "false") this.hidden.add(name);
    }
    if (family === "table-cell") this.cells.set(name, { parent, format, font, look, color, behind });
    else if (family === "text") {
      const part = look === "struck" || look === "raised" ? look : color === undefined ? undefined : "coloured";
      if (part) this.spans.set(name, part);
    }
  }
}

/** Undefined where the properties say nothing, so that the style they stand on counts. */
function lookOf(xml: XmlScanner): Style["look"] {
  const lines = LINE_THROUGH.flatMap((name) => xml.attribute(name) ?? []);
  if (lines.length > 0 && !lines.includes("none")) return "struck";
  // `super 58%`, `-33% 58%`; on the line `0% 100%`
  if (/^(?:super|sub|-?(?!0+%)\d+%)/.test(xml.attribute(TEXT_POSITION) ?? "")) return "raised";
  return lines.length > 0 ? "plain" : undefined;
}

/** `#fff8dc` → `FFF8DC`; `transparent` is paper. */
function colorOf(value: string | undefined): string | undefined {
  return value === "transparent" ? WHITE : value?.replace("#", "").toUpperCase();
}

function familyOf(list: string | undefined): string | undefined {
  return list === undefined ? undefined : unquoted(list);
}

/** `'Times New Roman', serif` → `Times New Roman` */
function unquoted(list: string): string {
  return (
    /^\s*(?:'([^']*)'|"([^"]*)"|([^,]*))/
      .exec(list)
      ?.slice(1)
      .find((part) => part !== undefined) ?? list
  ).trim();
}

import type { XmlScanner } from "../xlsx/XmlScanner";
import { xmlName } from "../xlsx/xmlName";
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
const FONT_FAMILY = xmlName("fo:font-family");
const FACE_FAMILY = xmlName("svg:font-family");
const DISPLAY = xmlName("table:display");

const GENERAL = "General";
/** Styles that stand on each other: no program writes more than a few. */
const MOST_PARENTS = 16;

interface Style {
  readonly parent: string | undefined;
  readonly format: string | undefined;
  readonly font: string | undefined;
}

/** What the styles of an OpenDocument sheet say of number formats, fonts and hidden sheets. */
export class OdsStyles {
  private readonly cells = new Map<string, Style>();
  private readonly formats = new OdsFormats();
  private readonly faces = new Map<string, string>();
  private readonly hidden = new Set<string>();
  private readonly resolved = new Map<string, { readonly format: string; readonly font: string | undefined }>();

  /** Takes an element at depth 2, if it is one of styles; false where it is something else. */
  take(xml: XmlScanner): boolean {
    if (xml.isNamed(FONT_FACES)) this.readFaces(xml);
    else if (xml.isNamed(STYLES) || xml.isNamed(AUTOMATIC_STYLES)) this.readStyles(xml);
    else return false;
    return true;
  }

  /** Number format code and font of cells of a style. */
  of(name: string | undefined): { readonly format: string; readonly font: string | undefined } {
    const key = name ?? "Default";
    const known = this.resolved.get(key);
    if (known) return known;
    let format: string | undefined;
    let font: string | undefined;
    let style = this.cells.get(key);
    for (let level = 0; style && level < MOST_PARENTS; level++) {
      format ??= style.format === undefined ? undefined : this.formats.codeOf(style.format);
      font ??= style.font;
      style = style.parent === undefined ? undefined : this.cells.get(style.parent);
    }
    const found = { format: format ?? GENERAL, font: font === undefined ? undefined : (this.faces.get(font) ?? font) };
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
    while (xml.nextChild(3)) {
      if (xml.isNamed(TEXT_PROPERTIES)) font ??= xml.attribute(FONT_NAME) ?? familyOf(xml.attribute(FONT_FAMILY));
      else if (xml.isNamed(TABLE_PROPERTIES) && xml.attribute(DISPLAY) === "false") this.hidden.add(name);
    }
    if (family === "table-cell") this.cells.set(name, { parent, format, font });
  }
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

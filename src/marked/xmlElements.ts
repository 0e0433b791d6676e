/** An element by its place in the text of a document that is known to be well-formed and without a DTD. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  /** With its colon: `x:`; "" where it has none. */
  readonly prefix: string;
  readonly start: number;
  /** Behind the start tag. */
  readonly inner: number;
  /** Where the end tag begins. */
  readonly innerEnd: number;
  readonly end: number;
  /** `<a/>` */
  readonly empty: boolean;
}

/** Comment, CDATA, processing instruction; or a tag: slash, prefix, local name, slash at its end. */
const TAG =
  /<(?:!--[^]*?-->|!\[CDATA\[[^]*?\]\]>|\?[^]*?\?>|(\/?)([^\s/>:]+:)?([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>)/g;

/** The first tag of a document, unless it is an empty element or a comment stands before it. */
const ROOT = /^((?:\s|\ufeff|<\?[^]*?\?>)*)<([^\s/>:!?]+:)?([^\s/>!?]+)(?:[^>"']|"[^"]*"|'[^']*')*?(?<!\/)>/;
const END_TAG = /^<\/[^\s>]+\s*>\s*$/;
/** Nearly all of a sheet, and nothing in it is looked at; it holds no other of its name. */
const CELLS = "sheetData";

/** The outermost elements between two places, in order. */
export function elementsIn(xml: string, from = 0, to = xml.length): XmlElement[] {
  const found: XmlElement[] = [];
  const tags = new RegExp(TAG);
  tags.lastIndex = from;
  let depth = 0;
  let open = { name: "", prefix: "", start: 0, inner: 0 };
  for (let tag = tags.exec(xml); tag !== null && tag.index < to; tag = tags.exec(xml)) {
    const [whole, closing, prefix = "", name, empty] = tag;
    if (name === undefined) continue;
    const [start, end] = [tag.index, tag.index + whole.length];
    if (closing === "/") {
      depth -= 1;
      if (depth === 0) found.push({ ...open, innerEnd: start, end, empty: false });
    } else if (empty === "/") {
      if (depth === 0) found.push({ name, prefix, start, inner: end, innerEnd: end, end, empty: true });
    } else {
      if (depth === 0) open = { name, prefix, start, inner: end };
      depth += 1;
      // Asked of the whole text only here: thousands of small elements are looked into as well.
      if (name === CELLS && !xml.includes("<!")) tags.lastIndex = xml.indexOf(`</${prefix}${name}`, end);
    }
  }
  return found;
}

export function rootOf(xml: string): XmlElement {
  const innerEnd = xml.lastIndexOf("</");
  const first = ROOT.exec(xml);
  // Behind it may stand a comment, which may hold anything.
  if (first && END_TAG.test(xml.slice(innerEnd))) {
    const [whole, before = "", prefix = "", name = ""] = first;
    const [start, inner] = [before.length, whole.length];
    return { name, prefix, start, inner, innerEnd, end: xml.lastIndexOf(">") + 1, empty: false };
  }
  const [root] = elementsIn(xml);
  if (!root) throw new Error("no root element: the part was read before");
  return root;
}

export function childrenOf(xml: string, parent: XmlElement, name?: string): XmlElement[] {
  const children = elementsIn(xml, parent.inner, parent.innerEnd);
  return name === undefined ? children : children.filter((child) => child.name === name);
}

export function textOfElement(xml: string, { start, end }: XmlElement): string {
  return xml.slice(start, end);
}

/** Value of an attribute by local name, with or without a prefix; undefined where it is not there. */
export function attributeOf(xml: string, element: XmlElement, name: string): string | undefined {
  const at = attributeIn(startTag(xml, element), name);
  return at && unescaped(at.value);
}

/** The start tag with an attribute set, or (undefined) taken away. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const at = attributeIn(tag, name);
  if (at) return tag.slice(0, at.start) + (value === undefined ? "" : ` ${name}="${value}"`) + tag.slice(at.end);
  const end = tag.length - (tag.endsWith("/>") ? 2 : 1);
  return value === undefined ? tag : `${tag.slice(0, end).trimEnd()} ${name}="${value}"${tag.slice(end)}`;
}

/** The start tag of an empty element as that of one with content. */
export function openedTag(tag: string): string {
  return `${tag.slice(0, -2).trimEnd()}>`;
}

export function startTag(xml: string, { start, inner }: XmlElement): string {
  return xml.slice(start, inner);
}

interface FoundAttribute {
  /** With the blanks before it. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function attributeIn(tag: string, wanted: string): FoundAttribute | undefined {
  for (const match of tag.matchAll(/\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const local = match[1]!.slice(match[1]!.indexOf(":") + 1);
    if (local === wanted && !match[1]!.startsWith("xmlns"))
      return {
        start: tag.slice(0, match.index).trimEnd().length,
        end: match.index + match[0].length,
        value: match[2] ?? match[3] ?? "",
      };
  }
  return undefined;
}

/** Text between tags or quotes as it is meant. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(lt|gt|amp|quot|apos));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name as keyof typeof NAMED];
    const point = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : String(whole);
  });
}

const NAMED = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" } as const;

/** Between tags and in double quotes. */
export function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

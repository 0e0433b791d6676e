import { append, editXml, insertAt, type Edit } from "./editXml";
import { childrenOf, openedTag, rootOf, startTag, textOfElement, withAttribute, type XmlElement } from "./xmlElements";

type List = "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "dxfs";

/** What each list must begin with: what cells without a style have. */
const FIRST: Readonly<Record<List, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
};
const LISTS = Object.keys(FIRST) as readonly List[];
/** Of a stylesheet's children (ECMA-376 part 1, 18.8.39). */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

/** The styles of a workbook, to which more are appended: those that are there keep their numbers. */
export class StyleSheet {
  private readonly root: XmlElement;
  private readonly children: readonly XmlElement[];
  private readonly known = new Map<List, readonly string[]>();
  private readonly more = new Map<List, string[]>();

  constructor(private readonly xml: string) {
    this.root = rootOf(xml);
    this.children = childrenOf(xml, this.root);
    for (const list of LISTS) {
      const parent = this.parentOf(list);
      const known = parent ? childrenOf(xml, parent).map((child) => textOfElement(xml, child)) : [];
      this.known.set(list, known);
      this.more.set(
        list,
        FIRST[list].slice(known.length).map((entry) => this.named(entry)),
      );
    }
  }

  /** For a workbook that has none. */
  static blank(namespace: string): StyleSheet {
    const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    return new StyleSheet(`${declaration}\n<styleSheet xmlns="${namespace}"></styleSheet>`);
  }

  /** @returns its number; that of an equal one where there is one */
  add(list: List, entry: string): number {
    const named = this.named(entry);
    const more = this.more.get(list)!;
    const all = [...this.known.get(list)!, ...more];
    const index = all.indexOf(named);
    if (index >= 0) return index;
    more.push(named);
    return all.length;
  }

  get text(): string {
    const edits = LISTS.flatMap((list) => this.appended(list));
    // Nothing but lists that are missing: one after the other.
    if (this.root.empty)
      return editXml(this.xml, [append(this.xml, this.root, edits.map(({ text }) => text).join(""))]);
    return editXml(this.xml, edits);
  }

  private appended(list: List): Edit[] {
    const more = this.more.get(list)!;
    if (more.length === 0) return [];
    const { prefix } = this.root;
    const count = this.known.get(list)!.length + more.length;
    const parent = this.parentOf(list);
    if (!parent) {
      const text = `<${prefix}${list} count="${count}">${more.join("")}</${prefix}${list}>`;
      const before = this.children.filter(({ name }) => isBefore(name, list)).at(-1);
      return [insertAt(before?.end ?? this.root.inner, text)];
    }
    const tag = withAttribute(startTag(this.xml, parent), "count", String(count));
    if (!parent.empty)
      return [{ start: parent.start, end: parent.inner, text: tag }, insertAt(parent.innerEnd, more.join(""))];
    const open = openedTag(tag);
    return [{ start: parent.start, end: parent.end, text: `${open}${more.join("")}</${prefix}${list}>` }];
  }

  private parentOf(list: List): XmlElement | undefined {
    return this.children.find(({ name }) => name === list);
  }

  /** With the prefix that the part gives its namespace. */
  private named(entry: string): string {
    return entry.replace(/<(\/?)/g, `<$1${this.root.prefix}`);
  }
}

function isBefore(name: string, list: List): boolean {
  const place = ORDER.indexOf(name);
  return place >= 0 && place < ORDER.indexOf(list);
}

import { append, editXml, insertAt, remove, setAttribute, type Edit } from "./editXml";
import { attributeOf, childrenOf, escaped, rootOf, startTag, withAttribute, type XmlElement } from "./xmlElements";

export interface SheetChange {
  /** Places of sheets to take out, in the order of the workbook. */
  readonly dropped: readonly number[];
  /** The sheet that comes first and is shown on opening. */
  readonly first: { readonly name: string; readonly relationship: string };
  /** Of relationships, as the file has it: transitional and strict differ. */
  readonly relationships: string;
}

/** The workbook part with one sheet before the others: what is told by a sheet's place follows it. */
export function editWorkbook(xml: string, change: SheetChange): string {
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const named = (name: string): XmlElement[] => children.filter((child) => child.name === name);
  const views = named("bookViews").flatMap((parent) => childrenOf(xml, parent, "workbookView"));
  const names = named("definedNames").flatMap((parent) => childrenOf(xml, parent, "definedName"));
  return editXml(xml, [
    ...named("sheets").flatMap((sheets) => editSheets(xml, sheets, change)),
    ...views.map((view): Edit => {
      const tag = withAttribute(withAttribute(startTag(xml, view), "firstSheet", undefined), "activeTab", "0");
      return { start: view.start, end: view.inner, text: tag };
    }),
    ...names.flatMap((name) => moveName(xml, name, change.dropped)),
  ]);
}

function editSheets(xml: string, sheets: XmlElement, { dropped, first, relationships }: SheetChange): Edit[] {
  const entries = childrenOf(xml, sheets, "sheet");
  const kept = entries.filter((_, index) => !dropped.includes(index));
  const highest = Math.max(0, ...kept.map((entry) => Number(attributeOf(xml, entry, "sheetId")) || 0));
  const sheet = `<${sheets.prefix}sheet xmlns:r="${relationships}" name="${escaped(first.name)}" sheetId="${highest + 1}" r:id="${first.relationship}"/>`;
  return [insertAt(sheets.inner, sheet), ...dropped.map((index) => remove(entries[index]!))];
}

/** Names of one sheet tell it by its place. */
function moveName(xml: string, name: XmlElement, dropped: readonly number[]): Edit[] {
  const local = attributeOf(xml, name, "localSheetId");
  if (local === undefined) return [];
  const place = Number(local);
  if (dropped.includes(place)) return [remove(name)];
  const now = place + 1 - dropped.filter((index) => index < place).length;
  return now === place ? [] : [setAttribute(xml, name, "localSheetId", String(now))];
}

/** Relationships or content types with one entry more and without some others. */
export function editEntries(
  xml: string,
  entry: { readonly name: string; readonly attributes: Readonly<Record<string, string>> },
  isDropped: (attribute: (name: string) => string | undefined) => boolean,
): string {
  const root = rootOf(xml);
  const attributes = Object.entries(entry.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const dropped = childrenOf(xml, root).filter((child) => isDropped((name) => attributeOf(xml, child, name)));
  return editXml(xml, [
    ...dropped.map(remove),
    append(xml, root, `<${root.prefix}${entry.name}${attributes.join("")}/>`),
  ]);
}

import { openedTag, startTag, withAttribute, type XmlElement } from "./xmlElements";

/** A span of a document and what stands there instead; spans do not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Everything outside the spans stays as it is, to the letter. At one place the edits stand in the order given. */
export function editXml(xml: string, edits: readonly Edit[]): string {
  let at = 0;
  let text = "";
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    text += xml.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + xml.slice(at);
}

export function insertAt(place: number, text: string): Edit {
  return { start: place, end: place, text };
}

export function remove({ start, end }: XmlElement): Edit {
  return { start, end, text: "" };
}

/** Children at the end of an element, which may be an empty one. */
export function append(xml: string, parent: XmlElement, text: string): Edit {
  if (!parent.empty) return insertAt(parent.innerEnd, text);
  const tag = openedTag(startTag(xml, parent));
  return { start: parent.start, end: parent.end, text: `${tag}${text}</${parent.prefix}${parent.name}>` };
}

export function setAttribute(xml: string, element: XmlElement, name: string, value: string | undefined): Edit {
  return { start: element.start, end: element.inner, text: withAttribute(startTag(xml, element), name, value) };
}

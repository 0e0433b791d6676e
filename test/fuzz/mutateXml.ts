import type { Entry } from "../xlsx/buildZip";
import type { Choices, Mutant } from "./Mutant";
import { withPart } from "./withPart";

type Change = (xml: string, choices: Choices) => string | Uint8Array;

const TAG = /<[A-Za-z][^<>]*>/g;
const TEXT = />([^<>]+)</g;
const ATTRIBUTE = / [A-Za-z:]+="[^"<>]*"/g;
const ELEMENTS: readonly RegExp[] = [
  /<c [^<>]*?\/>|<c [^<>]*[^/]>.*?<\/c>/gs,
  /<row [^<>]*>.*?<\/row>/gs,
  /<si>.*?<\/si>/gs,
  /<definedName .*?<\/definedName>/gs,
  /<xf [^<>]*?\/>|<xf [^<>]*[^/]>.*?<\/xf>/gs,
  /<font>.*?<\/font>/gs,
  /<numFmt [^<>]*\/>/g,
  /<sheet [^<>]*\/>/g,
  /<Relationship [^<>]*\/>/g,
  /<v>[^<]*<\/v>/g,
  /<f>[^<]*<\/f>/g,
  /<t(?: [^<>]*)?>[^<]*<\/t>/g,
];

interface Piece {
  readonly at: number;
  readonly text: string;
}

function find(xml: string, pattern: RegExp): Piece[] {
  return [...xml.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0] }));
}

const replaced = (xml: string, { at, text }: Piece, by: string): string =>
  xml.slice(0, at) + by + xml.slice(at + text.length);

/** An element of one kind, of kinds that the part has. */
function element(xml: string, choices: Choices): { piece: Piece; others: readonly Piece[] } | undefined {
  const lists = ELEMENTS.map((pattern) => find(xml, pattern)).filter((list) => list.length > 0);
  if (lists.length === 0) return undefined;
  const others = choices.of(lists);
  return { piece: choices.of(others), others };
}

const onElement =
  (change: (piece: string, other: string, choices: Choices) => string): Change =>
  (xml, choices) => {
    const found = element(xml, choices);
    return found ? replaced(xml, found.piece, change(found.piece.text, choices.of(found.others).text, choices)) : xml;
  };

const onMatch =
  (pattern: RegExp, change: (text: string, choices: Choices) => string): Change =>
  (xml, choices) => {
    const found = find(xml, pattern);
    if (found.length === 0) return xml;
    const piece = choices.of(found);
    return replaced(xml, piece, change(piece.text, choices));
  };

const encoded = (text: string): string => [...text].map((sign) => `&#x${sign.codePointAt(0)!.toString(16)};`).join("");
const inside = (text: string, change: (text: string) => string): string => `>${change(text.slice(1, -1))}<`;

const CHANGES: Readonly<Record<string, Change>> = {
  "element left out": onElement(() => ""),
  "element twice": onElement((piece) => piece + piece),
  "element in place of another": onElement((_, other) => other),
  "element moved": (xml, choices) => {
    const found = element(xml, choices);
    if (!found) return xml;
    const target = choices.of(found.others);
    const without = (text: string): string => text.replace(found.piece.text, "");
    return without(xml.slice(0, target.at)) + found.piece.text + without(xml.slice(target.at));
  },
  "attribute left out": onMatch(ATTRIBUTE, () => ""),
  "attribute twice": onMatch(ATTRIBUTE, (text) => text + text),
  "attribute with references": onMatch(ATTRIBUTE, (text) =>
    text.replace(/"(.*)"/, (_, value: string) => `"${value.includes("&") ? value : encoded(value)}"`),
  ),
  "attribute in apostrophes": onMatch(ATTRIBUTE, (text) => (text.includes("'") ? text : text.replaceAll('"', "'"))),
  "attributes turned round": onMatch(TAG, (tag) => {
    const attributes = tag.match(ATTRIBUTE) ?? [];
    return attributes.length < 2 ? tag : tag.replace(attributes.join(""), [...attributes].reverse().join(""));
  }),
  "attribute nobody knows": onMatch(/<[A-Za-z]+(?=[ >])/g, (tag) => `${tag} x:y="1&lt;"`),
  "digit changed": onMatch(/\d/g, (digit) => `${(Number(digit) + 1) % 10}`),
  "digit of an address changed": onMatch(/(?<= r="[A-Z]{1,2})\d/g, (digit) => `${(Number(digit) + 1) % 10}`),
  "letter changed": onMatch(/[A-Za-z]/g, (_, choices) => choices.of([..."aZr<&\"'>/ "])),
  "text with references": onMatch(TEXT, (text) =>
    inside(text, (inner) => (inner.includes("&") ? inner : encoded(inner))),
  ),
  "text in CDATA": onMatch(TEXT, (text) =>
    inside(text, (inner) => (inner.includes("&") ? inner : `<![CDATA[${inner}]]>`)),
  ),
  "comment in a text": onMatch(TEXT, (text) =>
    inside(text, (inner) => `${inner.slice(0, 1)}<!-- 9 -->${inner.slice(1)}`),
  ),
  "comment before a tag": onMatch(TAG, (tag) => `<!-- <c r="A1"><v>9</v></c> -->${tag}`),
  "instruction before a tag": onMatch(TAG, (tag) => `<?x <v>9</v> ?>${tag}`),
  "blanks in a tag": onMatch(TAG, (tag) => tag.replace(/(\/?>)$/, " \n$1")),
  "blanks between tags": (xml) =>
    xml.replace(/<(row|c|v|si) ?/g, (tag) => (tag.startsWith("<v") || tag.startsWith("<c") ? `\n ${tag}` : tag)),
  "end tag apart": onMatch(/<[A-Za-z]+[^<>]*\/>/g, (tag) => `${tag.slice(0, -2)}></${/<([A-Za-z]+)/.exec(tag)![1]!}>`),
  "end tag left out": onMatch(/<\/[A-Za-z]+>/g, () => ""),
  "elements with a prefix": (xml) =>
    xml.replace(/<(\/?)(?=[A-Za-z])(?!\?)/g, "<$1x:").replace(/ xmlns="/, ' xmlns:x="'),
  "UTF-16": (xml) => Buffer.from(`\uFEFF${xml.replace(/encoding="[^"]*"/, 'encoding="UTF-16"')}`, "utf16le"),
  "byte order mark": (xml) => `\uFEFF${xml}`,
  "other encoding declared": (xml) => xml.replace(/encoding="[^"]*"/, 'encoding="windows-1258"'),
  doctype: (xml) => xml.replace("?>", '?><!DOCTYPE x [<!ENTITY a "9">]>'),
  "cut off": (xml, choices) => xml.slice(0, choices.below(xml.length)),
  "bytes that are no UTF-8": (xml, choices) => {
    const bytes = Buffer.from(xml);
    bytes[choices.below(bytes.length)] = 0xff;
    return bytes;
  },
};

/** Changes that concern a document as a whole. */
const OF_WHOLE: ReadonlySet<string> = new Set([
  "elements with a prefix",
  "UTF-16",
  "byte order mark",
  "other encoding declared",
  "doctype",
  "cut off",
  "bytes that are no UTF-8",
]);

/** Something wrong, or unusual, in the XML of one part; half of the time in the row of an answer. The zip round it is right. */
export function mutateXml(parts: readonly Entry[], answers: readonly Answer[], choices: Choices): Mutant {
  if (choices.chance(0.5)) return mutateRow(parts, choices.of(answers), choices);
  const readable = parts.filter(({ name }) => /\.(xml|rels)$/.test(name) && !/theme|app\.xml|Content_Types/.test(name));
  const part = choices.of(readable);
  const done = choices.of(Object.keys(CHANGES));
  const data = CHANGES[done]!(xmlOf(part), choices);
  return { done: `XML: ${done} (${part.name})`, bytes: withPart(parts, part.name, data) };
}

/** Where an answer stands: the part of its sheet, its row as counted there. */
export interface Answer {
  readonly part: string;
  readonly row: number;
}

function mutateRow(parts: readonly Entry[], { part: name, row }: Answer, choices: Choices): Mutant {
  const xml = xmlOf(parts.find((part) => part.name === name)!);
  const found = new RegExp(`<row r="${row}"[^<>]*>.*?</row>`, "s").exec(xml)!;
  const done = [...new Set([1, 2].slice(choices.below(2)).map(() => choices.of(IN_ROW)))];
  const changed = done.reduce((text, change) => CHANGES[change]!(text, choices) as string, found[0]);
  const data = xml.slice(0, found.index) + changed + xml.slice(found.index + found[0].length);
  return { done: `XML: ${done.join(", ")} (${name}, row ${row})`, bytes: withPart(parts, name, data) };
}

const IN_ROW = Object.keys(CHANGES).filter((change) => !OF_WHOLE.has(change));

function xmlOf(part: Entry): string {
  return Buffer.from(part.data as Uint8Array).toString("utf8");
}

import { LIMITS } from "../xlsx/limits";
import { refuse } from "../xlsx/messages";
import { readRelationships } from "../xlsx/readRelationships";
import { readWorkbookPart } from "../xlsx/readWorkbookPart";
import { Refusal } from "../xlsx/Refusal";
import type { PackageEditor } from "./PackageEditor";
import { attributeOf, childrenOf, rootOf, startTag } from "./xmlElements";

/** The parts of a workbook that marking looks at, by their keys in the package. */
export interface BookParts {
  readonly path: string;
  /** Its relationships, and the content types of all parts. */
  readonly relations: string;
  readonly types: string;
  readonly styles: string | undefined;
  /** In the order of the workbook. */
  readonly sheets: readonly SheetPart[];
  /** Of its elements, and of its references to relationships: transitional and strict files differ. */
  readonly namespace: string;
  readonly relationships: string;
  readonly macros: boolean;
  readonly signed: boolean;
  readonly locked: boolean;
  /** Excel's old way of working on one file together keeps a log of its sheets. */
  readonly shared: boolean;
}

export interface SheetPart {
  readonly path: string;
  /** Id of the relationship that leads to it. */
  readonly relationship: string;
  readonly hasCells: boolean;
}

const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const RELATIONSHIPS = {
  strict: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

/** Of a package that was read as a workbook before. */
export function findBookParts(editor: PackageEditor): BookParts | Refusal {
  const { parts } = editor;
  const top = readRelationships(parts, "", LIMITS);
  if (top instanceof Refusal) return top;
  const path = [...top.values()].find(({ type }) => type === "officeDocument")!.path!;
  const book = readWorkbookPart(parts, path, LIMITS);
  if (book instanceof Refusal) return book;
  const known = readRelationships(parts, path, LIMITS);
  if (known instanceof Refusal) return known;
  const pathOf = (type: string): string | undefined => [...known.values()].find((one) => one.type === type)?.path;

  const slash = path.lastIndexOf("/") + 1;
  const relations = parts.find(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`)!;
  const types = parts.find("[Content_Types].xml");
  if (types === undefined) return refuse("damagedPart", "[Content_Types].xml");
  const styles = pathOf("styles");
  const sheets = book.sheets.map(({ relationship }): SheetPart => {
    const { path: sheet, type } = known.get(relationship)!;
    return { path: sheet!, relationship, hasCells: type === "worksheet" };
  });
  for (const part of [
    path,
    relations,
    types,
    ...(styles === undefined ? [] : [styles]),
    ...sheets.map((sheet) => sheet.path),
  ]) {
    const refused = editor.load(part);
    if (refused) return refused;
  }

  const xml = editor.text(path);
  const root = rootOf(xml);
  const namespace = namespaceOf(startTag(xml, root), root.prefix);
  const protection = childrenOf(xml, root, "workbookProtection")[0];
  return {
    path,
    relations,
    types,
    styles,
    sheets,
    namespace,
    relationships: namespace === STRICT ? RELATIONSHIPS.strict : RELATIONSHIPS.transitional,
    macros: pathOf("vbaProject") !== undefined,
    signed: editor.hasFolder("_xmlsignatures/"),
    locked: protection !== undefined && /^(1|true)$/.test(attributeOf(xml, protection, "lockStructure") ?? ""),
    shared: pathOf("revisionHeaders") !== undefined,
  };
}

function namespaceOf(tag: string, prefix: string): string {
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  const found = new RegExp(`\\s${name.replace(/[^\w:]/g, "\\$&")}\\s*=\\s*["']([^"']*)["']`).exec(tag);
  return found?.[1] ?? "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

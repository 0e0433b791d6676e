import type { BookParts, SheetPart } from "./findBookParts";
import { editEntries } from "./editWorkbook";
import type { PackageEditor } from "./PackageEditor";
import { attributeOf, childrenOf, rootOf } from "./xmlElements";

interface NewPart {
  /** The last word of its relationship's type and of its content type. */
  readonly type: "worksheet" | "styles";
  /** Name without a number, from the workbook's folder. */
  readonly stem: string;
  readonly text: string;
  /** Sheets that it takes the place of. */
  readonly dropped?: readonly SheetPart[];
}

/** A part that the workbook leads to. @returns id of the relationship */
export function addPart(editor: PackageEditor, book: BookParts, part: NewPart): string {
  const { dropped = [] } = part;
  for (const { path } of dropped) {
    editor.remove(path);
    const slash = path.lastIndexOf("/") + 1;
    editor.remove(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  }
  const folder = editor.nameOf(book.path).replace(/[^/]*$/, "");
  const file = firstFree(
    (number) => `${part.stem}${number}.xml`,
    (name) => editor.isFree(`${folder}${name}`),
  );
  const relations = editor.text(book.relations);
  const gone = new Set(dropped.map(({ relationship }) => relationship));
  const ids = childrenOf(relations, rootOf(relations)).map((child) => attributeOf(relations, child, "Id") ?? "");
  const taken = new Set(ids.filter((id) => !gone.has(id)));
  const id = firstFree(
    (number) => `rIdCchc${number}`,
    (name) => !taken.has(name),
  );

  editor.change(
    book.relations,
    editEntries(
      relations,
      { name: "Relationship", attributes: { Id: id, Type: `${book.relationships}/${part.type}`, Target: file } },
      (attribute) => gone.has(attribute("Id") ?? ""),
    ),
  );
  const lost = new Set(dropped.map(({ path }) => path));
  editor.change(
    book.types,
    editEntries(
      editor.text(book.types),
      { name: "Override", attributes: { PartName: `/${folder}${file}`, ContentType: contentType(part.type) } },
      (attribute) => lost.has(editor.parts.find(attribute("PartName") ?? "") ?? ""),
    ),
  );
  editor.add(`${folder}${file}`, part.text);
  return id;
}

function contentType(type: NewPart["type"]): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`;
}

function firstFree(nameOf: (number: number) => string, isFree: (name: string) => boolean): string {
  let number = 1;
  while (!isFree(nameOf(number))) number += 1;
  return nameOf(number);
}

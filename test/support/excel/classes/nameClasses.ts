import type { Area } from "../../../../src/workbook/Workbook";
import { type ClassTable, entity, isEntity } from "../Entity";
import { HostError } from "../HostError";
import { addressOf, parseArea } from "../model/area";
import type { Book } from "../model/Book";
import type { DefinedName } from "../model/parts";
import type { Sheet } from "../model/Sheet";
import { quoteSheet } from "../model/sheetRefs";
import { Block } from "./Block";
import { rangeClass } from "./rangeClass";
import { textOf, truthOf } from "./wireValue";
import { worksheetClass } from "./worksheetClass";

/** Names of the workbook, or of one sheet. */
interface Scope {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

interface NameOf extends Scope {
  readonly name: DefinedName;
}

function listOf({ book, sheet }: Scope): DefinedName[] {
  return sheet ? sheet.names : book.names;
}

function find(scope: Scope, key: unknown): DefinedName | undefined {
  const wanted = textOf(key).toLowerCase();
  return listOf(scope).find(({ name }) => name.toLowerCase() === wanted);
}

export const namesClass: ClassTable<Scope> = {
  name: "NamedItemCollection",
  /** Excel tells them in the order of the alphabet. */
  items: (scope) =>
    [...listOf(scope)]
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      .map((name) => entity(nameClass, { ...scope, name })),
  item: (scope, key) => {
    const name = find(scope, key);
    if (!name) throw new HostError("ItemNotFound", `name ${String(key)}`);
    return entity(nameClass, { ...scope, name });
  },
  methods: {
    GetCount: (scope) => listOf(scope).length,
    GetItemOrNullObject: (scope, [key]) => {
      const name = find(scope, key);
      return name ? entity(nameClass, { ...scope, name }) : null;
    },
    Add: (scope, [given, reference, comment]) => {
      const name = textOf(given);
      demandName(name);
      if (find(scope, name)) throw new HostError("ItemAlreadyExists", `name ${name}`);
      const added = {
        name,
        target: targetOf(scope.book, reference),
        comment: comment ? textOf(comment) : "",
        visible: true,
      };
      listOf(scope).push(added);
      return entity(nameClass, { ...scope, name: added });
    },
  },
};

export const nameClass: ClassTable<NameOf> = {
  name: "NamedItem",
  id: ({ name }) => name.name,
  get: {
    Name: ({ name }) => name.name,
    Formula: ({ name }) => `=${name.target}`,
    /** A reference as text for a name of cells, as Excel has it. */
    Value: ({ name }) => (name.target.includes("#REF!") ? "#REF!" : name.target.replaceAll("$", "")),
    Type: (it) => (it.name.target.includes("#REF!") ? "Error" : rangeOf(it) ? "Range" : "String"),
    Scope: ({ sheet }) => (sheet ? "Worksheet" : "Workbook"),
    Visible: ({ name }) => name.visible,
    Comment: ({ name }) => name.comment,
  },
  set: {
    Formula: ({ book, name }, value) => {
      name.target = targetOf(book, value);
    },
    Visible: ({ name }, value) => {
      name.visible = truthOf(value);
    },
    Comment: ({ name }, value) => {
      name.comment = textOf(value);
    },
  },
  links: {
    Worksheet: ({ sheet }) => {
      if (!sheet) throw new HostError("ItemNotFound", "a name of the workbook has no sheet");
      return entity(worksheetClass, sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => sheet && entity(worksheetClass, sheet),
  },
  methods: {
    GetRange: (it) => {
      const block = rangeOf(it);
      if (!block) throw new HostError("ItemNotFound", `${it.name.name} is no range`);
      return entity(rangeClass, block);
    },
    GetRangeOrNullObject: (it) => {
      const block = rangeOf(it);
      return block ? entity(rangeClass, block) : null;
    },
    Delete: (it) => {
      const list = listOf(it);
      list.splice(list.indexOf(it.name), 1);
    },
  },
};

function rangeOf({ book, name: { target } }: NameOf): Block | undefined {
  const cut = target.lastIndexOf("!");
  const area = parseArea(target.slice(cut + 1));
  const sheet = book.sheets.find(({ name }) => quoteSheet(name) === target.slice(0, cut));
  return area && sheet ? new Block(sheet, [area]) : undefined;
}

/** Where a name is used for an address. */
export function areaOfName(book: Book, sheet: Sheet, text: string): Area | undefined {
  const key = text.toLowerCase();
  const name = [...sheet.names, ...book.names].find((one) => one.name.toLowerCase() === key);
  const block = name && rangeOf({ book, sheet: null, name });
  return block?.sheet === sheet ? block.area : undefined;
}

function targetOf(book: Book, reference: unknown): string {
  if (isEntity(reference) && reference.target instanceof Block) {
    const { sheet, area } = reference.target;
    return `${quoteSheet(sheet.name)}!${addressOf(area, true)}`;
  }
  const text = textOf(reference);
  if (!text.startsWith("=")) throw HostError.invalid(`reference ${text} without =`);
  return book.normalize(text.slice(1));
}

/** A letter, `_` or `\` first; nothing that could be an address. */
function demandName(name: string): void {
  const legal = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name);
  if (!legal || /^(?:[a-z]{1,3}[0-9]+|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*|true|false)$/i.test(name)) {
    throw HostError.invalid(`name ${name}`);
  }
}

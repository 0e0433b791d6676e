import { type ClassTable, entity, type Entity } from "../Entity";
import { HostError } from "../HostError";
import type { Book } from "../model/Book";
import { textOf } from "./wireValue";
import { worksheetClass } from "./worksheetClass";

export const worksheetsClass: ClassTable<Book> = {
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map((sheet) => entity(worksheetClass, sheet)),
  item: (book, key) => sheetAt(book, key) ?? missing(key),
  methods: {
    Add: (book, [name]) =>
      entity(worksheetClass, book.addSheet(name === undefined || name === null ? undefined : textOf(name))),
    GetActiveWorksheet: ({ active }) => entity(worksheetClass, active),
    GetCount: ({ sheets }, [visibleOnly]) =>
      sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible").length,
    GetItemOrNullObject: (book, [key]) => sheetAt(book, key),
    GetFirst: ({ sheets }, [visibleOnly]) =>
      entity(
        worksheetClass,
        sheets.find(({ visibility }) => visibleOnly !== true || visibility === "Visible")!,
      ),
    GetLast: ({ sheets }, [visibleOnly]) =>
      entity(
        worksheetClass,
        sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible").at(-1)!,
      ),
    _RegisterDataChangedEvent: (_, __, { watched }) => void watched.add(null),
    _UnregisterDataChangedEvent: (_, __, { watched }) => void watched.delete(null),
  },
};

function sheetAt(book: Book, key: unknown): Entity | null {
  const sheet = book.find(textOf(key));
  return sheet ? entity(worksheetClass, sheet) : null;
}

function missing(key: unknown): never {
  throw new HostError("ItemNotFound", `sheet ${String(key)}`);
}

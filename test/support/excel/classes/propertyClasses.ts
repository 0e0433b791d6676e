import { type ClassTable, entity } from "../Entity";
import { HostError } from "../HostError";
import type { Book } from "../model/Book";
import { textOf } from "./wireValue";

const TEXTS = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"] as const;

export const documentPropertiesClass: ClassTable<Book> = {
  name: "DocumentProperties",
  links: { Custom: (book) => entity(customPropertiesClass, book) },
  get: Object.fromEntries(TEXTS.map((name) => [name, (book: Book) => book.properties.get(name) ?? ""])),
  set: Object.fromEntries(
    TEXTS.map((name) => [name, (book: Book, value) => void book.properties.set(name, textOf(value))]),
  ),
};

/** The longest text of a custom property. */
const LONGEST = 255;

const customPropertiesClass: ClassTable<Book> = {
  name: "CustomPropertyCollection",
  items: (book) => [...book.customProperties.keys()].map((key) => entity(customPropertyClass, { book, key })),
  item: (book, key) => {
    const known = knownKey(book, key);
    if (known === undefined) throw new HostError("ItemNotFound", `property ${String(key)}`);
    return entity(customPropertyClass, { book, key: known });
  },
  methods: {
    GetCount: ({ customProperties }) => customProperties.size,
    GetItemOrNullObject: (book, [key]) => {
      const known = knownKey(book, key);
      return known === undefined ? null : entity(customPropertyClass, { book, key: known });
    },
    Add: (book, [key, value]) => {
      if (typeof value === "string" && value.length > LONGEST)
        throw HostError.invalid(`property of ${value.length} characters`);
      const name = knownKey(book, key) ?? textOf(key);
      book.customProperties.set(name, value);
      return entity(customPropertyClass, { book, key: name });
    },
    DeleteAll: ({ customProperties }) => customProperties.clear(),
  },
};

function knownKey(book: Book, key: unknown): string | undefined {
  const wanted = textOf(key).toLowerCase();
  return [...book.customProperties.keys()].find((one) => one.toLowerCase() === wanted);
}

const customPropertyClass: ClassTable<{ readonly book: Book; readonly key: string }> = {
  name: "CustomProperty",
  id: ({ key }) => key,
  get: { Key: ({ key }) => key, Value: ({ book, key }) => book.customProperties.get(key) },
  set: { Value: ({ book, key }, value) => void book.customProperties.set(key, value) },
  methods: { Delete: ({ book, key }) => void book.customProperties.delete(key) },
};

import { type ClassTable, entity } from "../Entity";
import { HostError } from "../HostError";
import type { Book } from "../model/Book";
import { textOf } from "./wireValue";

/** What the add-in keeps in the workbook. */
export const settingsClass: ClassTable<Book> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => entity(settingClass, { book, key })),
  item: (book, key) => {
    if (!book.settings.has(textOf(key))) throw new HostError("ItemNotFound", `setting ${textOf(key)}`);
    return entity(settingClass, { book, key: textOf(key) });
  },
  methods: {
    GetCount: ({ settings }) => settings.size,
    GetItemOrNullObject: (book, [key]) =>
      book.settings.has(textOf(key)) ? entity(settingClass, { book, key: textOf(key) }) : null,
    Add: (book, [key, value]) => {
      book.settings.set(textOf(key), value);
      return entity(settingClass, { book, key: textOf(key) });
    },
  },
};

const settingClass: ClassTable<{ readonly book: Book; readonly key: string }> = {
  name: "Setting",
  id: ({ key }) => key,
  get: { Key: ({ key }) => key, Value: ({ book, key }) => book.settings.get(key) },
  set: { Value: ({ book, key }, value) => void book.settings.set(key, value) },
  methods: { Delete: ({ book, key }) => void book.settings.delete(key) },
};

import { cellKey, type SheetCells } from "../report/Cells";
import type { Ask } from "./askTogether";
import { type Glimpse, NOTHING_SEEN, type Seen, type Sight } from "./Sight";
import { supports } from "./supports";

/** Texts that hang on one cell, in their order. */
interface Hung {
  readonly texts: readonly string[];
  readonly getLocation: () => Excel.Range;
}

/** Notes, the comments of older programs. The package of office.js does not know them yet (1.1.110), Microsoft's server does. */
export const seeNotes: Sight = (sheet) => {
  if (!supports("1.18", sheet, "notes")) return undefined;
  return () => {
    const notes = sheet.notes.load("items/content");
    return () => hungOn(notes.items.map((note) => ({ texts: [note.content], getLocation: () => note.getLocation() })));
  };
};

/** Threads of comments with their answers. */
export const seeThreads: Sight = (sheet) => {
  if (!supports("1.10", sheet, "comments")) return undefined;
  return () => {
    const threads = sheet.comments.load("items/content,items/replies/items/content");
    return () =>
      hungOn(
        threads.items.map((thread) => ({
          texts: [thread.content, ...thread.replies.items.map(({ content }) => content)],
          getLocation: () => thread.getLocation(),
        })),
      );
  };
};

/** Where each hangs takes one more request. */
function hungOn(all: readonly Hung[]): Glimpse {
  const told = all
    .map(({ texts, getLocation }) => ({ text: texts.filter((text) => text.trim() !== "").join(" / "), getLocation }))
    .filter(({ text }) => text !== "");
  return told.length === 0 ? NOTHING_SEEN : { more: askPlaces(told) };
}

function askPlaces(all: readonly { readonly text: string; readonly getLocation: () => Excel.Range }[]): Ask<Seen> {
  return () => {
    const places = all.map(({ text, getLocation }) => ({
      text,
      cell: getLocation().untrack().load("rowIndex,columnIndex"),
    }));
    return () => {
      const found = places.map(({ text, cell }) => [cellKey(cell.rowIndex, cell.columnIndex), text] as const);
      return (cells) => withComments(cells, found);
    };
  };
}

/** What is put later counts: of a thread Excel keeps a note for older programs too. */
function withComments(cells: SheetCells, found: readonly (readonly [key: number, text: string])[]): SheetCells {
  return { ...cells, comments: new Map([...(cells.comments ?? []), ...found]) };
}

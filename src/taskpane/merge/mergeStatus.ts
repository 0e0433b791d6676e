import type { Host } from "../Host";
import type { Done, MergeState } from "./MergeState";
import { MERGE } from "./mergeTexts";

/** What has not been done yet, above all: fear for the open workbook is what holds people back. */
export function mergeStatus({ phase, status, book, writing }: MergeState, host: Host["kind"]): string {
  const page = host === "page";
  switch (phase) {
    case "reading":
      return MERGE.reading.status(page);
    case "writing":
      return writing.into === "book" ? MERGE.writing.intoBook : MERGE.writing.intoFile;
    case "review":
      if (status !== "") return status;
      if (page) return MERGE.review.statusPage;
      if (!book) return MERGE.review.status;
      return book.replaces ? MERGE.review.replaces(book.name) : MERGE.review.into(book.name);
    default:
      return status;
  }
}

/** Back from the result: what was made is there, and when it would have to be made anew. */
export function tellMade({ saved }: Done, saves: Host["saves"], book: string): string {
  const made = saved === null ? MERGE.review.written(book) : MERGE.done.saved[saves](saved);
  return `${made} ${MERGE.review.anew}`;
}

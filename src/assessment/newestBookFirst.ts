import { instantOf } from "../checks/instantOf";
import type { FormerBook } from "./RemarkReader";

/** By the time they say that they were saved; one that doesn't say is the oldest, and those of one time stay as they are. */
export function newestBookFirst<Book extends Pick<FormerBook, "modified">>(books: readonly Book[]): Book[] {
  return [...books].sort((a, b) => savedAt(b) - savedAt(a));
}

/** The first instant of all where there is none. */
function savedAt({ modified }: Pick<FormerBook, "modified">): number {
  return instantOf(modified) ?? -8.64e15;
}

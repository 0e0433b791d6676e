import type { Outline } from "../outline/Outline";
import type { Remark } from "./Assessment";
import type { FormerBook } from "./RemarkReader";

/** Consolidated workbooks that are replaced together, as if they were one. */
export interface JoinedBooks extends Pick<FormerBook, "remarks" | "told" | "former"> {
  /** The choice against double counting, where one of them has it. */
  readonly dossiersFrom: string | null;
}

/**
 * Of each cell the text of the newest workbook counts; a text that only an older one has is kept too. A conclusion was drawn on what its own workbook
 * listed, whatever a newer one says. Answers are compared with those of the newest. A workbook of another outline gives its remarks alone.
 */
export function joinBooks(newestFirst: readonly FormerBook[], outline: Outline): JoinedBooks {
  const remarks = new Map<string, Remark>();
  const told = new Map<string, string>();
  for (const book of newestFirst) {
    for (const [key, { texts }] of book.remarks) {
      const known = remarks.get(key)?.texts;
      const message = book.told.get(key);
      if (known?.conclusion === undefined && message !== undefined && isOf(book)) told.set(key, message);
      remarks.set(key, { key, texts: { ...texts, ...known } });
    }
  }
  const own = newestFirst.filter(isOf);
  return {
    remarks,
    told,
    former: own[0]?.former ?? new Map(),
    dossiersFrom: own.find(({ dossiersFrom }) => dossiersFrom !== undefined)?.dossiersFrom ?? null,
  };

  function isOf({ outline: id }: FormerBook): boolean {
    return id === null || id === outline.id;
  }
}

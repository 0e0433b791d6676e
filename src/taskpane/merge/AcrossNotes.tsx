import * as React from "react";
import type { FindingView } from "../../engine/Engine";
import { Note } from "../parts/Note";
import { ShortList } from "../parts/ShortList";
import { MERGE } from "./mergeTexts";

const FIRST = 2;

/** X3, X6, X10, K2 and what else is noticed across the reports and asks nothing. */
export function AcrossNotes({ notes }: { readonly notes: readonly FindingView[] }): JSX.Element {
  return (
    <Note tone="warning" title={MERGE.review.notesTitle}>
      <ShortList
        first={FIRST}
        lines={notes.map(({ key, code, message }) => ({ key, text: message, title: MERGE.review.rule(code) }))}
        more={MERGE.review.notesMore(notes.length)}
        less={MERGE.review.notesLess}
      />
    </Note>
  );
}

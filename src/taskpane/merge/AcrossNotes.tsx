import * as React from "react";
import type { FindingView } from "../../engine/Engine";
import { Note } from "../parts/Note";
import { TextButton } from "../parts/TextButton";
import { MERGE } from "./mergeTexts";

/** So many are read; the others are there when somebody asks. */
const FIRST = 2;

/** X3, X6, X10 and what else is noticed across the reports and asks nothing. */
export function AcrossNotes({ notes }: { readonly notes: readonly FindingView[] }): JSX.Element {
  const [all, setAll] = React.useState(false);
  const shown = all ? notes : notes.slice(0, FIRST);
  return (
    <Note tone="warning" title={MERGE.review.notesTitle}>
      <ul>
        {shown.map(({ key, code, message }) => (
          <li key={key} title={MERGE.review.rule(code)}>
            {message}
          </li>
        ))}
      </ul>
      {notes.length > FIRST && (
        <TextButton
          text={all ? MERGE.review.notesLess : MERGE.review.notesMore(notes.length)}
          onClick={() => setAll(!all)}
        />
      )}
    </Note>
  );
}

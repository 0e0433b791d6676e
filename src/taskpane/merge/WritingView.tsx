import * as React from "react";
import { ProgressBand } from "../parts/ProgressBand";
import type { Writing } from "./MergeState";
import { MERGE } from "./mergeTexts";

interface Props {
  readonly writing: Writing;
  /** Excel waits for the end of cell editing. */
  readonly editing: boolean;
}

export function WritingView({ writing, editing }: Props): JSX.Element {
  const { into, sheet, done, of } = writing;
  const making = into === "book" ? MERGE.writing.making : MERGE.writing.makingFile;
  const label = sheet === null ? making : MERGE.writing.sheet(done, of);
  return (
    <>
      <ProgressBand
        heading={MERGE.writing.title}
        label={editing ? MERGE.writing.waiting : label}
        description={sheet ?? ""}
        part={sheet === null || of === 0 || editing ? null : done / of}
      />
      {into === "book" && <p className="lead second">{MERGE.writing.stay}</p>}
    </>
  );
}

import * as React from "react";
import { FileName } from "../parts/FileName";
import { Icon } from "../parts/Icon";
import { ProgressBand } from "../parts/ProgressBand";
import type { Reading } from "./MergeState";
import { MERGE } from "./mergeTexts";

export function ReadingView({ reading }: { readonly reading: Reading }): JSX.Element {
  const { done, of, file, usable, refused, secondsLeft } = reading;
  return (
    <>
      <ProgressBand
        heading={MERGE.reading.title}
        label={MERGE.reading.count(done, of)}
        description={secondsLeft === null ? "" : MERGE.reading.left(secondsLeft)}
        part={of === 0 ? 0 : done / of}
      >
        <div className="reading-file">
          <FileName name={file} />
        </div>
      </ProgressBand>
      <dl className="band figures">
        <div className="row">
          <dt>
            <Icon name="ok" className="tone-ok" />
            {MERGE.reading.usable}
          </dt>
          <dd>{usable}</dd>
        </div>
        <div className="row">
          <dt>
            <Icon name="refused" className="tone-error" />
            {MERGE.reading.refused}
          </dt>
          <dd>{refused}</dd>
        </div>
      </dl>
    </>
  );
}

import * as React from "react";
import { useApp } from "../frame/AppContext";
import { RefusedFile } from "../parts/RefusedFile";
import { Section } from "../parts/Section";
import { useStore } from "../useStore";
import type { Bands } from "./bandsOf";
import { daysLate } from "./daysLate";
import type { MergeState } from "./MergeState";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";
import { ReceivedBand } from "./ReceivedBand";

interface Props {
  readonly room: MergeRoom;
  readonly state: MergeState;
  readonly bands: Bands;
}

/** What came, problems first, the long list last. Empty bands are not shown. */
export function ReviewLists({ room, state, bands }: Props): JSX.Element {
  const { filter, search } = state;
  const { refused, missing, received } = bands;
  const shows = (band: MergeState["filter"]): boolean => filter === null || filter === band;
  return (
    <>
      {refused.length > 0 && shows("refused") && (
        <Section heading={MERGE.refused.title} icon="refused" tone="error" aside={MERGE.review.files(refused.length)}>
          <ul className="rows">
            {refused.map(({ id, file, reason, remedy, code }) => (
              <li className="row" key={id}>
                <RefusedFile file={file} reason={reason} remedy={remedy} {...(code === null ? {} : { title: code })} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {missing.length > 0 && shows("missing") && <Missing missing={missing} />}
      {received.length > 0 && shows("received") && <ReceivedBand room={room} received={received} search={search} />}
    </>
  );
}

function Missing({ missing }: { readonly missing: Bands["missing"] }): JSX.Element {
  const app = useApp();
  const { outline } = useStore(app.setting.state);
  const lastDay = outline?.reportDeadline ?? "";
  const late = daysLate(lastDay, app.now());
  return (
    <Section heading={MERGE.missing.title} icon="missing" aside={MERGE.review.units(missing.length)}>
      <ul className="rows">
        {missing.map(({ code, name }) => (
          <li className="row" key={code}>
            <p className="row-title">{name}</p>
            <p className="second">
              {lastDay === ""
                ? MERGE.missing.none
                : MERGE.missing.of(lastDay) + (late > 0 ? MERGE.missing.late(late) : "")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

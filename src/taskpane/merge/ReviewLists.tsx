import * as React from "react";
import { useApp } from "../frame/AppContext";
import { Gradually } from "../parts/Gradually";
import { RefusedFile } from "../parts/RefusedFile";
import { Section } from "../parts/Section";
import { TextButton } from "../parts/TextButton";
import { useStore } from "../useStore";
import type { Bands } from "./bandsOf";
import { mergeLetters } from "./mergeLetters";
import type { MergeState } from "./MergeState";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";
import { ReceivedBand } from "./ReceivedBand";
import { tellDue } from "./tellDue";
import { TwinsBand } from "./TwinsBand";

/** Rows drawn at a time. */
const ROWS = 15;

interface Props {
  readonly room: MergeRoom;
  readonly state: MergeState;
  readonly bands: Bands;
}

/** What came, problems first, the long list last. Empty bands are not shown. */
export function ReviewLists({ room, state, bands }: Props): JSX.Element {
  const { filter, search } = state;
  const { refused, missing, received, twins } = bands;
  const shows = (band: MergeState["filter"]): boolean => filter === null || filter === band;
  return (
    <Gradually>
      {[
        refused.length > 0 && shows("refused") && (
          <Section heading={MERGE.refused.title} icon="refused" tone="error" aside={MERGE.review.files(refused.length)}>
            <ul className="rows">
              <Gradually step={ROWS}>
                {refused.map(({ id, file, reason, remedy, code }) => (
                  <li className="row" key={id}>
                    <RefusedFile
                      file={file}
                      reason={reason}
                      remedy={remedy}
                      {...(code === null ? {} : { title: code })}
                    />
                  </li>
                ))}
              </Gradually>
            </ul>
          </Section>
        ),
        missing.length > 0 && shows("missing") && <Missing key="missing" missing={missing} />,
        received.length > 0 && shows("received") && (
          <ReceivedBand key="received" room={room} received={received} search={search} />
        ),
        twins.length > 0 && filter === null && <TwinsBand key="twins" twins={twins} />,
      ]}
    </Gradually>
  );
}

function Missing({ missing }: { readonly missing: Bands["missing"] }): JSX.Element {
  const app = useApp();
  const { outline, calendar, round } = useStore(app.setting.state);
  const letters = app.room(mergeLetters);
  const dayOf = (code: string) => calendar?.days[code]?.binding ?? outline?.reportDeadline ?? "";
  return (
    <Section heading={MERGE.missing.title} icon="missing" aside={MERGE.review.units(missing.length)}>
      <ul className="rows">
        <Gradually step={ROWS}>
          {missing.map((unit) => (
            <li className="row" key={unit.code}>
              <p className="row-title">{unit.name}</p>
              <p className="second">{tellDue(dayOf(unit.code), app.now())}</p>
              {round && (
                <TextButton
                  icon="mail"
                  text={MERGE.missing.remind}
                  ariaLabel={`${MERGE.missing.remind}: ${unit.name}`}
                  opens={`letter-${unit.code}`}
                  onClick={() => void letters.open({ kind: "remind", unit })}
                />
              )}
            </li>
          ))}
        </Gradually>
      </ul>
    </Section>
  );
}

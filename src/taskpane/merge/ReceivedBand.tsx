import { List } from "office-ui-fabric-react/lib/List";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import * as React from "react";
import type { ArrivalView, ReceivedView } from "../../engine/Engine";
import { needsLetter } from "../check/checkPrimary";
import { useApp } from "../frame/AppContext";
import { Icon } from "../parts/Icon";
import { FileName } from "../parts/FileName";
import { Gradually } from "../parts/Gradually";
import { REPORT } from "../parts/reportTexts";
import { Section } from "../parts/Section";
import { TextButton } from "../parts/TextButton";
import { useStore } from "../useStore";
import { CountWords } from "./CountWords";
import { explainRoom } from "./explainRoom";
import { findReceived } from "./findReceived";
import { mergeLetters } from "./mergeLetters";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";

/** From here on people look for one unit rather than read. */
const SEARCH_FROM = 20;
/** From here on only the rows in sight are drawn. */
const LIST_FROM = 100;
/** Rows drawn at a time below that. */
const ROWS = 15;

interface Props {
  readonly room: MergeRoom;
  readonly received: readonly ReceivedView[];
  readonly search: string;
}

export function ReceivedBand({ room, received, search }: Props): JSX.Element {
  const searchable = received.length >= SEARCH_FROM;
  const { round } = useStore(useApp().setting.state);
  const found = searchable ? findReceived(received, search) : received;
  return (
    <Section heading={MERGE.received.title} icon="ok" tone="ok" aside={MERGE.review.units(received.length)}>
      {!round && <p className="second">{MERGE.received.noRound}</p>}
      {searchable && (
        <>
          <SearchBox
            className="search"
            ariaLabel={MERGE.received.search}
            placeholder={MERGE.received.search}
            value={search}
            onChange={(_event, text) => room.searchFor(text ?? "")}
          />
          <p className={found.length === 0 ? "second" : "hidden"} role="status">
            {search === "" ? "" : MERGE.received.found(found.length)}
          </p>
        </>
      )}
      {found.length >= LIST_FROM ? (
        <List
          className="rows"
          items={[...found]}
          getKey={(row: ReceivedView) => row.id}
          onRenderCell={(row) =>
            row && (
              <div className="row">
                <Received row={row} />
              </div>
            )
          }
        />
      ) : (
        <ul className="rows">
          <Gradually step={ROWS}>
            {found.map((row) => (
              <li className="row" key={row.id}>
                <Received row={row} />
              </li>
            ))}
          </Gradually>
        </ul>
      )}
    </Section>
  );
}

/** How it came, where a mail tells. */
function Arrived({ arrival }: { readonly arrival: ArrivalView }): JSX.Element {
  const { from, day, late, sender } = arrival;
  return (
    <>
      <p className="second facts">
        {day !== null && <span className={late ? "tone-warning" : undefined}>{REPORT.received(day, late)}</span>}
        <span className="address">{REPORT.from(from)}</span>
      </p>
      {sender && (
        <p className="unit-warning tone-warning">
          <Icon name="warning" />
          <span>{MERGE.received.sender(sender.name)}</span>
        </p>
      )}
    </>
  );
}

function Received({ row }: { readonly row: ReceivedView }): JSX.Element {
  const app = useApp();
  const { round } = useStore(app.setting.state);
  const letters = app.room(mergeLetters);
  const explain = app.room(explainRoom);
  return (
    <>
      <p className="row-title">{row.unit.name}</p>
      <FileName name={row.file} />
      <CountWords counts={row.counts} />
      <p className="second facts">
        <span>{REPORT.answered(row.answered, row.asked, row.declined)}</span>
        {row.repairs > 0 && <span>{MERGE.received.repairs(row.repairs)}</span>}
        {row.explained > 0 && <span>{MERGE.received.explained(row.explained)}</span>}
      </p>
      {row.arrival && <Arrived arrival={row.arrival} />}
      {round && needsLetter(row.counts) && (
        <div className="letter-ways">
          <TextButton
            icon="mail"
            text={MERGE.received.letter}
            ariaLabel={`${MERGE.received.letter}: ${row.unit.name}`}
            opens={`letter-${row.unit.code}`}
            onClick={() => void letters.open({ kind: "findings", unit: row.unit, report: { id: row.id } })}
          />
          {row.explainable > 0 && (
            <TextButton
              icon="edit"
              text={MERGE.received.explain}
              ariaLabel={`${MERGE.received.explain}: ${row.unit.name}`}
              opens={`explain-${row.unit.code}`}
              onClick={() => void explain.open(row.unit, row.id)}
            />
          )}
        </div>
      )}
    </>
  );
}

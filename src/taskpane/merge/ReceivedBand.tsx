import { List } from "office-ui-fabric-react/lib/List";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import * as React from "react";
import type { ReceivedView } from "../../engine/Engine";
import { FileName } from "../parts/FileName";
import { Gradually } from "../parts/Gradually";
import { Section } from "../parts/Section";
import { CountWords } from "./CountWords";
import { findReceived } from "./findReceived";
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
  const found = searchable ? findReceived(received, search) : received;
  return (
    <Section heading={MERGE.received.title} icon="ok" tone="ok" aside={MERGE.review.units(received.length)}>
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

function Received({ row }: { readonly row: ReceivedView }): JSX.Element {
  return (
    <>
      <p className="row-title">{row.unit.name}</p>
      <FileName name={row.file} />
      <CountWords counts={row.counts} />
      <p className="second facts">
        <span>{MERGE.received.answered(row.answered, row.asked)}</span>
        {row.repairs > 0 && <span>{MERGE.received.repairs(row.repairs)}</span>}
      </p>
    </>
  );
}

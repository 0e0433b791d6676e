import * as React from "react";
import { useApp } from "../frame/AppContext";
import { Icon } from "../parts/Icon";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import { StateMark } from "../parts/StateMark";
import { CountWords } from "./CountWords";
import type { Done } from "./MergeState";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";

interface Props {
  readonly room: MergeRoom;
  readonly done: Done;
}

/** What became of it: the commune's figures, each unit's state, and what can be done now. */
export function DoneView({ room, done }: Props): JSX.Element {
  const { host } = useApp();
  const { summary, written } = done;
  return (
    <>
      {written && written.leftOut.length > 0 && (
        <Note tone="info" title={MERGE.done.leftOut}>
          <ul className="second">
            {written.leftOut.map((feature) => (
              <li key={feature}>{feature}</li>
            ))}
          </ul>
        </Note>
      )}
      {written?.renamed.map(({ wanted, given }) => (
        <Note key={given} tone="info" title={MERGE.done.renamed(wanted, given)} />
      ))}
      <Section heading={MERGE.done.commune} result>
        <dl className="figures rows">
          {summary.totals.map(({ label, text }) => (
            <div className="row" key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section heading={MERGE.done.byUnit}>
        <ul className="rows">
          {summary.states.map(({ unit, state, counts }) => (
            <li className="row" key={unit.code}>
              <div className="row-head unit-head">
                <p className="row-title">{unit.name}</p>
                <StateMark state={state} />
              </div>
              {state === "absent" ? (
                <p className="counts">
                  <span className="count">
                    <Icon name="missing" />
                    {MERGE.done.noReport}
                  </span>
                </p>
              ) : (
                <CountWords counts={counts} />
              )}
            </li>
          ))}
        </ul>
      </Section>
      <section className="band ways">
        {host.book && (
          <button type="button" className="row row-whole way" onClick={() => void room.intoFile()}>
            {MERGE.done.save}
            <Icon name="download" />
          </button>
        )}
        <button type="button" className="row row-whole way" onClick={room.backToReview}>
          {MERGE.done.back}
          <Icon name="right" />
        </button>
      </section>
    </>
  );
}

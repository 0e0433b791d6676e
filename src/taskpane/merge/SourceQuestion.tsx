import * as React from "react";
import type { Choices, Question } from "../../engine/Engine";
import { ChoiceCards } from "../parts/ChoiceCards";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";

interface Props {
  readonly room: MergeRoom;
  readonly choices: Choices;
  readonly question: Extract<Question, { readonly kind: "source" }>;
}

/** Stands for "none": no unit's code is blank. */
const NONE = "";

/** X4: a figure of the whole commune that several units gave. */
export function SourceQuestion({ room, choices, question }: Props): JSX.Element {
  const { item, label, figures, source } = question;
  const heading = `source-${item}`;
  return (
    <>
      <h3 id={heading}>{MERGE.questions.source(label)}</h3>
      <ChoiceCards
        labelledBy={heading}
        selected={choices.sources[item] ?? source ?? NONE}
        onChoose={(unit) => void room.chooseSource(item, unit === NONE ? null : unit)}
        cards={[
          ...figures.map(({ unit, text }) => ({ key: unit.code, title: text, lines: [unit.name] })),
          { key: NONE, title: MERGE.questions.sourceNone, lines: [] },
        ]}
      />
    </>
  );
}

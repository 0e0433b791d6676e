import * as React from "react";
import type { Choices, Question } from "../../engine/Engine";
import { ChoiceCards } from "../parts/ChoiceCards";
import { Select } from "../parts/Select";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";

interface Props {
  readonly room: MergeRoom;
  readonly choices: Choices;
  readonly question: Extract<Question, { readonly kind: "source" }>;
}

/** Stands for "none": no unit's code is blank. */
const NONE = "";
/** More cards than these can't be compared at a glance. */
const MOST_CARDS = 6;

/** X4: a figure of the whole commune that several units gave. */
export function SourceQuestion({ room, choices, question }: Props): JSX.Element {
  const { key, item, group, label, figures, source } = question;
  // A commune's name is no part of an id: spaces would part it.
  const heading = `source-${item}-${figures[0]!.unit.code}`;
  const asks = MERGE.questions.source(label, group);
  const selected = choices.sources[key] ?? source ?? NONE;
  const choose = (unit: string) => void room.chooseSource(key, unit === NONE ? null : unit);
  return (
    <>
      <h3 id={heading}>{asks}</h3>
      {figures.length > MOST_CARDS ? (
        <Select
          label={asks}
          labelHidden
          selected={selected}
          options={[
            { key: NONE, text: MERGE.questions.sourceNone },
            ...figures.map(({ unit, text }) => ({ key: unit.code, text: MERGE.questions.sourceOf(text, unit.name) })),
          ]}
          onChoose={choose}
        />
      ) : (
        <ChoiceCards
          labelledBy={heading}
          selected={selected}
          onChoose={choose}
          cards={[
            ...figures.map(({ unit, text }) => ({ key: unit.code, title: text, lines: [unit.name] })),
            { key: NONE, title: MERGE.questions.sourceNone, lines: [] },
          ]}
        />
      )}
    </>
  );
}

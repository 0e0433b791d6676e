import * as React from "react";
import type { Choices, Question } from "../../engine/Engine";
import { ChoiceCards } from "../parts/ChoiceCards";
import { ShortList } from "../parts/ShortList";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";

interface Props {
  readonly room: MergeRoom;
  readonly choices: Choices;
  readonly question: Extract<Question, { readonly kind: "double" }>;
}

/** Communes whose figures are told at once. */
const FIRST = 3;

/** X5: the owner's dossiers may be the units' once more. The sums stand until somebody decides otherwise. */
export function DoubleQuestion({ room, choices, question }: Props): JSX.Element {
  const { label, owner, messages, sum, owned, taken } = question;
  const owns = choices.dossiersFrom === undefined ? taken : choices.dossiersFrom !== null;
  return (
    <>
      <h3 id="double">{MERGE.questions.double(label)}</h3>
      <ShortList
        first={FIRST}
        lines={messages.map((message) => ({ key: message, text: message }))}
        more={MERGE.questions.doubleMore(messages.length)}
        less={MERGE.review.notesLess}
      />
      {messages.length > 1 && <p className="second">{MERGE.questions.doubleAll}</p>}
      <ChoiceCards
        labelledBy="double"
        selected={owns ? "owner" : "sum"}
        onChoose={(key) => void room.chooseDossiers(key === "owner" ? owner.code : null)}
        cards={[
          { key: "sum", title: MERGE.questions.sum(sum), lines: [] },
          { key: "owner", title: MERGE.questions.owned(owner.short, owned), lines: [] },
        ]}
      />
    </>
  );
}

import * as React from "react";
import type { Choices, Question } from "../../engine/Engine";
import { ChoiceCards } from "../parts/ChoiceCards";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";

interface Props {
  readonly room: MergeRoom;
  readonly choices: Choices;
  readonly question: Extract<Question, { readonly kind: "double" }>;
}

/** X5: the owner's dossiers may be the units' once more. The sums stand until somebody decides otherwise. */
export function DoubleQuestion({ room, choices, question }: Props): JSX.Element {
  const { label, owner, message, sum, owned, taken } = question;
  const owns = choices.dossiersFrom === undefined ? taken : choices.dossiersFrom !== null;
  return (
    <>
      <h3 id="double">{MERGE.questions.double(label)}</h3>
      <p>{message}</p>
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

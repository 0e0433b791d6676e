import * as React from "react";
import type { Question } from "../../engine/Engine";
import { useApp } from "../frame/AppContext";
import { FileName } from "../parts/FileName";
import { Select } from "../parts/Select";
import { useStore } from "../useStore";
import type { MergeState } from "./MergeState";
import { SKIP, type MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";

interface Props {
  readonly room: MergeRoom;
  readonly state: MergeState;
  readonly question: Extract<Question, { readonly kind: "unit" }>;
}

/** X9: a file that doesn't say whose it is. */
export function UnitQuestion({ room, state, question }: Props): JSX.Element {
  const { outline } = useStore(useApp().setting.state);
  const { id, file } = question;
  const skipped = state.skipped.has(id);
  const unit = state.choices.units[id] ?? question.unit;
  return (
    <>
      <h3>{MERGE.questions.unit}</h3>
      <FileName name={file} />
      <Select
        label={MERGE.questions.unitLabel(file)}
        labelHidden
        placeholder={MERGE.questions.unitNone}
        selected={skipped ? SKIP : unit}
        options={[
          { key: SKIP, text: MERGE.questions.unitSkip },
          ...(outline?.units ?? []).map(({ code, name }) => ({ key: code, text: name })),
        ]}
        onChoose={(key) => void room.chooseUnit(id, key)}
      />
      {(skipped || unit === null) && (
        <p className="second">{skipped ? MERGE.questions.unitSkipped : MERGE.questions.unitOpen}</p>
      )}
    </>
  );
}

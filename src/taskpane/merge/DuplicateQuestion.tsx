import * as React from "react";
import { momentText } from "../../checks/momentText";
import type { CandidateView, Choices, Question } from "../../engine/Engine";
import { ChoiceCards } from "../parts/ChoiceCards";
import { FileName } from "../parts/FileName";
import { REPORT } from "../parts/reportTexts";
import { DifferenceList } from "./DifferenceList";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";

interface Props {
  readonly room: MergeRoom;
  readonly choices: Choices;
  readonly question: Extract<Question, { readonly kind: "duplicate" }>;
}

/** X1: one unit sent several files. */
export function DuplicateQuestion({ room, choices, question }: Props): JSX.Element {
  const { unit, files } = question;
  const heading = `duplicate-${unit.code}`;
  // The answer to a click comes a moment later; the mark must not wait for it.
  const isTied = !files.some(({ newest }) => newest);
  const selected = choices.chosen[unit.code] ?? files.find(({ used }) => used)?.id ?? null;
  return (
    <>
      <h3 id={heading}>{MERGE.questions.duplicate(unit.name, files.length)}</h3>
      <ChoiceCards
        labelledBy={heading}
        selected={selected}
        onChoose={(id) => void room.chooseFile(unit.code, id)}
        cards={files.map((file) => ({
          key: file.id,
          title: REPORT.asOf(file.asOf),
          lines: [
            <React.Fragment key="saved">{savedLine(file, isTied)}</React.Fragment>,
            <FileName key="file" name={file.file} />,
          ],
        }))}
      />
      {files.map((file) => (
        <DifferenceList key={file.id} file={file} named={files.length > 2} />
      ))}
    </>
  );
}

function savedLine({ modified, newest }: CandidateView, isTied: boolean): string {
  const saved = momentText(modified);
  const age = isTied ? MERGE.questions.tied : newest ? MERGE.questions.newest : null;
  return [saved === null ? null : REPORT.saved(saved), age].filter((part) => part !== null).join(" · ");
}

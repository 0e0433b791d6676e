import * as React from "react";
import type { Question } from "../../engine/Engine";
import { Gradually } from "../parts/Gradually";
import { Section } from "../parts/Section";
import { TextButton } from "../parts/TextButton";
import { DoubleQuestion } from "./DoubleQuestion";
import { DuplicateQuestion } from "./DuplicateQuestion";
import type { MergeState } from "./MergeState";
import type { MergeRoom } from "./mergeRoom";
import { MERGE } from "./mergeTexts";
import { SourceQuestion } from "./SourceQuestion";
import { UnitQuestion } from "./UnitQuestion";

interface Props {
  readonly room: MergeRoom;
  readonly state: MergeState;
  readonly questions: readonly Question[];
}

/** Each question is a form of its own: few are drawn at once, and few are answered at once. */
const FIRST = 5;
const NEXT = 10;

/** Every question has its usual answer: nobody must touch one of them. */
export function QuestionBand({ room, state, questions }: Props): JSX.Element {
  const [shown, setShown] = React.useState(FIRST);
  const more = questions.length - shown;
  return (
    <Section heading={MERGE.questions.title} icon="choose" tone="warning" aside={MERGE.review.tasks(questions.length)}>
      <p className="second">{MERGE.questions.lead}</p>
      <div className="rows">
        <Gradually>
          {questions.slice(0, shown).map((question) => (
            <div className="row question" key={keyOf(question)}>
              <OneQuestion room={room} state={state} question={question} />
            </div>
          ))}
        </Gradually>
        {more > 0 && (
          <div className="row">
            <TextButton text={MERGE.questions.more(more)} onClick={() => setShown(shown + NEXT)} />
          </div>
        )}
      </div>
    </Section>
  );
}

interface OneProps {
  readonly room: MergeRoom;
  readonly state: MergeState;
  readonly question: Question;
}

function OneQuestion({ room, state, question }: OneProps): JSX.Element {
  switch (question.kind) {
    case "duplicate":
      return <DuplicateQuestion room={room} choices={state.choices} question={question} />;
    case "unit":
      return <UnitQuestion room={room} state={state} question={question} />;
    case "double":
      return <DoubleQuestion room={room} choices={state.choices} question={question} />;
    case "source":
      return <SourceQuestion room={room} choices={state.choices} question={question} />;
  }
}

function keyOf(question: Question): string {
  switch (question.kind) {
    case "duplicate":
      return `duplicate ${question.unit.code}`;
    case "unit":
      return `unit ${question.id}`;
    case "double":
      return "double";
    case "source":
      return `source ${question.key}`;
  }
}

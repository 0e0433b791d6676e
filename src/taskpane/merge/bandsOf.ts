import type { Question, ReceivedView, RefusalView, Review, UnitView } from "../../engine/Engine";
import type { MergeState } from "./MergeState";

export interface RefusedRow {
  readonly id: string;
  readonly file: string;
  readonly reason: string;
  readonly remedy: string;
  readonly code: RefusalView["code"] | null;
}

/** What came, in the order in which a person is needed. */
export interface Bands {
  readonly questions: readonly Question[];
  readonly refused: readonly RefusedRow[];
  /** The same bytes once more: nothing is wrong with them. */
  readonly twins: Review["twins"];
  readonly missing: readonly UnitView[];
  readonly received: readonly ReceivedView[];
}

export function bandsOf({ review, unreadable }: Pick<MergeState, "review" | "unreadable">): Bands {
  const { questions, refused, twins, missing, received } = review ?? NONE;
  return {
    // Double counting with equal sums is all but certain: it is asked first.
    questions: [...questions].sort((a, b) => Number(isCertain(b)) - Number(isCertain(a))),
    refused: [...unreadable, ...refused].map(({ id, file, refusal }) => ({ id, file, ...refusal })),
    twins,
    missing,
    received,
  };
}

const NONE = { questions: [], refused: [], twins: [], missing: [], received: [] };

function isCertain(question: Question): boolean {
  return question.kind === "double" && question.equal;
}

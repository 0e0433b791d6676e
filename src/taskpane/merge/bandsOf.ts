import type { Question, ReceivedView, RefusalView, UnitView } from "../../engine/Engine";
import type { MergeState } from "./MergeState";
import { MERGE } from "./mergeTexts";

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
  readonly missing: readonly UnitView[];
  readonly received: readonly ReceivedView[];
}

export function bandsOf({ review, unreadable }: Pick<MergeState, "review" | "unreadable">): Bands {
  const { questions, refused, twins, missing, received } = review ?? NONE;
  return {
    // Double counting with equal sums is all but certain: it is asked first.
    questions: [...questions].sort((a, b) => Number(isCertain(b)) - Number(isCertain(a))),
    refused: [
      ...[...unreadable, ...refused].map(({ id, file, refusal }) => ({ id, file, ...refusal })),
      ...twins.map(({ id, file, same }) => ({
        id,
        file,
        reason: MERGE.refused.twin(same),
        remedy: MERGE.refused.twinRemedy,
        code: null,
      })),
    ],
    missing,
    received,
  };
}

const NONE = { questions: [], refused: [], twins: [], missing: [], received: [] };

function isCertain(question: Question): boolean {
  return question.kind === "double" && question.equal;
}

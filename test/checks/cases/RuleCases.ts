import type { TypedAnswers } from "../../support/reportOf";

/** What one rule accepts (or has nothing to say about), and what it does not, with the words it says. */
export interface RuleCases {
  readonly valid: readonly Case[];
  readonly invalid: readonly (readonly [answers: Case, word: string, message: string])[];
}

/** Answers of Phòng Kinh tế; or of another unit, or with notes. */
export type Case = TypedAnswers | UnitCase;

export interface UnitCase {
  readonly unit: string;
  readonly answers: TypedAnswers;
  readonly notes?: Readonly<Record<string, string>>;
}

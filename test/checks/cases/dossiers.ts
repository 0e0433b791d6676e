import type { TypedAnswers } from "../../support/reportOf";

/** Answers to `dossiers.*`, named without their group. */
export function dossiers(answers: TypedAnswers): TypedAnswers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [`dossiers.${id}`, answer]));
}

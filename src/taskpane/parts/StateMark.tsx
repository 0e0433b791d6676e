import * as React from "react";
import type { UnitState } from "../../assessment/Assessment";
import { STATE_WORDS } from "./stateWords";

/** Where a unit stands: a word in an outline. */
export function StateMark({ state }: { readonly state: UnitState }): JSX.Element {
  const { word, tone } = STATE_WORDS[state];
  return <span className={`state state-${tone}`}>{word}</span>;
}

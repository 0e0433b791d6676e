import * as React from "react";
import { fillIn } from "../fillIn";
import { Note } from "../parts/Note";
import { PLAN } from "./planTexts";

/** More than these nobody reads in a pane. */
const SHOWN = 8;

/** Which file, why, and what stays. */
export function Refusal(props: { readonly title: string; readonly reasons: readonly string[] }): JSX.Element {
  const more = props.reasons.length - SHOWN;
  return (
    <Note tone="error" title={props.title}>
      <ul className="reasons">
        {props.reasons.slice(0, SHOWN).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {more > 0 && <li>{fillIn(PLAN.refused.more, { count: more })}</li>}
      </ul>
      <p>{PLAN.refused.stays}</p>
    </Note>
  );
}

import * as React from "react";
import type { Counts } from "../../assessment/Assessment";
import type { Level } from "../../checks/severityWord";
import { Icon } from "../parts/Icon";
import { LEVEL_LOOK } from "../parts/levelLook";
import { MERGE } from "./mergeTexts";

const ORDER: readonly (readonly [Level, keyof Counts])[] = [
  ["error", "errors"],
  ["blank", "blanks"],
  ["warning", "warnings"],
  ["target", "targets"],
  ["info", "infos"],
];

/** What was found in one report: sign and words, nothing that is 0. */
export function CountWords({ counts }: { readonly counts: Counts }): JSX.Element {
  const found = ORDER.filter(([, count]) => counts[count] > 0);
  return (
    <p className="counts">
      {found.length === 0 && (
        <span className="count tone-ok">
          <Icon name="ok" />
          {MERGE.counts.none}
        </span>
      )}
      {found.map(([level, count]) => (
        <span key={level} className={`count tone-${LEVEL_LOOK[level].tone}`}>
          <Icon name={LEVEL_LOOK[level].icon} />
          {MERGE.counts[count](counts[count])}
        </span>
      ))}
    </p>
  );
}

import * as React from "react";
import type { Standing } from "../../round/boardOf";
import { Icon } from "./Icon";
import type { IconName } from "./iconPaths";

const LOOK: Readonly<Record<Standing, { readonly icon: IconName; readonly tone: string }>> = {
  unsent: { icon: "missing", tone: "absent" },
  sent: { icon: "mail", tone: "absent" },
  overdue: { icon: "warning", tone: "error" },
  received: { icon: "document", tone: "absent" },
  wrong: { icon: "error", tone: "error" },
  incomplete: { icon: "blank", tone: "warning" },
  explain: { icon: "target", tone: "target" },
  valid: { icon: "ok", tone: "ok" },
};

/** Where a unit stands in the round: sign and word in an outline. */
export function StandingMark({ standing, word }: { readonly standing: Standing; readonly word: string }): JSX.Element {
  const { icon, tone } = LOOK[standing];
  return (
    <span className={`state state-${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}

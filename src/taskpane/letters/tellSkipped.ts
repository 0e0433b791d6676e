import type { UnitView } from "../../engine/Engine";
import { fillIn } from "../fillIn";
import { LETTER } from "./letterTexts";

/** So many names a status line can take. */
const MOST = 6;

/** Behind what is said of the drafts: the units that got none. */
export function tellSkipped(said: string, skipped: readonly UnitView[]): string {
  if (skipped.length === 0) return said;
  const more = skipped.length - MOST;
  const names = skipped.slice(0, MOST).map(({ short }) => short);
  const units = names.join(", ") + (more > 0 ? fillIn(LETTER.moreSkipped, { count: more }) : "");
  return `${said} ${fillIn(LETTER.skipped, { units })}`.trim();
}

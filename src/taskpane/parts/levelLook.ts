import type { Level } from "../../checks/severityWord";
import type { IconName } from "./iconPaths";

export type LevelTone = "error" | "warning" | "target" | "info" | "plain";

/** Shape first, colour third: the word always stands beside. */
export const LEVEL_LOOK: Readonly<Record<Level, { readonly icon: IconName; readonly tone: LevelTone }>> = {
  error: { icon: "error", tone: "error" },
  blank: { icon: "blank", tone: "plain" },
  warning: { icon: "warning", tone: "warning" },
  target: { icon: "target", tone: "target" },
  info: { icon: "info", tone: "info" },
};

import type { IconName } from "../parts/iconPaths";

/** At most one stands under the tabs. */
export interface Banner {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  readonly icon?: IconName;
  /** For whoever helps; in the `title` only. */
  readonly detail?: string;
}

export type Tone = "error" | "warning" | "info" | "ok";

import type { Explanation } from "../assessment/loadExplanations";
import type { Level } from "../checks/severityWord";
import type { LetterKind, LetterTemplate } from "../outline/Round";
import type { OutputFile } from "./BasicViews";
import type { Choices } from "./ReviewViews";

/** What a letter may name: findings that are only noted stay with the team. */
export type LetterLevel = Exclude<Level, "info">;

export interface LetterOrder {
  readonly kind: LetterKind;
  readonly unit: string;
  /** ISO day. */
  readonly today: string;
  /** Whose findings: of the report checked last, or of a file taken in. Only for the kind `findings`. */
  readonly report?: "checked" | { readonly id: string; readonly choices: Choices };
  /** Given in the pane, for the report checked last. */
  readonly explanations?: readonly Explanation[];
  /** Levels that it names; all unless told. */
  readonly levels?: readonly LetterLevel[];
  /** Last day for the corrected file, ISO; null: the usual one. */
  readonly until?: string | null;
  /** Names of what goes with it. */
  readonly files?: readonly string[];
}

export type LetterView =
  | {
      readonly ok: true;
      /** Addresses as they are typed: `Tên <dia-chi>`. */
      readonly to: readonly string[];
      readonly subject: string;
      readonly body: string;
      readonly notes: readonly string[];
      readonly until: string | null;
      /** How much there is to name, by level, whether it is named or not. */
      readonly counts: Readonly<Record<LetterLevel, number>>;
      /** Name of the marked copy. */
      readonly copy: string | null;
    }
  /** `counts` as above: with other levels there may be one. */
  | { readonly ok: false; readonly reason: string; readonly counts: Readonly<Record<LetterLevel, number>> };

/** A letter as the person leaves it. */
export interface LetterText {
  readonly kind: LetterKind;
  readonly unit: string;
  readonly to: readonly { readonly name?: string; readonly address: string }[];
  readonly subject: string;
  readonly body: string;
}

export type MarkedView =
  | { readonly ok: true; readonly file: OutputFile; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

export interface LetterTemplates {
  readonly letters: Readonly<Record<LetterKind, LetterTemplate>>;
  /** What stands between braces, and what it becomes. */
  readonly placeholders: Readonly<Record<string, string>>;
}

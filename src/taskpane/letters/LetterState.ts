import type { LetterLevel, LetterTemplates, LetterView, OutputFile, UnitView } from "../../engine/Engine";
import type { LetterKind } from "../../outline/Round";
import type { Outcome } from "../Host";

/** What a letter is about, as the tab that opens it knows it. */
export interface LetterSubject {
  readonly kind: LetterKind;
  readonly unit: UnitView;
  /** Whose findings it names: of the report checked last, or of a file taken in. Only of the kind `findings`. */
  readonly report?: "checked" | { readonly id: string };
  /** The report as it is open in Excel, without marks of ours; where it is not open the engine has its bytes. */
  readonly bytes?: () => Promise<Outcome<Uint8Array>>;
  /** The file that goes with it; a letter with findings has the marked copy. */
  readonly attachment?: OutputFile;
}

export interface LetterState {
  readonly subject: LetterSubject | null;
  /** Null while it is being worded. */
  readonly letter: LetterView | null;
  /** The field "Gửi tới" as it is typed. */
  readonly to: string;
  /** What is not named in the letter. */
  readonly left: ReadonlySet<LetterLevel>;
  /** Last day for the corrected file; null: the usual one. */
  readonly until: string | null;
  /** The template is being changed. */
  readonly editing: boolean;
  /** Those that the engine brings; null until it has told. */
  readonly templates: LetterTemplates | null;
  /** What whoever sends the copy has to know, or why there is none. */
  readonly notes: readonly string[];
  readonly status: { readonly text: string; readonly ok: boolean } | null;
}

export const LETTER_LEVELS: readonly LetterLevel[] = ["error", "blank", "warning", "target"];

export const NO_LETTER: LetterState = {
  subject: null,
  letter: null,
  to: "",
  left: new Set(),
  until: null,
  editing: false,
  templates: null,
  notes: [],
  status: null,
};

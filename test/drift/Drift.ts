import type { Repair } from "../../src/report/Report";
import type { IntakeKind } from "../support/IntakeKind";
import type { FormFile } from "./FormFile";

/** One thing that people or programs do to a filled form. */
export interface Drift extends IntakeKind {
  /** The file as it comes back. */
  readonly change: (file: FormFile) => FormFile | Uint8Array | Promise<Uint8Array>;
  readonly expect: Expected;
}

/** Items that are not named are read with the answer and the note that were put in. */
export interface Expected {
  /** Found nowhere, or claimed by several cells: in error and told as X8. */
  readonly lost?: readonly string[];
  /** Read, and in error with a sign that says why. */
  readonly error?: readonly string[];
  /** Blank, or as it stands there now, and a repair that names the item says so. */
  readonly told?: readonly string[];
  /** The person cleared it or wrote another answer in its place: item → what is to be read, null for blank. */
  readonly now?: Readonly<Record<string, number | string | null>>;
  /** Read, with a sign that says how. */
  readonly notices?: readonly string[];
  /** Kinds of all repairs; none where absent. */
  readonly repairs?: readonly Repair["kind"][];
  /** Parts of sentences, each of which stands in a repair or a finding of what is lost. */
  readonly says?: readonly string[];
  /** The whole file is kept out, with this code. */
  readonly refused?: string;
}

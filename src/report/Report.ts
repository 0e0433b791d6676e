import type { MetaField } from "../outline/names";
import type { Entry } from "./Entry";

/** How a file came, where a mail brought it. */
export interface Arrival {
  /** As its header names it; an address in small letters. */
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** The header's Date as an ISO instant; null where there is none that can be read. */
  readonly date: string | null;
}

/** What one unit answered, as one file gives it. */
export interface Report {
  /** As it was given; a file inside others behind them, each after " › ": "thu.eml › bao-cao.zip › PKT.xlsx". */
  readonly file: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly arrival?: Arrival;
  /** `dcterms:modified` inside the file; null where it has none. Never the file system's time. */
  readonly modified: string | null;
  /** Code of the unit. */
  readonly unit: string;
  /** Day up to which the figures count, ISO. */
  readonly asOf: string | null;
  readonly outline: { readonly id: string; readonly version: string };
  readonly round: string | null;
  /** The cover as typed: text, dates as ISO; "" where blank. */
  readonly meta: Readonly<Record<MetaField, string>>;
  /** Where each field of the cover stands. */
  readonly metaPlaces: Readonly<Partial<Record<MetaField, { readonly sheet: string; readonly cell: string }>>>;
  /** One for each item of the outline, in its order; a field that could not be found is `error` and listed in `lost`. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly repaired: readonly Repair[];
  /** X8: what is missing or can't be told for sure, one for each sheet or field. */
  readonly lost: readonly LostFields[];
}

/** Something that was not where the template had it and was found all the same. */
export interface Repair {
  /** Null where it concerns the file. */
  readonly item: string | null;
  readonly kind:
    | "moved"
    | "by-id"
    | "by-label"
    | "sheet-renamed"
    | "no-notes"
    | "stray"
    | "hidden-sheet"
    | "merged"
    | "struck"
    | "comment"
    | "cover-lost"
    | "version"
    | "no-outline"
    | "macros"
    | "unit-named"
    | "formula-replaced"
    | "formula-stale";
  readonly sheet: string;
  readonly cell: string;
  /** Vietnamese, for the list of repairs. */
  readonly message: string;
}

export interface LostFields {
  readonly items: readonly string[];
  readonly sheet: string;
  /** `missing-sheet` all fields of a sheet · `missing` one field · `ambiguous` several cells claim one field · `covered` its cell is merged into another and holds what nobody sees · `changed` a figure that meant something else in the file's version. */
  readonly kind: "missing-sheet" | "missing" | "ambiguous" | "covered" | "changed";
  /** Cells that claim it. */
  readonly cells: readonly string[];
}

/** Why a whole file is kept out. */
export interface Refusal {
  readonly code: "encrypted" | "xls" | "not-xlsx" | "damaged" | "too-large" | "bomb" | "no-report" | "X7" | "X9";
  /** What is wrong, without a full stop. */
  readonly reason: string;
  /** What to do: a sentence, whose first letter may be small. */
  readonly remedy: string;
  /** All of it in one line, for lists. */
  readonly message: string;
}

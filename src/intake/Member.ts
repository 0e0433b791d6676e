import type { Arrival, Refusal } from "../report/Report";
import type { PassedOver } from "./intakeMessages";
import type { IntakeMeans } from "./openFile";

/** What one given file turned out to hold; a plain workbook holds itself. */
export type Member = WorkbookMember | RefusedMember | PassedOverMember;

/** A workbook, or what claims to be one; opening it tells. */
export interface WorkbookMember {
  readonly kind: "workbook";
  /** "thu.eml › bao-cao.zip › PKT.xlsx" */
  readonly file: string;
  readonly arrival?: Arrival;
  readonly bytes: Uint8Array;
  /** By these it is to be opened: what it inflates counts for the file that it was in. */
  readonly means: IntakeMeans;
}

/** Something that should have been a report or may hold some, and can't be taken in. */
export interface RefusedMember {
  readonly kind: "refused";
  readonly file: string;
  readonly arrival?: Arrival;
  /** Null where they can't be had. */
  readonly bytes: Uint8Array | null;
  readonly refusal: Refusal;
}

export interface PassedOverMember {
  readonly kind: "passed-over";
  readonly passedOver: PassedOver;
}

import type { Level } from "../checks/severityWord";
import type { Refusal } from "../report/Report";

export interface UnitView {
  readonly code: string;
  readonly name: string;
  readonly short: string;
}

/** A unit as a round takes it. */
export interface UnitRowView extends UnitView {
  readonly group?: string;
  readonly role?: string;
}

export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FindingView {
  /** Same finding in two checks of one report, same key. */
  readonly key: string;
  /** For `title` only, never beside cell addresses. */
  readonly code: string;
  readonly level: Level;
  readonly class: "figure" | "target";
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Printed number of the item (TT), where it stands at one. */
  readonly number: number | null;
}

export interface RefusalView {
  readonly code: Refusal["code"];
  readonly reason: string;
  /** What to do; "" where the reason says it all. */
  readonly remedy: string;
}

import type { Severity } from "../outline/Outline";

/** What a check found, as data: the words are made from it last, by `tellFinding`. */
export interface Finding {
  readonly code: string;
  /** Id of the rule; the code for a standard check. */
  readonly rule: string;
  /** figure: the data can't be right or can't be read · target: the figures are fine, the result is below the mark. */
  readonly class: "figure" | "target";
  readonly severity: Severity;
  /** Not in the plain workbook, not in letters. */
  readonly audience?: "team";
  /** Item ids, the one that the finding stands at first. */
  readonly items: readonly string[];
  /** Code of the unit; null for findings across workbooks and on the totals. */
  readonly unit: string | null;
  /** The units it concerns, where `unit` is null. */
  readonly units?: readonly string[];
  /** Their commune, where there is more than one. */
  readonly group?: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** What the message names: by item id for rules; by name for standard checks, by unit code where they compare units (X3, X4). */
  readonly figures: Readonly<Record<string, number | string>>;
  /** Found on the totals of all units. */
  readonly onTotals?: boolean;
  /** The team has accepted the unit's explanation: it is told, and counts no more. */
  readonly explained?: true;
}

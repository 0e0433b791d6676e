import type { Expression } from "./Expression";
import type { ChartRow, ItemRow, OutlineFile, RuleRow, Severity, SourcesRow } from "./outlineSchema";
import type { TemplatePart } from "./parseTemplate";
import type { StandardCheck } from "./standardChecks";

/** The outline ready for use: every name resolved, every condition parsed. */
export interface Outline extends Omit<
  OutlineFile,
  "sections" | "rules" | "checks" | "units" | "sources" | "owner" | "focal"
> {
  /** As it was given, for embedding in workbooks. */
  readonly file: OutlineFile;
  readonly units: readonly Unit[];
  /** The units by commune; one group, without a name, where the outline has none. */
  readonly groups: readonly Group[];
  readonly sections: readonly Section[];
  /** All items in the order of the outline; an item's `number` − 1 is its index. */
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
  readonly sources?: SourcesRow;
  /** Code, or duty, of the unit whose figures may stand for the sums; each group has its own, see {@link Group}. */
  readonly owner?: string;
  /** Name of the office that reports go through. */
  readonly focal?: string;
  readonly itemOf: (id: string) => Item | undefined;
  readonly ruleOf: (id: string) => Rule | undefined;
  readonly unitOf: (code: string) => Unit | undefined;
  /** The group of a unit; undefined for a code that no unit has. */
  readonly groupOf: (code: string) => Group | undefined;
  readonly sectionOf: (item: Item) => Section;
  /** The standard check of a code (T, U1, X), with this outline's changes; undefined where it is switched off. */
  readonly checkOf: (code: string) => StandardCheck | undefined;
}

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly group?: string;
  /** Code whose duties it has: `usual`, rules for some units, the owner. Absent: its own. */
  readonly role?: string;
}

/** What is put together and compared first: the units of one commune. Names are their own only within it. */
export interface Group {
  /** Null: the units that belong to no group. */
  readonly name: string | null;
  readonly units: readonly Unit[];
  /** The one of them whose figures may stand for their sums. */
  readonly owner?: Unit;
}

/** One sheet of the workbook. */
export interface Section {
  readonly ref: string;
  readonly sheet: string;
  readonly field?: number;
  readonly part?: { readonly ref: string; readonly text: string };
  readonly rows: readonly (Item | Heading)[];
}

export interface Heading {
  readonly type: "heading" | "group";
  readonly ref: string;
  readonly text: string;
}

export interface Item extends ItemRow {
  /** TT: counts the items through the whole outline, from 1. */
  readonly number: number;
  readonly section: string;
  /** What the sheet prints: the label, or the line without what its own columns already say. */
  readonly printed: string;
  readonly threshold?: number;
  /** Of a computed percent: numerator and denominator. */
  readonly ratio?: readonly [numerator: string, denominator: string];
  /** Rule that compares this rate with its two figures. */
  readonly rateRule?: string;
}

export interface Rule extends Omit<RuleRow, "holds" | "where" | "when" | "message"> {
  /** True where the finding is to be given. */
  readonly fails: Expression;
  readonly when?: Expression;
  readonly message: readonly TemplatePart[];
  /** What must hold, for words: the tree of `holds`; absent for a `where` rule. */
  readonly holds?: Expression;
  /** Items that must be values (none counts as 0 in counts and money), `at` not necessarily among them. */
  readonly inputs: readonly string[];
  /** All items named, `at` first. */
  readonly items: readonly string[];
  /** Section of `at`. */
  readonly section: string;
  /** The top of `holds` where it is `fits(rate, numerator, denominator)`. */
  readonly fit?: { readonly rate: string; readonly numerator: Expression; readonly denominator: Expression };
}

export type { ChartRow, Severity };

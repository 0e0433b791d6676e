import type { Outline, Rule } from "../../outline/Outline";
import type { Fx } from "../formula/Fx";
import type { SheetRefs } from "../formula/SheetRefs";
import type { TemplateLayout } from "./layoutTemplate";

/** What the check cell of a row refers to. */
export interface FormRefs extends SheetRefs {
  readonly outline: Outline;
  readonly rules: readonly Rule[];
  readonly layout: TemplateLayout;
  readonly short: (ruleId: string) => Fx;
  /** A cell of the same row by its address: it moves along when rows are sorted. */
  readonly besides: (id: string, column: "input" | "state" | "code" | "number") => Fx;
}

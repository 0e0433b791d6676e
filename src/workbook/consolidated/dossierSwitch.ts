import type { Assessment } from "../../assessment/Assessment";
import { isNamedBy } from "../../outline/dutyOf";
import { fillIn } from "../fillIn";
import { FIGURES_TEXTS } from "./consolidatedTexts";

/** The choice against double counting, as the sheet offers it. */
export interface DossierSwitch {
  /** Words of the sum, and of the unit's figures instead of it. */
  readonly sum: string;
  readonly owner: string;
  /** Code of that unit; where there are several groups, the code or duty that names it in each. */
  readonly unit: string;
  readonly short: string;
  readonly chosen: string;
}

/** Undefined where the outline has nothing to choose. */
export function dossierSwitch({
  outline,
  dossiersFrom,
}: Pick<Assessment, "outline" | "dossiersFrom">): DossierSwitch | undefined {
  const { sources, owner, units, groups } = outline;
  const wanted = dossiersFrom ?? owner ?? "";
  const unit = units.find((one) => isNamedBy(one, wanted));
  if (!sources || sources.blocks.length === 0 || !unit) return undefined;
  const isOwner = owner !== undefined && isNamedBy(unit, owner);
  const word = isOwner ? sources.owner : fillIn(FIGURES_TEXTS.switchFrom, { unit: unit.short });
  return {
    sum: sources.sum,
    owner: word,
    unit: groups.length > 1 ? wanted : unit.code,
    short: unit.short,
    chosen: dossiersFrom === null ? sources.sum : word,
  };
}

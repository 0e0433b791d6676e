import type { Assessment } from "../../assessment/Assessment";
import { fillIn } from "../fillIn";
import { FIGURES_TEXTS } from "./consolidatedTexts";

/** The choice against double counting, as the sheet offers it. */
export interface DossierSwitch {
  /** Words of the sum, and of the unit's figures instead of it. */
  readonly sum: string;
  readonly owner: string;
  /** Code of that unit. */
  readonly unit: string;
  readonly chosen: string;
}

/** Undefined where the outline has nothing to choose. */
export function dossierSwitch({
  outline,
  dossiersFrom,
}: Pick<Assessment, "outline" | "dossiersFrom">): DossierSwitch | undefined {
  const { sources, owner } = outline;
  const unit = outline.unitOf(dossiersFrom ?? owner ?? "");
  if (!sources || sources.blocks.length === 0 || !unit) return undefined;
  const word = unit.code === owner ? sources.owner : fillIn(FIGURES_TEXTS.switchFrom, { unit: unit.short });
  return { sum: sources.sum, owner: word, unit: unit.code, chosen: dossiersFrom === null ? sources.sum : word };
}

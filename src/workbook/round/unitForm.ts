import type { Outline, Unit } from "../../outline/Outline";
import type { Round } from "../../outline/Round";
import { roundCalendar } from "../../round/roundCalendar";
import { buildTemplate, type TemplateOptions } from "../template/buildTemplate";
import type { Workbook } from "../Workbook";

/** The form of a unit in a round, with the one day that binds it. Nothing else of the round's calendar goes into a form. */
export function unitForm(
  outline: Outline,
  round: Round | null,
  unit: Unit | undefined,
  more: Pick<TemplateOptions, "filling" | "modified"> = {},
): Workbook {
  if (!round) return buildTemplate(outline, { unit, ...more });
  const lastDay = unit && roundCalendar(outline, round).of(unit.code).binding;
  return buildTemplate(outline, { unit, round: round.id, lastDay, ...more });
}

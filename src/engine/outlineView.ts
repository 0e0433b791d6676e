import { CHECK_SHEET, COVER_SHEET, DATA_SHEET } from "../outline/names";
import type { Outline, Unit } from "../outline/Outline";
import { rowOfUnit } from "../outline/rowOfUnit";
import { unitLabel } from "../outline/unitLabel";
import { assessmentSheetNames } from "../workbook/consolidated/ownSheets";
import type { OutlineView, UnitView } from "./Engine";

/** `own`: the outline before the round. */
export function outlineView(outline: Outline, own: Outline): OutlineView {
  const { id, version, title, periodFrom, periodTo, plan, reportDeadline, focal } = outline;
  return {
    id,
    version,
    title,
    periodFrom,
    periodTo,
    planNumber: plan.number,
    planDate: plan.date,
    reportDeadline,
    focal: focal ?? "",
    sections: outline.sections.length,
    items: outline.items.length,
    units: outline.units.map((unit) => unitView(unit, outline)),
    ownUnits: own.units.map(rowOfUnit),
    owner: outline.owner ?? null,
    formSheets: [COVER_SHEET, ...outline.sections.map(({ sheet }) => sheet), CHECK_SHEET, DATA_SHEET],
    assessmentSheets: assessmentSheetNames(outline),
  };
}

/** As it is shown: with its commune, where there are several. */
export function unitView(unit: Unit, outline: Outline): UnitView {
  return { code: unit.code, name: unitLabel(outline, unit, "name"), short: unitLabel(outline, unit) };
}

import type { ToldFinding, UnitChanges } from "../assessment/changesOf";
import type { Outline } from "../outline/Outline";
import { labelOfUnit } from "../outline/unitLabel";
import { fillIn } from "../workbook/fillIn";
import { CLI } from "./cliTexts";

/** What changed since the last version of a unit's report, as `merge --json` prints it. */
export function changesJson({ unit, file, entries, gone, still, fresh }: UnitChanges): Record<string, unknown> {
  return {
    unit,
    file,
    items: entries.map(({ item, before, after }) => ({
      item,
      before: { state: before.state, value: before.value, raw: before.raw },
      after: { state: after.state, value: after.value, raw: after.raw },
    })),
    gone: gone.map(foundJson),
    new: fresh.map(foundJson),
    still: still.length,
  };
}

function foundJson({ key, message }: ToldFinding): Record<string, unknown> {
  const [, rule, items = ""] = key.split("|");
  return { rule, items: items === "" ? [] : items.split(","), message };
}

export function tellChanges({ unit, file, entries, gone, still, fresh }: UnitChanges, outline: Outline): string {
  return fillIn(CLI.changed, {
    unit: labelOfUnit(outline, unit),
    file,
    items: entries.length,
    gone: gone.length,
    still: still.length,
    fresh: fresh.length,
  });
}

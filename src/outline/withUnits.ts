import { buildOutline } from "./buildOutline";
import { dutyOf } from "./dutyOf";
import type { Outline } from "./Outline";
import type { UnitRow } from "./outlineSchema";
import type { RoundUnit } from "./Round";
import { unitKey } from "./unitKey";

/**
 * The outline for other units: what it says of units, and of duties, that are not among them goes, so that the file which workbooks carry is
 * one that loads. A unit that it knows by code and name keeps its other names.
 */
export function withUnits(outline: Outline, units: readonly RoundUnit[]): Outline {
  const { file, focal, plan, periodFrom, periodTo, reportDeadline } = outline;
  const codes = new Set(units.flatMap((unit) => [unit.code, dutyOf(unit)]));
  const has = (code: string | null | undefined): code is string => codes.has(code!);
  const { focalUnit, owner, ...rest } = file;
  const known = knowing(outline, units);
  const built = buildOutline({
    ...rest,
    ...(has(focalUnit) ? { focalUnit } : focal !== undefined && { focal }),
    ...(owner !== undefined && { owner: has(owner) ? owner : null }),
    units: units.map(known),
    sections: file.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => {
        if (row.type !== "item" || row.usual === undefined) return row;
        return { ...row, usual: Object.fromEntries(Object.entries(row.usual).filter(([code]) => codes.has(code))) };
      }),
    })),
    rules: file.rules.map((rule) => (rule.units ? { ...rule, units: rule.units.filter(has) } : rule)),
  });
  if (!built.ok) throw new Error(`the outline does not build with other units: ${JSON.stringify(built.errors[0])}`);
  // What a round has set stands.
  return { ...built.outline, plan, periodFrom, periodTo, reportDeadline };
}

function knowing(outline: Outline, units: readonly RoundUnit[]): (unit: RoundUnit) => UnitRow {
  const scope = (unit: RoundUnit, key: string): string => `${unit.group ?? ""}\n${key}`;
  const users = new Map<string, Set<string>>();
  for (const unit of units) {
    for (const key of [unit.code, unit.name, unit.short].map(unitKey)) {
      const at = scope(unit, key);
      users.set(at, (users.get(at) ?? new Set()).add(unit.code));
    }
  }
  return (unit) => {
    const { code, name, short, role } = unit;
    const same = outline.unitOf(code);
    const own = same && unitKey(same.name) === unitKey(name) ? same : undefined;
    const isTaken = (alias: string): boolean =>
      [...(users.get(scope(unit, unitKey(alias))) ?? [])].some((user) => user !== code);
    const aliases = own?.aliases?.filter((alias) => !isTaken(alias));
    const group = unit.group ?? own?.group;
    return {
      code,
      name,
      short,
      ...(aliases?.length && { aliases }),
      ...(group !== undefined && { group }),
      ...(role !== undefined && { role }),
    };
  };
}

import { buildOutline } from "./buildOutline";
import type { Outline } from "./Outline";
import type { OutlineFile, UnitRow } from "./outlineSchema";
import type { RoundUnit } from "./Round";
import { unitKey } from "./unitKey";

/**
 * The outline for other units: what it says of units that are not among them goes, so that the file which workbooks carry is one that loads.
 * A unit that it knows by code and name keeps its other names.
 */
export function withUnits(outline: Outline, units: readonly RoundUnit[]): Outline {
  const { file, focal } = outline;
  const codes = new Set(units.map(({ code }) => code));
  const has = (code: string | null | undefined): code is string => typeof code === "string" && codes.has(code);
  const { focalUnit, owner, ...rest } = file;
  const built = buildOutline({
    ...rest,
    ...(has(focalUnit) ? { focalUnit } : focal !== undefined && { focal }),
    ...(owner !== undefined && { owner: has(owner) ? owner : null }),
    units: units.map((unit) => known(unit, units, file)),
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
  return built.outline;
}

function known(unit: RoundUnit, units: readonly RoundUnit[], file: OutlineFile): UnitRow {
  const { code, name, short, role } = unit;
  const own = file.units.find((one) => one.code === code && unitKey(one.name) === unitKey(name));
  const others = units.filter((other) => other !== unit).flatMap((other) => [other.code, other.name, other.short]);
  const taken = new Set(others.map(unitKey));
  const aliases = own?.aliases?.filter((alias) => !taken.has(unitKey(alias)));
  const group = unit.group ?? own?.group;
  return {
    code,
    name,
    short,
    ...(aliases && { aliases }),
    ...(group !== undefined && { group }),
    ...(role !== undefined && { role }),
  };
}

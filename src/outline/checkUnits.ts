import { once, type Add } from "./once";
import { unitKey } from "./unitKey";

interface NamedUnit {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly aliases?: readonly string[];
  readonly group?: string;
}

/** Codes are names of files, and these are devices of Windows. */
const DEVICE = /^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)$/;

/** A code names one unit of all. Within its group a unit is known by any of its names, marks and signs aside: no two may share one. */
export function checkUnits(units: readonly NamedUnit[], add: Add): void {
  const codes = new Set<string>();
  const knownIn = new Map<string | undefined, Map<string, string>>();
  for (const unit of units) {
    const known = knownIn.get(unit.group) ?? new Map<string, string>();
    knownIn.set(unit.group, known);
    const place = `đơn vị ${unit.code}`;
    once(codes, unit.code, place, "code", add);
    if (DEVICE.test(unit.code)) add(place, "code", `"${unit.code}" không đặt tên tệp được trên Windows`);
    // It stands in keys of findings, whose parts this sign divides.
    if (unit.group?.includes("|")) add(place, "group", `"${unit.group}" không được có dấu "|"`);
    const named = [
      ["code", unit.code],
      ["name", unit.name],
      ["short", unit.short],
      ...(unit.aliases ?? []).map((alias) => ["aliases", alias] as const),
    ] as const;
    for (const [field, name] of named) {
      const key = unitKey(name);
      const other = known.get(key) ?? unit.code;
      if (key === "") add(place, field, `"${name}" không có chữ nào`);
      else if (other !== unit.code) add(place, field, `"${name}" cũng là tên của đơn vị ${other}`);
      known.set(key, other);
    }
  }
}

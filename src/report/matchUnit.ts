import { foldText } from "./foldText";

export interface NamedUnit {
  readonly code: string;
  readonly name: string;
  readonly short?: string;
  readonly aliases?: readonly string[];
}

/**
 * The unit that the text names: equal to its code, name, short name or an alias once folded, with `&`, `,`, `-`
 * and "và" read as spaces. No match, or a name that two units share: undefined, the person is asked.
 */
export function matchUnit(text: string, units: readonly NamedUnit[]): string | undefined {
  const key = unitKey(text);
  const codes = key === "" ? undefined : indexOf(units).get(key);
  return codes?.size === 1 ? [...codes][0] : undefined;
}

/** A country has thousands of units and as many files to match: names are folded once. */
const indexes = new WeakMap<readonly NamedUnit[], ReadonlyMap<string, ReadonlySet<string>>>();

function indexOf(units: readonly NamedUnit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = indexes.get(units);
  if (known) return known;
  const index = new Map<string, Set<string>>();
  for (const unit of units) {
    for (const name of [unit.code, unit.name, unit.short ?? "", ...(unit.aliases ?? [])]) {
      const key = unitKey(name);
      index.set(key, (index.get(key) ?? new Set()).add(unit.code));
    }
  }
  indexes.set(units, index);
  return index;
}

function unitKey(name: string): string {
  // Folding has already turned the signs into spaces.
  return foldText(name)
    .split(" ")
    .filter((word) => word !== "va")
    .join(" ");
}

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
  if (key === "") return undefined;
  const matches = units.filter((unit) =>
    [unit.code, unit.name, unit.short ?? "", ...(unit.aliases ?? [])].some((name) => unitKey(name) === key),
  );
  return matches.length === 1 ? matches[0]!.code : undefined;
}

function unitKey(name: string): string {
  // Folding has already turned the signs into spaces.
  return foldText(name)
    .split(" ")
    .filter((word) => word !== "va")
    .join(" ");
}

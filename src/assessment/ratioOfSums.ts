import type { Total } from "./Assessment";

/**
 * A rate from the totals of its two figures. Sums in which different units are missing make no rate, unless `whole` says that nothing is
 * missing in them. `units` are those with a report; `lowest` is taken where there is no rate.
 */
export function ratioOfSums(
  parts: readonly Total[],
  units: readonly string[],
  whole: boolean,
  lowest: () => Total | undefined,
): Total {
  const [numerator, denominator] = parts.map(countOf);
  const lacking = (kind: "left" | "blank"): string[] => {
    const codes = new Set(parts.flatMap((part) => part[kind]));
    return units.filter((unit) => codes.has(unit));
  };
  const gaps = { left: lacking("left"), blank: lacking("blank") };
  if (numerator !== undefined && denominator !== undefined && (whole || areOfTheSameUnits(parts))) {
    return denominator > 0
      ? { state: "value", value: (numerator / denominator) * 100, by: "ratio", ...gaps }
      : { state: "none", by: "ratio", ...gaps };
  }
  return lowest() ?? { state: parts.every((part) => part.state === "na") ? "na" : "blank", by: "none", ...gaps };
}

function areOfTheSameUnits(parts: readonly Total[]): boolean {
  const lacking = parts.map((part) => [...part.left, ...part.blank].sort().join(" "));
  return new Set(lacking).size === 1;
}

function countOf(total: Total): number | undefined {
  return total.state === "none" ? 0 : total.value;
}

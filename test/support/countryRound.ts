import type { Outline } from "../../src/outline/Outline";
import type { Round } from "../../src/outline/Round";

/** A round of so many communes, each with the units of the outline under codes of its own: their names are the same in all of them. */
export function countryRound(outline: Outline, communes: number, id = "ca-nuoc"): Round {
  return {
    id,
    units: Array.from({ length: communes }, (_, index) => index + 1).flatMap((number) =>
      outline.units.map(({ code, name, short }) => ({
        code: `X${number}${code}`,
        name,
        short,
        group: `Xã số ${number}`,
        role: code,
      })),
    ),
  };
}

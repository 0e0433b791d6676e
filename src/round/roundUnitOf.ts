import type { Round, RoundUnit } from "../outline/Round";

const indexes = new WeakMap<Round, ReadonlyMap<string, RoundUnit>>();

/** A unit of the round by its code. Thousands of units are asked for one by one, so the index is made once. */
export function roundUnitOf(round: Round, code: string): RoundUnit | undefined {
  let index = indexes.get(round);
  if (!index) indexes.set(round, (index = new Map(round.units?.map((unit) => [unit.code, unit]))));
  return index.get(code);
}

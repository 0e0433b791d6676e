import type { Round } from "../outline/Round";

const indexes = new WeakMap<Round, ReadonlyMap<string, string | null>>();

/** The unit whose person an address is; null where nobody has it, or people of several units. */
export function senderOf(address: string, round: Round): string | null {
  let index = indexes.get(round);
  if (!index) indexes.set(round, (index = indexOf(round)));
  return index.get(address.trim().toLowerCase()) ?? null;
}

function indexOf({ units = [] }: Round): ReadonlyMap<string, string | null> {
  const index = new Map<string, string | null>();
  for (const { code, people = [] } of units) {
    for (const { email } of people) {
      const key = email?.trim().toLowerCase();
      if (key === undefined || key === "") continue;
      const known = index.get(key);
      index.set(key, known === undefined || known === code ? code : null);
    }
  }
  return index;
}

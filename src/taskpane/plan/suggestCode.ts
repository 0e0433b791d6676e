import { foldName } from "./foldName";

/** Longest code that an outline takes. */
const LONGEST = 20;

/** Words that say nothing about which unit it is. */
const IDLE = new Set(["va", "xa", "cua"]);

interface Named {
  readonly code: string;
  readonly name: string;
  readonly short: string;
}

/**
 * A code for a unit from its name: `Phòng Văn hóa - Xã hội` → `PVHXH`; one that is free among the codes there are. A unit that the outline knows has
 * its own again: what the outline says of its duties goes by it.
 */
export function suggestCode(name: string, taken: readonly string[], own: readonly Named[] = []): string {
  const known = own.find((unit) => [unit.name, unit.short].some((one) => foldName(one) === foldName(name)));
  if (known && !taken.includes(known.code)) return known.code;
  const words = foldName(name).split(" ");
  const kept = words.filter((word, index) => index === 0 || !IDLE.has(word) || isPlace(words, index));
  const letters = kept
    .map((word) => (/^\d+$/.test(word) ? word : word.charAt(0)))
    .join("")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  const base = (/^[A-Z]/.test(letters) ? letters : `DV${letters}`).slice(0, LONGEST - 3);
  // A code of the outline's own would give a stranger the duties that go by it.
  const barred = new Set([...taken, ...own.map(({ code }) => code)]);
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? base : `${base}${count}`;
    if (!barred.has(code)) return code;
  }
}

/** "xã" before "hội" is half of a word, at the end of a name it is the commune. */
function isPlace(words: readonly string[], index: number): boolean {
  return words[index] === "xa" && words[index + 1] === "hoi";
}

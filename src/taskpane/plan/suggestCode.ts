import { foldName } from "./foldName";

/** Longest code that an outline takes. */
const LONGEST = 20;

/** Words that say nothing about which unit it is. */
const IDLE = new Set(["va", "xa", "cua"]);

/** A code for a unit from its name: `Phòng Văn hóa - Xã hội` → `PVHXH`; one that is free among the codes there are. */
export function suggestCode(name: string, taken: readonly string[]): string {
  const words = foldName(name).split(" ");
  const kept = words.filter((word, index) => index === 0 || !IDLE.has(word) || isPlace(words, index));
  const letters = kept
    .map((word) => (/^\d+$/.test(word) ? word : word.charAt(0)))
    .join("")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  const base = (/^[A-Z]/.test(letters) ? letters : `DV${letters}`).slice(0, LONGEST - 3);
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? base : `${base}${count}`;
    if (!taken.includes(code)) return code;
  }
}

/** "xã" before "hội" is half of a word, at the end of a name it is the commune. */
function isPlace(words: readonly string[], index: number): boolean {
  return words[index] === "xa" && words[index + 1] === "hoi";
}

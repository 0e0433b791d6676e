import { foldText } from "./foldText";

/** Texts met so far; thousands of files print the same ones, and folding costs. */
const MOST_KNOWN = 2000;

/** Looks words up by their folded key, and remembers what each text gave. */
export function lookUpFolded<Value>(byKey: ReadonlyMap<string, Value>): (text: string) => Value | undefined {
  const known = new Map<string, Value | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const value = byKey.get(foldText(text));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, value);
    return value;
  };
}

import { foldText } from "./foldText";
import { remember } from "./remember";

/** Looks words up by their folded key. Folding costs, so what each text gave is kept. */
export function lookUpFolded<Value>(byKey: ReadonlyMap<string, Value>): (text: string) => Value | undefined {
  return remember((text) => byKey.get(foldText(text)), 2000);
}

import { readDate } from "../report/readDate";
import { dayInVietnam } from "../round/days";
import { CallError } from "./CallError";
import { ROUND_CLI } from "./roundCliTexts";
import { valueOf, type Call } from "./parseCall";

/** The ISO day of an option: `12/11/2025` or `2025-11-12`. */
export function dayOption(call: Call, name: string): string | undefined {
  const text = valueOf(call, name);
  if (text === undefined) return undefined;
  const day = readDate({ type: "text", value: text, format: "@" }, false);
  if (day === undefined) throw new CallError(ROUND_CLI.badDay, { option: name, text });
  return day;
}

/** The present: an instant and its day in Việt Nam. `--today` stands for another day, at noon there. */
export function presentOf(call: Call): { readonly at: string; readonly today: string } {
  const today = dayOption(call, "today");
  if (today !== undefined) return { at: `${today}T05:00:00Z`, today };
  const at = new Date().toISOString();
  return { at, today: dayInVietnam(at)! };
}

import type { Refusal } from "../report/Report";
import type { RefusalView } from "./Engine";

/** On a line of its own what to do is a sentence. */
export function refusalView({ code, reason, remedy }: Refusal): RefusalView {
  return { code, reason, remedy: remedy.charAt(0).toUpperCase() + remedy.slice(1) };
}

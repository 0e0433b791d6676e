import { type Explanation, loadExplanations } from "../assessment/loadExplanations";
import type { Outline } from "../outline/Outline";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { readJson } from "./files";
import { valueOf, type Call } from "./parseCall";

/** `--explanations FILE`: what units explain and whether the team accepts it, in place of writing it into the workbook. */
export function explanationsOf(call: Call, outline: Outline): readonly Explanation[] {
  const file = valueOf(call, "explanations");
  if (file === undefined) return [];
  const loaded = loadExplanations(readJson(file), outline);
  if (!loaded.ok) throw new CallError(CLI.badExplanations, { file, reason: loaded.reasons[0]! });
  return loaded.explanations;
}

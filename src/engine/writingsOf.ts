import { Writings } from "../assessment/Writings";
import type { Outline } from "../outline/Outline";
import type { Choices } from "./Engine";
import type { Held } from "./Shelf";
import { previousOf } from "./previousOf";

/** What was written about findings: in consolidated workbooks among the files, and above them what was given in the pane. */
export function writingsOf(
  held: readonly Held[],
  { explanations = [] }: Pick<Choices, "explanations">,
  outline: Outline,
): Writings {
  const { remarks, told } = previousOf(held, null, outline);
  return new Writings(outline, { previous: remarks, told, explanations });
}

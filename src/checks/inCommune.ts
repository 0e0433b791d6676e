import type { Group, Outline } from "../outline/Outline";
import type { Finding } from "./Finding";

/** Findings among the units of a group, with its name where the outline has more groups. */
export function inCommune(findings: readonly Finding[], { name }: Group, outline: Outline): Finding[] {
  if (outline.groups.length < 2 || name === null) return [...findings];
  return findings.map((finding) => ({ ...finding, group: name }));
}

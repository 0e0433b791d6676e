import type { Trouble } from "./Host";

/** A rejected promise as a trouble: the same fault has the same short id, so that two people who report it are understood. */
export function faultOf(error: unknown): Extract<Trouble, { kind: "fault" }> {
  const detail = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
  let hash = 7;
  for (const letter of detail.slice(0, 200)) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return { kind: "fault", id: `E-${hash.toString(36).toUpperCase().padStart(6, "0").slice(-6)}`, detail };
}

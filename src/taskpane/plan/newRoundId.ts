import { twoDigits } from "../twoDigits";

/** Made once for a round and never changed: it goes into each form, so that returned reports are told apart. By the machine's clock. */
export function newRoundId(outline: string, at: Date): string {
  const day = `${at.getFullYear()}${twoDigits(at.getMonth() + 1)}${twoDigits(at.getDate())}`;
  const base = outline.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "");
  return `${base.slice(0, 60) || "dot"}.${day}-${twoDigits(at.getHours())}${twoDigits(at.getMinutes())}`;
}

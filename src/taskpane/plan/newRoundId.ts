/** Made once for a round and never changed: it goes into each form, so that returned reports are told apart. By the machine's clock. */
export function newRoundId(outline: string, at: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const base = outline.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "");
  return `${base.slice(0, 60) || "dot"}.${day}-${two(at.getHours())}${two(at.getMinutes())}`;
}

const TAIL = 18;

/**
 * A long file name in two: what may give way in the middle, and the end that always stays (version, extension). The end is the last 18 characters,
 * cut at the nearest space, `_` or `-`.
 */
export function splitFileName(name: string): { readonly head: string; readonly tail: string } {
  if (name.length <= TAIL) return { head: "", tail: name };
  let start = name.length - TAIL;
  const cut = name.slice(start).search(/[\s_-]/);
  if (cut >= 0 && cut < TAIL - 6) start += cut;
  // Never through a character of two halves.
  if (/[\udc00-\udfff]/.test(name.charAt(start))) start += 1;
  return { head: name.slice(0, start), tail: name.slice(start) };
}

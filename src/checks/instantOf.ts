const W3CDTF = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?\d*)?(?:Z|([+-]\d\d):?(\d\d))?)?$/;

/**
 * `dcterms:modified` as milliseconds since 1970 UTC, to compare files saved in different time zones; without a zone it is UTC.
 * Date.parse would take the machine's own zone. Undefined for anything else.
 */
export function instantOf(modified: string | null): number | undefined {
  const match = W3CDTF.exec(modified?.trim() ?? "");
  if (!match) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const local = Date.UTC(part(1), part(2) - 1, part(3), part(4), part(5), part(6), Number(`0.${match[7] ?? 0}`) * 1000);
  const minutes = match[8]?.startsWith("-") ? -part(9) : part(9);
  return local - (part(8) * 60 + minutes) * 60_000;
}

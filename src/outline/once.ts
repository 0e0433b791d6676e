export type Add = (place: string, field: string, reason: string) => void;

/** Capitals make no difference in Excel's names. */
export function once(seen: Set<string>, key: string, place: string, field: string, add: Add): void {
  const folded = key.normalize("NFC").trim().toLowerCase();
  if (seen.has(folded)) add(place, field, `"${key}" đã dùng ở chỗ khác`);
  seen.add(folded);
}

/** A fixed date as Vietnamese papers write it (NĐ 30/2020/NĐ-CP, Phụ lục I): `2025-07-01` → `01/7/2025`; only months 1 and 2 get a 0. */
export function officialDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** The day after, for "trước ngày …". */
export function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

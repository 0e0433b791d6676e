import { outline2025 } from "../support/outline2025";

const outline = outline2025();

export const TTHC = "II.2 Cải cách TTHC";
export const FINANCE = "II.5 Tài chính công";
export const DIRECTION = "I. Chỉ đạo điều hành";

/** Ids of the items of a sheet, from the top. */
export function itemsOf(sheet: string): string[] {
  const section = outline.sections.find((one) => one.sheet === sheet)!;
  return section.rows.flatMap((row) => ("id" in row ? [row.id] : []));
}

export const SECTION_SHEETS: readonly string[] = outline.sections.map(({ sheet }) => sheet);
export const ALL_ITEMS: readonly string[] = outline.items.map(({ id }) => id);

/**
 * Defined names that the workbooks and their readers agree on. `cchc.<id>` is the input of an item; the rest carry a reserved word behind
 * the prefix, which no item id may begin with.
 */
export const names = {
  input: (id: string) => `cchc.${id}`,
  note: (id: string) => `cchc.note.${id}`,
  check: (id: string) => `cchc.check.${id}`,
  value: (id: string) => `cchc.value.${id}`,
  state: (id: string) => `cchc.state.${id}`,
  rule: (id: string) => `cchc.rule.${id}`,
  message: (id: string) => `cchc.message.${id}`,
  short: (id: string) => `cchc.short.${id}`,
  meta: (field: MetaField) => `cchc.meta.${field}`,
  rating: (unit: string) => `cchc.rating.${unit}`,
  remark: (unit: string) => `cchc.remark.${unit}`,
} as const;

/** Fields of the cover, in the order of the sheet. */
export const META_FIELDS = [
  "unit",
  "as_of",
  "report_no",
  "signed_on",
  "reporter",
  "phone",
  "head_name",
  "office",
] as const;
export type MetaField = (typeof META_FIELDS)[number];

/** The item of `cchc.<id>`, for a name that is an input's; undefined for names of any other use. */
export function itemOfName(name: string, isItem: (id: string) => boolean): string | undefined {
  if (name.slice(0, 5).toLowerCase() !== "cchc.") return undefined;
  const id = name.slice(5);
  if (isItem(id)) return id;
  const lower = id.toLowerCase();
  return isItem(lower) ? lower : undefined;
}

/** Sheets of the template beside the outline's own. */
export const COVER_SHEET = "Trang bìa";
export const CHECK_SHEET = "Kiểm tra";
/** Very hidden; in every workbook of the product. */
export const DATA_SHEET = "_cchc";
/** In the copy of its own workbook that a unit gets back: what is to be corrected. */
export const MARKED_SHEET = "Cần sửa";

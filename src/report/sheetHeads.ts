/** Heads of the columns of a section's sheet, as the template prints them and the reader looks for them where names are lost. */
export const SHEET_HEADS = {
  number: "TT",
  label: "Nội dung",
  measure: "Đơn vị tính",
  input: "Số liệu / Nội dung báo cáo",
  note: "Ghi chú, tài liệu kiểm chứng",
  check: "Kiểm tra",
} as const;

/** Second line of a supplementary item's label. */
export const SUPPLEMENTARY_LINE = "(bổ sung, không bắt buộc)";

/** Labels of the cover whose value stands to their right; the first is the template's. */
export const COVER_LABELS = {
  unit: ["Đơn vị báo cáo"],
  as_of: ["Số liệu tính đến ngày", "Ngày chốt số liệu", "Số liệu chốt đến ngày"],
} as const;

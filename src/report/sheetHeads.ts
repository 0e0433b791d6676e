import type { MetaField } from "../outline/names";

/** Heads of the columns of a section's sheet, by which they are known where names are lost. The template prints the same words. */
export const SHEET_HEADS = {
  number: ["TT"],
  label: ["Nội dung"],
  measure: ["Đơn vị tính"],
  /** The second where the sheet has narratives alone. */
  input: ["Số liệu / Nội dung báo cáo", "Nội dung báo cáo"],
  note: ["Ghi chú, tài liệu kiểm chứng", "Ghi chú"],
  check: ["Kiểm tra"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Columns from the input to the hidden id: note and check stand between. */
export const FROM_INPUT_TO_ID = 3;

/** Second line of a supplementary item's label. */
export const SUPPLEMENTARY_LINE = "(bổ sung, không bắt buộc)";

/** Labels of the cover's fields; the value stands to their right. */
export const COVER_LABELS: Readonly<Record<MetaField, string>> = {
  unit: "Đơn vị báo cáo",
  as_of: "Số liệu tính đến ngày",
  report_no: "Số, ký hiệu báo cáo",
  signed_on: "Ngày ký báo cáo",
  reporter: "Người lập báo cáo",
  phone: "Điện thoại người lập",
  head_name: "Thủ trưởng đơn vị",
  office: "Chức vụ người ký",
};

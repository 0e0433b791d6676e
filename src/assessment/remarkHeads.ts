import type { Remark } from "./Assessment";

export type RemarkField = keyof Remark["texts"];

/** Heads of the columns that people write in. The consolidated workbook prints the same words. */
export const REMARK_HEADS: Readonly<Record<RemarkField, string>> = {
  rating: "Đánh giá của Đoàn",
  remark: "Nhận xét của Đoàn",
  explanation: "Giải trình của đơn vị",
  evidence: "Tài liệu kiểm chứng",
  author: "Người giải trình",
  conclusion: "Kết luận của Đoàn",
};
export const REMARK_FIELDS = Object.keys(REMARK_HEADS) as readonly RemarkField[];

/** Heads of hidden columns. */
export const HIDDEN_HEADS = {
  /** Key of the row: `unit`, `unit|item`, `unit|rule id|items`. */
  key: "cchc.key",
  /** Of a text that takes several rows: 1, 2 … Each of them may carry a remark. */
  part: "cchc.part",
  /** The note that the unit's report itself gives as explanation: no remark as long as nobody changes it. */
  given: "cchc.given",
} as const;

/** Head of the column that says what was found. */
export const MESSAGE_HEAD = "Nội dung";

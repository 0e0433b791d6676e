import type { UnitState } from "../../assessment/Assessment";

/** Where a unit stands, as the consolidated workbook says it; `tone` of the outline around the word. */
export const STATE_WORDS: Readonly<
  Record<UnitState, { readonly word: string; readonly tone: "error" | "warning" | "target" | "ok" | "absent" }>
> = {
  valid: { word: "Số liệu hợp lệ", tone: "ok" },
  explain: { word: "Cần giải trình", tone: "target" },
  incomplete: { word: "Cần bổ sung", tone: "warning" },
  wrong: { word: "Cần sửa số liệu", tone: "error" },
  absent: { word: "Chưa báo cáo", tone: "absent" },
};

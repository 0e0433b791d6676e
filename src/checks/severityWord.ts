import type { Finding } from "./Finding";

/** What every screen and counter tells apart: blanks (T1) stand beside the errors, missed targets beside the warnings. */
export type Level = "error" | "target" | "warning" | "info" | "blank";

/** Worst first: the order of lists. */
export const LEVELS: Readonly<Record<Level, { readonly symbol: string; readonly word: string }>> = {
  error: { symbol: "×", word: "Lỗi" },
  target: { symbol: "▼", word: "Chưa đạt" },
  warning: { symbol: "!", word: "Cảnh báo" },
  info: { symbol: "i", word: "Lưu ý" },
  blank: { symbol: "○", word: "Chưa nhập" },
};

export function levelOf(finding: Pick<Finding, "code" | "class" | "severity">): Level {
  if (finding.code === "T1") return "blank";
  return finding.class === "target" ? "target" : finding.severity;
}

export function severityWord(finding: Pick<Finding, "code" | "class" | "severity">): string {
  return LEVELS[levelOf(finding)].word;
}

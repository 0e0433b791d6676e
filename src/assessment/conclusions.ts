/** What the team concludes on an explanation: offered in a list; any other words are a remark and decide nothing. */
export const CONCLUSIONS = {
  accepted: "Chấp nhận giải trình",
  refused: "Không chấp nhận giải trình",
} as const;

/** Before a conclusion on other figures than those that are found now: it waits for the team to look again. */
export const LOOK_AGAIN = "Số liệu đã đổi, đề nghị xem lại: ";

/** What may follow, with further words behind it. */
export const CONCLUSION_ENDS = [".", ",", ";", ":"] as const;

/** The live formula of the consolidated workbook says the same. */
export function isAccepted(conclusion: string): boolean {
  return says(conclusion, CONCLUSIONS.accepted);
}

export function isRefused(conclusion: string): boolean {
  return says(conclusion, CONCLUSIONS.refused);
}

function says(conclusion: string, words: string): boolean {
  const text = conclusion.replace(/ +/g, " ").replace(/^ | $/g, "").toLowerCase();
  const wanted = words.toLowerCase();
  return text === wanted || CONCLUSION_ENDS.some((end) => text.startsWith(wanted + end));
}

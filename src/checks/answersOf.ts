import type { Answers } from "../outline/judgeRule";
import type { Outline } from "../outline/Outline";
import { foldText } from "../report/foldText";
import type { Report } from "../report/Report";

/** A report as rules ask for it. An item that the report does not have is unknown: neither blank nor zero. */
export function answersOf(report: Report, outline: Outline): Answers {
  const entryOf = (id: string) => report.entries.get(id);
  return {
    unit: report.unit,
    state: (id) => {
      const entry = entryOf(id);
      if (!entry) return "error";
      // A figure without its number can't be used, whatever the state says.
      const isFigure = outline.itemOf(id)!.kind !== "text";
      return entry.state === "value" && isFigure && !Number.isFinite(entry.value) ? "error" : entry.state;
    },
    figure: (id) => Number(entryOf(id)?.value),
    noted: (id) => /[^\s.…_-]/u.test(entryOf(id)?.note ?? ""),
    // "KPS" in a narrative is a state, and so has no value: then what was typed says it.
    answers: (id, words) => {
      const entry = entryOf(id);
      const said = foldText(String(entry?.value ?? entry?.raw ?? ""));
      return words.some((word) => foldText(word) === said);
    },
    doubtful: (id) => entryOf(id)?.signs.some((sign) => sign.code === "T6") ?? false,
  };
}

import type { UnitAssessment } from "../../assessment/Assessment";
import type { Item } from "../../outline/Outline";
import { NARRATIVE_WORDS } from "./consolidatedTexts";

export interface Answer {
  readonly text: string;
  readonly given: boolean;
  /** Said by this unit alone: what can't be read. */
  readonly own?: true;
}

/** The text exactly as stored, or the word for where the answer stands. */
export function narrativeAnswer(item: Item, { report }: Pick<UnitAssessment, "report">): Answer {
  const entry = report?.entries.get(item.id);
  const word = (text: string): Answer => ({ text, given: false });
  if (!report) return word(NARRATIVE_WORDS.absent);
  switch (entry?.state) {
    case "value":
      // A number or a date in a cell of text: as the clerk saw it.
      return { text: typeof entry.raw === "string" ? entry.raw : String(entry.value ?? entry.raw ?? ""), given: true };
    case "error":
      return {
        ...word(entry.raw === undefined ? NARRATIVE_WORDS.error : `${NARRATIVE_WORDS.error}: ${entry.raw}`),
        own: true,
      };
    case "none":
    case "na":
    case "missing":
      return word(NARRATIVE_WORDS[entry.state]);
    default:
      return word(item.required ? NARRATIVE_WORDS.blank : NARRATIVE_WORDS.optional);
  }
}

import { SWITCH_NAME } from "../../assessment/RemarkReader";
import { fillIn } from "../fillIn";
import type { PutRows } from "../RowStream";
import { rowArea } from "../SheetBuilder";
import { OPTIONS_NAME } from "./assessmentData";
import { FIGURES_TEXTS } from "./consolidatedTexts";
import { SWITCH_ROW } from "./layoutFigures";
import type { LiveFigures } from "./LiveFigures";

/** The switch for double counting above the table, its words in the columns behind those of `label`. */
export function putSwitch(
  sheet: PutRows,
  { choice, outline }: Pick<LiveFigures, "choice" | "outline">,
  { from, label, words }: { readonly from: number; readonly label: number; readonly words: number },
): void {
  if (!choice) return;
  const title = fillIn(FIGURES_TEXTS.switch, { title: outline.sources!.title });
  sheet.merge(rowArea(SWITCH_ROW, from, label), "captionRight", title);
  const area = rowArea(SWITCH_ROW, label + 1, label + words);
  sheet.merge(area, "choice", choice.chosen);
  sheet.defineCell(SWITCH_NAME, SWITCH_ROW, label + 1);
  sheet.height(SWITCH_ROW, 36);
  sheet.validations.push({
    areas: [area],
    type: "list",
    formula: OPTIONS_NAME,
    promptTitle: FIGURES_TEXTS.switchTitle,
    prompt: FIGURES_TEXTS.switchPrompt,
    errorTitle: FIGURES_TEXTS.switchErrorTitle,
    error: FIGURES_TEXTS.switchError,
    onError: "stop",
  });
}

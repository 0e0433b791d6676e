import type { Item } from "../../outline/Outline";
import { cellAddress } from "../../report/cellAddress";
import { cellArea } from "../SheetBuilder";
import type { Validation } from "../Workbook";
import { ANSWERS, INPUT_TEXTS } from "./templateTexts";

/** Excel's limit for a prompt. */
const MAX_PROMPT = 255;

/** What an input takes: the number of its kind, or one of the words that answer without a number. Pasting goes around it: it helps, it proves nothing. */
export function inputValidation(item: Item, row: number, column: number): Validation {
  const cell = cellAddress(row, column);
  const word = `SUMPRODUCT(--(cchc.words=TRIM(${cell})))>0`;
  const whole = `IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}=INT(${cell})),${word})`;
  const texts = INPUT_TEXTS[item.ratio ? "computed" : item.kind];
  const formula = {
    count: whole,
    money: whole,
    percent: item.overHundred
      ? `IF(ISNUMBER(${cell}),${cell}>=0,${word})`
      : `IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}<=100),${word})`,
    text: `LEN(${cell})<=32000`,
  }[item.kind];
  return {
    areas: [cellArea(row, column)],
    type: "custom",
    formula,
    promptTitle: texts.title,
    prompt: promptOf(item, texts.prompt),
    errorTitle: texts.errorTitle,
    error: texts.error,
    onError: "stop",
  };
}

/** The longest that fits: hint of the item, how to type, the answers without a number. */
function promptOf(item: Item, prompt: string): string {
  const answers = item.kind === "text" ? [] : ANSWERS;
  const tries = [...answers.map((answer) => [item.hint, prompt, answer]), [item.hint, prompt], [prompt]];
  return tries.map((parts) => parts.filter(Boolean).join(" ")).find((text) => text.length <= MAX_PROMPT)!;
}

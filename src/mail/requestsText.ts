import { LEVELS } from "../checks/severityWord";
import type { Outline } from "../outline/Outline";
import { fillIn } from "../workbook/fillIn";
import type { Correction } from "../workbook/findings/correctionsOf";
import { LETTER_TEXTS } from "./letterTexts";

const ORDER = ["error", "blank", "warning", "target"] as const;

/** "sửa 03 nội dung số liệu; xem lại 03 nội dung; giải trình 02 chỉ tiêu chưa đạt" */
export function requestsText(corrections: readonly Correction[]): string {
  return ORDER.flatMap((level) => {
    const count = corrections.filter((correction) => correction.level === level).length;
    return count === 0 ? [] : [fillIn(LETTER_TEXTS.requests[level], { count: String(count).padStart(2, "0") })];
  }).join("; ");
}

/** Each thing by sheet and cell; sheets in the order of the form, those that it does not have behind them. */
export function listText(corrections: readonly Correction[], outline: Outline): string {
  const places = new Map<string | null, Correction[]>();
  for (const correction of corrections) {
    const known = places.get(correction.sheet);
    if (known) known.push(correction);
    else places.set(correction.sheet, [correction]);
  }
  const rank = (sheet: string | null): number => {
    const index = outline.sections.findIndex((section) => section.sheet === sheet);
    return sheet === null ? Infinity : index < 0 ? -1 : index;
  };
  return [...places]
    .sort(([a], [b]) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
    .map(([sheet, listed]) =>
      [
        sheet === null ? LETTER_TEXTS.noSheet : fillIn(LETTER_TEXTS.sheet, { sheet }),
        ...listed.map(({ cell, level, message }) =>
          fillIn(cell === null ? LETTER_TEXTS.inSheet : LETTER_TEXTS.inCell, {
            cell: cell ?? "",
            level: LEVELS[level].word,
            message,
          }),
        ),
      ].join("\n"),
    )
    .join("\n\n");
}

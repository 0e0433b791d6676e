import type { Outline } from "../../outline/Outline";
import { fillIn } from "../fillIn";
import { dayAfter, officialDate } from "../officialDate";
import { COVER_TEXTS } from "./templateTexts";

/** How to fill in, with whom it goes through and by when. */
export function howToText(outline: Outline, inRound: boolean): string {
  const { focal, reportDeadline } = outline;
  const via = focal === undefined ? "" : fillIn(COVER_TEXTS.stepVia, { focal });
  const deadline = inRound
    ? `chậm nhất hết ngày ${officialDate(reportDeadline)}`
    : `trước ngày ${officialDate(dayAfter(reportDeadline))}`;
  return [COVER_TEXTS.howTo, ...COVER_TEXTS.steps.map((step) => fillIn(step, { via, deadline }))].join("\n");
}

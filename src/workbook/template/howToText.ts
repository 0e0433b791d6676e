import type { Outline } from "../../outline/Outline";
import { fillIn } from "../fillIn";
import { dayAfter, officialDate } from "../officialDate";
import { COVER_TEXTS } from "./templateTexts";

/** How to fill in, with whom it goes through and by when; without a round's own day, by that of the outline. */
export function howToText(outline: Outline, lastDay: string | null): string {
  const { focal, reportDeadline } = outline;
  const via = focal === undefined ? "" : fillIn(COVER_TEXTS.stepVia, { focal });
  const deadline =
    lastDay === null
      ? `trước ngày ${officialDate(dayAfter(reportDeadline))}`
      : `chậm nhất hết ngày ${officialDate(lastDay)}`;
  return [COVER_TEXTS.howTo, ...COVER_TEXTS.steps.map((step) => fillIn(step, { via, deadline }))].join("\n");
}

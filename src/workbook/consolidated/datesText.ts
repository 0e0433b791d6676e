import type { Assessment } from "../../assessment/Assessment";
import { fillIn } from "../fillIn";
import { officialDate } from "../officialDate";
import { OVERVIEW_TEXTS } from "./consolidatedTexts";

/** `(Kiểm tra 6 tháng cuối năm 2025; số liệu từ 01/7/2025 đến 10/11/2025)`; two days where the units' days differ. */
export function datesText({ outline, units }: Assessment): string {
  const days = units.flatMap(({ report }) => report?.asOf ?? []).sort();
  const first = days[0];
  const last = days[days.length - 1];
  const from = officialDate(outline.periodFrom);
  const dates =
    first === undefined || last === undefined
      ? fillIn(OVERVIEW_TEXTS.datesNone, { from, to: officialDate(outline.periodTo) })
      : fillIn(first === last ? OVERVIEW_TEXTS.dates : OVERVIEW_TEXTS.datesBetween, {
          from,
          first: officialDate(first),
          to: officialDate(last),
        });
  return fillIn(OVERVIEW_TEXTS.subtitle, { subtitle: outline.assessment.subtitle, dates });
}

import type { Assessment } from "../../assessment/Assessment";
import type { Report } from "../../report/Report";
import { fillIn } from "../fillIn";
import { officialDate } from "../officialDate";
import { OVERVIEW_TEXTS } from "./consolidatedTexts";

/** What tells up to which days figures count. */
export interface Dated extends Pick<Assessment, "outline"> {
  readonly units: readonly { readonly report: Pick<Report, "asOf"> | null }[];
}

/** `(Kiểm tra 6 tháng cuối năm 2025; số liệu từ 01/7/2025 đến 10/11/2025)`; two days where the units' days differ. */
export function datesText({ outline, units }: Dated): string {
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

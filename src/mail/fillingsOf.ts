import type { Outline, Unit } from "../outline/Outline";
import type { Round } from "../outline/Round";
import type { UnitDays } from "../round/roundCalendar";
import { fillIn } from "../workbook/fillIn";
import type { Correction } from "../workbook/findings/correctionsOf";
import { officialDate } from "../workbook/officialDate";
import type { Fillings } from "./fillLetter";
import { LETTER_TEXTS, WEEKDAYS } from "./letterTexts";
import { listText, requestsText } from "./requestsText";

export interface Addressed {
  readonly unit: Unit;
  readonly outline: Outline;
  readonly round: Round;
  readonly days: UnitDays;
  readonly today: string;
  /** Days behind the binding day. */
  readonly late: number;
  readonly until?: string;
  readonly corrections: readonly Correction[];
  /** Names of what goes with the letter. */
  readonly files: readonly string[];
}

/** What the names in a letter to one unit stand for. The day of a surprise stands for nothing, in whatever letter a team asks for it. */
export function fillingsOf(letter: Addressed): Fillings {
  const { unit, outline, round, days, today, late, until, corrections, files } = letter;
  const visit = days.surprise ? null : days.visit;
  const { addressee, summary } = outline.cover;
  return {
    "đơn vị": unit.name,
    "kế hoạch": planText(outline),
    đoàn: addressee,
    "trưởng đoàn": round.team?.find(({ role }) => role === "head")?.name,
    "nội dung báo cáo": summary.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase()),
    // It sends nothing by way of itself.
    "đầu mối": outline.focal === unit.name ? undefined : outline.focal,
    hạn: officialDate(days.binding),
    "hạn gửi lại": until && officialDate(until),
    "hôm nay": officialDate(today),
    "số ngày quá hạn": late > 0 ? String(late).padStart(2, "0") : undefined,
    "ngày kiểm tra": visit === null ? undefined : officialDate(visit),
    "thứ, ngày kiểm tra": visit === null ? undefined : dayInWeek(visit),
    "yêu cầu": corrections.length > 0 ? requestsText(corrections) : undefined,
    "danh sách": corrections.length > 0 ? listText(corrections, outline) : undefined,
    "tệp kèm theo": files.length > 0 ? files.join("; ") : undefined,
  };
}

function planText({ plan, issuer }: Outline): string | undefined {
  const { number, date } = plan;
  if (number.trim() === "") return undefined;
  if (date === "") return fillIn(LETTER_TEXTS.plan, { number, issuer });
  return fillIn(LETTER_TEXTS.planDated, { number, date: officialDate(date), issuer });
}

/** "Thứ Tư, 12/11/2025" */
function dayInWeek(day: string): string {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
  return fillIn(LETTER_TEXTS.dayInWeek, { weekday, date: officialDate(day) });
}

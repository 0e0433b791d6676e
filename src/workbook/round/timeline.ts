import type { Board, BoardRow } from "../../round/boardOf";
import { addDays, daysBetween } from "../../round/days";
import type { WorkCalendar } from "../../round/workCalendar";
import { rowArea, type SheetBuilder } from "../SheetBuilder";
import { LOOKS } from "../styles";
import { BOARD_TEXTS } from "./roundSheetTexts";

/** More days, or more units, than this are not drawn. */
const MOST_DAYS = 92;
const MOST_UNITS = 500;

interface Place {
  readonly left: number;
  /** Row of the days; the months stand above it. */
  readonly head: number;
  readonly first: number;
  readonly rows: readonly BoardRow[];
  readonly today: string;
}

/** One day of the timeline. */
export interface TimelineDay {
  readonly day: string;
  readonly worked: boolean;
}

/** The days from the first to the last that the board has; none where they are too many. */
export function timelineOf({ rows, today, deadline }: Board, { isWorkDay }: WorkCalendar): TimelineDay[] {
  const days = [today, deadline, ...rows.flatMap((row) => Object.values(marksOf(row)))]
    .filter((day) => day !== null)
    .sort();
  const [from, to] = [days[0]!, days[days.length - 1]!];
  const count = daysBetween(from, to) + 1;
  if (count > MOST_DAYS || rows.length > MOST_UNITS) return [];
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, index);
    return { day, worked: isWorkDay(day) };
  });
}

export function putTimeline(sheet: SheetBuilder, days: readonly TimelineDay[], place: Place): void {
  const { left, head, first, rows, today } = place;
  days.forEach(({ day, worked }, index) => {
    const column = left + index;
    sheet.put(head, column, "head11", Number(day.slice(8)));
    if (day === today)
      sheet.conditionals.push({
        areas: [{ top: head, left: column, bottom: head, right: column }],
        formula: "TRUE",
        look: LOOKS.warning,
      });
    rows.forEach((row, at) => {
      const signs = signsAt(row, day);
      sheet.put(first + at, column, worked ? "cell11Mark" : "cell11MarkOff", signs === "" ? undefined : signs);
    });
  });
  for (const { month, from, to } of monthsOf(days))
    sheet.merge(rowArea(head - 1, left + from, left + to), "head11", month);
}

function monthsOf(days: readonly TimelineDay[]): { month: string; from: number; to: number }[] {
  const months: { month: string; from: number; to: number }[] = [];
  days.forEach(({ day }, index) => {
    const month = `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`;
    const last = months[months.length - 1];
    if (last?.month === month) last.to = index;
    else months.push({ month, from: index, to: index });
  });
  return months;
}

function marksOf({
  sent,
  notice,
  binding,
  received,
  visit,
}: BoardRow): Record<keyof typeof BOARD_TEXTS.signs, string | null> {
  return { sent, notice, binding, received, visit };
}

function signsAt(row: BoardRow, day: string): string {
  const marks = marksOf(row);
  const { signs } = BOARD_TEXTS;
  return (Object.keys(signs) as (keyof typeof signs)[])
    .filter((key) => marks[key] === day)
    .map((key) => signs[key])
    .join("");
}

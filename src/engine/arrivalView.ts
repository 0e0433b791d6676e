import type { Outline } from "../outline/Outline";
import type { Round } from "../outline/Round";
import type { Report } from "../report/Report";
import { dayInVietnam, daysBetween } from "../round/days";
import { roundCalendar } from "../round/roundCalendar";
import { senderOf } from "../round/senderOf";
import type { ArrivalView } from "./Engine";
import { unitView } from "./outlineView";

/** How a report came, and what is to be said of it; null where no mail brought it. */
export function arrivalView({ unit, arrival }: Report, outline: Outline, round: Round | null): ArrivalView | null {
  if (!arrival) return null;
  const { from, date } = arrival;
  const day = dayInVietnam(date);
  const late =
    day === null || !round ? null : Math.max(0, daysBetween(roundCalendar(outline, round).of(unit).binding, day));
  const sender = round && senderOf(from.address, round);
  const other = sender !== null && sender !== unit ? outline.unitOf(sender) : undefined;
  return {
    from: from.name === "" ? from.address : `${from.name} <${from.address}>`,
    day,
    late,
    sender: other ? unitView(other, outline) : null,
  };
}

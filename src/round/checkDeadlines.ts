import type { Finding } from "../checks/Finding";
import { standardFinding } from "../checks/standardFinding";
import type { Outline } from "../outline/Outline";
import type { Report } from "../report/Report";
import { daysBetween } from "./days";
import { arrivedOn, notifiedOn, type RoundFacts } from "./RoundFacts";
import { roundCalendar } from "./roundCalendar";

/** K1, K2: what came, and what was announced, too late. Of several reports of one unit the first that came counts. */
export function checkDeadlines(
  reports: readonly Pick<Report, "unit" | "arrival">[],
  outline: Outline,
  facts: RoundFacts,
): Finding[] {
  const calendar = roundCalendar(outline, facts.round);
  const late = outline.units.flatMap(({ code }) => {
    const received = arrivedOn(code, reports, facts);
    const { binding } = calendar.of(code);
    if (received === null || received <= binding) return [];
    const figures = { received, binding, late: daysBetween(binding, received) };
    return standardFinding(outline, "K1", { items: [], unit: null, units: [code], figures });
  });
  const short = outline.units.flatMap(({ code }) => {
    const notified = notifiedOn(code, facts);
    const { visit } = calendar.of(code);
    if (notified === null || visit === null || !calendar.isLateNotice(code, notified)) return [];
    const figures = { notified, visit, notice: outline.noticeDays };
    return standardFinding(outline, "K2", { items: [], unit: null, units: [code], figures });
  });
  return [...late, ...short];
}

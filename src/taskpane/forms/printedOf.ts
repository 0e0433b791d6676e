import type { SettingState } from "../SettingModel";

/** What a form says of the round, as one text: plan, period, units and the day that binds each. People and letters are none of it. */
export function printedOf({ outline, calendar, round }: SettingState): string {
  if (!outline) return "";
  const { id, version, periodFrom, periodTo, planNumber, planDate, reportDeadline, focal, units } = outline;
  const days = units.map(({ code, name, short }) => [code, name, short, calendar?.days[code]?.binding]);
  const said = [id, version, periodFrom, periodTo, planNumber, planDate, reportDeadline, focal, round?.id, days];
  return JSON.stringify(said);
}

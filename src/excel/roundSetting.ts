/**
 * Under which the round is kept: in the settings of the team's open workbook, and on the machine. It holds visits without notice, people and the log,
 * so it must never be in a workbook that a unit gets: not in a form, not in a report.
 */
export const ROUND_SETTING = "cchc.round";

import { twoDigits } from "./twoDigits";

/** Hours of Viet Nam before UTC: a file's time is told as the consolidated workbook tells it, whatever zone the machine is set to. */
const MS_AHEAD = 7 * 3_600_000;

/** `14:32`, as the clock on the wall shows it. */
export function clockText(at: Date): string {
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** `08:15 11/11/2025` of the ISO time inside a file; without a zone it is UTC. Null for a text that is no time. */
export function savedText(iso: string): string | null {
  const at = new Date(Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`) + MS_AHEAD);
  if (Number.isNaN(at.getTime())) return null;
  const time = `${twoDigits(at.getUTCHours())}:${twoDigits(at.getUTCMinutes())}`;
  return `${time} ${twoDigits(at.getUTCDate())}/${twoDigits(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
}

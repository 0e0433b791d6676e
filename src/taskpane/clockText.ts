/** Hours of Viet Nam before UTC: a file's time is told as the consolidated workbook tells it, whatever zone the machine is set to. */
const MS_AHEAD = 7 * 3_600_000;

/** `14:32`, as the clock on the wall shows it. */
export function clockText(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `08:15 11/11/2025` of the ISO time inside a file; without a zone it is UTC. Null for a text that is no time. */
export function savedText(iso: string): string | null {
  const at = new Date(Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`) + MS_AHEAD);
  if (Number.isNaN(at.getTime())) return null;
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  return `${time} ${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}

import { twoDigits } from "./twoDigits";

/** `14:32`, as the clock on the wall shows it. */
export function clockText(at: Date): string {
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

import { vietnamTime } from "./vietnamTime";

/** `08:15 11/11/2025` in Việt Nam of the ISO time in a file or a mail; null for a text that is no time. */
export function momentText(moment: string | null): string | null {
  const told = vietnamTime(moment);
  return told ? `${told.time} ${told.date}` : null;
}

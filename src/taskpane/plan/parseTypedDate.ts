/** `12/11/2025`, `12-11-2025`, `12.11.2025`, `12/11/25`, or `12/11` in the year of the round → ISO date; null for anything else and for days that don't exist. */
export function parseTypedDate(text: string, year: number): string | null {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?\s*$/.exec(text);
  if (!match) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  const given = match[3] === undefined ? year : Number(match[3].padStart(4, "20"));
  const date = new Date(Date.UTC(given, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

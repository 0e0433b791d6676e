/** Longer than any name needs, short enough for every file system with its folders. */
const LONGEST = 100;

/** A text as a file's name that Windows takes, without its ending, whatever a unit is called. */
export function safeName(text: string): string {
  const name = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/g, " ");
  return [...name].slice(0, LONGEST).join("").trim().replace(/\.+$/, "");
}

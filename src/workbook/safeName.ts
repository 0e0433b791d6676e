/** Longer than any name needs, short enough for every file system with its folders. */
const LONGEST = 100;
/** File systems count bytes, 255 at most, and Vietnamese letters take up to three; an ending and the name until a file is whole go on top. */
const MOST_BYTES = 180;
const encoder = new TextEncoder();

/** A text as a file's name that Windows takes, without its ending, whatever a unit is called. */
export function safeName(text: string): string {
  const name = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/g, " ");
  const signs = [...name].slice(0, LONGEST);
  while (encoder.encode(signs.join("")).length > MOST_BYTES) signs.pop();
  return signs.join("").trim().replace(/\.+$/, "");
}

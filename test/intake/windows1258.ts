/** The letters of the Vietnamese code page of Windows, by their bytes. */
const BYTES = new Map(
  Array.from(
    { length: 256 },
    (_, byte) => [new TextDecoder("windows-1258").decode(Uint8Array.of(byte)), byte] as const,
  ),
);

/**
 * Vietnamese as Windows writes it in its code page 1258: a letter with its circumflex, breve or horn is one letter, the mark of tone behind it is
 * one of its own unless the page has both as one.
 */
export function lettersOf1258(text: string): string {
  const letters: string[] = [];
  for (const letter of text.normalize("NFC")) {
    if (BYTES.has(letter)) letters.push(letter);
    else for (const mark of letter.normalize("NFD")) join(letters, mark);
  }
  return letters.join("");
}

function join(letters: string[], mark: string): void {
  const joined = `${letters.at(-1) ?? ""}${mark}`.normalize("NFC");
  if ([...joined].length === 1 && BYTES.has(joined) && letters.length > 0) letters[letters.length - 1] = joined;
  else letters.push(mark);
}

export function bytesOf1258(text: string): Buffer {
  return Buffer.from([...lettersOf1258(text)].map((letter) => BYTES.get(letter)!));
}

const LONGEST = 200;

/**
 * A name out of an archive or a mail as it is shown: composed letters (a Mac writes them apart), one kind of slash, nothing invisible that
 * could turn the text around. It is never a path to anything: `..` stays a word.
 */
export function partName(raw: string): string {
  const name = raw
    .slice(0, 4 * LONGEST)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, "")
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/)+/, "")
    .trim();
  const letters = [...name];
  // The end tells the kind of file.
  return letters.length <= LONGEST ? name : `…${letters.slice(-LONGEST).join("")}`;
}

/** Lock files of Excel and LibreOffice, files of the file manager, what a Mac puts beside each file. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/.*|~\$[^/]*|\._[^/]*|Thumbs\.db|desktop\.ini)$/i;
const HIDDEN = /(?:^|\/)\.[^/]*$/;
/** A file may have lost all of its name but this. */
const MEANT = /\.(?:xls[xmb]?|ods|zip|eml|msg)$/i;

/** What programs leave behind, and nobody means to send. */
export function isLeftBehind(name: string): boolean {
  return LEFT_BEHIND.test(name) || (HIDDEN.test(name) && !MEANT.test(name));
}

/**
 * Text that does nothing to a terminal but stand there: no control signs but the line break, none that turn the text around or can't be seen. Names of
 * sheets and files are not ours, and some terminals obey them.
 */
export function harmless(text: string): string {
  return text.replace(/\p{Cf}+/gu, "").replace(/(?:(?!\n)[\p{Cc}\p{Zl}\p{Zp}])+/gu, " ");
}

/** A narrative as it is read from what was typed: line ends and letters written in one way, nothing around it. */
export function narrativeText(raw: string): string {
  return raw.replace(/\r\n?/g, "\n").normalize("NFC").trim();
}

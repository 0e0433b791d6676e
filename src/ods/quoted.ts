/** Text as it stands in a format code of Excel: printed as it is. */
export function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', '"\\""')}"`;
}

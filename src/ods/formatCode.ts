/** The code of Excel that says nothing of how a number is shown. */
export const GENERAL = "General";

/** No code of Excel, so nobody takes it for what the cell shows. */
export const UNKNOWN = "[?]";

/** Text as it stands in a format code of Excel: printed as it is. */
export function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', '"\\""')}"`;
}

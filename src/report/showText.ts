import { format } from "numfmt";
import { formatSections } from "./formatSections";

/** What a cell shows of the text that it holds: few formats print anything else, or nothing. */
export function showText(text: string, code: string): string {
  const sections = formatSections(code);
  if (!sections || sections.keepsTexts) return text;
  try {
    return format(sections.code, text);
  } catch {
    return text;
  }
}

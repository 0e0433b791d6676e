import { fillTemplate } from "../checks/fillTemplate";
import type { LetterTemplate } from "../outline/Round";
import { PLACEHOLDERS, type Placeholder } from "./letterTexts";

export type Fillings = Readonly<Partial<Record<Placeholder, string>>>;

/** A letter with its names filled in. A name that is none stays as it is written, and is told. */
export function fillLetter(
  template: LetterTemplate,
  fillings: Fillings,
): { readonly subject: string; readonly body: string; readonly unknown: readonly string[] } {
  const unknown = new Set<string>();
  const wordOf = (written: string): string | undefined => {
    const name = written.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
    if (Object.hasOwn(PLACEHOLDERS, name)) return fillings[name as Placeholder];
    unknown.add(`{${written}}`);
    return `{${written}}`;
  };
  const [subject, body] = [template.subject, template.body].map((text) => fillTemplate(text, wordOf)) as [
    string,
    string,
  ];
  return { subject: subject.replace(/\s+/g, " ").trim(), body, unknown: [...unknown] };
}

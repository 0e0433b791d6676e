import { fillIn } from "../workbook/fillIn";
import { safeName } from "../workbook/safeName";
import { DRAFT_NAMES, FORM_NAME } from "./letterTexts";
import type { Attachment } from "./Mail";
import type { Letter } from "./planLetters";
import { writeEml } from "./writeEml";

/** The letter as a draft that a mail program opens. `at`: ISO instant, given by the host. */
export function draftOf(
  letter: Letter,
  attachments: readonly Attachment[],
  at: string,
): { readonly name: string; readonly bytes: Uint8Array } {
  const { to, subject, body, kind, unit } = letter;
  const name = `${safeName(fillIn(DRAFT_NAMES[kind], { unit: unit.short }))}.eml`;
  return { name, bytes: writeEml({ to, subject, text: body, attachments, at }) };
}

/** Name of the form that goes with an invitation. */
export function formNameOf({ short }: { readonly short: string }): string {
  return `${safeName(fillIn(FORM_NAME, { unit: short }))}.xlsx`;
}

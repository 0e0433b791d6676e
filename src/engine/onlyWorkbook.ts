import type { WorkbookMember } from "../intake/Member";
import type { IntakeMeans } from "../intake/openFile";
import { unpack } from "../intake/unpack";
import type { Refusal } from "../report/Report";
import { ENGINE_TEXTS } from "./engineTexts";

export type OnlyWorkbook =
  { readonly ok: true; readonly workbook: WorkbookMember } | { readonly ok: false; readonly refusal: Refusal };

/** The one workbook that a given file is or holds. With several in it there is no telling which is meant. */
export async function onlyWorkbook(name: string, bytes: Uint8Array, means: IntakeMeans): Promise<OnlyWorkbook> {
  let workbook: WorkbookMember | undefined;
  let refusal: Refusal | undefined;
  for await (const member of unpack(name, bytes, means)) {
    if (member.kind === "refused") refusal ??= member.refusal;
    if (member.kind !== "workbook") continue;
    if (workbook) return { ok: false, refusal: several() };
    workbook = member;
  }
  if (workbook) return { ok: true, workbook };
  if (!refusal) throw new Error(`nothing came of ${name}`);
  return { ok: false, refusal };
}

function several(): Refusal {
  const { reason, remedy } = ENGINE_TEXTS.several;
  return { code: "no-report", reason, remedy, message: `${reason}. ${remedy}` };
}

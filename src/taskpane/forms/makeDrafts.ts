import type { OutputFile } from "../../engine/Engine";
import type { AppModel } from "../AppModel";
import { isoOf } from "../plan/days";
import { parsePeople } from "../plan/parsePeople";
import type { FormLetter, UnitFile } from "./FormsState";

/** A draft with its form for each unit that gets such a letter; what was made is noted. */
export async function makeDrafts(
  { engine, setting, now }: AppModel,
  files: readonly UnitFile[],
  kind: FormLetter,
  signal: AbortSignal,
): Promise<readonly OutputFile[]> {
  const drafts: { readonly unit: string; readonly file: OutputFile }[] = [];
  for (const { unit, file } of files) {
    if (signal.aborted) return [];
    const order = { kind, unit: unit.code, today: isoOf(now()), files: [file.name] };
    const letter = await engine.letter(order);
    if (!letter.ok) continue;
    const people = parsePeople(letter.to.join("; ")) ?? [];
    const to = people.map(({ name, email = "" }) => ({ ...(name !== undefined && { name }), address: email }));
    const { subject, body } = letter;
    const text = { kind, unit: unit.code, to, subject, body };
    drafts.push({ unit: unit.code, file: await engine.draft(text, [file], now().toISOString()) });
  }
  const digests = await engine.digests(drafts.map(({ file }) => file));
  await setting.note(
    drafts.map(({ unit, file }, index) => ({
      what: "generated",
      unit,
      paper: kind,
      file: file.name,
      sha256: digests[index] ?? "",
    })),
  );
  return drafts.map(({ file }) => file);
}

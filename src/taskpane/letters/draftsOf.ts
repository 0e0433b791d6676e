import type { OutputFile, UnitView } from "../../engine/Engine";
import type { LetterKind } from "../../outline/Round";
import { vietnamDay } from "../../round/days";
import type { AppModel } from "../AppModel";
import { recipientsOf } from "./recipientsOf";

interface Wanted {
  readonly unit: UnitView;
  /** What goes with the letter. */
  readonly files: readonly OutputFile[];
}

interface Made {
  readonly drafts: readonly OutputFile[];
  /** Units that get no such letter, or whose addresses can't be used. */
  readonly skipped: readonly UnitView[];
  /** That they were made: once the person has them. */
  readonly note: () => Promise<void>;
}

/** A draft for each unit that gets such a letter and has an address. */
export async function draftsOf(
  { engine, setting, now }: AppModel,
  kind: LetterKind,
  wanted: readonly Wanted[],
  signal: AbortSignal,
): Promise<Made> {
  const note = setting.noter();
  const drafts: { readonly unit: string; readonly file: OutputFile }[] = [];
  const skipped: UnitView[] = [];
  for (const { unit, files } of wanted) {
    if (signal.aborted) return { drafts: [], skipped: [], note: () => Promise.resolve() };
    const order = { kind, unit: unit.code, today: vietnamDay(now()), files: files.map(({ name }) => name) };
    const letter = await engine.letter(order);
    const to = letter.ok ? recipientsOf(letter.to.join("; ")) : [];
    if (!letter.ok || to.length === 0) {
      skipped.push(unit);
      continue;
    }
    const { subject, body } = letter;
    const text = { kind, unit: unit.code, to, subject, body };
    drafts.push({ unit: unit.code, file: await engine.draft(text, files, now().toISOString()) });
  }
  const digests = await engine.digests(drafts.map(({ file }) => file));
  const made = drafts.map(({ unit, file }, index) => ({
    what: "generated" as const,
    unit,
    paper: kind,
    file: file.name,
    sha256: digests[index] ?? "",
  }));
  return { drafts: drafts.map(({ file }) => file), skipped, note: () => note(made) };
}

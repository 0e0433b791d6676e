import type { Outline } from "../../src/outline/Outline";
import { randomSource } from "../support/randomAnswers";
import { fuzzBases, type FuzzBase } from "./fuzzBases";
import { Choices, type Mutant } from "./Mutant";
import { mutateCell } from "./mutateCell";
import { mutateXml } from "./mutateXml";
import { mutateZip } from "./mutateZip";
import { silentlyWrong, type Wrong } from "./silentlyWrong";

export interface Failure {
  /** Seed of this one mutant. */
  readonly seed: string;
  readonly mutant: Mutant;
  readonly wrong: readonly Wrong[];
}
export interface Fuzzed {
  readonly counts: Readonly<Record<"same" | "changed" | "refused", number>>;
  readonly failures: readonly Failure[];
}

/** Reads mutants of a filled form, as each program saved it in turn, until `more` says no; the same seed gives the same mutants. */
export async function fuzz(outline: Outline, seed: number, more: (done: number) => boolean): Promise<Fuzzed> {
  const bases = await fuzzBases(outline);
  const counts = { same: 0, changed: 0, refused: 0 };
  const failures: Failure[] = [];
  for (let n = 0; more(n); n++) {
    const base = bases[n % bases.length]!;
    const mutant = makeMutant(base, outline, seed, n);
    const { outcome, wrong } = await silentlyWrong(mutant, base.report, outline);
    counts[outcome]++;
    if (wrong.length > 0) failures.push({ seed: `${seed}/${n}`, mutant, wrong });
  }
  return { counts, failures };
}

function makeMutant(base: FuzzBase, outline: Outline, seed: number, n: number): Mutant {
  const { savedBy, whole, parts, sheets, answers, report } = base;
  const choices = new Choices(randomSource(Math.imul(seed, 1_000_003) + n));
  const kind = choices.below(10);
  const mutant =
    kind < 2
      ? mutateZip(whole, parts, choices)
      : kind < 7
        ? mutateXml(parts, answers, choices)
        : mutateCell(parts, outline, report, sheets, choices);
  return { ...mutant, done: `${savedBy}, ${mutant.done}` };
}

import type { Outline } from "../../src/outline/Outline";
import { readFile } from "../../src/intake/readFile";
import type { Report } from "../../src/report/Report";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { demoFillings } from "../support/demoFillings";
import { randomSource } from "../support/randomAnswers";
import { unzipSync } from "fflate";
import type { Entry } from "../xlsx/buildZip";
import { Choices, type Mutant } from "./Mutant";
import { mutateCell } from "./mutateCell";
import { type Answer, mutateXml } from "./mutateXml";
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

/** Reads mutants of a filled form until `more` says no; the same seed gives the same mutants. */
export async function fuzz(outline: Outline, seed: number, more: (done: number) => boolean): Promise<Fuzzed> {
  const base = await baseOf(outline);
  const counts = { same: 0, changed: 0, refused: 0 };
  const failures: Failure[] = [];
  for (let n = 0; more(n); n++) {
    const mutant = makeMutant(base, outline, seed, n);
    const { outcome, wrong } = await silentlyWrong(mutant, base.report, outline);
    counts[outcome]++;
    if (wrong.length > 0) failures.push({ seed: `${seed}/${n}`, mutant, wrong });
  }
  return { counts, failures };
}

interface Base {
  readonly whole: Uint8Array;
  readonly parts: readonly Entry[];
  readonly sheets: readonly string[];
  readonly answers: readonly Answer[];
  readonly report: Report;
}

async function baseOf(outline: Outline): Promise<Base> {
  const book = buildTemplate(outline, { unit: outline.unitOf("VP"), filling: demoFillings.VP });
  const whole = await writeXlsx(book);
  const read = readFile("VP.xlsx", whole, outline);
  if (!read.ok) throw new Error(read.refusal.message);
  const parts = Object.entries(unzipSync(whole)).map(([name, data]) => ({ name, data }));
  const sheets = book.sheets.map(({ name }) => name);
  const answers = [...read.report.entries.values()].map(({ sheet, cell }) => ({
    part: `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`,
    row: Number(/\d+$/.exec(cell)![0]),
  }));
  return { whole, parts, sheets, answers, report: read.report };
}

function makeMutant(
  { whole, parts, sheets, answers, report }: Base,
  outline: Outline,
  seed: number,
  n: number,
): Mutant {
  const choices = new Choices(randomSource(Math.imul(seed, 1_000_003) + n));
  const kind = choices.below(10);
  if (kind < 2) return mutateZip(whole, parts, choices);
  if (kind < 7) return mutateXml(parts, answers, choices);
  return mutateCell(parts, outline, report, sheets, choices);
}

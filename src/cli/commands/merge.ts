import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { randomUUID } from "node:crypto";
import type { LargeAssessment } from "../../assessment/LargeAssessment";
import { mergeGroups } from "../../assessment/mergeGroups";
import type { MergeOptions } from "../../assessment/mergeReports";
import type { Finding } from "../../checks/Finding";
import type { Outline } from "../../outline/Outline";
import type { Report } from "../../report/Report";
import { CallError } from "../CallError";
import { CLI } from "../cliTexts";
import { explanationsOf } from "../explanationsOf";
import { listFiles } from "../listFiles";
import { jobsOf } from "../many/jobsOf";
import { compactSpool } from "../many/compactSpool";
import { lockOf, lockState } from "../many/lockState";
import { openSpool, readMany } from "../many/readMany";
import type { ReadIndex } from "../many/ReadIndex";
import type { SpoolFile } from "../many/SpoolFile";
import { TABLE_NAMES } from "../many/Tables";
import { writeResults } from "../many/writeResults";
import { chosenByUnit, ownerChoice, sourcesByItem, unitsByFile } from "../mergeOptions";
import { MergeLog } from "../MergeLog";
import { badLinesJson } from "../logFile";
import { isFaulty, mergeJson, tellMerge } from "../mergeOutcome";
import { valueOf, type Call } from "../parseCall";
import { printJson } from "../printJson";
import { readPrevious } from "../readPrevious";
import { givenSetting, settingOfGiven } from "../setting";
import type { ExitStatus, Terminal } from "../Terminal";

/** `cchc merge PATH... --out FILE`: the consolidated workbook. What people wrote into an earlier one is kept. */
export async function merge(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const given = givenSetting(call);
  const setting = settingOfGiven(given);
  const { outline } = setting;
  const [out, csv, state] = [valueOf(call, "out"), valueOf(call, "csv"), valueOf(call, "state")];
  if (out === undefined) throw new CallError(CLI.needsOut);
  if (extname(out).toLowerCase() !== ".xlsx")
    throw new CallError(CLI.notXlsx, { file: out, better: `${out.slice(0, out.length - extname(out).length)}.xlsx` });
  const jobs = jobsOf(call);
  const previous = readPrevious(call, out, outline);
  const named = ["previous", "round", "log", "explanations"].map((name) => valueOf(call, name));
  const lock = state === undefined ? undefined : lockOf(state);
  const tables = csv === undefined ? [] : TABLE_NAMES.map((name) => join(csv, `${name}.csv`));
  const own = [out, state, lock, ...named, ...tables].filter((file) => file !== undefined);
  const files = listFiles(call.paths, own);
  if (files.length === 0) throw new CallError(CLI.needsFiles);
  const sources = sourcesByItem(call, outline);
  const choice = ownerChoice(call, outline);
  const units = unitsByFile(call, files, outline);
  const explanations = explanationsOf(call, outline);
  return withSpool(state, async (spool) => {
    const { index, newlyRead } = await readMany(files, setting, given, spool, terminal, { jobs, units });
    const log = new MergeLog(call, index);
    const assessment = assess(index, outline, {
      refused: index.refused,
      dossiersFrom: choice ?? previous.dossiersFrom,
      sources,
      chosen: chosenByUnit(call, index.members),
      previous: previous.remarks,
      told: previous.told,
      former: previous.former,
      explanations,
      round: setting.round,
      log: log.entries,
    });
    const written = index.members.some(({ unit }) => unit !== undefined) ? out : null;
    const split = await writeResults({ out: written, csv }, assessment, index);
    log.close(written, assessment);
    const outcome = { assessment, index, newlyRead, files: files.length, out: written, csv, state, split };
    if (call.flags.has("json")) printJson(terminal, { ...mergeJson(outcome), ...badLinesJson(log.badLines) });
    else terminal.print([tellMerge(outcome), ...log.badLines].join("\n"));
    if (index.refused.length > 0) return 2;
    return isFaulty(outcome) ? 1 : 0;
  });
}

/** Reports are fetched group by group, with what checking them has found. */
function assess(index: ReadIndex, outline: Outline, options: MergeOptions): LargeAssessment {
  const found = new WeakMap<Report, readonly Finding[]>();
  return mergeGroups(
    (group) =>
      index.checked(group).map(({ report, findings }) => {
        found.set(report, findings);
        return report;
      }),
    outline,
    { ...options, findingsOf: (report) => found.get(report)! },
  );
}

/** The state file that a person named, which nobody else writes meanwhile, or one of our own that is gone afterwards. */
async function withSpool<T>(state: string | undefined, work: (spool: SpoolFile) => Promise<T>): Promise<T> {
  if (state === undefined) {
    const file = join(tmpdir(), `cchc-${randomUUID()}.tmp`);
    return withOpened(file, work, () => rmSync(file, { force: true }));
  }
  const unlock = lockState(state);
  try {
    return await withOpened(state, work, () => compactSpool(state));
  } finally {
    unlock();
  }
}

async function withOpened<T>(file: string, work: (spool: SpoolFile) => Promise<T>, afterwards: () => void): Promise<T> {
  const spool = openSpool(file);
  try {
    return await work(spool);
  } finally {
    spool.close();
    afterwards();
  }
}

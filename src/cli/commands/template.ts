import { join } from "node:path";
import type { LogEntry } from "../../round/LogEntry";
import { fillIn } from "../../workbook/fillIn";
import { CallError } from "../CallError";
import { CLI } from "../cliTexts";
import { presentOf } from "../dayOption";
import { sha256OfFile } from "../files";
import { appendLog, logOf } from "../logFile";
import { formWork, type FormJob } from "../many/formWork";
import { jobsOf } from "../many/jobsOf";
import { runJobs } from "../many/runJobs";
import { valueOf, type Call } from "../parseCall";
import { givenSetting, knownUnit, settingOfGiven } from "../setting";
import type { ExitStatus, Terminal } from "../Terminal";

/** A bar is shown, and threads are started, for more forms than this. */
const FEW = 8;

/** `cchc template --out DIR`: one form for each unit. */
export async function template(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const given = givenSetting(call);
  const setting = settingOfGiven(given);
  const { outline } = setting;
  const folder = valueOf(call, "out");
  if (folder === undefined) throw new CallError(CLI.needsOut);
  const count = jobsOf(call);
  const only = valueOf(call, "unit");
  const wanted = only === undefined ? outline.units : [outline.unitOf(knownUnit(outline, only))!];
  const codes = new Set(wanted.map(({ code }) => code));
  const jobs = outline.groups
    .map((group): FormJob => ({ units: group.units.map(({ code }) => code).filter((code) => codes.has(code)) }))
    .filter(({ units }) => units.length > 0);
  const bar = wanted.length > FEW ? terminal.progress(wanted.length, CLI.makingForms) : undefined;
  try {
    await runJobs(
      jobs,
      { count: Math.min(count, jobs.length), start: wanted.length > FEW ? terminal.startWorker : undefined },
      { kind: "forms", setting: given, folder },
      () => formWork(setting, folder),
      (_job: FormJob, files: readonly string[]) => files.forEach(() => bar?.step()),
    );
  } finally {
    bar?.stop();
  }
  noteForms(
    call,
    wanted.map(({ code }) => code),
    folder,
  );
  const lines = wanted.map(({ code, name }) => `  ${join(folder, `${code}.xlsx`)}  ${name}`);
  terminal.print([fillIn(CLI.templateDone, { count: lines.length, folder }), ...lines].join("\n"));
  return 0;
}

function noteForms(call: Call, units: readonly string[], folder: string): void {
  const log = logOf(call);
  if (!log) return;
  const { at } = presentOf(call);
  const made = units.map((unit): LogEntry => {
    const file = `${unit}.xlsx`;
    return { at, what: "generated", unit, paper: "form", file, sha256: sha256OfFile(join(folder, file)) };
  });
  appendLog(log, made);
}

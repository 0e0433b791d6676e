import { checkAcross } from "../../checks/checkAcross";
import { checkReport } from "../../checks/checkReport";
import type { Finding } from "../../checks/Finding";
import { receivedEntries } from "../../round/entriesOf";
import { CLI } from "../cliTexts";
import { cameOf } from "../cameOf";
import { presentOf } from "../dayOption";
import { duplicatesJson, tellDuplicates } from "../duplicates";
import { listFiles } from "../listFiles";
import { appendLog, badLinesJson, logOf, tellBadLines } from "../logFile";
import type { Call } from "../parseCall";
import { printJson } from "../printJson";
import { readFiles } from "../readFiles";
import { fileJson, findingJson, passedOverJson } from "../reportJson";
import { settingOf } from "../setting";
import { tellFile, tellFindings, tellLine, tellPassedOver } from "../tellReport";
import type { ExitStatus, Terminal } from "../Terminal";

/** `cchc check FILE...`: the findings of each file, and those that show only when files lie side by side. */
export async function check(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const setting = settingOf(call);
  const { outline } = setting;
  const given = await readFiles(listFiles(call.paths), setting, terminal);
  const files = given.flatMap(({ members }) => members);
  const checked = files.map((file) => ({ file, findings: file.ok ? checkReport(file.report, outline) : [] }));
  const log = logOf(call);
  appendLog(log, receivedEntries(...cameOf(files), log?.entries ?? [], presentOf(call).at));
  const reports = files.flatMap((file) => (file.ok ? [file.report] : []));
  const across = checkAcross(reports, outline);
  if (call.flags.has("json")) {
    const tell = (finding: Finding): Record<string, unknown> => findingJson(finding, outline);
    const json = {
      files: checked.map(({ file, findings }) => ({ ...fileJson(file), findings: findings.map(tell) })),
      across: across.map(tell),
      ...duplicatesJson(reports, outline),
      ...passedOverJson(given),
      ...badLinesJson(tellBadLines(log)),
    };
    printJson(terminal, json);
  } else {
    const parts = checked.map(({ file, findings }) => [
      ...tellFile(file, outline),
      ...(file.ok ? tellFindings(findings, outline) : []),
    ]);
    parts.push(...tellPassedOver(given).map((line) => [line]));
    parts.push(...tellDuplicates(reports, outline).map((lines) => [lines]));
    if (across.length > 0) parts.push([CLI.across, ...across.map((finding) => `  ${tellLine(finding, outline)}`)]);
    parts.push(...tellBadLines(log).map((line) => [line]));
    terminal.print(parts.map((lines) => lines.join("\n")).join("\n\n"));
  }
  if (files.some((file) => !file.ok)) return 2;
  return [...across, ...checked.flatMap(({ findings }) => findings)].some(({ severity }) => severity === "error")
    ? 1
    : 0;
}

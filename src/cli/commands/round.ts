import { extname } from "node:path";
import type { Assessment } from "../../assessment/Assessment";
import { mergeReports } from "../../assessment/mergeReports";
import type { Outline } from "../../outline/Outline";
import { unitLabel } from "../../outline/unitLabel";
import { type Board, boardOf, STANDINGS } from "../../round/boardOf";
import { receivedEntries } from "../../round/entriesOf";
import type { LogEntry } from "../../round/LogEntry";
import { ROUND_TEXTS, STANDING_WORDS } from "../../round/roundTexts";
import { fillIn } from "../../workbook/fillIn";
import { buildRound } from "../../workbook/round/buildRound";
import { hasSurprise } from "../../workbook/round/roundSheet";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { CallError } from "../CallError";
import { cameOf } from "../cameOf";
import { CLI } from "../cliTexts";
import { presentOf } from "../dayOption";
import { exists, readJson, sha256Node, writeBytes } from "../files";
import { listFiles } from "../listFiles";
import { appendLog, badLinesJson, logOf, tellBadLines } from "../logFile";
import { valueOf, type Call } from "../parseCall";
import { printJson } from "../printJson";
import { readFiles } from "../readFiles";
import { refuseOverwrite } from "../refuseOverwrite";
import { ROUND_CLI } from "../roundCliTexts";
import { givenSetting, settingOf, type Setting } from "../setting";
import type { ExitStatus, Terminal } from "../Terminal";

/** `cchc round --round FILE --out FILE [PATH...]`: the round as a workbook to edit, with its board and log, or as JSON. */
export async function round(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const setting = settingOf(call);
  if (!setting.round) throw new CallError(ROUND_CLI.needsRound);
  const out = valueOf(call, "out");
  if (out === undefined) throw new CallError(CLI.needsOut);
  const kind = extname(out).toLowerCase();
  if (kind !== ".xlsx" && kind !== ".json") throw new CallError(ROUND_CLI.badOut, { file: out });
  const log = logOf(call);
  const from = valueOf(call, "round")!;
  const { outline } = setting;
  await refuseOverwrite({ out, kind, from, outline, round: setting.round, log: log?.entries ?? [] });

  const { at, today } = presentOf(call);
  const { assessment, entries, refused } = await receive(call, setting, log?.entries ?? [], at, terminal);
  const known = [...(log?.entries ?? []), ...entries];
  const board = boardOf({ outline, round: setting.round, log: known, assessment, today });
  const bytes =
    kind === ".json"
      ? new TextEncoder().encode(`${JSON.stringify({ ...setting.round, ...besideRound(out, call) }, null, 2)}\n`)
      : await writeXlsx(buildRound({ outline, round: setting.round, board, log: known }));
  writeBytes(out, bytes);
  const made: LogEntry = { at, what: "generated", paper: "round", file: nameOf(out), sha256: sha256Node(bytes) };
  appendLog(log, [...entries, made]);

  const warnings = [
    ...(hasSurprise(setting.round) ? [ROUND_TEXTS.surprise] : []),
    ...(board.unlisted.length > 0 ? [fillIn(ROUND_TEXTS.unlisted, { years: board.unlisted.join(", ") })] : []),
  ];
  if (call.flags.has("json")) {
    const json = { out, ...boardJson(board), warnings, refused, ...badLinesJson(tellBadLines(log)) };
    printJson(terminal, json);
  } else {
    const done = fillIn(kind === ".json" ? ROUND_CLI.jsonDone : ROUND_CLI.roundDone, { file: out });
    const told = warnings.map((warning) => `! ${warning}`);
    terminal.print([done, ...told, ...tellBoard(board, outline), ...refused, ...tellBadLines(log)].join("\n"));
  }
  return refused.length > 0 ? 2 : 0;
}

/** What the page keeps in the file of a round beside the round itself. */
const BESIDE = ["outline", "log", "explanations"] as const;

/** The same of the file that is read, else of the one that is written over: it is not this command's to drop. */
function besideRound(out: string, call: Call): Record<string, unknown> {
  const files = [givenSetting(call).round, exists(out) ? readJson(out) : null];
  return Object.fromEntries(
    BESIDE.flatMap((field) => {
      const kept = files.map((file) => (file as Record<string, unknown> | null)?.[field]);
      const value = kept.find((one) => one !== undefined);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

interface Received {
  readonly assessment: Assessment | null;
  readonly entries: readonly LogEntry[];
  readonly refused: readonly string[];
}

async function receive(
  call: Call,
  setting: Setting,
  log: readonly LogEntry[],
  at: string,
  terminal: Terminal,
): Promise<Received> {
  if (call.paths.length === 0) return { assessment: null, entries: [], refused: [] };
  const given = await readFiles(listFiles(call.paths), setting, terminal);
  const [reports, refused] = cameOf(given.flatMap(({ members }) => members));
  const entries = receivedEntries(reports, refused, log, at);
  return {
    assessment: mergeReports(reports, setting.outline, { round: setting.round, log: [...log, ...entries] }),
    entries,
    refused: refused.map(({ file, message }) => `${fillIn(ROUND_CLI.refused, { file })}\n  ${message}`),
  };
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).pop()!;
}

/** A screen holds no more lines. */
const MOST_TOLD = 60;

function tellBoard({ rows, counts }: Board, outline: Outline): string[] {
  const told = STANDINGS.filter((standing) => counts[standing] > 0).map((standing) =>
    fillIn(ROUND_CLI.boardCount, { standing: STANDING_WORDS[standing], count: counts[standing] }),
  );
  const units = rows.slice(0, MOST_TOLD).map(({ unit, standing, daysLate }) => {
    const late = daysLate ? fillIn(ROUND_CLI.late, { count: String(daysLate).padStart(2, "0") }) : "";
    return fillIn(ROUND_CLI.boardUnit, {
      code: unit.code,
      unit: unitLabel(outline, unit, "name"),
      standing: STANDING_WORDS[standing],
      late,
    });
  });
  const more = rows.length > MOST_TOLD ? [fillIn(CLI.andMore, { count: rows.length - MOST_TOLD })] : [];
  return [...told, ...units, ...more];
}

function boardJson({ today, deadline, rows, counts, unlisted }: Board): Record<string, unknown> {
  return {
    today,
    deadline,
    counts,
    unlisted,
    units: rows.map(({ unit, assessed, ...row }) => ({
      unit: unit.code,
      ...row,
      ...(assessed?.report && { file: assessed.report.file, counts: assessed.counts }),
    })),
  };
}

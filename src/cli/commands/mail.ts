import { basename, join, resolve } from "node:path";
import type { Assessment } from "../../assessment/Assessment";
import { mergeReports } from "../../assessment/mergeReports";
import { draftOf, formNameOf } from "../../mail/draftOf";
import type { Attachment } from "../../mail/Mail";
import { type Letter, type PlannedLetters, planLetters } from "../../mail/planLetters";
import { markedCopy } from "../../marked/markedCopy";
import { markedName } from "../../marked/markedName";
import type { Outline, Unit } from "../../outline/Outline";
import type { LetterKind, Round } from "../../outline/Round";
import { labelOfUnit, unitLabel } from "../../outline/unitLabel";
import { receivedEntries } from "../../round/entriesOf";
import type { LogEntry } from "../../round/LogEntry";
import { fillIn } from "../../workbook/fillIn";
import { unitForm } from "../../workbook/round/unitForm";
import { inflateNode } from "../../xlsx/inflateNode";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { CallError } from "../CallError";
import { cameOf } from "../cameOf";
import { CLI } from "../cliTexts";
import { dayOption, presentOf } from "../dayOption";
import { explanationsOf } from "../explanationsOf";
import { sha256Node, writeBytes } from "../files";
import { listFiles } from "../listFiles";
import { appendLog, badLinesJson, logOf, tellBadLines } from "../logFile";
import { valueOf, type Call } from "../parseCall";
import { printJson } from "../printJson";
import { readFiles } from "../readFiles";
import { namedPrevious } from "../readPrevious";
import { reportBytes } from "../reportBytes";
import { ROUND_CLI } from "../roundCliTexts";
import { knownUnit, settingOf, type Setting } from "../setting";
import type { ExitStatus, Terminal } from "../Terminal";

const KINDS: readonly LetterKind[] = ["invite", "notice", "remind", "findings"];

interface InRound extends Setting {
  readonly round: Round;
}

/** A letter that was written, with the names of its files. */
interface Written {
  readonly letter: Letter;
  readonly draft: string;
  readonly text: string;
  readonly attachments: readonly string[];
  readonly notes: readonly string[];
}

/** Reports that came, put together; null where none were given. */
interface Received {
  readonly assessment: Assessment | null;
  /** The given file that each report came out of. */
  readonly givenOf: ReadonlyMap<string, string>;
  readonly refused: readonly string[];
  readonly entries: readonly LogEntry[];
}

/** `cchc mail --round FILE --kind KIND --out DIR [PATH...]`: drafts of letters to the units, each as text too, with what goes along. */
export async function mail(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const kind = kindOf(call);
  const { outline, round } = settingOf(call);
  if (!round) throw new CallError(ROUND_CLI.needsRound);
  const setting = { outline, round };
  const only = valueOf(call, "unit");
  const units = only === undefined ? undefined : new Set([knownUnit(outline, only)]);
  if (call.flags.has("sent")) return markSent(call, kind, setting, units, terminal);

  const folder = valueOf(call, "out");
  if (folder === undefined) throw new CallError(CLI.needsOut);
  if (kind === "findings" && call.paths.length === 0) throw new CallError(ROUND_CLI.needsReports);
  const { at, today } = presentOf(call);
  const log = logOf(call);
  const received = await receive(call, setting, log?.entries ?? [], at, terminal);
  const { assessment } = received;
  const until = dayOption(call, "until");
  const plan = { kind, outline, round, today, assessment, log: log?.entries, only: units, until };
  const planned = planLetters({ ...plan, filesOf: (unit) => filesFor(unit, kind, received) });
  const made = new Map<Letter, { readonly written: Written; readonly entry: LogEntry }>();
  const folderOf = freeFolders(folder, setting, received);
  for await (const { letter, attached } of attachAll(planned.letters, setting, received)) {
    const fewer = filesFor(letter.unit, kind, received).length > attached.files.length;
    const [without = letter] = fewer ? planLetters({ ...plan, only: new Set([letter.unit.code]) }).letters : [];
    made.set(letter, write(without, attached, folderOf, at));
  }
  const inOrder = planned.letters.map((letter) => made.get(letter)!);
  const written = inOrder.map((one) => one.written);
  const entries = [...received.entries, ...inOrder.map(({ entry }) => entry)];
  appendLog(log, entries);
  const told = { outline, written, planned, folder, refused: received.refused, badLines: tellBadLines(log) };
  if (call.flags.has("json")) printJson(terminal, mailJson(told));
  else terminal.print(tellMail(told));
  return received.refused.length > 0 ? 2 : 0;
}

function kindOf(call: Call): LetterKind {
  const [text, kinds] = [valueOf(call, "kind"), KINDS.join(", ")];
  if (text === undefined) throw new CallError(ROUND_CLI.needsKind, { kinds });
  const kind = KINDS.find((known) => known === text);
  if (!kind) throw new CallError(ROUND_CLI.badKind, { kinds, text });
  return kind;
}

async function receive(
  call: Call,
  setting: InRound,
  log: readonly LogEntry[],
  at: string,
  terminal: Terminal,
): Promise<Received> {
  if (call.paths.length === 0) return { assessment: null, givenOf: new Map(), refused: [], entries: [] };
  const given = await readFiles(listFiles(call.paths), setting, terminal);
  const [reports, refused] = cameOf(given.flatMap(({ members }) => members));
  const { outline, round } = setting;
  // What was explained and accepted is not asked for once more.
  const { remarks: previous, told } = namedPrevious(call, outline) ?? {};
  const explanations = explanationsOf(call, outline);
  return {
    assessment: mergeReports(reports, outline, { round, log, previous, told, explanations }),
    givenOf: new Map(given.flatMap(({ file, members: inside }) => inside.map((member) => [member.file, file]))),
    refused: refused.map(({ file, message }) => `${fillIn(ROUND_CLI.refused, { file })}\n  ${message}`),
    entries: receivedEntries(reports, refused, log, at),
  };
}

function reportOf(unit: Unit, { assessment }: Received): string | undefined {
  return assessment?.units.find((one) => one.unit.code === unit.code)?.report?.file;
}

function filesFor(unit: Unit, kind: LetterKind, received: Received): string[] {
  if (kind === "invite") return [formNameOf(unit)];
  const file = reportOf(unit, received);
  return kind === "findings" && file !== undefined ? [markedName(file)] : [];
}

interface Attached {
  readonly files: readonly Attachment[];
  readonly notes: readonly string[];
}

type FolderOf = (name: string, unit: Unit) => string;

/**
 * Where a file goes: all in one folder, but nothing over what this call has written or was given (a marked copy that came back is called as the next
 * one), and each unit by itself where communes have units of one name.
 */
function freeFolders(folder: string, { outline }: InRound, { givenOf }: Received): FolderOf {
  const taken = new Set<string>();
  const given = new Set([...givenOf.values()].map(placeKey));
  return (name, { code }) => {
    const key = name.toLowerCase();
    let place = outline.groups.length > 1 || taken.has(key) ? join(folder, code) : folder;
    if (place === folder) taken.add(key);
    while (given.has(placeKey(join(place, name)))) place = join(place, code);
    return place;
  };
}

/** Some file systems tell no capitals from small letters. */
function placeKey(file: string): string {
  return resolve(file).toLowerCase();
}

function write(
  letter: Letter,
  { files, notes }: Attached,
  folderOf: FolderOf,
  at: string,
): { written: Written; entry: LogEntry } {
  const { kind, unit, subject, body } = letter;
  const draft = draftOf(letter, files, at);
  const put = (name: string, bytes: Uint8Array): string => {
    const file = join(folderOf(name, unit), name);
    writeBytes(file, bytes);
    return file;
  };
  const text = new TextEncoder().encode(`\uFEFF${subject}\n\n${body}\n`.replaceAll("\n", "\r\n"));
  return {
    written: {
      letter,
      draft: put(draft.name, draft.bytes),
      text: put(draft.name.replace(/\.eml$/, ".txt"), text),
      attachments: files.map(({ name, bytes }) => put(basename(name), bytes)),
      notes: [...letter.notes, ...notes],
    },
    entry: { at, what: "generated", unit: unit.code, paper: kind, file: draft.name, sha256: sha256Node(draft.bytes) },
  };
}

/** Each letter with what goes along; marked copies in the order of the given files, not of the units, so that each file is unpacked once. */
async function* attachAll(
  letters: readonly Letter[],
  setting: InRound,
  received: Received,
): AsyncGenerator<{ readonly letter: Letter; readonly attached: Attached }> {
  const byReport = new Map<string, Letter>();
  for (const letter of letters) {
    const file = letter.kind === "findings" ? reportOf(letter.unit, received) : undefined;
    if (file === undefined) yield { letter, attached: await attachForm(letter, setting) };
    else byReport.set(file, letter);
  }
  for await (const { file, bytes } of reportBytes([...byReport.keys()], received.givenOf)) {
    const letter = byReport.get(file)!;
    yield { letter, attached: attachMarked(letter, file, bytes) };
  }
}

async function attachForm({ kind, unit }: Letter, { outline, round }: InRound): Promise<Attached> {
  if (kind !== "invite") return { files: [], notes: [] };
  const bytes = await writeXlsx(unitForm(outline, round, unit));
  return { files: [{ name: formNameOf(unit), bytes }], notes: [] };
}

function attachMarked({ unit, corrections, until }: Letter, file: string, bytes: Uint8Array): Attached {
  const copy = markedCopy(bytes, { unit: unit.name, corrections, until }, { inflate: inflateNode });
  if (!copy.ok) return { files: [], notes: [fillIn(ROUND_CLI.noMarked, { file, reason: copy.reason })] };
  return { files: [{ name: markedName(file), bytes: copy.bytes }], notes: copy.notes };
}

/** The person says that the letters of that kind have gone out: those that the log knows as made, or one unit's in any case. */
function markSent(
  call: Call,
  kind: LetterKind,
  { outline }: InRound,
  units: ReadonlySet<string> | undefined,
  terminal: Terminal,
): ExitStatus {
  const log = logOf(call);
  if (!log) throw new CallError(ROUND_CLI.needsLog);
  const { at } = presentOf(call);
  const sent = outline.units.flatMap(({ code }): LogEntry[] => {
    if (units && !units.has(code)) return [];
    const made = log.entries.filter(
      (entry) => entry.unit === code && entry.paper === kind && entry.what === "generated",
    );
    const last = made[made.length - 1];
    if (!last && !units) return [];
    const { file, sha256 } = last ?? { file: "", sha256: "" };
    return [{ at, what: "sent", unit: code, paper: kind, file, sha256 }];
  });
  appendLog(log, sent);
  const names = sent.map(({ unit: code }) =>
    fillIn(ROUND_CLI.sentUnit, { code: code!, unit: labelOfUnit(outline, code!) }),
  );
  terminal.print([fillIn(ROUND_CLI.markedSent, { count: sent.length }), ...names, ...tellBadLines(log)].join("\n"));
  return 0;
}

interface Told {
  readonly outline: Outline;
  readonly written: readonly Written[];
  readonly planned: PlannedLetters;
  readonly folder: string;
  readonly refused: readonly string[];
  readonly badLines: readonly string[];
}

function tellMail({ outline, written, planned, folder, refused, badLines }: Told): string {
  const lines = [
    written.length > 0 ? fillIn(ROUND_CLI.lettersDone, { count: written.length, folder }) : ROUND_CLI.noLetters,
  ];
  for (const { letter, draft, notes } of written) {
    lines.push(fillIn(ROUND_CLI.letter, { code: letter.unit.code, file: draft }));
    lines.push(...notes.map((note) => fillIn(ROUND_CLI.note, { note })));
  }
  if (planned.skipped.length > 0) lines.push(ROUND_CLI.skipped);
  for (const { unit, reason } of planned.skipped)
    lines.push(fillIn(ROUND_CLI.skippedUnit, { code: unit.code, unit: unitLabel(outline, unit, "name"), reason }));
  return [...lines, ...refused, ...badLines].join("\n");
}

function mailJson({ written, planned, refused, badLines }: Told): Record<string, unknown> {
  return {
    letters: written.map(({ letter, draft, text, attachments, notes }) => {
      const { kind, unit, to, subject, body, until } = letter;
      return { kind, unit: unit.code, to, subject, body, until, draft, text, attachments, notes };
    }),
    skipped: planned.skipped.map(({ unit, reason }) => ({ unit: unit.code, reason })),
    refused,
    ...badLinesJson(badLines),
  };
}

import type { RefusedFile } from "../assessment/Assessment";
import { assessUnit } from "../assessment/assessUnit";
import { readFile } from "../intake/readFile";
import type { IntakeMeans } from "../intake/openFile";
import type { Report } from "../report/Report";
import type { Choices } from "./Engine";
import type { LoadedSetting } from "./loadSetting";
import type { Held, NamedFile, NamelessContent, ReadContent, Shelf } from "./Shelf";

/** A report with the file that it is of. */
export interface LotReport {
  readonly file: NamedFile;
  readonly report: Report;
  readonly read: ReadContent;
}

/** A file that its cover does not name, and the unit that a person gave it. */
export interface Nameless {
  readonly file: NamedFile;
  readonly unit: string | null;
}

/** The files taken in as the person's choices make them: what counts as a report of which unit, and what is left out. */
export interface Lot {
  readonly held: readonly Held[];
  /** What was in archives and mails beside workbooks, in words. */
  readonly passedOver: readonly string[];
  readonly reports: readonly LotReport[];
  readonly nameless: readonly Nameless[];
  /** Files that can't be used, those without a unit too. */
  readonly refused: readonly RefusedFile[];
  /** Which file of a unit counts: unit → SHA-256. */
  readonly chosen: ReadonlyMap<string, string>;
}

export function sortOut(shelf: Shelf, choices: Choices, setting: LoadedSetting, means: IntakeMeans): Lot {
  const held = shelf.all();
  const reports: LotReport[] = [];
  const nameless: Nameless[] = [];
  const refused: RefusedFile[] = [];
  for (const one of held) {
    const { content, source } = one;
    const file = one.files[0]!;
    if (content.kind === "previous") continue;
    const read = content.kind === "nameless" ? readNamed(one, content, choices, setting, means) : content;
    if (content.kind === "nameless") nameless.push({ file, unit: read.kind === "report" ? read.report.unit : null });
    if (read.kind === "report") {
      reports.push({ file, read, report: reportIn(file, read.report) });
    } else {
      const { code, message } = read.refusal;
      refused.push({ file: file.name, sha256: source.sha256 || null, size: source.size, code, message });
    }
  }
  const digests = new Map(held.flatMap(({ files, source }) => files.map(({ id }) => [id, source.sha256] as const)));
  const chosen = Object.entries(choices.chosen).flatMap(([unit, id]) => {
    const sha256 = digests.get(id);
    return sha256 === undefined ? [] : [[unit, sha256] as const];
  });
  return { held, passedOver: shelf.passedOver(), reports, nameless, refused, chosen: new Map(chosen) };
}

/** Equal bytes were read once, under the name that came first: the report is that of the file that stands for them all. */
function reportIn({ name, arrival }: NamedFile, report: Report): Report {
  return { ...report, file: name, arrival };
}

/** A file whose cover names no unit, read again with the one that a person gave it. */
function readNamed(
  { source, files }: Held,
  content: NamelessContent,
  choices: Choices,
  { outline, round }: LoadedSetting,
  means: IntakeMeans,
): ReadContent | NamelessContent {
  // Whichever of the equal files was named.
  const given = files.flatMap(({ id }) => (Object.hasOwn(choices.units, id) ? [choices.units[id]!] : []))[0];
  const unit = outline.unitOf(given ?? "");
  if (!unit) return content;
  const known = content.named.get(unit.code);
  if (known) return known;
  const options = { unit: unit.code, round: round?.id };
  const file = readFile(files[0]!.name, content.bytes, outline, options, { ...means, sha256: () => source.sha256 });
  if (!file.ok) return content;
  const read: ReadContent = { kind: "report", report: file.report, assessed: assessUnit(unit, file.report, outline) };
  content.named.set(unit.code, read);
  return read;
}

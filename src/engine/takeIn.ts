import { assessUnit } from "../assessment/assessUnit";
import { readRemarks } from "../assessment/readRemarks";
import { digestOf } from "../intake/digestOf";
import { Lot } from "../intake/Lot";
import type { Member } from "../intake/Member";
import { type IntakeMeans, openFile } from "../intake/openFile";
import { unpack } from "../intake/unpack";
import type { Cells } from "../report/Cells";
import { readReport, type ReportSource } from "../report/readReport";
import { quotable } from "../report/repairMessages";
import type { Refusal } from "../report/Report";
import { fillIn } from "../workbook/fillIn";
import type { TakenContent, TakenFile } from "./Engine";
import { ENGINE_TEXTS } from "./engineTexts";
import type { LoadedSetting } from "./loadSetting";
import { refusalView } from "./refusalView";
import type { Content, NamedFile, Shelf } from "./Shelf";

type FileMember = Exclude<Member, { readonly kind: "passed-over" }>;

/** What is at work while a file is taken in. */
interface Work {
  readonly shelf: Shelf;
  readonly setting: LoadedSetting;
  readonly means: IntakeMeans;
  readonly pause: () => Promise<void>;
}

/** Reads one returned file, or all that are in it, and puts them with the others. */
export async function takeIn(
  { id, name }: NamedFile,
  bytes: Uint8Array,
  shelf: Shelf,
  setting: LoadedSetting,
  means: IntakeMeans,
  pause: () => Promise<void>,
): Promise<readonly TakenFile[]> {
  const work = { shelf, setting, means, pause };
  const taken: TakenFile[] = [];
  let inside = 0;
  shelf.remove([id]);
  for await (const member of unpack(name, bytes, means, new Lot(shelf.room))) {
    if (member.kind === "passed-over") {
      shelf.passOver(id, member.passedOver);
      continue;
    }
    const { file: named, arrival } = member;
    const place = { id: named === name ? id : `${id}/${++inside}`, name: named };
    taken.push({ ...(await takeMember({ ...place, ...(arrival && { arrival }) }, member, work)), ...place });
  }
  return taken;
}

async function takeMember(file: NamedFile, member: FileMember, work: Work): Promise<TakenContent> {
  const { shelf, means, pause } = work;
  const digest = means.sha256 ?? digestOf;
  if (member.kind === "refused") {
    const { bytes, refusal } = member;
    const content: Content = { kind: "refused", refusal };
    shelf.put(file, { sha256: bytes ? digest(bytes) : "", size: bytes?.length ?? 0 }, content);
    return tell(content);
  }
  const { bytes } = member;
  const sha256 = digest(bytes);
  const source = { sha256, size: bytes.length };
  const known = shelf.twinOf(sha256, file.id);
  if (known !== undefined) {
    shelf.put(file, source, shelf.contentOf(sha256)!);
    return { kind: "twin", same: known };
  }
  await pause();
  const opened = openFile(file.name, bytes, { ...member.means, sha256: () => sha256 }, file.arrival);
  await pause();
  const content: Content = opened.ok
    ? contentOf(opened.cells, bytes, opened.source, work)
    : { kind: "refused", refusal: opened.refusal };
  // The same bytes may have come in meanwhile.
  const twin = shelf.twinOf(sha256, file.id);
  shelf.put(file, source, content);
  return twin === undefined ? tell(content) : { kind: "twin", same: twin };
}

function contentOf(cells: Cells, bytes: Uint8Array, source: ReportSource, { setting, shelf }: Work): Content {
  const { outline, round } = setting;
  const written = readRemarks(cells);
  if (written.ok) {
    if (written.outline !== null && written.outline !== outline.id)
      return { kind: "refused", refusal: refuseForeign(written.outline) };
    return { kind: "previous", written };
  }
  const read = readReport(cells, outline, source, { round: round?.id });
  if (read.ok) {
    const { report } = read;
    const assessed = assessUnit(outline.unitOf(report.unit)!, report, outline);
    return { kind: "report", report, assessed, ...(shelf.mayKeep(bytes.length) && { bytes }) };
  }
  const { refusal } = read;
  return refusal.code === "X9" ? { kind: "nameless", bytes, refusal, named: new Map() } : { kind: "refused", refusal };
}

function refuseForeign(id: string): Refusal {
  const { reason, remedy } = ENGINE_TEXTS.foreignPrevious;
  const why = fillIn(reason, { id: quotable(id, 80) });
  return { code: "X7", reason: why, remedy, message: `${why}. ${remedy}` };
}

function tell(content: Content): TakenContent {
  switch (content.kind) {
    case "report":
      return { kind: "report", unit: content.report.unit };
    case "previous":
      return { kind: "previous", remarks: content.written.remarks.size };
    default:
      return { kind: content.kind, refusal: refusalView(content.refusal) };
  }
}

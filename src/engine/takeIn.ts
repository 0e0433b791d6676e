import { assessUnit } from "../assessment/assessUnit";
import { readRemarks } from "../assessment/readRemarks";
import { digestOf } from "../intake/digestOf";
import { type IntakeMeans, openFile } from "../intake/openFile";
import type { Cells } from "../report/Cells";
import { readReport, type ReportSource } from "../report/readReport";
import { quotable } from "../report/repairMessages";
import type { Refusal } from "../report/Report";
import { fillIn } from "../workbook/fillIn";
import type { TakenFile } from "./Engine";
import { ENGINE_TEXTS } from "./engineTexts";
import type { LoadedSetting } from "./loadSetting";
import { refusalView } from "./refusalView";
import type { Content, NamedFile, Shelf } from "./Shelf";

/** Reads one returned file and puts it with the others. */
export async function takeIn(
  file: NamedFile,
  bytes: Uint8Array,
  shelf: Shelf,
  setting: LoadedSetting,
  means: IntakeMeans,
  pause: () => Promise<void>,
): Promise<TakenFile> {
  const { id, name } = file;
  const sha256 = (means.sha256 ?? digestOf)(bytes);
  const source = { file: name, sha256, size: bytes.length };
  if (shelf.twinOf(sha256, id) === undefined) {
    await pause();
    const opened = openFile(name, bytes, { ...means, sha256: () => sha256 });
    await pause();
    const content: Content = opened.ok
      ? contentOf(opened.cells, bytes, source, setting)
      : { kind: "refused", refusal: opened.refusal };
    // The same bytes may have come in meanwhile.
    const twin = shelf.twinOf(sha256, id);
    shelf.put(file, source, content);
    return twin === undefined ? tell(id, content) : { kind: "twin", id, same: twin };
  }
  const same = shelf.twinOf(sha256, id)!;
  shelf.put(file, source, shelf.contentOf(sha256)!);
  return { kind: "twin", id, same };
}

function contentOf(cells: Cells, bytes: Uint8Array, source: ReportSource, setting: LoadedSetting): Content {
  const { outline, round } = setting;
  const written = readRemarks(cells);
  if (written.ok) {
    if (written.outline !== null && written.outline !== outline.id)
      return { kind: "refused", refusal: refuseForeign(written.outline) };
    return { kind: "previous", modified: cells.modified ?? null, written };
  }
  const read = readReport(cells, outline, source, { round: round?.id });
  if (read.ok) {
    const { report } = read;
    return { kind: "report", report, assessed: assessUnit(outline.unitOf(report.unit)!, report, outline) };
  }
  const { refusal } = read;
  return refusal.code === "X9" ? { kind: "nameless", bytes, refusal, named: new Map() } : { kind: "refused", refusal };
}

function refuseForeign(id: string): Refusal {
  const { reason, remedy } = ENGINE_TEXTS.foreignPrevious;
  const why = fillIn(reason, { id: quotable(id, 80) });
  return { code: "X7", reason: why, remedy, message: `${why}. ${remedy}` };
}

function tell(id: string, content: Content): TakenFile {
  switch (content.kind) {
    case "report":
      return { kind: "report", id, unit: content.report.unit };
    case "previous":
      return { kind: "previous", id, remarks: content.written.remarks.size };
    default:
      return { kind: content.kind, id, refusal: refusalView(content.refusal) };
  }
}

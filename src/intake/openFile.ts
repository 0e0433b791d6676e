import type { Cells } from "../report/Cells";
import type { ReportSource } from "../report/readReport";
import type { Arrival, Refusal } from "../report/Report";
import type { Inflate } from "../xlsx/Inflate";
import { readXlsx } from "../xlsx/readXlsx";
import { isOpenDocument, readOds } from "../ods/readOds";
import { digestOf } from "./digestOf";

/** What a host does faster by its own means; without them the same is done in plain JavaScript. */
export interface IntakeMeans {
  readonly inflate?: Inflate;
  readonly sha256?: (bytes: Uint8Array) => string;
  /** Is told how many cells a workbook made of few bytes: an .ods has one for a million alike. */
  readonly made?: (cells: number) => void;
  /** Gives memory back that nobody uses any more: else several workbooks that take much add up before the engine does so itself. */
  readonly letGo?: () => void;
}

export type OpenedFile = { readonly source: ReportSource } & (
  { readonly ok: true; readonly cells: Cells } | { readonly ok: false; readonly refusal: Refusal }
);

/** Bytes → cells, whatever kind of workbook they are of. */
export function openFile(file: string, bytes: Uint8Array, means: IntakeMeans = {}, arrival?: Arrival): OpenedFile {
  const sha256 = (means.sha256 ?? digestOf)(bytes);
  const source = { file, sha256, size: bytes.length, ...(arrival && { arrival }) };
  const { inflate, made } = means;
  const read = isOpenDocument(bytes) ? readOds(bytes, { inflate, made }) : readXlsx(bytes, { inflate });
  if (read.ok) return { ok: true, source, cells: read.cells };
  const { code, reason, remedy, message } = read;
  return { ok: false, source, refusal: { code, reason, remedy, message } };
}

import type { RefusedFile } from "../assessment/Assessment";
import { type IntakeFile, refusedFile } from "../intake/readFile";
import type { Report } from "../report/Report";

/** Files that were read, apart: reports, and those that can't be used. */
export function cameOf(files: readonly IntakeFile[]): [reports: Report[], refused: RefusedFile[]] {
  return [
    files.flatMap((file) => (file.ok ? [file.report] : [])),
    files.flatMap((file) => (file.ok ? [] : [refusedFile(file)])),
  ];
}

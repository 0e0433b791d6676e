import { CONTAINER_LIMITS, LIMITS, type Limits } from "../xlsx/limits";

/** The limits of a zip, where it is an archive of files and no workbook. */
export const ARCHIVE_LIMITS: Limits = {
  ...LIMITS,
  file: CONTAINER_LIMITS.file,
  entries: CONTAINER_LIMITS.entries,
  part: CONTAINER_LIMITS.file,
};

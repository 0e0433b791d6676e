import type { RefusedFile } from "./Assessment";

/** By name, each once. */
export function sortedFiles(files: readonly RefusedFile[]): RefusedFile[] {
  const keyOf = (file: RefusedFile): string => [file.file, file.sha256 ?? "", file.code].join("\n");
  const byKey = new Map(files.map((file) => [keyOf(file), file]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

import { Zip, ZipPassThrough } from "fflate";
import type { OutputFile } from "./Engine";

/** Workbooks are packed already: they are only put together. The time is always the same, so that equal files make equal bytes. */
const TIME = new Date(1980, 0, 1);

/** Several files as one .zip; a name given twice gets its number. */
export async function packFiles(
  files: readonly OutputFile[],
  name: string,
  pause: () => Promise<void>,
): Promise<OutputFile> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const taken = new Set<string>();
  for (const file of files) {
    const entry = new ZipPassThrough(freeName(file.name, taken));
    entry.mtime = TIME;
    zip.add(entry);
    entry.push(file.bytes, true);
    await pause();
  }
  zip.end();
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { name, bytes };
}

/** Windows knows no difference between small and capital letters. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} (${number})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}

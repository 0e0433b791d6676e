import { unpack } from "../intake/unpack";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { readBytes } from "./files";
import { nodeMeans } from "./nodeMeans";

interface ReportBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The workbooks that reports were read from: files, or in given files, each of which is unpacked once, whatever is wanted of it. They come one given
 * file after the other, so that never more than one lies in memory.
 *
 * @param givenOf the given file that each report came out of
 */
export async function* reportBytes(
  files: readonly string[],
  givenOf: ReadonlyMap<string, string>,
): AsyncGenerator<ReportBytes> {
  const wanted = new Map<string, Set<string>>();
  for (const file of files) {
    const given = givenOf.get(file)!;
    wanted.set(given, (wanted.get(given) ?? new Set()).add(file));
  }
  for (const [given, left] of wanted) {
    for await (const member of unpack(given, readBytes(given), nodeMeans)) {
      if (member.kind !== "workbook" || !left.delete(member.file)) continue;
      yield { file: member.file, bytes: member.bytes };
      if (left.size === 0) break;
    }
    const [gone] = left;
    if (gone !== undefined) throw new CallError(CLI.cannotRead, { file: gone, reason: CLI.notFound });
  }
}

import { unpack } from "../intake/unpack";
import { inflateNode } from "../xlsx/inflateNode";
import { readBytes } from "./files";

/** The workbook that a report was read from: a file, or one inside a given file. Undefined where it is no longer there. */
export async function bytesOfReport(given: string, file: string): Promise<Uint8Array | undefined> {
  for await (const member of unpack(given, readBytes(given), { inflate: inflateNode }))
    if (member.kind === "workbook" && member.file === file) return member.bytes;
  return undefined;
}

import type { Refusal } from "../report/Report";
import { crc32 } from "../xlsx/crc32";
import type { Inflate } from "../xlsx/Inflate";
import type { Refusal as XlsxRefusal } from "../xlsx/Refusal";
import { type ListedEntry, walkZip } from "../xlsx/walkZip";
import { ARCHIVE_LIMITS } from "./archiveLimits";
import type { Contents, FilePart } from "./Contents";
import { decodeZipName } from "./decodeZipName";
import { refuseIntake } from "./intakeMessages";
import { partName } from "./partName";

/** What a zip of files holds, folders left out; nothing is inflated yet. Nothing is ever written to a disk: names are only shown. */
export function readArchive(bytes: Uint8Array, inflate: Inflate): Contents | Refusal {
  const parts: FilePart[] = [];
  const refused = walkZip(bytes, ARCHIVE_LIMITS, (entry) => {
    const name = partName(decodeZipName(entry));
    if (!name.endsWith("/") && name !== "") {
      parts.push({ kind: "file", name, size: entry.size, read: (limit) => inflated(bytes, entry, inflate, limit) });
    }
    return undefined;
  });
  return refused ? refusalOf(refused) : { parts };
}

function inflated(bytes: Uint8Array, entry: ListedEntry, inflate: Inflate, limit: number): Uint8Array | Refusal {
  if (entry.closed === "encrypted") return refuseIntake("archiveEncrypted");
  if (entry.closed) return refuseIntake("archiveMethod");
  const { method, start, packedSize, size, crc } = entry;
  const packed = bytes.subarray(start, start + packedSize);
  const part = method === 0 ? packed : inflate(packed, size, limit);
  if (!part) return refuseIntake("bomb");
  return part.length === size && crc32(part) === crc ? part : refuseIntake("damagedEntry");
}

/** The reader of workbooks knows no archives: its words are of a workbook. */
function refusalOf({ code }: XlsxRefusal): Refusal {
  if (code === "bomb") return refuseIntake("bomb");
  return code === "too-large" ? refuseIntake("entries", ARCHIVE_LIMITS.entries) : refuseIntake("damagedArchive");
}

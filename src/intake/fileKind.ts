import { refuse } from "../xlsx/messages";
import { walkZip } from "../xlsx/walkZip";
import { ARCHIVE_LIMITS } from "./archiveLimits";
import { isOutlookMail } from "./outlook/readOutlookMail";

/**
 * What to do with a file, by its name and its first bytes.
 *
 * - `workbook`: is or claims to be one; the reader says what is wrong with it
 * - `archive`, `mail`, `outlook`: holds files
 * - `foreignArchive`, `winmail`, `sealedMail`: may hold reports, but can't be opened
 * - `other`: nothing that a report could be
 */
export type FileKind =
  "workbook" | "archive" | "mail" | "outlook" | "foreignArchive" | "winmail" | "sealedMail" | "other";

const WORKBOOK = /^(?:xls[xmb]?|xlt[xm]?|ods|ots|fods|et)$/;
const FOREIGN_ARCHIVE = /^(?:rar|7z|gz|tgz|tar|bz2|xz|zipx|cab|iso)$/;
/** What people send beside a report; the bytes need no look, and a Word file is a zip too. */
const OTHER =
  /^(?:docx?|docm|dotx?|rtf|odt|odp|pptx?|pps|ppsx|pdf|txt|csv|html?|xml|json|png|jpe?g|gif|bmp|tiff?|webp|svg|heic|emf|wmf|ico|mp[34]|mov|avi|vcf|ics|p7s|asc|sig)$/;

/** The kind of what is in a container, where the name alone tells: its bytes are not even made. */
export function kindByName(name: string): "other" | undefined {
  return OTHER.test(extensionOf(name)) ? "other" : undefined;
}

export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const extension = extensionOf(name);
  if (startsWith(bytes, "PK")) return zipKind(extension, bytes);
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) {
    if (isOutlookMail(bytes)) return "outlook";
    return extension === "msg" ? "outlook" : "workbook";
  }
  if (startsWith(bytes, "\x78\x9f\x3e\x22") || /(?:^|\/)winmail\.dat$/i.test(name)) return "winmail";
  if (extension === "p7m") return "sealedMail";
  if (FOREIGN_ARCHIVE.test(extension) || FOREIGN_HEADS.some((head) => startsWith(bytes, head))) return "foreignArchive";
  if (extension === "zip") return "archive";
  if (extension === "msg") return "outlook";
  if (extension === "eml" || isMail(bytes)) return "mail";
  return WORKBOOK.test(extension) ? "workbook" : "other";
}

export function extensionOf(name: string): string {
  return /\.([^./]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** RAR, 7-Zip, gzip, bzip2, xz, cabinet. */
const FOREIGN_HEADS = ["Rar!\x1a\x07", "7z\xbc\xaf\x27\x1c", "\x1f\x8b\x08", "BZh", "\xfd7zXZ\0", "MSCF\0\0\0\0"];

function startsWith(bytes: Uint8Array, head: string): boolean {
  return bytes.length >= head.length && [...head].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

/** A workbook is a zip with a table of its parts, or one whose first file names its type; any other zip is an archive. */
function zipKind(extension: string, bytes: Uint8Array): FileKind {
  if (OTHER.test(extension)) return "other";
  if (WORKBOOK.test(extension)) return "workbook";
  const first = latin1(bytes.subarray(30, 30 + Math.min(bytes[26] ?? 0, 32)));
  if (/^(?:\[content_types\]\.xml|mimetype)$|^(?:_rels|docprops|xl)\//i.test(first)) return "workbook";
  let isPackage = false;
  walkZip(bytes, ARCHIVE_LIMITS, ({ nameBytes }) => {
    if (nameBytes.length !== PACKAGE_LIST.length) return undefined;
    isPackage ||= latin1(nameBytes).toLowerCase() === PACKAGE_LIST;
    return isPackage ? refuse("notXlsx") : undefined;
  });
  return isPackage ? "workbook" : "archive";
}

const PACKAGE_LIST = "[content_types].xml";

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Begins with header lines, one of them a mail's own (RFC 5322; Thunderbird and old programs put a `From ` line before). */
function isMail(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 4096))
    .replace(/^\xef\xbb\xbf/, "")
    .replace(/^From [^\n]*\n/, "");
  if (!/^[A-Za-z][A-Za-z0-9-]*:[ \t\r\n]/.test(head)) return false;
  return /^(?:received|return-path|message-id|mime-version|delivered-to|from|x-unsent):/im.test(head);
}

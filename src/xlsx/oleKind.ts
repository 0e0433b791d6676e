/**
 * What an OLE2 compound file ([MS-CFB]) is: Excel puts an .xlsx with an opening password into one (stream
 * `EncryptedPackage`, [MS-OFFCRYPTO] 2.3.4.4), and an old .xls is one (stream `Workbook`, before 1997 `Book`).
 *
 * Directory entries lie on multiples of 128 bytes: the name in UTF-16LE at 0, its length in bytes with the closing zero at
 * 64. Looking at each such place needs no chain of sectors, so nothing can loop, and it's done first: a workbook whose text
 * speaks of EncryptedPackage is still a workbook. Without any of these streams the name anywhere in the file is enough.
 *
 * @returns undefined if the bytes are no compound file
 */
export function oleKind(bytes: Uint8Array): "encrypted" | "xls" | "other" | undefined {
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) return undefined;
  let kind: "xls" | "other" | undefined;
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (hasName(bytes, at, "Workbook") || hasName(bytes, at, "Book")) kind = "xls";
    else if (hasName(bytes, at, "WordDocument") || hasName(bytes, at, "PowerPoint Document")) kind ??= "other";
  }
  return kind ?? (contains(bytes, "EncryptedPackage") ? "encrypted" : "xls");
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function hasName(bytes: Uint8Array, at: number, name: string): boolean {
  return bytes[at + 64] === (name.length + 1) * 2 && bytes[at + 65] === 0 && isAt(bytes, at, name);
}

function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (bytes[at + 2 * i] !== text.charCodeAt(i) || bytes[at + 2 * i + 1] !== 0) return false;
  }
  return true;
}

function contains(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (isAt(bytes, at, text)) return true;
  return false;
}

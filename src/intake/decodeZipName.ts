import { crc32 } from "../xlsx/crc32";
import type { ListedEntry } from "../xlsx/walkZip";

const UTF8_NAME = 0x800;
const UNICODE_PATH = 0x7075;

/** Upper half of code page 437, in which zip names are by the book (APPNOTE D.1). */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/** What Vietnamese is written with beside ASCII, composed. */
const VIETNAMESE = /^[\x20-\x7eÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–—‘’“”]*$/u;

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const windows1258 = new TextDecoder("windows-1258");

/**
 * The name of a file in a zip. Says the flag UTF-8, it is; else the Unicode path that Info-ZIP adds beside (APPNOTE 4.6.9), if it is of this
 * name. Many programs write UTF-8 and don't say so. What is no UTF-8 is of an old Windows: of a Vietnamese one (code page 1258) where the
 * letters come out Vietnamese, else code page 437.
 */
export function decodeZipName({ nameBytes, extra, flags }: Pick<ListedEntry, "nameBytes" | "extra" | "flags">): string {
  const utf8 = decodeStrictly(nameBytes);
  if (flags & UTF8_NAME && utf8 !== undefined) return utf8;
  const told = unicodePath(nameBytes, extra) ?? utf8;
  if (told !== undefined) return told;
  const vietnamese = windows1258.decode(nameBytes).normalize("NFC");
  return VIETNAMESE.test(vietnamese) ? vietnamese : decode437(nameBytes);
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined; // no UTF-8
  }
}

/** `75 70  length  01  CRC-32 of the name as stored  name in UTF-8` */
function unicodePath(nameBytes: Uint8Array, extra: Uint8Array): string | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) return undefined;
    if (view.getUint16(at, true) === UNICODE_PATH && end >= at + 9 && extra[at + 4] === 1) {
      return view.getUint32(at + 5, true) === crc32(nameBytes)
        ? decodeStrictly(extra.subarray(at + 9, end))
        : undefined;
    }
    at = end;
  }
  return undefined;
}

function decode437(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80]!)).join("");
}

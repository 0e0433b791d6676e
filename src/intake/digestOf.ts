import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 in hex, in plain JavaScript: a page served over plain http has no `crypto.subtle`. */
export function digestOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

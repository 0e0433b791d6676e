/**
 * Undoes raw deflate (RFC 1951), synchronously and without throwing.
 *
 * Gives the bytes; `undefined` when there would be more than `limit` of them, decided while inflating, so that a lying
 * `size` costs no more than the limit; for a malformed stream an empty array (the caller compares length and CRC-32). Where it fills its
 * buffer but for one byte, that byte is nobody's.
 */
export interface Inflate {
  /**
   * @param size bytes that the zip declares: a hint for the buffer, not to be trusted
   * @param limit bytes at most
   */
  (deflated: Uint8Array, size: number, limit: number): Uint8Array | undefined;
  /** CRC-32 by the same library, where it is faster than `crc32.ts`. */
  readonly crc32?: (bytes: Uint8Array) => number;
}

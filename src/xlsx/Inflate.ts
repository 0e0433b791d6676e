/**
 * Undoes raw deflate (RFC 1951), synchronously and without throwing.
 *
 * Gives the bytes; `undefined` when there would be more than `limit` of them, decided while inflating, so that a lying
 * `size` costs no more than the limit; for a malformed stream an empty array (the caller compares length and CRC-32).
 *
 * @param size bytes that the zip declares: a hint for the buffer, not to be trusted
 * @param limit bytes at most
 */
export type Inflate = (deflated: Uint8Array, size: number, limit: number) => Uint8Array | undefined;

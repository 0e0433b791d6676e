/**
 * The bytes and a NUL behind them. Not copied where they fill their buffer but for a NUL, as what was inflated does: a sheet may have hundreds of
 * megabytes.
 */
export function withNul(document: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = document;
  if (byteOffset === 0 && buffer.byteLength === length + 1) {
    const whole = new Uint8Array(buffer);
    if (whole[length] === 0) return whole;
  }
  const copy = new Uint8Array(length + 1);
  copy.set(document);
  return copy;
}

/**
 * The bytes and a NUL behind them. Not copied where they fill their buffer but for one byte, as what was inflated does: a sheet may have hundreds of
 * megabytes. That byte is taken for the NUL.
 */
export function withNul(document: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = document;
  const isAlone = byteOffset === 0 && buffer.byteLength === length + 1;
  const bytes = isAlone ? new Uint8Array(buffer) : new Uint8Array(length + 1);
  if (isAlone) bytes[length] = 0;
  else bytes.set(document);
  return bytes;
}

/** A compound file with the streams of these names in its directory and nothing in them. */
export function olePackage(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 8);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  streams.forEach((name, i) => {
    const at = 1024 + 128 * i;
    bytes.write(name, at, "utf16le");
    bytes.writeUInt16LE(2 * (name.length + 1), at + 64);
    bytes[at + 66] = 2;
  });
  return bytes;
}

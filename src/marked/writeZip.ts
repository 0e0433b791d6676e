/** A file of a zip with its bytes as they are packed. */
export interface PackedFile {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  /** Unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAME = 0x800;
/** 1980-01-01: no clock is asked. */
const DATE = 0x21;

/** A zip of files that are packed already (APPNOTE 4.3), in the order given. */
export function writeZip(files: readonly PackedFile[]): Uint8Array {
  const named = files.map((file) => ({ file, name: new TextEncoder().encode(file.name) }));
  const size = named.reduce((sum, { file, name }) => sum + 30 + 46 + 2 * name.length + file.packed.length, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const u16 = (...values: number[]): void => values.forEach((value) => (view.setUint16(at, value, true), (at += 2)));
  const u32 = (...values: number[]): void => values.forEach((value) => (view.setUint32(at, value, true), (at += 4)));
  const put = (part: Uint8Array): void => {
    bytes.set(part, at);
    at += part.length;
  };
  /** What the local header and the directory both say. */
  const facts = (file: PackedFile, name: Uint8Array): void => {
    const flags = name.length === file.name.length ? 0 : UTF8_NAME;
    u16(VERSION, flags, file.method, 0, DATE);
    u32(file.crc, file.packed.length, file.size);
    u16(name.length, 0);
  };

  const starts = named.map(({ file, name }) => {
    const start = at;
    u32(LOCAL);
    facts(file, name);
    put(name);
    put(file.packed);
    return start;
  });
  const directory = at;
  named.forEach(({ file, name }, index) => {
    u32(CENTRAL);
    u16(VERSION);
    facts(file, name);
    u16(0, 0, 0);
    u32(0, starts[index]!);
    put(name);
  });
  const length = at - directory;
  u32(END);
  u16(0, 0, files.length, files.length);
  u32(length, directory);
  u16(0);
  return bytes;
}

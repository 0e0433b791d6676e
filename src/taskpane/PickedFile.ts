/** A file that a person picked or dropped: named, not yet read. A browser's File is one. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Above what any reader takes, archives too: the start is enough to refuse the file in words, and a film never fills the memory. */
const ENOUGH = 51 * 1024 * 1024;

/** Null where it can't be read any more: moved, changed or locked since it was picked, or a folder. */
export async function readPicked(file: PickedFile): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, Math.min(file.size, ENOUGH)).arrayBuffer());
  } catch {
    // The browser tells no more than that it could not.
    return null;
  }
}

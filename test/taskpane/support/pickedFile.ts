import type { PickedFile } from "../../../src/taskpane/PickedFile";

/** A file as a browser hands it over; without bytes it can't be read any more. */
export function pickedFile(name: string, bytes: Uint8Array | null): PickedFile {
  return {
    name,
    size: bytes?.length ?? 1,
    slice: (from, to) => ({
      arrayBuffer: () =>
        bytes ? Promise.resolve(bytes.slice(from, to).buffer) : Promise.reject(new Error("NotReadableError")),
    }),
  };
}

import { Inflate as InflateStream, inflateSync } from "fflate";
import type { Inflate } from "./Inflate";

/** Up to here the whole stream goes at once: even all zeros it makes only 132 MB of writes, most past the buffer's end. */
const WHOLE = 128 * 1024;

/** Deflate makes at most 1.032 bytes of one, so the count is looked at every 17 MB. */
const SLICE = 16 * 1024;

/** {@link Inflate} for the browser, on fflate. */
export const inflateFflate: Inflate = (deflated, size, limit) => {
  if (deflated.length <= WHOLE && size <= limit) {
    // One byte more than declared shows whether there is more: fflate writes past the end of `out` without a word.
    const bytes = inflateInto(deflated, new Uint8Array(size + 1));
    if (bytes && bytes.length <= size) return bytes;
  }
  return inflateCounting(deflated, limit);
};

function inflateInto(deflated: Uint8Array, out: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(deflated, { out });
  } catch {
    return undefined; // malformed, or a stored block beyond `out`; counting tells which
  }
}

function inflateCounting(deflated: Uint8Array, limit: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new InflateStream((chunk) => {
    total += chunk.length;
    if (total <= limit) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < deflated.length; at += SLICE) {
      stream.push(deflated.subarray(at, at + SLICE), at + SLICE >= deflated.length);
      if (total > limit) return undefined;
    }
  } catch {
    return new Uint8Array(0);
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

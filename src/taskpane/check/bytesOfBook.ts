import type { AppModel } from "../AppModel";
import type { Outcome } from "../Host";
import type { createMarker } from "./createMarker";

/** The open workbook as a file, without our colours: what is made of it goes back to the unit. */
export async function bytesOfBook(
  { host }: AppModel,
  marker: ReturnType<typeof createMarker>,
): Promise<Outcome<Uint8Array>> {
  const { book } = host;
  return book ? marker.without(() => book.bytes()) : { ok: false, trouble: { kind: "unsupported" } };
}

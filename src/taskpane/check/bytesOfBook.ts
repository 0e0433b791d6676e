import type { AppModel } from "../AppModel";
import { attempt } from "../attempt";
import type { Outcome } from "../Host";
import type { Store } from "../Store";
import type { CheckState } from "./CheckState";
import type { createMarker } from "./createMarker";

/**
 * The open workbook as a file, without our colours: what is made of it goes back to the unit. They come off for that moment and stand there again
 * afterwards.
 */
export async function bytesOfBook(
  { host }: AppModel,
  store: Store<CheckState>,
  marker: ReturnType<typeof createMarker>,
): Promise<Outcome<Uint8Array>> {
  const { book } = host;
  if (!book) return { ok: false, trouble: { kind: "unsupported" } };
  const { marks, result } = store.get();
  if (!marks.shown) return attempt(() => book.bytes());
  const off = await attempt(() => book.unmark());
  if (!off.ok) return off;
  try {
    return await attempt(() => book.bytes());
  } finally {
    if (result?.kind === "report") await marker.show(result.report.findings);
  }
}

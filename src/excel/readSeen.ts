import type { SheetCells } from "../report/Cells";
import { allOf, type Ask, askExtras, askTogether } from "./askTogether";
import { seeNotes, seeThreads } from "./seeComments";
import { seeLooks } from "./seeLooks";
import { type Glimpse, NOTHING_SEEN, type Seen, type Sight } from "./Sight";

/**
 * Notes before threads: of a thread Excel may tell a note as well. Merged areas are not asked for: it costs people their Ctrl+Z
 * (OfficeDev/office-js#5918).
 */
const SIGHTS: readonly Sight[] = [seeLooks, seeNotes, seeThreads];

/** By kind, then by sheet. */
type Glimpses = readonly (readonly Glimpse[])[];

/**
 * What people see on the sheets beside the values, as far as this Excel tells it: asked for together with what is needed, and where there is
 * more to ask, in one more request. A kind that Excel fails in is left out, as if this Excel did not know it.
 * @param sheets undefined for one that nobody looks at
 * @returns what was needed; for each sheet, how its cells get what is seen there
 */
export async function readSeen<M>(
  context: Excel.RequestContext,
  needed: Ask<M>,
  sheets: readonly (Excel.Worksheet | undefined)[],
): Promise<{ readonly needed: M; readonly seen: readonly Seen[] }> {
  const asks = SIGHTS.map((sight) => allOf(sheets.map((sheet) => (sheet && sight(sheet)) ?? nothingToAsk)));
  const first = await askTogether(context, needed, asks);
  const kinds = await lookCloser(
    context,
    first.extras.filter((kind) => kind !== undefined),
  );
  return {
    needed: first.needed,
    seen: sheets.map((_, n) => (cells) => kinds.reduce((seen: SheetCells, kind) => kind[n]!(seen), cells)),
  };
}

function nothingToAsk(): () => Glimpse {
  return () => NOTHING_SEEN;
}

/** Where nobody has more to ask, Microsoft's client sends nothing. */
async function lookCloser(context: Excel.RequestContext, glimpses: Glimpses): Promise<readonly (readonly Seen[])[]> {
  const asks = glimpses.map((kind) =>
    allOf(kind.map((glimpse): Ask<Seen> => ("more" in glimpse ? glimpse.more : () => () => glimpse.seen))),
  );
  return (await askExtras(context, asks)).filter((kind) => kind !== undefined);
}

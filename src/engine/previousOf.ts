import { joinBooks, type JoinedBooks } from "../assessment/joinBooks";
import { newestBookFirst } from "../assessment/newestBookFirst";
import { readRemarks } from "../assessment/readRemarks";
import type { Outline } from "../outline/Outline";
import type { Cells } from "../report/Cells";
import type { Held, Written } from "./Shelf";

/**
 * What people wrote into earlier consolidated workbooks: that which is open, then the others by the time saved. The open workbook may be of another
 * outline: its sheets are about to be replaced, so that its remarks are taken along, to be listed as those that have no place any more.
 */
export function previousOf(held: readonly Held[], open: Cells | null, outline: Outline): JoinedBooks {
  return joinBooks([...openOne(open), ...filesOf(held)], outline);
}

function openOne(cells: Cells | null): Written[] {
  const written = cells && readRemarks(cells);
  return written?.ok ? [written] : [];
}

/** Two saved at one time by their bytes, so that the order in which they came never matters. */
function filesOf(held: readonly Held[]): Written[] {
  return newestBookFirst(
    held
      .flatMap(({ content, source }) => (content.kind === "previous" ? [{ ...content, ...source }] : []))
      .sort((a, b) => (a.sha256 < b.sha256 ? 1 : -1))
      .map(({ written }) => written),
  );
}

import type { MergedArea } from "../report/Cells";
import { SEEN_AREA, type Sight } from "./Sight";
import { supports } from "./supports";

/**
 * Merged areas whose first cell is in the part of the sheet that is looked at: Excel tells of no others. The address of all of them has been
 * seen to name first cells only, their sizes are right.
 */
export const seeMerged: Sight = (sheet) => {
  if (!supports("1.13")) return undefined;
  return () => {
    const found = sheet.getRange(SEEN_AREA.address).untrack().getMergedAreasOrNullObject().untrack();
    found.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return () => {
      const merged = found.isNullObject ? [] : found.areas.items.map(areaOf);
      return { seen: (cells) => (merged.length === 0 ? cells : { ...cells, merged }) };
    };
  };
};

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): MergedArea {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

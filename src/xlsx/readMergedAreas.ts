import type { MergedArea } from "../report/Cells";
import { parseCellAddress } from "../report/cellAddress";
import type { SheetContext } from "./SheetContext";
import { xmlName } from "./xmlName";
import type { XmlScanner } from "./XmlScanner";

const MERGE_CELL = xmlName("mergeCell");
const REF = xmlName("ref");

/**
 * The areas of the element just met, a `mergeCells` (ECMA-376 part 1, 18.3.1.55). Each costs as much as a cell. One that is no area of a sheet
 * is merged by no program and left out.
 *
 *     <mergeCells count="1"><mergeCell ref="D26:D27"/></mergeCells>
 *
 * @returns "cells": more than are allowed
 */
export function readMergedAreas(xml: XmlScanner, context: SheetContext, into: MergedArea[]): "cells" | undefined {
  const { depth } = xml;
  while (xml.nextChild(depth)) {
    if (!xml.isNamed(MERGE_CELL)) continue;
    if (context.cellsLeft-- === 0) return "cells";
    const area = areaOf(xml.attribute(REF) ?? "");
    if (area) into.push(area);
  }
  return undefined;
}

/** Undefined for one cell alone too: it covers no other. */
function areaOf(ref: string): MergedArea | undefined {
  const colon = ref.indexOf(":");
  const first = parseCellAddress(ref.slice(0, Math.max(0, colon)));
  const last = parseCellAddress(ref.slice(colon + 1));
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

import { readRemarks } from "../assessment/readRemarks";
import { joinBooks, type JoinedBooks } from "../assessment/joinBooks";
import { newestBookFirst } from "../assessment/newestBookFirst";
import { type FormerBook, RemarkReader } from "../assessment/RemarkReader";
import { DATA_SHEET } from "../outline/names";
import type { Outline } from "../outline/Outline";
import type { Cells } from "../report/Cells";
import { sheetKey } from "../report/sheetKey";
import { inflateNode } from "../xlsx/inflateNode";
import { OWN_LIMITS } from "../xlsx/limits";
import { readXlsx, type Wanted } from "../xlsx/readXlsx";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { exists, readBytes } from "./files";
import { valueOf, type Call } from "./parseCall";

/**
 * What people wrote into the workbook that stands at `--out` and is about to be replaced, and into the one of `--previous`, which the answers are
 * compared with. Whatever else stands at `--out` is nobody's to overwrite.
 */
export function readPrevious(call: Call, out: string, outline: Outline): JoinedBooks {
  const standing = exists(out) ? previousAt(out, CLI.foreignOut, outline) : undefined;
  const named = namedPrevious(call, outline);
  const books = [standing, named].flatMap((book) => book ?? []);
  const joined = joinBooks(newestBookFirst(books), outline);
  return { ...joined, former: (named ?? standing)?.former ?? joined.former };
}

/** The consolidated workbook of `--previous`, for those who replace none. */
export function namedPrevious(call: Call, outline: Outline): FormerBook | undefined {
  const named = valueOf(call, "previous");
  return named === undefined ? undefined : previousAt(named, CLI.foreignPrevious, outline);
}

function previousAt(file: string, foreign: string, outline: Outline): FormerBook {
  const bytes = readBytes(file);
  const previous = readRowByRow((wanted) => {
    const read = readXlsx(bytes, { inflate: inflateNode, limits: OWN_LIMITS, wanted });
    if (read.ok) return read.cells;
    if (read.code !== "too-large" && read.code !== "bomb") throw new CallError(foreign, { file });
    throw new CallError(CLI.largePrevious, { file, reason: read.reason });
  });
  if (!previous) throw new CallError(foreign, { file });
  if (previous.outline !== null && previous.outline !== outline.id)
    throw new CallError(CLI.otherPrevious, { file, id: previous.outline });
  return previous;
}

/** That of a whole country has millions of cells, a few of which people wrote: first what the workbook is, then row after row in passing. */
function readRowByRow(read: (wanted?: (sheet: string) => Wanted) => Cells): FormerBook | undefined {
  const isData = (sheet: string): boolean => sheetKey(sheet) === DATA_SHEET;
  const reader = RemarkReader.open(read((sheet) => (isData(sheet) ? "cells" : "nothing")));
  if (!reader) return undefined;
  let isInOrder = true;
  read((sheet) => {
    let above = -1;
    if (isData(sheet)) return "nothing";
    return (row, cells) => {
      isInOrder &&= row > above;
      above = row;
      reader.take(sheet, row, cells);
    };
  });
  if (isInOrder) return reader.finish();
  // No program writes rows so, but whoever did may have put a table's head behind its rows.
  const all = readRemarks(read());
  return all.ok ? all : undefined;
}

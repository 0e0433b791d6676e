import { readRemarks } from "../assessment/readRemarks";
import type { Outline } from "../outline/Outline";
import { inflateNode } from "../xlsx/inflateNode";
import { OWN_LIMITS } from "../xlsx/limits";
import { readXlsx } from "../xlsx/readXlsx";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { exists, readBytes } from "./files";
import { valueOf, type Call } from "./parseCall";

type Previous = Extract<ReturnType<typeof readRemarks>, { ok: true }>;

/**
 * What people wrote into the workbook that is about to be replaced: the one of `--previous`, else the one that stands at `--out`.
 * Whatever else stands there is nobody's to overwrite.
 */
export function readPrevious(call: Call, out: string, outline: Outline): Previous | undefined {
  const standing = exists(out) ? previousAt(out, CLI.foreignOut, outline) : undefined;
  return namedPrevious(call, outline) ?? standing;
}

/** The consolidated workbook of `--previous`, for those who replace none. */
export function namedPrevious(call: Call, outline: Outline): Previous | undefined {
  const named = valueOf(call, "previous");
  return named === undefined ? undefined : previousAt(named, CLI.foreignPrevious, outline);
}

function previousAt(file: string, foreign: string, outline: Outline): Previous {
  const read = readXlsx(readBytes(file), { inflate: inflateNode, limits: OWN_LIMITS });
  if (!read.ok && (read.code === "too-large" || read.code === "bomb"))
    throw new CallError(CLI.largePrevious, { file, reason: read.reason });
  const previous = read.ok ? readRemarks(read.cells) : undefined;
  if (!previous?.ok) throw new CallError(foreign, { file });
  if (previous.outline !== null && previous.outline !== outline.id)
    throw new CallError(CLI.otherPrevious, { file, id: previous.outline });
  return previous;
}

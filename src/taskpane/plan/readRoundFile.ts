import type { Engine } from "../../engine/Engine";
import { readKept, type Kept } from "../keptSetting";
import { readPicked, type PickedFile } from "../PickedFile";
import { PLAN } from "./planTexts";

/** A round from a file: JSON as it was saved, or a workbook with the sheet of the round. In words why there is none. */
export async function readRoundFile(file: PickedFile, engine: Engine): Promise<Kept | readonly string[]> {
  const bytes = await readPicked(file);
  if (!bytes) return [PLAN.unreadable];
  if (isZip(bytes)) {
    const opened = await engine.openRound(file.name, bytes);
    return opened.ok ? { outline: null, round: opened.round, log: [], explanations: [] } : opened.reasons;
  }
  const json = jsonOf(bytes);
  if (typeof json === "string") return [json];
  if ("sections" in json) return [PLAN.isOutline];
  const kept = readKept(JSON.stringify(json));
  return kept && kept.round !== null ? kept : [PLAN.notJson];
}

/** The object in a file, or in words why there is none. */
export async function readJsonFile(file: PickedFile): Promise<object | string> {
  const bytes = await readPicked(file);
  return bytes ? jsonOf(bytes) : PLAN.unreadable;
}

function jsonOf(bytes: Uint8Array): object | string {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof json === "object" && json !== null && !Array.isArray(json) ? json : PLAN.notJson;
  } catch {
    return PLAN.notJson;
  }
}

/** Every workbook is one. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

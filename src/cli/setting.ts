import builtIn from "../outline/outline-2025.json";
import { loadOutline } from "../outline/loadOutline";
import { inRound, loadRound } from "../outline/loadRound";
import type { Outline } from "../outline/Outline";
import { tellOutlineError } from "../outline/OutlineError";
import type { Round } from "../outline/Round";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { readJson } from "./files";
import { valueOf, type Call } from "./parseCall";

export interface Setting {
  readonly outline: Outline;
  readonly round: Round | null;
}

/** The outline and round that a call names; the built-in outline and no round where it names none. */
export function settingOf(call: Call): Setting {
  const file = valueOf(call, "outline");
  const loaded = loadOutline(file === undefined ? builtIn : readJson(file));
  if (!loaded.ok) {
    const [first, ...others] = loaded.errors;
    const more = others.length > 0 ? ` (và ${others.length} lỗi khác)` : "";
    throw new CallError(`${tellOutlineError(first!)}${more}.`);
  }
  const roundFile = valueOf(call, "round");
  if (roundFile === undefined) return { outline: loaded.outline, round: null };
  const round = loadRound(readJson(roundFile));
  if (!round.ok) throw new CallError(CLI.badRound, { file: roundFile, reason: round.reason });
  return { outline: inRound(loaded.outline, round.round), round: round.round };
}

/** A unit's code that the outline must know. */
export function knownUnit(outline: Outline, code: string): string {
  const unit = outline.unitOf(code);
  if (unit) return unit.code;
  throw new CallError(CLI.unknownUnit, { code, codes: outline.units.map((known) => known.code).join(", ") });
}

import builtIn from "../outline/outline-2025.json";
import { isNamedBy } from "../outline/dutyOf";
import { loadOutline } from "../outline/loadOutline";
import { inRound, loadRound } from "../outline/loadRound";
import type { Outline } from "../outline/Outline";
import { tellOutlineError } from "../outline/OutlineError";
import type { Round } from "../outline/Round";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { readJson } from "./files";
import { valueOf, type Call } from "./parseCall";
import { readRoundFile } from "./readRoundFile";

export interface Setting {
  readonly outline: Outline;
  readonly round: Round | null;
}

/** The same as its files have it: other threads read it anew, functions can't be sent to them. */
export interface GivenSetting {
  readonly outline: unknown;
  /** Undefined where there is none. */
  readonly round: unknown;
  /** Name of the round's file, for what is wrong with it. */
  readonly roundFile?: string;
}

/** The outline and round that a call names; the built-in outline and no round where it names none. */
export function settingOf(call: Call): Setting {
  return settingOfGiven(givenSetting(call));
}

export function givenSetting(call: Call): GivenSetting {
  const [outline, round] = [valueOf(call, "outline"), valueOf(call, "round")];
  return {
    outline: outline === undefined ? builtIn : readJson(outline),
    round: round === undefined ? undefined : readRoundFile(round),
    roundFile: round,
  };
}

export function settingOfGiven(given: GivenSetting): Setting {
  const loaded = loadOutline(given.outline);
  if (!loaded.ok) {
    const [first, ...others] = loaded.errors;
    const more = others.length > 0 ? ` (và ${others.length} lỗi khác)` : "";
    throw new CallError(`${tellOutlineError(first!)}${more}.`);
  }
  if (given.round === undefined) return { outline: loaded.outline, round: null };
  const round = loadRound(given.round);
  if (!round.ok) throw new CallError(CLI.badRound, { file: given.roundFile ?? "", reason: round.reason });
  return { outline: inRound(loaded.outline, round.round), round: round.round };
}

/** More codes than this are no help. */
const MOST_CODES = 20;

/** A unit's code that the outline must know. */
export function knownUnit(outline: Outline, code: string): string {
  const unit = outline.unitOf(code);
  if (unit) return unit.code;
  const codes = outline.units.slice(0, MOST_CODES).map((known) => known.code);
  const more = outline.units.length > MOST_CODES ? ["…"] : [];
  throw new CallError(CLI.unknownUnit, { code, codes: [...codes, ...more].join(", ") });
}

/** A unit's code, or the duty that a unit of each commune has. */
export function knownDuty(outline: Outline, code: string): string {
  return outline.units.some((unit) => isNamedBy(unit, code)) ? code : knownUnit(outline, code);
}

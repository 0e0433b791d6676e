import { loadOutline } from "../outline/loadOutline";
import { inRound, loadRound } from "../outline/loadRound";
import builtIn from "../outline/outline-2025.json";
import type { Outline } from "../outline/Outline";
import type { Round } from "../outline/Round";
import { tellOutlineError } from "../outline/OutlineError";
import { fillIn } from "../workbook/fillIn";
import type { Setting, UsedSetting } from "./Engine";
import { ENGINE_TEXTS } from "./engineTexts";

export interface LoadedSetting {
  readonly outline: Outline;
  /** Before the round was applied. */
  readonly own: Outline;
  readonly round: Round | null;
}

export type SettingResult =
  { readonly ok: true; readonly setting: LoadedSetting } | Extract<UsedSetting, { readonly ok: false }>;

/** The outline that is named, or the built-in one, with the round applied. */
export function loadSetting({ outline: json, round: roundJson }: Setting): SettingResult {
  const loaded = loadOutline(json ?? builtIn);
  if (!loaded.ok) return { ok: false, of: "outline", reasons: loaded.errors.map(tellOutlineError) };
  if (roundJson === null || roundJson === undefined)
    return { ok: true, setting: { outline: loaded.outline, own: loaded.outline, round: null } };
  const found = loadRound(roundJson);
  if (!found.ok) return { ok: false, of: "round", reasons: [fillIn(ENGINE_TEXTS.badRound, { reason: found.reason })] };
  const { outline: own } = loaded;
  return { ok: true, setting: { outline: inRound(own, found.round), own, round: found.round } };
}

import { resolve } from "node:path";
import { isNamedBy } from "../outline/dutyOf";
import type { Outline } from "../outline/Outline";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { valueOf, type Call } from "./parseCall";
import { knownDuty, knownUnit } from "./setting";

/** `--unit FILE=CODE`: the unit of a file, by the file as it is listed. */
export function unitsByFile(call: Call, files: readonly string[], outline: Outline): Map<string, string> {
  return new Map(
    pairs(call, "unit", "TỆP=MÃ").map(([file, code]) => {
      // A file in an archive or a mail: "thu.eml › PKT.xlsx"; only the mail is known before it is read.
      const [given = "", ...inside] = file.split(" › ");
      return [[listedFile(given, files, "unit"), ...inside].join(" › "), knownUnit(outline, code)];
    }),
  );
}

/** `--source ITEM=CODE`: whose figure counts where several units gave one for the whole commune. */
export function sourcesByItem(call: Call, outline: Outline): Map<string, string> {
  return new Map(
    pairs(call, "source", "NỘI_DUNG=MÃ").map(([id, code]) => {
      const item = outline.itemOf(id);
      if (!item) throw new CallError(CLI.unknownItem, { id });
      if (item.scope !== "commune" || item.kind === "text") throw new CallError(CLI.notCommuneItem, { id });
      return [id, knownDuty(outline, code)];
    }),
  );
}

/** `--dossiers-from CODE`: only the owner's figures can stand for the sums; named by its duty it is the owner of every commune. */
export function ownerChoice(call: Call, outline: Outline): string | undefined {
  const code = valueOf(call, "dossiers-from");
  if (code === undefined) return undefined;
  if (!outline.sources || outline.owner === undefined) throw new CallError(CLI.noOwnerChoice);
  const named = outline.units.filter((unit) => isNamedBy(unit, knownDuty(outline, code)));
  const isOwner = named.every((unit) => outline.groupOf(unit.code)?.owner === unit);
  if (!isOwner) throw new CallError(CLI.notOwner, { code, owner: outline.owner });
  return code;
}

/** `--use FILE`: the file that counts for its unit, unit → SHA-256. A file that can't be used decides nothing. */
export function chosenByUnit(
  call: Call,
  read: readonly { readonly file: string; readonly sha256: string; readonly unit?: string }[],
): Map<string, string> {
  const names = read.map(({ file }) => file);
  const wanted = (call.values.get("use") ?? []).map((file) => listedFile(file, names, "use"));
  return new Map(
    read.flatMap(({ file, sha256, unit }) =>
      unit !== undefined && wanted.includes(file) ? [[unit, sha256] as const] : [],
    ),
  );
}

function listedFile(file: string, files: readonly string[], option: string): string {
  const listed = files.find((known) => resolve(known) === resolve(file));
  if (listed === undefined) throw new CallError(CLI.fileNotGiven, { file, option });
  return listed;
}

/** A file's name may hold "=", a code never does. */
function pairs(call: Call, name: string, shape: string): [string, string][] {
  return (call.values.get(name) ?? []).map((text) => {
    const at = text.lastIndexOf("=");
    if (at < 1 || at === text.length - 1) throw new CallError(CLI.badPair, { text, shape });
    return [text.slice(0, at), text.slice(at + 1)];
  });
}

import type { Outline, Unit } from "../outline/Outline";
import type { Cells } from "./Cells";
import { compareVersions, tellVersion } from "./compareVersions";
import { findFields } from "./findFields";
import { indexIds } from "./indexIds";
import { indexNames } from "./indexNames";
import { matchUnit } from "./matchUnit";
import { type Cover, readCover } from "./readCover";
import { readEntries } from "./readEntries";
import { type Identity, readIdentity } from "./readIdentity";
import { fillMessage, NO_REPORT, quotable, repair, tell } from "./repairMessages";
import type { Refusal, Repair, Report } from "./Report";
import { tellUnreadCorrections } from "./tellUnreadCorrections";

/** As {@link Report} has it. */
export type ReportSource = Pick<Report, "file" | "sha256" | "size" | "arrival">;

export interface ReadOptions {
  /** Code of the unit, named by the person: stands above what the cover says. */
  readonly unit?: string;
  /** Id of the round in work. */
  readonly round?: string | null;
}

interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}
export type ReadReport = { readonly ok: true; readonly report: Report } | Refused;

/**
 * One unit's workbook as a report. Bad data is a value: an answer that can't be read is an entry in error, a field that can't be found is
 * listed in `lost`, and only a file of another outline (X7), of no outline, or of no known unit (X9) is refused.
 */
export function readReport(
  cells: Cells,
  outline: Outline,
  source: ReportSource,
  options: ReadOptions = {},
): ReadReport {
  const identity = readIdentity(cells);
  const foreign = refuseForeign(identity, outline, options.round ?? null);
  if (foreign) return { ok: false, refusal: foreign };

  const names = indexNames(cells, outline);
  if (names.consolidated) return refuse(NO_REPORT.consolidated);
  const ids = indexIds(cells, outline);
  const changes = compareVersions(identity, outline);
  const sameVersion = identity.outline?.version === outline.version;
  const found = findFields(cells, outline, names, ids, changes, sameVersion);
  // Labels alone tell no outline from another: a hundred communes share them, word for word.
  const ours =
    identity.outline !== undefined || outline.items.some(({ id }) => names.inputs.has(id) || ids.rowsOf(id).length > 0);
  const any = found.fields.size > 0 || found.lost.some((lost) => lost.kind === "ambiguous");
  if (!ours || !any) return refuse(NO_REPORT.noFields);

  const cover = readCover(cells, names, (sheet) => ids.rowsOn(sheet).size > 0);
  const unit = readUnit(cover, unitsAround(identity, outline), outline, options.unit);
  if (!unit.ok) return { ok: false, refusal: unit.refusal };

  const read = readEntries(cells, outline, found, changes.changed);
  return {
    ok: true,
    report: {
      ...source,
      modified: cells.modified ?? null,
      unit: unit.code,
      asOf: cover.asOf,
      outline: { id: outline.id, version: identity.outline?.version || outline.version },
      round: identity.round,
      meta: cover.meta,
      metaPlaces: cover.metaPlaces,
      entries: read.entries,
      repaired: [
        ...tellVersion(identity, outline, changes, cells, (id) => found.fields.has(id)),
        ...(cells.macros ? [repair("macros", {})] : []),
        ...unit.repaired,
        ...cover.repaired,
        ...found.repaired,
        ...read.repaired,
        ...tellUnreadCorrections(cells),
      ],
      lost: [...found.lost, ...read.lost],
    },
  };
}

function refuse({ reason, remedy }: { readonly reason: string; readonly remedy: string }): Refused {
  return { ok: false, refusal: { code: "no-report", reason, remedy, message: `${reason}. ${remedy}` } };
}

/** X7: of another outline; or of another round, where both sides have one. */
function refuseForeign(identity: Identity, outline: Outline, round: string | null): Refusal | undefined {
  if (identity.outline && identity.outline.id !== outline.id) {
    const title = quotable(identity.embedded()?.title ?? "") || identity.outline.id;
    return refusalOf(outline, "X7", { title: quotable(title) });
  }
  if (round && identity.round && identity.round !== round) {
    const values = { theirs: quotable(identity.round, 60), ours: quotable(round, 60) };
    const [reason, remedy] = [tell("otherRoundReason"), tell("otherRoundRemedy", values)];
    return { code: "X7", reason, remedy, message: tell("otherRound", values) };
  }
  return undefined;
}

type FoundUnit = { readonly ok: true; readonly code: string; readonly repaired: readonly Repair[] } | Refused;

/** The units among which the cover names one. "Phòng Kinh tế" is in every commune: the form itself says of which it is. */
function unitsAround({ madeFor }: Identity, outline: Outline): readonly Unit[] {
  if (!madeFor) return outline.units;
  // Codes are given anew for each round, a commune keeps its name.
  const named = outline.groups.find(({ name }) => name === madeFor.group);
  const group = named ?? outline.groupOf(madeFor.unit);
  return group?.units ?? outline.units;
}

function readUnit(cover: Cover, around: readonly Unit[], outline: Outline, named: string | undefined): FoundUnit {
  const raw = cover.meta.unit;
  const written = matchUnit(raw.slice(0, 200), around);
  if (named === undefined) {
    return written === undefined
      ? { ok: false, refusal: refuseUnit(outline, raw) }
      : { ok: true, code: written, repaired: [] };
  }
  const code = outline.unitOf(named)?.code ?? matchUnit(named.slice(0, 200), outline.units);
  if (code === undefined) return { ok: false, refusal: refuseUnit(outline, named) };
  if (code === written) return { ok: true, code, repaired: [] };
  const values = { unit: outline.unitOf(code)!.name, raw: quotable(raw, 80) };
  return {
    ok: true,
    code,
    repaired: [repair(raw === "" ? "unitNamedBlank" : "unitNamed", cover.metaPlaces.unit ?? {}, values)],
  };
}

function refuseUnit(outline: Outline, raw: string): Refusal {
  return refusalOf(outline, "X9", { raw: quotable(raw, 80) });
}

/** In the words of a check that keeps a file out; it can't be switched off. */
function refusalOf(outline: Outline, code: "X7" | "X9", values: Readonly<Record<string, string>>): Refusal {
  const { message, reason = message, remedy = "" } = outline.checkOf(code)!;
  return { code, reason: fillMessage(reason, values), remedy, message: fillMessage(message, values) };
}

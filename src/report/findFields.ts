import type { Item, Outline, Section } from "../outline/Outline";
import { cellAddress } from "./cellAddress";
import { cellAt } from "./cellAt";
import type { Cells } from "./Cells";
import type { Claim } from "./Claim";
import { claimFields } from "./claimFields";
import type { Clues } from "./Clues";
import type { VersionChanges } from "./compareVersions";
import { findColumns } from "./findColumns";
import type { IdIndex } from "./indexIds";
import { indexLabels } from "./indexLabels";
import type { NameIndex } from "./indexNames";
import { placeOf, sheetName } from "./placeOf";
import { quotable, repair } from "./repairMessages";
import type { LostFields, Repair } from "./Report";
import { FROM_INPUT_TO_ID } from "./sheetHeads";
import { sheetKey } from "./sheetKey";
import type { Spot } from "./Spot";
import type { RowSpan } from "./strayAnswer";
import { tellHiddenColumns } from "./tellHiddenColumns";
import { tellIgnoredCopies } from "./tellIgnoredCopies";
import { tellUnseen } from "./tellUnseen";

export interface FoundFields {
  /** The cell of each item that was found. */
  readonly fields: ReadonlyMap<string, Spot>;
  /** The cell of its note, in the same row. */
  readonly notes: ReadonlyMap<string, Spot>;
  /** Where in the row of an answer another may stand by mistake. */
  readonly spanOf: (answer: Spot) => RowSpan;
  readonly repaired: readonly Repair[];
  readonly lost: readonly LostFields[];
}

/** Finds the cell of every item and of its note, and tells what was not where the template had it. */
export function findFields(
  cells: Cells,
  outline: Outline,
  names: NameIndex,
  ids: IdIndex,
  { newer: absent, former }: VersionChanges,
  numbered: boolean,
): FoundFields {
  const labels = indexLabels(cells, outline, former);
  const columns = findColumns(cells, outline, names, ids, labels);
  const clues: Clues = { cells, outline, names, ids, labels, columns, absent, numbered };
  const claims = claimFields(clues);

  const fields = new Map<string, Spot>();
  const notes = new Map<string, Spot>();
  const repaired: Repair[] = [];
  const lost: LostFields[] = [];
  for (const section of outline.sections) {
    const home = claims.homes.get(section);
    if (home !== undefined && sheetKey(cells.sheets[home]!.name) !== sheetKey(section.sheet)) {
      repaired.push(repair("sheetRenamed", { sheet: sheetName(cells, home) }, { expected: section.sheet }));
    }
    const items = section.rows.filter((row): row is Item => row.type === "item");
    for (const item of items) {
      const claim = claims.of.get(item.id)!;
      if (claim.is !== "found") continue;
      fields.set(item.id, claim.spot);
      const note = findNote(clues, item.id, claim.spot);
      if (note) notes.set(item.id, note);
      if (claim.how === "name") continue;
      const at = { item: item.id, ...placeOf(cells, claim.spot) };
      repaired.push(repair(claim.how, at, { label: quotable(item.printed, 80) }));
    }
    lost.push(...lostOf(clues, section, items, home, claims.of));
    const spots = items.flatMap(({ id }) => fields.get(id) ?? []);
    for (const sheet of new Set(spots.map((spot) => spot.sheet))) {
      const noted = items.some(({ id }) => notes.get(id)?.sheet === sheet);
      if (!noted) repaired.push(repair("noNotes", { sheet: sheetName(cells, sheet) }));
      repaired.push(...tellHiddenColumns(cells, spots, sheet));
    }
  }
  repaired.push(...tellIgnoredCopies(clues, fields), ...tellUnseen(cells, claims.unseen));
  return { fields, notes, spanOf: (answer) => spanOf(clues, answer), repaired, lost };
}

/** From the words to the hidden id, behind which stand formulas alone; some programs leave of them but what they gave. */
function spanOf({ ids, labels }: Clues, answer: Spot): RowSpan {
  const words = labels.columnIn(answer);
  const id = ids.columnOn(answer.sheet);
  return {
    from: words === undefined ? labels.columnOn(answer.sheet) : words + 1,
    end: id === undefined || id <= answer.column ? answer.column + FROM_INPUT_TO_ID : id,
  };
}

/** By its name where that stands in the row of the input, else in the column of the notes. */
function findNote({ cells, names, columns }: Clues, id: string, { sheet, row, column }: Spot): Spot | undefined {
  const named = (names.notes.get(id) ?? []).filter(
    (spot) => spot.sheet === sheet && spot.row === row && spot.column !== column,
  );
  const beside = named.length === 1 ? named[0]!.column : columns(sheet).note;
  if (beside === undefined || beside === column) return undefined;
  const spot = { sheet, row, column: beside };
  // Where the columns between were deleted, the id itself may stand there.
  return cellAt(cells, spot)?.value === id ? undefined : spot;
}

function lostOf(
  { cells, absent }: Clues,
  section: Section,
  items: readonly Item[],
  home: number | undefined,
  claims: ReadonlyMap<string, Claim>,
): LostFields[] {
  const missing = items.map((item) => item.id).filter((id) => claims.get(id)!.is === "missing" && !absent.has(id));
  if (home === undefined) {
    return missing.length > 0 ? [{ items: missing, sheet: section.sheet, kind: "missing-sheet", cells: [] }] : [];
  }
  // A sheet that was emptied is one loss, not one for each of its fields.
  const groups = missing.length === items.length ? [missing] : missing.map((id) => [id]);
  const lost = groups.map((ids): LostFields => ({
    items: ids,
    sheet: sheetName(cells, home),
    kind: "missing",
    cells: [],
  }));
  for (const { id } of items) {
    const claim = claims.get(id)!;
    if (claim.is !== "ambiguous") continue;
    const sheet = claim.spots[0]?.sheet ?? home;
    lost.push({
      items: [id],
      sheet: sheetName(cells, sheet),
      kind: "ambiguous",
      cells: claim.spots.map((spot) => {
        const address = cellAddress(spot.row, spot.column);
        return spot.sheet === sheet ? address : `${sheetName(cells, spot.sheet)}!${address}`;
      }),
    });
  }
  return lost;
}

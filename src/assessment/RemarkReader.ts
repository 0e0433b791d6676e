import { DATA_SHEET } from "../outline/names";
import { type Cells, cellKey, placeOfKey } from "../report/Cells";
import { parseTarget } from "../report/parseTarget";
import { sheetKey } from "../report/sheetKey";
import type { Remarks } from "./Assessment";
import type { Former, ToldFinding } from "./changesOf";
import { readFormer } from "./readFormer";
import type { RemarkField } from "./remarkHeads";
import { LONGEST_TEXT, RemarkTable, type RowCells, type WrittenText } from "./RemarkTable";

/** Keys of `_cchc` that say which words the switch for double counting shows. */
export const SWITCH_KEYS = { sum: "switch.sum", owner: "switch.owner", unit: "switch.unit" } as const;
export const SWITCH_NAME = "cchc.switch.dossiers";

/** What people wrote into a consolidated workbook, and what it was made of. */
export interface FormerBook {
  readonly remarks: Remarks;
  /** The findings that it lists, in words, by key: those with remarks, and all of units in `former`. */
  readonly told: ReadonlyMap<string, string>;
  /** The answers that it was made of, by unit. */
  readonly former: ReadonlyMap<string, Former>;
  /** Id of the outline; null where the workbook does not say. */
  readonly outline: string | null;
  /** When it was saved, as it says itself. */
  readonly modified: string | null;
  /** The choice against double counting: a unit's code, or null for sums; undefined where it can't be read. */
  readonly dossiersFrom: string | null | undefined;
}

const LONGEST_VALUE = 200;

/** Reads a consolidated workbook row by row; nothing is kept but what somebody wrote, and what that is compared with. */
export class RemarkReader {
  private readonly answers: ReturnType<typeof readFormer>;
  private readonly tables = new Map<string, RemarkTable>();
  private readonly written: WrittenText[] = [];
  private readonly told = new Map<string, string>();
  private hasFindings = false;
  private readonly switches: readonly NonNullable<ReturnType<typeof parseTarget>>[];
  private chosen: string | undefined;

  private constructor(
    private readonly cover: Cells,
    private readonly data: ReadonlyMap<string, string>,
  ) {
    this.answers = readFormer(cover);
    this.switches = cover.names.flatMap(({ name, target }) => {
      const place = name.toLowerCase() === SWITCH_NAME ? parseTarget(target) : undefined;
      return place ? [place] : [];
    });
  }

  /** @param cover names, properties and the sheet `_cchc`; null where they are not those of a consolidated workbook */
  static open(cover: Cells): RemarkReader | null {
    const data = dataOf(cover);
    const kind = data.get("kind") ?? cover.properties.get("cchc.kind")?.trim();
    return kind === "assessment" ? new RemarkReader(cover, data) : null;
  }

  /** The next row of a sheet, 0-based; each sheet from its top. */
  take(sheet: string, row: number, cells: RowCells): void {
    // Its cells are what units wrote, and nobody else.
    if (sheetKey(sheet) === DATA_SHEET) return;
    this.takeSwitch(sheet, row, cells);
    const table = this.tables.get(sheet) ?? new RemarkTable(this.cover.date1904);
    this.tables.set(sheet, table);
    const { written, told } = table.take(cells);
    this.written.push(...written);
    if (!told) return;
    this.hasFindings = true;
    const [unit = ""] = told.key.split("|");
    if (written.length > 0 || this.answers.has(unit)) this.told.set(told.key, told.message);
  }

  finish(): FormerBook {
    const { cover, data, told, answers, chosen } = this;
    const findings = byUnit(told);
    const of = (unit: string): readonly ToldFinding[] | null => (this.hasFindings ? (findings.get(unit) ?? []) : null);
    return {
      remarks: gather(this.written),
      told,
      former: new Map([...answers].map(([unit, one]) => [unit, { ...one, findings: of(unit) }])),
      outline: (data.get("outline.id") ?? cover.properties.get("cchc.outline")?.trim().slice(0, LONGEST_VALUE)) || null,
      modified: cover.modified ?? null,
      dossiersFrom:
        chosen === undefined ? undefined : chosen === data.get(SWITCH_KEYS.sum) ? null : data.get(SWITCH_KEYS.unit),
    };
  }

  private takeSwitch(sheet: string, row: number, cells: RowCells): void {
    for (const place of this.switches) {
      if (this.chosen !== undefined || place.row !== row || sheetKey(place.sheet) !== sheetKey(sheet)) continue;
      const shown = cells.get(place.column)?.value;
      const word = typeof shown === "string" ? shown.trim() : undefined;
      if (word === this.data.get(SWITCH_KEYS.sum) || word === this.data.get(SWITCH_KEYS.owner)) this.chosen = word;
    }
  }
}

/** Columns A and B of `_cchc`, short values only. */
function dataOf({ sheets }: Cells): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const sheet = sheets.find(({ name }) => sheetKey(name) === DATA_SHEET);
  for (const [place, cell] of sheet?.cells ?? []) {
    const { row, column } = placeOfKey(place);
    const value = sheet!.cells.get(cellKey(row, 1))?.value;
    if (column !== 0 || typeof cell.value !== "string" || typeof value !== "string") continue;
    if (value.length <= LONGEST_VALUE && !values.has(cell.value.trim())) values.set(cell.value.trim(), value.trim());
  }
  return values;
}

/** Kept by a unit, and yet not found in its report: how many files there are, when they came. */
const BESIDE_REPORTS: ReadonlySet<string> = new Set(["X1", "X2", "X10", "K1", "K2"]);

function byUnit(told: ReadonlyMap<string, string>): ReadonlyMap<string, readonly ToldFinding[]> {
  const units = new Map<string, ToldFinding[]>();
  for (const [key, message] of told) {
    const [unit = "", rule = ""] = key.split("|");
    if (BESIDE_REPORTS.has(rule)) continue;
    units.set(unit, [...(units.get(unit) ?? []), { key, message }]);
  }
  return units;
}

/** One remark for each key. What stands in several places (continued rows, a copied sheet) is put together: nothing is dropped. */
function gather(written: readonly WrittenText[]): Remarks {
  const found = new Map<string, Map<RemarkField, string[]>>();
  for (const { key, field, text } of [...written].sort((a, b) => a.part - b.part)) {
    const texts = found.get(key) ?? new Map<RemarkField, string[]>();
    found.set(key, texts);
    const known = texts.get(field) ?? [];
    if (!known.includes(text)) texts.set(field, [...known, text]);
  }
  return new Map(
    [...found].map(([key, texts]) => {
      const joined = [...texts].map(([field, parts]) => [field, parts.join("\n").slice(0, LONGEST_TEXT)] as const);
      return [key, { key, texts: Object.fromEntries(joined) }];
    }),
  );
}

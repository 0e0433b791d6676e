import type { UnitAssessment, UnitState } from "../../assessment/Assessment";
import { HIDDEN_HEADS } from "../../assessment/remarkHeads";
import { unitKey } from "../../assessment/remarkKey";
import { instantOf } from "../../checks/instantOf";
import { names } from "../../outline/names";
import { unitLabel } from "../../outline/unitLabel";
import { cellAddress } from "../../report/cellAddress";
import { serialOfDate } from "../formula/dateFormulas";
import { cellsAre, COUNT_WHERE, IF, SUM } from "../formula/functions";
import { compare, constant, join, range, ref, type Fx, type FxRange } from "../formula/Fx";
import { areaText, rowArea } from "../SheetBuilder";
import type { Area } from "../Workbook";
import { LOOKS, type StyleName } from "../styles";
import { RATINGS_NAME } from "./assessmentData";
import { FIGURE_WORDS, OVERVIEW_TEXTS, STATE_WORDS } from "./consolidatedTexts";
import { placeText, spanWidth, type Grid, type Overview, type Span } from "./overviewGrid";
import { remarkOf } from "./remarkCells";
import { heightOf } from "./sheetShapes";

/** Cells that other tables refer to. */
export interface StateTable {
  readonly state: (unit: string) => Fx;
  readonly warnings: (unit: string) => Fx;
  readonly count: (unit: string, level: "errors" | "warnings" | "targets") => Fx;
  /** The states of all units, for formulas of this sheet. */
  readonly states: FxRange;
  readonly headRow: number;
  /** Row from which on it is to stay on one page: the sums never go alone. */
  readonly tail: number;
}

/** Of a unit that takes one line. */
export const UNIT_ROW = 22;
const MS_PER_DAY = 86_400_000;
/** Việt Nam, UTC+7. */
const DAYS_AHEAD = 7 / 24;

/** Table 1: who has reported, what was found, where each unit stands, what the team says. */
export function putStateTable(overview: Overview, caption: string): StateTable {
  const { sheet, grid, assessment, counts } = overview;
  const slots = slotsOf(grid);
  const heads = OVERVIEW_TEXTS.stateHeads;
  const captionRow = sheet.end;
  sheet.merge(rowArea(captionRow, 0, grid.last), "caption", caption);
  sheet.height(captionRow, 26);
  const headRow = captionRow + 1;
  for (const [name, span] of Object.entries(slots))
    sheet.merge(rowArea(headRow, ...span), "head11", heads[name as keyof Slots]);
  sheet.put(headRow, grid.key, "hidden", HIDDEN_HEADS.key);
  sheet.height(headRow, 48);

  const first = headRow + 1;
  const rowOf = new Map(assessment.units.map(({ unit }, index) => [unit.code, first + index]));
  const at = (row: number, slot: keyof Slots): string => cellAddress(row, slots[slot][0]);
  const numbers = { errors: "error", warnings: "warning", targets: "target" } as const;
  const states = new Map<string, Fx>();
  const counters = { errors: [] as Fx[], warnings: [] as Fx[], targets: [] as Fx[] };
  for (const unit of assessment.units) {
    const { code } = unit.unit;
    const row = rowOf.get(code)!;
    putFixed(overview, slots, row, row - first + 1, unit);
    const open = counts.countOpen(code);
    const cells = Object.fromEntries(
      Object.entries(numbers).map(([slot, level]) => {
        const count = unit.report ? counts.count(code, level) : constant(FIGURE_WORDS.nothing);
        counters[slot as keyof typeof numbers].push(count);
        sheet.merge(
          rowArea(row, ...slots[slot as keyof Slots]),
          "cellCentre",
          unit.report ? count : FIGURE_WORDS.nothing,
        );
        return [slot, ref(at(row, slot as keyof Slots), count)];
      }),
    ) as Record<keyof typeof numbers, Fx>;
    const state = stateFormula(cells.errors, ref(cellAddress(row, grid.helper), open), cells.targets);
    states.set(code, unit.report ? state : constant(STATE_WORDS.absent));
    sheet.merge(rowArea(row, ...slots.state), "cellBold", unit.report ? state : STATE_WORDS.absent);
    sheet.put(row, grid.helper, "hidden", open);
  }
  const last = first + assessment.units.length - 1;
  putSum(overview, slots, { first, last }, counters, [...states.values()]);
  putRules(overview, slots, { first, last });
  const cellOf = (unit: string, slot: keyof Slots, value: Fx): Fx =>
    ref(placeText(overview, at(rowOf.get(unit)!, slot)), value);
  const stateRange = { top: first, left: slots.state[0], bottom: last, right: slots.state[0] };
  return {
    headRow,
    tail: Math.max(first, last - 1),
    state: (unit) => cellOf(unit, "state", states.get(unit)!),
    warnings: (unit) => cellOf(unit, "warnings", counters.warnings[rowOf.get(unit)! - first]!),
    count: (unit, slot) => cellOf(unit, slot, counters[slot][rowOf.get(unit)! - first]!),
    states: range(areaText(stateRange), [...states.values()]),
  };
}

type Slots = Readonly<Record<keyof typeof OVERVIEW_TEXTS.stateHeads, Span>>;

/** One column each; what the grid has more goes to the state and the rating. */
function slotsOf({ middle, last }: Grid): Slots {
  const one = (column: number): Span => [column, column];
  const { left, right } = middle;
  const stateRight = left + 6 + Math.ceil((right - left - 7) / 2);
  return {
    number: one(0),
    unit: one(1),
    saved: one(left),
    asOf: one(left + 1),
    answered: one(left + 2),
    errors: one(left + 3),
    warnings: one(left + 4),
    targets: one(left + 5),
    state: [left + 6, stateRight],
    rating: [stateRight + 1, right],
    remark: one(last),
  };
}

/** The first that is true. Mirrors `assessUnit`. */
function stateFormula(errors: Fx, open: Fx, targets: Fx): Fx {
  const some = (count: Fx): Fx => compare(count, ">", constant(0));
  const word = (state: UnitState): Fx => constant(STATE_WORDS[state]);
  return IF(
    some(errors),
    word("wrong"),
    IF(some(open), word("incomplete"), IF(some(targets), word("explain"), word("valid"))),
  );
}

function putFixed(overview: Overview, slots: Slots, row: number, number: number, unit: UnitAssessment): void {
  const { sheet, grid, assessment, layout } = overview;
  const { report } = unit;
  const { code } = unit.unit;
  const name = layout === "columns" ? unit.unit.name : unitLabel(assessment.outline, unit.unit);
  const key = unitKey(code);
  const instant = instantOf(report?.modified ?? null);
  const saved =
    instant === undefined ? undefined : Math.floor(instant / MS_PER_DAY + DAYS_AHEAD) + serialOfDate("1970-01-01");
  const asOf = report?.asOf ? serialOfDate(report.asOf) : undefined;
  const put = (slot: keyof Slots, style: StyleName, content?: string | number): void =>
    sheet.merge(rowArea(row, ...slots[slot]), style, content);
  const date = (slot: "saved" | "asOf", serial: number | undefined): void =>
    serial === undefined || serial < 1 ? put(slot, "cellCentre", FIGURE_WORDS.nothing) : put(slot, "date", serial);
  put("number", "ordinal", number);
  put("unit", "field", name);
  date("saved", saved);
  date("asOf", asOf);
  put("answered", "cellCentre", `${unit.answered}/${unit.asked}`);
  const rating = remarkOf(assessment, key, "rating");
  const remark = remarkOf(assessment, key, "remark");
  put("rating", "rating", rating);
  put("remark", "remark", remark);
  sheet.defineCell(names.rating(code), row, slots.rating[0]);
  sheet.defineCell(names.remark(code), row, slots.remark[0]);
  sheet.put(row, grid.key, "hidden", key);
  const height = Math.max(
    layout === "columns" ? 0 : UNIT_ROW,
    heightOf(name, spanWidth(grid, slots.unit), "field"),
    heightOf(STATE_WORDS.wrong, spanWidth(grid, slots.state), "cellBold"),
    heightOf(rating, spanWidth(grid, slots.rating), "rating"),
    heightOf(remark, spanWidth(grid, slots.remark), "remark"),
  );
  sheet.height(row, height, false);
}

function putSum(
  { sheet, grid, assessment }: Overview,
  slots: Slots,
  { first, last }: { readonly first: number; readonly last: number },
  counters: Readonly<Record<"errors" | "warnings" | "targets", readonly Fx[]>>,
  states: readonly Fx[],
): void {
  const row = last + 1;
  const { units } = assessment;
  for (const span of Object.values(slots)) sheet.merge(rowArea(row, ...span), "total");
  sheet.put(row, slots.unit[0], "totalLeft", OVERVIEW_TEXTS.sum);
  sheet.put(row, slots.saved[0], "total", `${units.filter(({ report }) => report).length}/${units.length}`);
  const column = (slot: keyof Slots, cells: readonly Fx[]): ReturnType<typeof range> =>
    range(areaText({ top: first, left: slots[slot][0], bottom: last, right: slots[slot][0] }), cells);
  for (const slot of ["errors", "warnings", "targets"] as const)
    sheet.put(row, slots[slot][0], "total", SUM(column(slot, counters[slot])));
  const valid = COUNT_WHERE(cellsAre(column("state", states), constant(STATE_WORDS.valid)));
  sheet.put(row, slots.state[0], "total", join(valid, constant(`/${units.length}${OVERVIEW_TEXTS.validCount}`)));
  const text = `${units.length}/${units.length}${OVERVIEW_TEXTS.validCount}`;
  sheet.height(row, Math.max(24, heightOf(text, spanWidth(grid, slots.state), "total")));
}

/** Colours that repeat what symbol and word say, and the list of ratings. */
function putRules(
  { sheet, assessment }: Overview,
  slots: Slots,
  { first, last }: { readonly first: number; readonly last: number },
): void {
  const block = (slot: keyof Slots): Area => ({
    top: first,
    left: slots[slot][0],
    bottom: last,
    right: slots[slot][1],
  });
  const cell = (slot: keyof Slots): string => `$${cellAddress(first, slots[slot][0])}`;
  const is = (state: UnitState): string => `${cell("state")}="${STATE_WORDS[state]}"`;
  sheet.conditionals.push(
    { areas: [block("state")], formula: is("wrong"), look: LOOKS.error },
    {
      areas: [block("state")],
      formula: `OR(${is("incomplete")},${is("explain")},${is("absent")})`,
      look: LOOKS.warning,
    },
  );
  for (const slot of ["errors", "warnings", "targets"] as const) {
    const look = slot === "errors" ? LOOKS.error : LOOKS.warning;
    sheet.conditionals.push(
      { areas: [block(slot)], formula: `AND(ISNUMBER(${cell(slot)}),${cell(slot)}>0)`, look },
      { areas: [block(slot)], formula: `${cell(slot)}=0`, look: LOOKS.textMuted },
    );
  }
  if (assessment.outline.ratings.length === 0) return;
  sheet.validations.push({
    areas: [block("rating")],
    type: "list",
    formula: RATINGS_NAME,
    promptTitle: OVERVIEW_TEXTS.stateHeads.rating,
    prompt: OVERVIEW_TEXTS.ratingPrompt,
    errorTitle: OVERVIEW_TEXTS.stateHeads.rating,
    error: OVERVIEW_TEXTS.ratingError,
    onError: "warning",
  });
}

import type { UnitState } from "../../assessment/Assessment";
import type { Unit } from "../../outline/Outline";
import { unitLabel } from "../../outline/unitLabel";
import { LEVELS, type Level } from "../../checks/severityWord";
import { cellAddress } from "../../report/cellAddress";
import { cellsAre, COUNT_WHERE, IF, TRIM } from "../formula/functions";
import { arithmetic, compare, constant, join, range, ref, type Fx } from "../formula/Fx";
import { areaText, cellArea, rowArea } from "../SheetBuilder";
import { LOOKS } from "../styles";
import { ACTION_WORDS, FIGURE_WORDS, OVERVIEW_TEXTS, STATE_WORDS } from "./consolidatedTexts";
import { fieldsOf } from "./fieldsOf";
import { placeText, spanWidth, spread, type Overview } from "./overviewGrid";
import { heightOf } from "./sheetShapes";
import { UNIT_ROW, type StateTable } from "./stateTable";

/** Counters of the chart: how many units are in a state in a field. */
export interface FieldTable {
  readonly headRow: number;
  /** Rows that stay with the one behind them: the sums never go alone. */
  readonly keep: readonly number[];
  readonly fields: readonly string[];
  readonly states: readonly { readonly word: string; readonly counts: readonly Fx[] }[];
}

export const STATE_ORDER: readonly UnitState[] = ["valid", "explain", "incomplete", "wrong", "absent"];
/** Counted apart in hidden columns, in the order in which a cell tells them. */
const COUNTED: readonly Level[] = ["error", "blank", "target", "warning"];
/** Hidden columns of one field: the counters, what is open, the state. */
const HELPERS = COUNTED.length + 2;
const VALID = "√";
const STATE_ROW = 17;

/** Table 2: each unit in each field, `×2 ▼1 !1`, `√` or `○`; what is to be done; how many units stand where. */
export function putFieldTable(overview: Overview, table: StateTable, caption?: string): FieldTable {
  const { sheet, grid, assessment, layout } = overview;
  const nameOf = (unit: Unit): string => (layout === "columns" ? unit.short : unitLabel(assessment.outline, unit));
  const fields = fieldsOf(assessment.outline);
  const spans = spread(fields.length, grid.middle.left, grid.middle.right);
  if (caption !== undefined) {
    sheet.merge(rowArea(sheet.end, 0, grid.last), "caption", caption);
    sheet.height(sheet.end - 1, 22);
  }
  const headRow = sheet.end;
  sheet.put(headRow, 0, "head11", OVERVIEW_TEXTS.stateHeads.number);
  sheet.put(headRow, 1, "head11", OVERVIEW_TEXTS.stateHeads.unit);
  fields.forEach(({ short }, index) => sheet.merge(rowArea(headRow, ...spans[index]!), "head11", short));
  sheet.put(headRow, grid.last, "head11", OVERVIEW_TEXTS.action);
  const headHeights = fields.map(({ short }, index) => heightOf(short, spanWidth(grid, spans[index]!), "head11"));
  sheet.height(headRow, Math.max(36, ...headHeights));

  const first = headRow + 1;
  const last = first + assessment.units.length - 1;
  const states: Fx[][] = fields.map(() => []);
  assessment.units.forEach(({ unit, report }, index) => {
    const row = first + index;
    sheet.put(row, 0, "ordinal", index + 1);
    sheet.put(row, 1, "field", nameOf(unit));
    fields.forEach(({ key }, field) => {
      const column = grid.helper + field * HELPERS;
      const area = rowArea(row, ...spans[field]!);
      if (report) {
        const { shown, state } = putCounters(overview, unit.code, key, row, column);
        sheet.merge(area, "cellCentre", shown);
        states[field]!.push(state);
      } else {
        sheet.merge(area, "cellCentre", FIGURE_WORDS.blank);
        sheet.put(row, column + HELPERS - 1, "hidden", STATE_WORDS.absent);
        states[field]!.push(constant(STATE_WORDS.absent));
      }
    });
    sheet.put(row, grid.last, "cell11Middle", actionFormula(table.state(unit.code), table.warnings(unit.code)));
    const longest = Math.max(
      ...Object.values(ACTION_WORDS).map((word) => heightOf(word, grid.widths[grid.last]!, "cell11Middle")),
    );
    const least = layout === "columns" ? longest : Math.max(longest, UNIT_ROW);
    sheet.height(row, Math.max(least, heightOf(nameOf(unit), grid.widths[1]!, "field")));
  });
  putFieldRules(overview, { top: first, left: grid.middle.left, bottom: last, right: grid.middle.right });

  const title = { ...rowArea(last + 1, grid.last, grid.last), bottom: last + STATE_ORDER.length };
  sheet.merge(title, "total", OVERVIEW_TEXTS.byState);
  const rows = STATE_ORDER.map((state, index) => {
    const row = last + 1 + index;
    const word = ref(`$${cellAddress(row, 1)}`, constant(STATE_WORDS[state]));
    sheet.put(row, 0, "total");
    sheet.put(row, 1, "totalLeft", STATE_WORDS[state]);
    sheet.height(row, STATE_ROW);
    const counts = fields.map((_, field) => {
      const column = grid.helper + field * HELPERS + HELPERS - 1;
      const cells = range(areaText({ top: first, left: column, bottom: last, right: column }), states[field]!);
      const count = COUNT_WHERE(cellsAre(cells, word));
      sheet.merge(rowArea(row, ...spans[field]!), "total", count);
      return ref(placeText(overview, areaText(cellArea(row, spans[field]![0]), true)), count);
    });
    return { word: STATE_WORDS[state], counts };
  });
  return {
    headRow,
    keep: STATE_ORDER.map((_, at) => last + at),
    fields: fields.map(({ short }) => short),
    states: rows,
  };
}

function putCounters(
  { sheet, counts }: Overview,
  unit: string,
  field: string,
  row: number,
  column: number,
): { readonly shown: Fx; readonly state: Fx } {
  const some = (count: Fx): Fx => compare(count, ">", constant(0));
  const cells = COUNTED.map((level, index) => {
    const count = counts.count(unit, level, field);
    sheet.put(row, column + index, "hidden", count);
    return ref(cellAddress(row, column + index), count);
  });
  const open = counts.countOpen(unit, field);
  sheet.put(row, column + COUNTED.length, "hidden", open);
  const parts = COUNTED.map((level, index) =>
    IF(
      some(cells[index]!),
      join(constant(LEVELS[level].symbol), cells[index]!, constant(index + 1 < COUNTED.length ? " " : "")),
      constant(""),
    ),
  );
  const all = cells.reduce((sum, cell) => arithmetic(sum, "+", cell));
  const shown = IF(compare(all, "=", constant(0)), constant(VALID), TRIM(join(...parts)));
  const [errors, , targets] = cells as [Fx, Fx, Fx, Fx];
  const word = (state: UnitState): Fx => constant(STATE_WORDS[state]);
  const state = IF(
    some(errors),
    word("wrong"),
    IF(
      some(ref(cellAddress(row, column + COUNTED.length), open)),
      word("incomplete"),
      IF(some(targets), word("explain"), word("valid")),
    ),
  );
  sheet.put(row, column + HELPERS - 1, "hidden", state);
  return { shown, state };
}

function actionFormula(state: Fx, warnings: Fx): Fx {
  const last = IF(
    compare(state, "=", constant(STATE_WORDS.absent)),
    constant(ACTION_WORDS.absent),
    IF(compare(warnings, ">", constant(0)), constant(ACTION_WORDS.look), constant(ACTION_WORDS.valid)),
  );
  return (["explain", "incomplete", "wrong"] as const).reduce<Fx>(
    (next, known) => IF(compare(state, "=", constant(STATE_WORDS[known])), constant(ACTION_WORDS[known]), next),
    last,
  );
}

function putFieldRules({ sheet }: Overview, area: ReturnType<typeof cellArea>): void {
  const sign = `LEFT(${cellAddress(area.top, area.left)},1)`;
  const is = (...symbols: string[]): string => `OR(${symbols.map((symbol) => `${sign}="${symbol}"`).join(",")})`;
  const { error, blank, target, warning } = LEVELS;
  sheet.conditionals.push(
    { areas: [area], formula: `${sign}="${error.symbol}"`, look: LOOKS.error },
    { areas: [area], formula: is(blank.symbol, target.symbol, warning.symbol), look: LOOKS.warning },
    { areas: [area], formula: `${sign}="${VALID}"`, look: LOOKS.textMuted },
  );
}

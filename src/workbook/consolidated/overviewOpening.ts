import type { UnitAssessment } from "../../assessment/Assessment";
import { unitLabel } from "../../outline/unitLabel";
import { fillIn } from "../fillIn";
import { cellsAre, COUNT_WHERE } from "../formula/functions";
import { constant } from "../formula/Fx";
import { rowArea } from "../SheetBuilder";
import { OVERVIEW_TEXTS, STATE_WORDS } from "./consolidatedTexts";
import { STATE_ORDER, type FieldTable } from "./fieldTable";
import { spanWidth, spread, type Overview, type Span } from "./overviewGrid";
import { heightOf } from "./sheetShapes";
import { UNIT_ROW, type StateTable } from "./stateTable";

/** Units that are named before the list of all. */
const MOST = 15;
const HEAD_ROW = 34;

/** What stands before the list of very many units: rows are kept free first, as what they tell stands behind them. */
export interface Opening {
  /** How many tables, for the number of the next. */
  readonly tables: number;
  /** First row of each. */
  readonly starts: readonly [states: number, fields: number, worst: number];
  readonly worst: readonly UnitAssessment[];
  readonly fields: number;
}

/** Keeps the rows free. `fields`: how many the outline has. */
export function openingOf({ sheet, assessment }: Overview, fields: number): Opening {
  const worst = worstOf(assessment.units);
  const states = sheet.end;
  const fieldsAt = states + 3;
  const worstAt = fieldsAt + 2 + fields;
  const end = worstAt + Math.max(2, 2 + worst.length);
  for (let row = states; row < end; row += 1) sheet.height(row, UNIT_ROW);
  return { tables: 3, starts: [states, fieldsAt, worstAt], worst, fields };
}

/** Most errors first, then what else there is; of two alike the first of the outline. */
export function worstOf<T extends Pick<UnitAssessment, "counts">>(units: readonly T[]): T[] {
  const weight = ({ counts }: T): number[] => [counts.errors, counts.targets, counts.warnings];
  return units
    .filter((unit) => weight(unit).some((count) => count > 0))
    .sort((a, b) => {
      const [x, y] = [weight(a), weight(b)];
      const at = x.findIndex((count, index) => count !== y[index]);
      return at < 0 ? 0 : y[at]! - x[at]!;
    })
    .slice(0, MOST);
}

/** Counts of states, of states in each field, and the units to look at first; all live, from the list and from `Theo lĩnh vực`. */
export function fillOpening(overview: Overview, opening: Opening, table: StateTable, fields: FieldTable): void {
  const { sheet, grid, assessment } = overview;
  const { stateHeads } = OVERVIEW_TEXTS;
  const [statesAt, fieldsAt, worstAt] = opening.starts;
  const spans = spread(STATE_ORDER.length + 1, grid.middle.left, grid.last);
  const caption = (row: number, text: string): void => {
    sheet.merge(rowArea(row, 0, grid.last), "caption", text);
    sheet.height(row, 26);
  };
  const heads = (row: number, left: string, texts: readonly string[], over: readonly Span[]): void => {
    sheet.merge(rowArea(row, 0, 1), "head11", left);
    texts.forEach((text, at) => sheet.merge(rowArea(row, ...over[at]!), "head11", text));
    const needed = texts.map((text, at) => heightOf(text, spanWidth(grid, over[at]!), "head11"));
    sheet.height(row, Math.max(HEAD_ROW, ...needed));
  };
  const words = [...STATE_ORDER.map((state) => STATE_WORDS[state]), OVERVIEW_TEXTS.all];

  caption(statesAt, fillIn(OVERVIEW_TEXTS.stateCounts, { n: 1 }));
  heads(statesAt + 1, "", words, spans);
  sheet.merge(rowArea(statesAt + 2, 0, 1), "totalLeft", assessment.outline.whole);
  STATE_ORDER.forEach((state, at) => {
    const count = COUNT_WHERE(cellsAre(table.states, constant(STATE_WORDS[state])));
    sheet.merge(rowArea(statesAt + 2, ...spans[at]!), "total", count);
  });
  sheet.merge(rowArea(statesAt + 2, ...spans.at(-1)!), "total", assessment.units.length);

  caption(fieldsAt, fillIn(OVERVIEW_TEXTS.fieldCounts, { n: 2 }));
  heads(fieldsAt + 1, OVERVIEW_TEXTS.field, words, spans);
  fields.fields.forEach((field, index) => {
    const row = fieldsAt + 2 + index;
    sheet.merge(rowArea(row, 0, 1), "field", field);
    fields.states.forEach(({ counts }, at) => sheet.merge(rowArea(row, ...spans[at]!), "cellCentre", counts[index]));
    sheet.merge(rowArea(row, ...spans.at(-1)!), "cellCentre", assessment.units.length);
    sheet.height(row, Math.max(UNIT_ROW, heightOf(field, spanWidth(grid, [0, 1]), "field")));
  });

  caption(worstAt, fillIn(OVERVIEW_TEXTS.worst, { n: 3, count: opening.worst.length }));
  if (opening.worst.length === 0) {
    sheet.merge(rowArea(worstAt + 1, 0, grid.last), "field", OVERVIEW_TEXTS.worstNone);
    return;
  }
  const columns = ["errors", "targets", "warnings"] as const;
  const over: Span[] = [
    ...spread(columns.length, grid.middle.left, grid.middle.left + 5),
    [grid.middle.left + 6, grid.last],
  ];
  sheet.put(worstAt + 1, 0, "head11", stateHeads.number);
  sheet.put(worstAt + 1, 1, "head11", stateHeads.unit);
  [...columns, "state" as const].forEach((slot, at) =>
    sheet.merge(rowArea(worstAt + 1, ...over[at]!), "head11", stateHeads[slot]),
  );
  sheet.height(worstAt + 1, HEAD_ROW);
  opening.worst.forEach(({ unit }, index) => {
    const row = worstAt + 2 + index;
    const label = unitLabel(assessment.outline, unit);
    sheet.put(row, 0, "ordinal", index + 1);
    sheet.put(row, 1, "field", label);
    columns.forEach((slot, at) => sheet.merge(rowArea(row, ...over[at]!), "cellCentre", table.count(unit.code, slot)));
    sheet.merge(rowArea(row, ...over[columns.length]!), "cellBold", table.state(unit.code));
    sheet.height(row, Math.max(UNIT_ROW, heightOf(label, grid.widths[1]!, "field")));
  });
}

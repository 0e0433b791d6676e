import { LEVELS } from "../../checks/severityWord";
import { isNamedBy } from "../../outline/dutyOf";
import type { Outline } from "../../outline/Outline";
import { unitLabel } from "../../outline/unitLabel";
import { cellAddress } from "../../report/cellAddress";
import { countLines } from "../countLines";
import { COUNT, IF, ISERROR, NOT, OR } from "../formula/functions";
import { compare, constant, ref, type Fx } from "../formula/Fx";
import { printExpression } from "../formula/printExpression";
import { rowHeight } from "../rowHeight";
import { rowArea } from "../SheetBuilder";
import { LOOKS, STYLES, type StyleName } from "../styles";
import { FIGURE_WORDS, OVERVIEW_TEXTS } from "./consolidatedTexts";
import type { LiveFigures } from "./LiveFigures";
import { spanWidth, spread, type Overview, type Span } from "./overviewGrid";
import { heightOf } from "./sheetShapes";
import { UNIT_ROW } from "./stateTable";
import { keyRateOf, targetsOf, type Target } from "./targetsOf";
import { unitRefs } from "./unitRefs";

const MET = "√";
/** Height of a row of one line: tables 2 and 3 of four units share a page. */
const LINE = 20;

export interface TargetTable {
  readonly captionRow: number;
  readonly headRow: number;
  /** Row that stays with the one behind it: the total never goes alone. */
  readonly tail: number;
}

/**
 * Table 3: each target by unit and for the whole, figure and mark; beside them the rate that matters most.
 * @returns its rows, if there is anything to show
 */
export function putTargetTable(overview: Overview, caption?: string): TargetTable | undefined {
  const { sheet, grid, assessment, figures, layout } = overview;
  const { outline } = assessment;
  const nameOf = (code: string): string => {
    const unit = outline.unitOf(code)!;
    return layout === "columns" ? unit.short : unitLabel(outline, unit);
  };
  const line = layout === "columns" ? LINE : UNIT_ROW;
  const targets = targetsOf(outline);
  const rate = keyRateOf(outline);
  if (targets.length === 0 && !rate) return undefined;
  const columns = columnsOf(overview, targets.length, rate !== undefined);
  const captionRow = sheet.end + 1;
  if (caption !== undefined) {
    sheet.merge(rowArea(captionRow, 0, grid.last), "caption", caption);
    sheet.height(captionRow - 1, 8);
    sheet.height(captionRow, 22);
  }
  const headRow = caption === undefined ? sheet.end : captionRow + 1;
  sheet.put(headRow, 0, "head11", OVERVIEW_TEXTS.stateHeads.number);
  sheet.put(headRow, 1, "head11", OVERVIEW_TEXTS.stateHeads.unit);
  const heights = [36];
  const head = (span: Span, text: string): void => {
    sheet.merge(rowArea(headRow, ...span), "head11", text);
    heights.push(heightOf(text, spanWidth(grid, span), "head11"));
  };
  targets.forEach(({ title }, index) => head(columns.targets[index]!.all, title));
  if (rate) head(columns.rate!, rate.title);
  sheet.height(headRow, Math.max(...heights));

  const first = headRow + 1;
  const units = [...assessment.units.map(({ unit }) => unit.code), null];
  units.forEach((unit, index) => {
    const row = first + index;
    const whole = unit === null;
    sheet.put(row, 0, whole ? "total" : "ordinal", whole ? undefined : index + 1);
    sheet.put(row, 1, whole ? "totalLeft" : "field", whole ? figures.wholeFormula(true) : nameOf(unit));
    targets.forEach((target, at) => {
      const { figure, mark } = columns.targets[at]!;
      const shown = figureFormula(figures, target.item.id, unit);
      const here = ref(cellAddress(row, figure[0]), shown);
      sheet.merge(rowArea(row, ...figure), targetStyle(target.item.kind === "percent", whole), shown);
      sheet.merge(rowArea(row, ...mark), whole ? "total" : "cellCentre", markFormula(target, figures, unit, here));
    });
    if (rate)
      sheet.merge(rowArea(row, ...columns.rate!), targetStyle(true, whole), figureFormula(figures, rate.item.id, unit));
    const names = whole ? wholeNames(outline, figures) : [nameOf(unit)];
    const lines = Math.max(...names.map((name) => countLines(name, grid.widths[1]!, STYLES.totalLeft.font, 1)));
    sheet.height(row, lines === 1 ? line : rowHeight(lines, STYLES.totalLeft.font.size));
  });
  const last = first + units.length - 1;
  for (const { mark } of columns.targets) {
    const areas = [{ top: first, left: mark[0], bottom: last, right: mark[1] }];
    const cell = `$${cellAddress(first, mark[0])}`;
    sheet.conditionals.push(
      { areas, formula: `${cell}="${LEVELS.target.symbol}"`, look: LOOKS.warning },
      { areas, formula: `${cell}="${MET}"`, look: LOOKS.textMuted },
    );
  }
  return { captionRow, headRow, tail: last - 1 };
}

function wholeNames(outline: Outline, figures: LiveFigures): string[] {
  return [outline.whole, ...(figures.isDoubtful && outline.sources ? [outline.sources.unresolved] : [])];
}

interface Columns {
  readonly targets: readonly { readonly all: Span; readonly figure: Span; readonly mark: Span }[];
  readonly rate: Span | undefined;
}

/** A figure and a mark for each target; the rate takes the last column, or all where it is alone. */
function columnsOf({ grid }: Overview, targets: number, hasRate: boolean): Columns {
  const { left, right } = grid.middle;
  if (targets === 0) return { targets: [], rate: [left, grid.last] };
  return {
    targets: spread(targets, left, hasRate ? right : grid.last).map(([from, to]) => {
      const middle = Math.floor((from + to - 1) / 2);
      return { all: [from, to], figure: [from, middle], mark: [middle + 1, to] };
    }),
    rate: hasRate ? [grid.last, grid.last] : undefined,
  };
}

/** Of a figure beside its mark. */
export function targetStyle(percent: boolean, whole: boolean): StyleName {
  if (whole) return percent ? "totalCentreRate" : "totalCentreNumber";
  return percent ? "centreRate" : "centreNumber";
}

/** What `Số liệu` shows; a cell that is empty there would come as 0. */
export function figureFormula(figures: LiveFigures, id: string, unit: string | null): Fx {
  const cell = figures.refTo(id, unit);
  return IF(compare(cell, "=", constant("")), constant(FIGURE_WORDS.nothing), cell);
}

/** `√` met, `▼` missed, `○` not reported, `–` nothing to measure. Mirrors `judgeRule`. */
export function markFormula({ rule }: Target, figures: LiveFigures, unit: string | null, shown: Fx): Fx {
  const { outline } = figures;
  const nothing = constant(FIGURE_WORDS.nothing);
  // A rule for some units, named by code or duty, says nothing of the others, nor of their sum.
  const named = outline.unitOf(unit ?? "");
  if (rule.units && !(named && rule.units.some((code) => isNamedBy(named, code)))) return nothing;
  const refs = unitRefs(figures, unit);
  const print = (tree: Parameters<typeof printExpression>[0]): Fx =>
    printExpression(tree, outline, refs, rule.blankIsZero);
  const met = rule.holds ? print(rule.holds) : NOT(print(rule.fails));
  let mark = IF(met, constant(MET), constant(LEVELS.target.symbol));
  if (met.text.includes("/")) mark = IF(ISERROR(met), nothing, mark);
  if (rule.when) mark = IF(print(rule.when), mark, nothing);
  const unknown = (rule.blankIsZero ?? []).flatMap((id) =>
    ["error", "missing"].map((state) => compare(refs.state(id), "=", constant(state))),
  );
  if (unknown.length > 0) mark = IF(OR(...unknown), nothing, mark);
  const needed = rule.inputs.filter((id) => !rule.blankIsZero?.includes(id));
  if (needed.length > 0)
    mark = IF(compare(COUNT(...needed.map(refs.value)), "<", constant(needed.length)), nothing, mark);
  return IF(compare(shown, "=", constant(FIGURE_WORDS.blank)), constant(FIGURE_WORDS.blank), mark);
}

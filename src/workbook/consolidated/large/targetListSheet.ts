import type { UnitAssessment } from "../../../assessment/Assessment";
import type { GroupAssessment } from "../../../assessment/assessGroup";
import { LEVELS } from "../../../checks/severityWord";
import { unitLabel } from "../../../outline/unitLabel";
import { ref, type Fx } from "../../formula/Fx";
import { rowArea } from "../../SheetBuilder";
import { areaText, onSheet } from "../../SheetBuilder";
import type { Column } from "../../Workbook";
import { OVERVIEW_TEXTS, ROW_SHEET_NAMES, SHEET_NAMES } from "../consolidatedTexts";
import type { LiveFigures } from "../LiveFigures";
import { ownSheetName } from "../ownSheets";
import { heightOf, landscape, PROTECTED } from "../sheetShapes";
import { UNIT_ROW } from "../stateTable";
import { figureFormula, markFormula, targetStyle } from "../targetTable";
import { keyRateOf, targetsOf } from "../targetsOf";
import type { LargeBook, LargeSheet } from "./LargeBook";
import { piecesOf } from "./piecesOf";
import { toldTotal } from "./toldTotal";

const HEAD = 2;
const FIRST = HEAD + 1;
const [FIGURE_WIDTH, MARK_WIDTH, RATE_WIDTH] = [13, 8, 20] as const;

interface Listed {
  readonly unit: UnitAssessment;
  readonly figures: LiveFigures;
}

/** Each target by unit, figure and mark; beside them the rate that matters most; the whole below. */
export function targetListSheet(book: LargeBook): LargeSheet {
  const { large, outline, dates } = book;
  const targets = targetsOf(outline);
  const rate = keyRateOf(outline);
  const rateAt = 2 + targets.length * 2;
  const last = rateAt - (rate ? 0 : 1);
  const widths = [6, 34, ...targets.flatMap(() => [FIGURE_WIDTH, MARK_WIDTH]), ...(rate ? [RATE_WIDTH] : [])];
  const listed = (group: GroupAssessment): Listed[] => {
    const figures = book.figuresOf(group);
    return group.units.map((unit) => ({ unit, figures }));
  };
  const totalOf = (id: string): Fx => {
    const address = onSheet(SHEET_NAMES.figures, areaText(book.layout.cellOf(id, null), true));
    return ref(address, { value: () => toldTotal(large, id) });
  };
  return {
    start: () =>
      piecesOf(
        ROW_SHEET_NAMES.targets,
        { of: listed },
        {
          putTop: (sheet) => {
            sheet.merge(rowArea(0, 0, last), "title", OVERVIEW_TEXTS.targetsTitle);
            sheet.height(0, 26);
            sheet.merge(rowArea(1, 0, last), "subtitle", dates);
            sheet.height(1, 22);
            sheet.put(HEAD, 0, "head11", OVERVIEW_TEXTS.stateHeads.number);
            sheet.put(HEAD, 1, "head11", OVERVIEW_TEXTS.stateHeads.unit);
            targets.forEach(({ title }, at) => sheet.merge(rowArea(HEAD, 2 + at * 2, 3 + at * 2), "head11", title));
            if (rate) sheet.put(HEAD, rateAt, "head11", rate.title);
            const heights = targets.map(({ title }) => heightOf(title, FIGURE_WIDTH + MARK_WIDTH, "head11"));
            sheet.height(HEAD, Math.max(36, ...heights, heightOf(rate?.title, RATE_WIDTH, "head11")));
            sheet.defineCell(ownSheetName("targets"), 0, 0);
          },
          put: (sheet, { unit, figures }, index) => {
            const row = FIRST + index;
            const { code } = unit.unit;
            const label = unitLabel(outline, unit.unit);
            sheet.put(row, 0, "ordinal", index + 1);
            sheet.put(row, 1, "field", label);
            targets.forEach((target, at) => {
              const shown = figureFormula(figures, target.item.id, code);
              const mark = markFormula(target, figures, code, shown).value();
              sheet.put(row, 2 + at * 2, targetStyle(target.item.kind === "percent", false), shown.value());
              sheet.put(row, 3 + at * 2, mark === LEVELS.target.symbol ? "doubtful" : "cellCentre", mark);
            });
            if (rate)
              sheet.put(row, rateAt, targetStyle(true, false), figureFormula(figures, rate.item.id, code).value());
            sheet.height(row, Math.max(UNIT_ROW, heightOf(label, widths[1]!, "field")));
          },
          putEnd: (sheet) => {
            const row = FIRST + large.units.length;
            sheet.put(row, 0, "total");
            sheet.put(row, 1, "totalLeft", outline.whole);
            targets.forEach(({ item }, at) => {
              sheet.put(row, 2 + at * 2, targetStyle(item.kind === "percent", true), totalOf(item.id));
              sheet.put(row, 3 + at * 2, "total");
            });
            if (rate) sheet.put(row, rateAt, targetStyle(true, true), totalOf(rate.item.id));
            sheet.height(row, 24);
          },
          shape: (sheet, count) => ({
            visibility: "visible",
            columns: widths.map((width): Column => ({ width })),
            freeze: { rows: FIRST, columns: 2 },
            protection: { ...PROTECTED, filter: true },
            filter: { top: HEAD, left: 0, bottom: FIRST + large.units.length - 1, right: last },
            print: landscape(sheet, { top: 0, left: 0, bottom: Math.max(FIRST, count - 1), right: last }, HEAD),
          }),
        },
      ),
  };
}

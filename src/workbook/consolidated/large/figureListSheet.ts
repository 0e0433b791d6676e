import type { UnitAssessment } from "../../../assessment/Assessment";
import type { GroupAssessment } from "../../../assessment/assessGroup";
import type { Group } from "../../../outline/Outline";
import { constant, fx } from "../../formula/Fx";
import { rowArea } from "../../SheetBuilder";
import { FIGURES_TEXTS, SHEET_NAMES } from "../consolidatedTexts";
import { figureMarks } from "../figureCells";
import type { LiveFigures } from "../LiveFigures";
import { heightOf } from "../sheetShapes";
import { putTurnedTop, putTurnedTotals, putTurnedUnit, turnedShape, wideOf } from "../turnedFiguresSheet";
import type { LargeBook, LargeSheet } from "./LargeBook";
import { piecesOf } from "./piecesOf";
import { toldTotal } from "./toldTotal";

interface Listed {
  readonly unit: UnitAssessment;
  readonly figures: LiveFigures;
  readonly marks: ReturnType<typeof figureMarks>;
  /** Hidden cells that say where the unit counts. */
  readonly flags: readonly ReturnType<LiveFigures["flagsIn"]>[];
  readonly at: number;
}

/** Units by items, live totals below. The figures of a group are in memory while its rows are made. */
export function figureListSheet(book: LargeBook): LargeSheet {
  const { large, outline, layout, choice, countings, dates } = book;
  const listed = function* (group: GroupAssessment): Generator<Listed> {
    const figures = book.figuresOf(group);
    const known: Group = group.group;
    const marks = figureMarks({ assessment: { ...figures.assessment, across: book.acrossOf(known) } });
    const flags = countings.map((counting) => figures.flagsIn(counting, known));
    for (const [at, unit] of group.units.entries()) yield { unit, figures, marks, flags, at };
  };
  // The switch takes its owner's cells.
  const { only } = book;
  const ofAll = book.figuresOf(only ?? { units: [], duplicates: [] });
  const wholeMarks = figureMarks({ assessment: book.assessmentOf({ units: [], duplicates: [] }) });
  return {
    start: () =>
      piecesOf(
        SHEET_NAMES.figures,
        { of: listed },
        {
          putTop: (sheet) => {
            putTurnedTop(sheet, { outline, choice }, layout, dates);
            if (only)
              for (const { block, cell } of ofAll.blocks) sheet.put(cell.top, cell.left, "hidden", ofAll.taken(block));
          },
          put: (sheet, { unit, figures, marks, flags, at }, index) => {
            putTurnedUnit(sheet, figures, layout, unit.unit, index, marks);
            flags.forEach((cells, nth) =>
              sheet.put(layout.firstUnit + index, layout.flagsOf!(nth).left, "hidden", cells[at]),
            );
          },
          putEnd: (sheet) => {
            putTurnedTotals(sheet, outline, layout, wholeMarks, constant(outline.whole), ({ id }) =>
              fx(ofAll.total(id).text, () => toldTotal(large, id)),
            );
            const { wide, width } = wideOf(outline, layout);
            const row = layout.totalRow + 1;
            sheet.merge(rowArea(row, wide.left, wide.right), "legend", FIGURES_TEXTS.legend);
            sheet.height(row, heightOf(FIGURES_TEXTS.legend, width, "legend"));
          },
          shape: (sheet) => turnedShape(sheet.name, outline, layout, countings.length, layout.totalRow + 1),
        },
      ),
  };
}

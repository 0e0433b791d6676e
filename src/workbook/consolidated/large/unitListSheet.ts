import { HIDDEN_HEADS, REMARK_HEADS } from "../../../assessment/remarkHeads";
import { unitKey } from "../../../assessment/remarkKey";
import type { UnitSummary } from "../../../assessment/LargeAssessment";
import { instantOf } from "../../../checks/instantOf";
import { unitLabel } from "../../../outline/unitLabel";
import { serialOfDate } from "../../formula/dateFormulas";
import { SUM } from "../../formula/functions";
import { fx } from "../../formula/Fx";
import type { RowStream } from "../../RowStream";
import { areaText, rowArea } from "../../SheetBuilder";
import type { Area, Column } from "../../Workbook";
import { RATINGS_NAME } from "../assessmentData";
import { FIGURE_WORDS, LARGE_SHEET_NAMES, LARGE_TEXTS, OVERVIEW_TEXTS, STATE_WORDS } from "../consolidatedTexts";
import { ownSheetName } from "../ownSheets";
import { remarkOf } from "../remarkCells";
import { heightOf, HIDDEN, landscape, PROTECTED } from "../sheetShapes";
import { UNIT_ROW } from "../stateTable";
import type { LargeBook, LargeSheet } from "./LargeBook";
import { piecesOf } from "./piecesOf";

const WIDTHS = [6, 34, 11, 11, 9, 8, 9, 10, 17, 12, 20];
const HEAD = 2;
const FIRST = HEAD + 1;
const LAST = WIDTHS.length - 1;
const COLUMN = { errors: 5, warnings: 6, targets: 7, state: 8, rating: 9, remark: 10, key: 11 } as const;
const MS_PER_DAY = 86_400_000;
/** Việt Nam, UTC+7. */
const DAYS_AHEAD = 7 / 24;

/** Where the list has the states of all units. */
export function stateCells(units: number): Area {
  return { top: FIRST, left: COLUMN.state, bottom: FIRST + units - 1, right: COLUMN.state };
}

/** Every unit: when it reported, what was found, where it stands, what the team says. */
export function unitListSheet({ large, outline, dates }: LargeBook): LargeSheet {
  const { units } = large;
  const column = (at: number): Area => ({ top: FIRST, left: at, bottom: FIRST + units.length - 1, right: at });
  return {
    start: () =>
      piecesOf(
        LARGE_SHEET_NAMES.units,
        { first: () => units },
        {
          putTop: (sheet) => {
            const { stateHeads: heads } = OVERVIEW_TEXTS;
            sheet.merge(rowArea(0, 0, LAST), "title", LARGE_TEXTS.unitsTitle);
            sheet.height(0, 26);
            sheet.merge(rowArea(1, 0, LAST), "subtitle", dates);
            sheet.height(1, 22);
            Object.values(heads).forEach((text, at) => sheet.put(HEAD, at, "head11", text));
            sheet.put(HEAD, COLUMN.key, "hidden", HIDDEN_HEADS.key);
            sheet.height(HEAD, 48);
            sheet.defineCell(ownSheetName("units"), 0, 0);
          },
          put: (sheet, unit, index) => putUnit(sheet, unit, index, large, unitLabel(outline, unit.unit)),
          putEnd: (sheet) => {
            const row = FIRST + units.length;
            WIDTHS.forEach((_, at) => sheet.put(row, at, "total"));
            sheet.put(row, 1, "totalLeft", OVERVIEW_TEXTS.sum);
            for (const level of ["errors", "warnings", "targets"] as const) {
              const counts = units.map(({ counts: all }) => all[level]);
              const cells = { text: areaText(column(COLUMN[level])), values: () => counts };
              sheet.put(row, COLUMN[level], "total", SUM(cells));
            }
            const reported = units.filter(({ source }) => source !== null).length;
            sheet.put(
              row,
              2,
              "total",
              fx(`"${reported}/${units.length}"`, () => `${reported}/${units.length}`),
            );
            sheet.height(row, 24);
            if (outline.ratings.length > 0)
              sheet.validations.push({
                areas: [column(COLUMN.rating)],
                type: "list",
                formula: RATINGS_NAME,
                promptTitle: REMARK_HEADS.rating,
                prompt: OVERVIEW_TEXTS.ratingPrompt,
                errorTitle: REMARK_HEADS.rating,
                error: OVERVIEW_TEXTS.ratingError,
                onError: "warning",
              });
          },
          shape: (sheet, rows) => ({
            visibility: "visible",
            columns: [...WIDTHS.map((width): Column => ({ width })), HIDDEN],
            freeze: { rows: FIRST, columns: 2 },
            protection: { ...PROTECTED, filter: true },
            filter: { top: HEAD, left: 0, bottom: Math.max(FIRST, FIRST + units.length - 1), right: COLUMN.key },
            print: landscape(sheet, { top: 0, left: 0, bottom: Math.max(FIRST, rows - 1), right: LAST }, HEAD),
          }),
        },
      ),
  };
}

function putUnit(
  sheet: RowStream,
  { unit, source, answered, asked, counts, state }: UnitSummary,
  index: number,
  large: LargeBook["large"],
  label: string,
): void {
  const row = FIRST + index;
  const key = unitKey(unit.code);
  const instant = instantOf(source?.modified ?? null);
  const saved =
    instant === undefined ? undefined : Math.floor(instant / MS_PER_DAY + DAYS_AHEAD) + serialOfDate("1970-01-01");
  const date = (at: number, serial: number | undefined): void =>
    serial === undefined || serial < 1
      ? sheet.put(row, at, "cellCentre", FIGURE_WORDS.nothing)
      : sheet.put(row, at, "date", serial);
  sheet.put(row, 0, "ordinal", index + 1);
  sheet.put(row, 1, "field", label);
  date(2, saved);
  date(3, source?.asOf ? serialOfDate(source.asOf) : undefined);
  sheet.put(row, 4, "cellCentre", `${answered}/${asked}`);
  for (const level of ["errors", "warnings", "targets"] as const) {
    const flag = level === "errors" ? "unreadable" : "doubtful";
    const count = counts[level];
    if (source === null) sheet.put(row, COLUMN[level], "cellCentre", FIGURE_WORDS.nothing);
    else sheet.put(row, COLUMN[level], count > 0 ? flag : "cellCentre", count);
  }
  const look = state === "valid" ? "cellBold" : state === "wrong" ? "unreadable" : "doubtful";
  sheet.put(row, COLUMN.state, look, STATE_WORDS[state]);
  const rating = remarkOf(large, key, "rating");
  const remark = remarkOf(large, key, "remark");
  sheet.put(row, COLUMN.rating, "rating", rating);
  sheet.put(row, COLUMN.remark, "remark", remark);
  sheet.put(row, COLUMN.key, "hidden", key);
  const height = Math.max(
    UNIT_ROW,
    heightOf(label, WIDTHS[1]!, "field"),
    heightOf(rating, WIDTHS[COLUMN.rating]!, "rating"),
    heightOf(remark, WIDTHS[COLUMN.remark]!, "remark"),
  );
  sheet.height(row, height, false);
}

import { countFindings } from "../../assessment/countFindings";
import type { Finding } from "../../checks/Finding";
import { instantOf } from "../../checks/instantOf";
import { levelOf } from "../../checks/severityWord";
import { tellFinding } from "../../checks/tellFinding";
import type { Outline } from "../../outline/Outline";
import { formatDate } from "../../report/formatNumber";
import type { Report } from "../../report/Report";
import { heightOf } from "../consolidated/sheetShapes";
import { fillIn } from "../fillIn";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";
import type { Workbook } from "../Workbook";
import { LIST_TEXTS } from "./findingsTexts";
import { levelLooks, levelText, worstFirst } from "./levels";
import { placeOfFinding } from "./placeOfFinding";

/** TT, level, place, words; together the width of a landscape page. */
const WIDTHS = [6, 14, 34, 65];
const LAST = WIDTHS.length - 1;
const HEAD = 4;
const FIRST = HEAD + 1;

/** What was found in one report, as a sheet to print or to send back with it: nothing in it that is meant for the team alone. */
export function buildFindings(report: Report, findings: readonly Finding[], outline: Outline): Workbook {
  const told = worstFirst(
    findings.filter(({ audience }) => audience !== "team"),
    levelOf,
  );
  const sheet = new SheetBuilder(LIST_TEXTS.sheet);
  putHead(sheet, report, told, outline);
  told.forEach((finding, index) => putFinding(sheet, FIRST + index, index + 1, finding, outline));
  if (told.length === 0) {
    sheet.merge(rowArea(FIRST, 0, LAST), "cellCentre", LIST_TEXTS.none);
    sheet.height(FIRST, 24);
  }
  const bottom = sheet.end - 1;
  sheet.conditionals.push(...levelLooks({ top: FIRST, left: 1, bottom, right: 1 }));
  return {
    sheets: [
      sheet.build({
        visibility: "visible",
        columns: WIDTHS.map((width) => ({ width })),
        freeze: { rows: FIRST, columns: 0 },
        print: {
          orientation: "landscape",
          area: { top: 0, left: 0, bottom, right: LAST },
          titleRows: { from: HEAD, to: HEAD },
          pageNumber: "butFirst",
          footer: sheet.name,
        },
      }),
    ],
    names: sheet.definedNames,
    styles: STYLES,
    title: `${LIST_TEXTS.title} - ${outline.unitOf(report.unit)!.name}`,
    modified: savedAt(report) ?? `${outline.periodFrom}T00:00:00Z`,
    properties: {},
  };
}

/** What a file says of itself is not taken as it stands. */
function savedAt({ modified }: Report): string | undefined {
  const instant = instantOf(modified);
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

function putHead(sheet: SheetBuilder, report: Report, findings: readonly Finding[], outline: Outline): void {
  const { file, unit } = report;
  const asOf = report.asOf === null ? LIST_TEXTS.unknownDate : formatDate(report.asOf);
  const width = WIDTHS.reduce((sum, part) => sum + part, 0);
  const told = fillIn(LIST_TEXTS.file, { file, asOf });
  sheet.merge(rowArea(0, 0, LAST), "title", LIST_TEXTS.title);
  sheet.height(0, 26);
  sheet.merge(rowArea(1, 0, LAST), "summary", fillIn(LIST_TEXTS.unit, { unit: outline.unitOf(unit)!.name }));
  sheet.height(1, 24);
  sheet.merge(rowArea(2, 0, LAST), "subtitle", told);
  sheet.height(2, Math.max(22, heightOf(told, width, "subtitle")));
  sheet.merge(rowArea(3, 0, LAST), "subtitle", fillIn(LIST_TEXTS.counts, { ...countFindings(findings) }));
  sheet.height(3, 24);
  LIST_TEXTS.heads.forEach((text, column) => sheet.put(HEAD, column, "head", text));
  sheet.height(HEAD, 28);
}

function putFinding(sheet: SheetBuilder, row: number, number: number, finding: Finding, outline: Outline): void {
  const place = placeOfFinding(finding, outline);
  const message = tellFinding(outline, finding);
  sheet.put(row, 0, "cellCentre", number);
  sheet.put(row, 1, "cellLevel", levelText(levelOf(finding)));
  sheet.put(row, 2, "field", place);
  sheet.put(row, 3, "field", message);
  sheet.height(row, Math.max(24, heightOf(place, WIDTHS[2]!, "field"), heightOf(message, WIDTHS[3]!, "field")), false);
}

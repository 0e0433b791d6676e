import type { GroupAssessment } from "../../../assessment/assessGroup";
import type { LargeAssessment } from "../../../assessment/LargeAssessment";
import { fillIn } from "../../fillIn";
import { STYLES } from "../../styles";
import type { StreamedWorkbook } from "../../StreamedWorkbook";
import { identityProperties } from "../../template/dataSheet";
import { formatWhole } from "../../../report/formatNumber";
import { assessmentData } from "../assessmentData";
import { LARGE_TEXTS } from "../consolidatedTexts";
import { newestOf } from "../newestOf";
import { keyRateOf, targetsOf } from "../targetsOf";
import { figureListSheet } from "./figureListSheet";
import { FieldList } from "./fieldListSheet";
import { findingListSheet } from "./findingListSheet";
import { LargeBook } from "./LargeBook";
import { largeOverview } from "./largeOverview";
import { narrativeListSheets } from "./narrativeListSheets";
import { MOST_ROWS } from "./piecesOf";
import { sourceListSheet } from "./sourceListSheet";
import { targetListSheet } from "./targetListSheet";
import { unitListSheet } from "./unitListSheet";

/**
 * The consolidated workbook of more units than memory holds: the same sheets, keys and remarks, rows one after the other. The answers of all
 * units for one level up would go beyond what a sheet holds; they are left to the tables of `--csv`.
 */
export function streamConsolidated(large: LargeAssessment): StreamedWorkbook<GroupAssessment> {
  const book = new LargeBook(large);
  const { outline, choice } = book;
  const told = [
    fillIn(LARGE_TEXTS.split, { units: formatWhole(large.units.length), rows: formatWhole(MOST_ROWS) }),
    LARGE_TEXTS.entries,
  ];
  const fields = new FieldList(book);

  const data = assessmentData({ outline, round: large.round, units: [] }, choice);
  const hasTargets = targetsOf(outline).length > 0 || keyRateOf(outline) !== undefined;
  return {
    sheets: [
      { make: () => largeOverview(book, fields, told) },
      unitListSheet(book),
      fields.sheet(),
      ...(hasTargets ? [targetListSheet(book)] : []),
      figureListSheet(book),
      ...narrativeListSheets(book),
      findingListSheet(book),
      sourceListSheet(book),
      data.build({ visibility: "veryHidden", columns: [] }),
    ],
    portions: () => book.groups(),
    names: data.definedNames,
    styles: STYLES,
    title: `${outline.assessment.title} - ${outline.assessment.subtitle}`,
    modified: newestOf(
      outline,
      large.units.map(({ source }) => source),
    ),
    properties: identityProperties(outline, large.round, "assessment"),
    told,
  };
}

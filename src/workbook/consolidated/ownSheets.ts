import { DATA_SHEET } from "../../outline/names";
import type { Outline, Section } from "../../outline/Outline";
import { sheetKey } from "../../report/sheetKey";
import { fillIn } from "../fillIn";
import { bookLayoutOf } from "./bookLayout";
import { NARRATIVES_TEXTS, ROW_SHEET_NAMES, SHEET_NAMES } from "./consolidatedTexts";
import { targetsOf, keyRateOf } from "./targetsOf";

const LONGEST_NAME = 31;

/** Defined name of the first cell of a sheet that only some workbooks have: by it the sheet is known as ours and replaced. */
export function ownSheetName(mark: string): string {
  return `cchc.sheet.${mark}`;
}

export interface NarrativeSection {
  readonly section: Section;
  readonly sheet: string;
}

/** Sections with narratives and the sheet that each has in a workbook of very many units: `Thuyết minh II.2`. */
export function narrativeSections({ sections }: Outline): NarrativeSection[] {
  const taken = new Set<string>();
  return sections
    .filter(({ rows }) => rows.some((row) => row.type === "item" && row.kind === "text"))
    .map((section) => {
      // What Excel allows in no name of a sheet.
      const ref = section.ref.replace(/[[\]:*?/\\']+/g, " ").trim();
      const wanted = fillIn(NARRATIVES_TEXTS.sheet, { name: SHEET_NAMES.narratives, section: ref });
      let sheet = wanted.slice(0, LONGEST_NAME).trim();
      for (let n = 2; taken.has(sheetKey(sheet)); n += 1) sheet = `${wanted.slice(0, LONGEST_NAME - 5).trim()} (${n})`;
      taken.add(sheetKey(sheet));
      return { section, sheet };
    });
}

/** The sheets of the consolidated workbook of an outline with its units. */
export function assessmentSheetNames(outline: Outline): string[] {
  const layout = bookLayoutOf(outline);
  if (layout === "columns") return [...Object.values(SHEET_NAMES), DATA_SHEET];
  const { overview, figures, narratives, findings, sources } = SHEET_NAMES;
  const { fields, targets, charts } = ROW_SHEET_NAMES;
  const hasTargets = targetsOf(outline).length > 0 || keyRateOf(outline) !== undefined;
  return [
    overview,
    fields,
    ...(hasTargets ? [targets] : []),
    ...(outline.charts.length > 0 ? [charts] : []),
    figures,
    ...(layout === "rows" ? [narratives] : narrativeSections(outline).map(({ sheet }) => sheet)),
    findings,
    sources,
    DATA_SHEET,
  ];
}

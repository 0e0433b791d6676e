import type { Assessment } from "../../assessment/Assessment";
import { CONCLUSIONS } from "../../assessment/conclusions";
import { SWITCH_KEYS } from "../../assessment/RemarkReader";
import { DATA_SHEET } from "../../outline/names";
import { SheetBuilder } from "../SheetBuilder";
import { chunksOf, putKeys, putList } from "../template/dataSheet";
import type { DossierSwitch } from "./dossierSwitch";
import { LONGEST_CELL } from "./remarkCells";

const [RATINGS, OPTIONS, CONCLUDED, TABLE] = [3, 4, 5, 7] as const;
const HEADS = ["unit", "item", "state", "value", "raw", "note", "file", "sheet", "cell"] as const;
export const RATINGS_NAME = "cchc.ratings";
export const OPTIONS_NAME = "cchc.switch.options";
export const CONCLUSIONS_NAME = "cchc.conclusions";
export const ENTRIES_NAME = "cchc.entries";

/**
 * The very hidden sheet: the keys of every workbook of ours, lists for validations, and each answer by unit and item, so that one level up
 * can read this workbook. A narrative's `value` is left out, being its `raw`; a raw text above a cell's limit goes on to the right.
 */
export function assessmentData(
  assessment: Pick<Assessment, "outline" | "round" | "units">,
  choice: DossierSwitch | undefined,
): SheetBuilder {
  const { outline, round, units } = assessment;
  const sheet = new SheetBuilder(DATA_SHEET);
  putKeys(sheet, outline, round, "assessment", [
    ...(choice
      ? ([
          [SWITCH_KEYS.sum, choice.sum],
          [SWITCH_KEYS.owner, choice.owner],
          [SWITCH_KEYS.unit, choice.unit],
        ] as const)
      : []),
  ]);
  putList(sheet, RATINGS, RATINGS_NAME, outline.ratings);
  if (choice) putList(sheet, OPTIONS, OPTIONS_NAME, [choice.sum, choice.owner]);
  putList(sheet, CONCLUDED, CONCLUSIONS_NAME, Object.values(CONCLUSIONS));
  HEADS.forEach((text, index) => sheet.put(0, TABLE + index, "hidden", text));
  let row = 1;
  for (const { report } of units) {
    for (const item of outline.items) {
      const entry = report?.entries.get(item.id);
      if (!report || !entry) continue;
      const [raw, ...more] = typeof entry.raw === "string" ? chunksOf(entry.raw) : [entry.raw];
      const cells = [
        report.unit,
        item.id,
        entry.state,
        item.kind === "text" ? undefined : finite(entry.value),
        finite(raw),
        entry.note?.slice(0, LONGEST_CELL),
        report.file.slice(0, LONGEST_CELL),
        entry.sheet,
        entry.cell,
        ...more,
      ];
      cells.forEach((content, index) => {
        if (content !== undefined && content !== "") sheet.put(row, TABLE + index, "hidden", content);
      });
      row += 1;
    }
  }
  sheet.define(ENTRIES_NAME, { top: 0, left: TABLE, bottom: row - 1, right: TABLE + HEADS.length - 1 });
  return sheet;
}

function finite(value: string | number | undefined): string | number | undefined {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

import type { Assessment, UnitAssessment } from "../../assessment/Assessment";
import { HIDDEN_HEADS } from "../../assessment/readRemarks";
import { itemKey } from "../../assessment/remarkKey";
import type { Item } from "../../outline/Outline";
import { fillIn } from "../fillIn";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import type { Column, Sheet } from "../Workbook";
import { NARRATIVE_WORDS, NARRATIVES_TEXTS, SHEET_NAMES } from "./consolidatedTexts";
import { datesText } from "./datesText";
import { remarkOf } from "./remarkCells";
import { heightOf, HIDDEN, landscape, PROTECTED, withBreaks } from "./sheetShapes";
import { splitNarrative } from "./splitNarrative";

const COLUMN = { number: 0, unit: 1, text: 2, remark: 3, key: 4, part: 5 } as const;
const WIDTHS = [5, 24, 62, 28];
const HEAD = 2;

/** What the units wrote, item by item, word for word; a text above what one row can print goes on in the rows below. */
export function narrativesSheet(assessment: Assessment): { readonly builder: SheetBuilder; readonly sheet: Sheet } {
  const sheet = new SheetBuilder(SHEET_NAMES.narratives);
  sheet.merge(rowArea(0, 0, COLUMN.remark), "title", NARRATIVES_TEXTS.title);
  sheet.height(0, 26);
  sheet.merge(rowArea(1, 0, COLUMN.remark), "subtitle", datesText(assessment));
  sheet.height(1, 22);
  NARRATIVES_TEXTS.heads.forEach((text, column) => sheet.put(HEAD, column, "head", text));
  sheet.put(HEAD, COLUMN.key, "hidden", HIDDEN_HEADS.key);
  sheet.put(HEAD, COLUMN.part, "hidden", HIDDEN_HEADS.part);
  sheet.height(HEAD, 24);
  const heads = new Set<number>();
  const putHead = (...args: Parameters<typeof putHeading>): void => {
    heads.add(sheet.end);
    putHeading(...args);
  };
  for (const section of assessment.outline.sections) {
    const items = section.rows.filter((row): row is Item => row.type === "item" && row.kind === "text");
    if (items.length > 0) putHead(sheet, "heading", undefined, section.sheet);
    for (const item of items) {
      putHead(sheet, "cellBoldLeft", item.number, item.printed);
      for (const unit of assessment.units) putAnswer(sheet, item, unit, assessment);
    }
  }
  if (sheet.end === HEAD + 1) sheet.merge(rowArea(sheet.end, 0, COLUMN.remark), "cell", NARRATIVES_TEXTS.empty);
  return {
    builder: sheet,
    sheet: withBreaks(sheet, heads, {
      visibility: "visible",
      columns: [...WIDTHS.map((width): Column => ({ width })), HIDDEN, HIDDEN],
      freeze: { rows: HEAD + 1, columns: 0 },
      protection: PROTECTED,
      print: landscape(sheet, { top: 0, left: 0, bottom: sheet.end - 1, right: COLUMN.remark }, HEAD),
    }),
  };
}

function putHeading(
  sheet: SheetBuilder,
  style: "heading" | "cellBoldLeft",
  number: number | undefined,
  text: string,
): void {
  const row = sheet.end;
  const width = WIDTHS.slice(COLUMN.unit).reduce((sum, part) => sum + part, 0);
  sheet.put(row, COLUMN.number, style === "heading" ? style : "cellBold", number);
  sheet.merge(rowArea(row, COLUMN.unit, COLUMN.remark), style, text);
  sheet.height(row, heightOf(text, width, style));
}

function putAnswer(sheet: SheetBuilder, item: Item, unit: UnitAssessment, assessment: Assessment): void {
  const { code, name } = unit.unit;
  const key = itemKey(code, item.id);
  const answer = answerOf(item, unit);
  const style = answer.given ? "cellTop" : "wordTop";
  splitNarrative(answer.text, WIDTHS[COLUMN.text]!, style).forEach((text, index) => {
    const row = sheet.end;
    const label = index === 0 ? name : fillIn(NARRATIVES_TEXTS.continued, { unit: name });
    const remark = index === 0 ? remarkOf(assessment, key, "remark") : undefined;
    sheet.put(row, COLUMN.number, "ordinal");
    sheet.put(row, COLUMN.unit, "cellTop", label);
    sheet.put(row, COLUMN.text, style, text);
    sheet.put(row, COLUMN.remark, "remark", remark);
    sheet.put(row, COLUMN.key, "hidden", key);
    sheet.put(row, COLUMN.part, "hidden", index + 1);
    const height = Math.max(
      heightOf(label, WIDTHS[COLUMN.unit]!, "cellTop"),
      heightOf(text.replace(/\n$/, ""), WIDTHS[COLUMN.text]!, style),
      heightOf(remark, WIDTHS[COLUMN.remark]!, "remark"),
    );
    sheet.height(row, Math.max(24, height), false);
  });
}

/** The text exactly as stored, or the word for where the answer stands. */
function answerOf(item: Item, { report }: UnitAssessment): { readonly text: string; readonly given: boolean } {
  const entry = report?.entries.get(item.id);
  const word = (text: string): { readonly text: string; readonly given: boolean } => ({ text, given: false });
  if (!report) return word(NARRATIVE_WORDS.absent);
  switch (entry?.state) {
    case "value":
      // A number or a date in a cell of text: as the clerk saw it.
      return { text: typeof entry.raw === "string" ? entry.raw : String(entry.value ?? entry.raw ?? ""), given: true };
    case "error":
      return word(entry.raw === undefined ? NARRATIVE_WORDS.error : `${NARRATIVE_WORDS.error}: ${entry.raw}`);
    case "none":
    case "na":
    case "missing":
      return word(NARRATIVE_WORDS[entry.state]);
    default:
      return word(item.required ? NARRATIVE_WORDS.blank : NARRATIVE_WORDS.optional);
  }
}

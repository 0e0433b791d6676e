import type { Assessment, UnitAssessment } from "../../assessment/Assessment";
import { HIDDEN_HEADS } from "../../assessment/remarkHeads";
import { itemKey } from "../../assessment/remarkKey";
import type { Item, Section } from "../../outline/Outline";
import { unitLabel } from "../../outline/unitLabel";
import { fillIn } from "../fillIn";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import type { Column, Sheet } from "../Workbook";
import { bookLayoutOf } from "./bookLayout";
import { NARRATIVES_TEXTS, SHEET_NAMES } from "./consolidatedTexts";
import { datesText } from "./datesText";
import { narrativeAnswer } from "./narrativeAnswer";
import { narrativeSections, ownSheetName } from "./ownSheets";
import { remarkOf } from "./remarkCells";
import { heightOf, HIDDEN, landscape, PROTECTED, withBreaks } from "./sheetShapes";
import { splitNarrative } from "./splitNarrative";

const COLUMN = { number: 0, unit: 1, text: 2, remark: 3, key: 4, part: 5 } as const;
const WIDTHS = [5, 24, 62, 28];
const HEAD = 2;

interface BuiltSheet {
  readonly builder: SheetBuilder;
  readonly sheet: Sheet;
}

/** What the units wrote, item by item, word for word: on one sheet, or a sheet for each section where units are very many. */
export function narrativeSheets(assessment: Assessment): BuiltSheet[] {
  const { outline } = assessment;
  const sections = narrativeSections(outline);
  if (bookLayoutOf(outline) !== "summary")
    return [
      narrativesSheet(assessment, SHEET_NAMES.narratives, (sheet, putHead) => {
        for (const { section } of sections) {
          putHead("heading", undefined, section.sheet);
          for (const item of narrativesOf(section)) {
            putHead("cellBoldLeft", item.number, item.printed);
            for (const unit of assessment.units) putAnswer(sheet, item, unit, assessment);
          }
        }
      }),
    ];
  return sections.map(({ section, sheet: name }, index) =>
    narrativesSheet(assessment, name, (sheet, putHead) => {
      sheet.defineCell(ownSheetName(`narratives.${index + 1}`), 0, 0);
      putHead("heading", undefined, section.sheet);
      for (const item of narrativesOf(section)) {
        putHead("cellBoldLeft", item.number, item.printed);
        putAnswersOfMany(sheet, item, assessment);
      }
    }),
  );
}

type PutHead = (style: "heading" | "cellBoldLeft", number: number | undefined, text: string) => void;

function narrativesOf({ rows }: Section): Item[] {
  return rows.filter((row): row is Item => row.type === "item" && row.kind === "text");
}

function narrativesSheet(
  assessment: Assessment,
  name: string,
  put: (sheet: SheetBuilder, putHead: PutHead) => void,
): BuiltSheet {
  const sheet = new SheetBuilder(name);
  sheet.merge(rowArea(0, 0, COLUMN.remark), "title", NARRATIVES_TEXTS.title);
  sheet.height(0, 26);
  sheet.merge(rowArea(1, 0, COLUMN.remark), "subtitle", datesText(assessment));
  sheet.height(1, 22);
  NARRATIVES_TEXTS.heads.forEach((text, column) => sheet.put(HEAD, column, "head", text));
  sheet.put(HEAD, COLUMN.key, "hidden", HIDDEN_HEADS.key);
  sheet.put(HEAD, COLUMN.part, "hidden", HIDDEN_HEADS.part);
  sheet.height(HEAD, 24);
  const heads = new Set<number>();
  put(sheet, (...args) => {
    heads.add(sheet.end);
    putHeading(sheet, ...args);
  });
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

/** Texts one by one; who gave none is named in one line for each word, unless somebody has remarked on it. */
function putAnswersOfMany(sheet: SheetBuilder, item: Item, assessment: Assessment): void {
  const gathered = new Map<string, string[]>();
  for (const unit of assessment.units) {
    const answer = narrativeAnswer(item, unit);
    const isRemarked = remarkOf(assessment, itemKey(unit.unit.code, item.id), "remark") !== undefined;
    if (answer.given || answer.own || isRemarked) {
      putAnswer(sheet, item, unit, assessment);
      continue;
    }
    const names = gathered.get(answer.text) ?? [];
    gathered.set(answer.text, names);
    names.push(unitLabel(assessment.outline, unit.unit));
  }
  for (const [word, names] of gathered) {
    const label = fillIn(NARRATIVES_TEXTS.gathered, { word, count: names.length });
    splitNarrative(names.join(", "), WIDTHS[COLUMN.text]! + WIDTHS[COLUMN.remark]!, "cellTop").forEach(
      (text, index) => {
        const row = sheet.end;
        const shown = index === 0 ? label : fillIn(NARRATIVES_TEXTS.continued, { unit: label });
        sheet.put(row, COLUMN.number, "ordinal");
        sheet.put(row, COLUMN.unit, "wordTop", shown);
        sheet.merge(rowArea(row, COLUMN.text, COLUMN.remark), "cellTop", text);
        const height = Math.max(
          heightOf(shown, WIDTHS[COLUMN.unit]!, "wordTop"),
          heightOf(text, WIDTHS[COLUMN.text]! + WIDTHS[COLUMN.remark]!, "cellTop"),
        );
        sheet.height(row, Math.max(24, height));
      },
    );
  }
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
  const { outline } = assessment;
  const { code } = unit.unit;
  const name = unitLabel(outline, unit.unit, bookLayoutOf(outline) === "summary" ? "short" : "name");
  const key = itemKey(code, item.id);
  const answer = narrativeAnswer(item, unit);
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

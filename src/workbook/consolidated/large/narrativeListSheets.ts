import type { UnitAssessment } from "../../../assessment/Assessment";
import type { GroupAssessment } from "../../../assessment/assessGroup";
import { HIDDEN_HEADS, REMARK_HEADS } from "../../../assessment/remarkHeads";
import { itemKey } from "../../../assessment/remarkKey";
import type { Item } from "../../../outline/Outline";
import { unitLabel } from "../../../outline/unitLabel";
import { formatWhole } from "../../../report/formatNumber";
import { fillIn } from "../../fillIn";
import type { RowStream } from "../../RowStream";
import { rowArea } from "../../SheetBuilder";
import type { Column } from "../../Workbook";
import { LARGE_TEXTS, NARRATIVES_TEXTS } from "../consolidatedTexts";
import { narrativeAnswer, type Answer } from "../narrativeAnswer";
import { narrativeSections, ownSheetName } from "../ownSheets";
import { remarkOf } from "../remarkCells";
import { heightOf, HIDDEN, landscape, PROTECTED } from "../sheetShapes";
import { splitNarrative } from "../splitNarrative";
import type { LargeBook, LargeSheet } from "./LargeBook";
import { piecesOf } from "./piecesOf";

const COLUMN = { number: 0, item: 1, unit: 2, text: 3, remark: 4, key: 5, part: 6 } as const;
const WIDTHS = [5, 24, 24, 56, 20];
const HEAD = 3;
const FIRST = HEAD + 1;

interface Listed {
  readonly item: Item;
  readonly unit: UnitAssessment;
  readonly answer: Answer;
}

/** What the units wrote, a sheet for each section, unit by unit; who gave no text is counted below. */
export function narrativeListSheets(book: LargeBook): LargeSheet[] {
  const { large, outline, dates } = book;
  return narrativeSections(outline).map(({ section, sheet: name }, nth) => {
    const items = section.rows.filter((row): row is Item => row.type === "item" && row.kind === "text");
    const left = new Map(items.map((item) => [item, new Map<string, number>()]));
    const listed = function* ({ units }: GroupAssessment): Generator<Listed> {
      for (const unit of units)
        for (const item of items) {
          const answer = narrativeAnswer(item, unit);
          const isRemarked = remarkOf(large, itemKey(unit.unit.code, item.id), "remark") !== undefined;
          if (answer.given || answer.own || isRemarked) yield { item, unit, answer };
          else left.get(item)!.set(answer.text, (left.get(item)!.get(answer.text) ?? 0) + 1);
        }
    };
    return {
      start: () =>
        piecesOf(
          name,
          { of: listed },
          {
            putTop: (sheet) => {
              sheet.merge(rowArea(0, 0, COLUMN.remark), "title", NARRATIVES_TEXTS.title);
              sheet.height(0, 26);
              sheet.merge(rowArea(1, 0, COLUMN.remark), "subtitle", dates);
              sheet.height(1, 22);
              sheet.merge(rowArea(2, 0, COLUMN.remark), "heading", section.sheet);
              sheet.height(2, 24);
              [...LARGE_TEXTS.narrativeHeads, REMARK_HEADS.remark].forEach((text, at) =>
                sheet.put(HEAD, at, "head11", text),
              );
              sheet.put(HEAD, COLUMN.key, "hidden", HIDDEN_HEADS.key);
              sheet.put(HEAD, COLUMN.part, "hidden", HIDDEN_HEADS.part);
              sheet.height(HEAD, 24);
              sheet.defineCell(
                ownSheetName(`narratives.${nth + 1}${sheet.name === name ? "" : `.${sheet.name.replace(/\D+/g, "")}`}`),
                0,
                0,
              );
            },
            put: (sheet, one) => putAnswer(sheet, one, book),
            putEnd: (sheet) => {
              for (const [item, words] of left)
                for (const [word, count] of words) {
                  const row = sheet.end;
                  sheet.put(row, COLUMN.number, "ordinal", item.number);
                  sheet.put(row, COLUMN.item, "cellTop", item.printed);
                  const text = fillIn(LARGE_TEXTS.withoutText, { word, count: formatWhole(count) });
                  sheet.merge(rowArea(row, COLUMN.unit, COLUMN.remark), "wordTop", text);
                  sheet.height(row, Math.max(24, heightOf(item.printed, WIDTHS[COLUMN.item]!, "cellTop")));
                }
            },
            shape: (sheet, count) => ({
              visibility: "visible",
              columns: [...WIDTHS.map((width): Column => ({ width })), HIDDEN, HIDDEN],
              freeze: { rows: FIRST, columns: 0 },
              protection: { ...PROTECTED, filter: true },
              filter: { top: HEAD, left: 0, bottom: Math.max(FIRST, count - 1), right: COLUMN.part },
              print: landscape(
                sheet,
                { top: 0, left: 0, bottom: Math.max(FIRST, count - 1), right: COLUMN.remark },
                HEAD,
              ),
            }),
          },
        ),
    };
  });
}

function putAnswer(sheet: RowStream, { item, unit, answer }: Listed, { outline, large }: LargeBook): void {
  const key = itemKey(unit.unit.code, item.id);
  const name = unitLabel(outline, unit.unit);
  const style = answer.given ? "cellTop" : "wordTop";
  splitNarrative(answer.text, WIDTHS[COLUMN.text]!, style).forEach((text, part) => {
    const row = sheet.end;
    const label = part === 0 ? name : fillIn(NARRATIVES_TEXTS.continued, { unit: name });
    const remark = part === 0 ? remarkOf(large, key, "remark") : undefined;
    sheet.put(row, COLUMN.number, "ordinalTop", item.number);
    sheet.put(row, COLUMN.item, "cellTop", item.printed);
    sheet.put(row, COLUMN.unit, "cellTop", label);
    sheet.put(row, COLUMN.text, style, text);
    sheet.put(row, COLUMN.remark, "remark", remark);
    sheet.put(row, COLUMN.key, "hidden", key);
    sheet.put(row, COLUMN.part, "hidden", part + 1);
    const height = Math.max(
      heightOf(label, WIDTHS[COLUMN.unit]!, "cellTop"),
      heightOf(item.printed, WIDTHS[COLUMN.item]!, "cellTop"),
      heightOf(text.replace(/\n$/, ""), WIDTHS[COLUMN.text]!, style),
      heightOf(remark, WIDTHS[COLUMN.remark]!, "remark"),
    );
    sheet.height(row, Math.max(24, height), false);
  });
}

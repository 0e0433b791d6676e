import type { UnitAssessment, UnitState } from "../../../assessment/Assessment";
import type { GroupAssessment } from "../../../assessment/assessGroup";
import { LEVELS, type Level } from "../../../checks/severityWord";
import { unitLabel } from "../../../outline/unitLabel";
import { cellAddress } from "../../../report/cellAddress";
import { cellsAre, COUNT_WHERE } from "../../formula/functions";
import { constant, ref, type Fx } from "../../formula/Fx";
import type { RowStream } from "../../RowStream";
import { areaText, onSheet, rowArea } from "../../SheetBuilder";
import type { Column } from "../../Workbook";
import { ACTION_WORDS, FIGURE_WORDS, OVERVIEW_TEXTS, ROW_SHEET_NAMES, STATE_WORDS } from "../consolidatedTexts";
import { fieldsOf } from "../fieldsOf";
import { STATE_ORDER } from "../fieldTable";
import { listFindings, type FindingRow } from "../listFindings";
import { ownSheetName } from "../ownSheets";
import { heightOf, HIDDEN, landscape, PROTECTED } from "../sheetShapes";
import { UNIT_ROW } from "../stateTable";
import type { LargeBook, LargeSheet } from "./LargeBook";
import { piecesOf } from "./piecesOf";

const HEAD = 2;
const FIRST = HEAD + 1;
const FIRST_FIELD = 2;
const FIELD_WIDTH = 11;
const ACTION_WIDTH = 36;
const VALID = "√";
const COUNTED: readonly Level[] = ["error", "blank", "target", "warning"];

/** Where units stand in each field; counts stand below them, and other sheets may ask for them once the rows have been written. */
export class FieldList {
  readonly fields: ReturnType<typeof fieldsOf>;
  private readonly counts: Record<UnitState, number>[];
  private readonly codes: Uint8Array[];

  constructor(private readonly book: LargeBook) {
    this.fields = fieldsOf(book.outline);
    this.counts = this.fields.map(() => ({ valid: 0, explain: 0, incomplete: 0, wrong: 0, absent: 0 }));
    this.codes = this.fields.map(() => new Uint8Array(book.large.units.length));
  }

  /** How many units stand so in a field: the cell of this sheet, from another one. */
  count(field: number, state: UnitState): Fx {
    const row = FIRST + this.book.large.units.length + STATE_ORDER.indexOf(state);
    const address = onSheet(ROW_SHEET_NAMES.fields, cellAddress(row, FIRST_FIELD + field));
    return ref(address, { value: () => this.counts[field]![state] });
  }

  sheet(): LargeSheet {
    const { large, outline, dates } = this.book;
    const units = large.units.length;
    const action = FIRST_FIELD + this.fields.length;
    const helper = action + 1;
    const widths = [6, 34, ...this.fields.map(() => FIELD_WIDTH), ACTION_WIDTH];
    return {
      start: () =>
        piecesOf<UnitAssessment, GroupAssessment>(
          ROW_SHEET_NAMES.fields,
          { of: (group) => group.units },
          {
            putTop: (sheet) => {
              sheet.merge(rowArea(0, 0, action), "title", OVERVIEW_TEXTS.fieldsTitle);
              sheet.height(0, 26);
              sheet.merge(rowArea(1, 0, action), "subtitle", dates);
              sheet.height(1, 22);
              const heads = [
                OVERVIEW_TEXTS.stateHeads.number,
                OVERVIEW_TEXTS.stateHeads.unit,
                ...this.fields.map(({ short }) => short),
                OVERVIEW_TEXTS.action,
              ];
              heads.forEach((text, at) => sheet.put(HEAD, at, "head11", text));
              sheet.height(HEAD, Math.max(36, ...heads.map((text, at) => heightOf(text, widths[at]!, "head11"))));
              sheet.defineCell(ownSheetName("fields"), 0, 0);
            },
            put: (sheet, unit, index) => {
              const row = FIRST + index;
              const label = unitLabel(outline, unit.unit);
              sheet.put(row, 0, "ordinal", index + 1);
              sheet.put(row, 1, "field", label);
              const found = listFindings({ outline, across: [], units: [unit] });
              this.fields.forEach(({ key }, at) => {
                const own = found.filter(({ field, finding }) => field === key && !finding.explained);
                const state = unit.report ? stateOf(own) : "absent";
                this.counts[at]![state] += 1;
                this.codes[at]![index] = STATE_ORDER.indexOf(state);
                this.putField(sheet, row, FIRST_FIELD + at, unit.report ? own : undefined);
                sheet.put(row, helper + at, "hidden", STATE_WORDS[state]);
              });
              sheet.put(row, action, "cell11Middle", actionOf(unit));
              sheet.height(row, Math.max(UNIT_ROW, heightOf(label, widths[1]!, "field")));
            },
            putEnd: (sheet) => {
              STATE_ORDER.forEach((state, nth) => {
                const row = FIRST + units + nth;
                sheet.put(row, 0, "total");
                sheet.put(row, 1, "totalLeft", STATE_WORDS[state]);
                this.fields.forEach((_, at) => {
                  const cells = { top: FIRST, left: helper + at, bottom: FIRST + units - 1, right: helper + at };
                  const values = (): string[] => Array.from(this.codes[at]!, (code) => STATE_WORDS[STATE_ORDER[code]!]);
                  const count = COUNT_WHERE(cellsAre({ text: areaText(cells), values }, constant(STATE_WORDS[state])));
                  sheet.put(row, FIRST_FIELD + at, "total", count);
                });
                sheet.put(row, action, "total", nth === 0 ? OVERVIEW_TEXTS.byState : undefined);
                sheet.height(row, 18);
              });
            },
            shape: (sheet, count) => ({
              visibility: "visible",
              columns: [...widths.map((width): Column => ({ width })), ...this.fields.map(() => HIDDEN)],
              freeze: { rows: FIRST, columns: FIRST_FIELD },
              protection: { ...PROTECTED, filter: true },
              filter: { top: HEAD, left: 0, bottom: FIRST + units - 1, right: action },
              print: landscape(sheet, { top: 0, left: 0, bottom: Math.max(FIRST, count - 1), right: action }, HEAD),
            }),
          },
        ),
    };
  }

  private putField(sheet: RowStream, row: number, column: number, found: readonly FindingRow[] | undefined): void {
    if (!found) return sheet.put(row, column, "doubtful", FIGURE_WORDS.blank);
    const parts = COUNTED.flatMap((level) => {
      const count = found.filter((one) => one.level === level).length;
      return count > 0 ? [`${LEVELS[level].symbol}${count}`] : [];
    });
    const style =
      parts.length === 0 ? "cellCentre" : parts[0]!.startsWith(LEVELS.error.symbol) ? "unreadable" : "doubtful";
    sheet.put(row, column, style, parts.join(" ") || VALID);
  }
}

/** The first that is true. */
function stateOf(found: readonly FindingRow[]): UnitState {
  const has = (level: Level): boolean => found.some((one) => one.level === level);
  if (has("error")) return "wrong";
  if (found.some(({ open }) => open)) return "incomplete";
  return has("target") ? "explain" : "valid";
}

function actionOf({ state, counts }: UnitAssessment): string {
  return ACTION_WORDS[state === "valid" && counts.warnings > 0 ? "look" : state];
}

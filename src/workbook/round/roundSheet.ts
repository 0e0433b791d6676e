import type { Round, RoundUnit } from "../../outline/Round";
import { ROUND_TEXTS } from "../../round/roundTexts";
import { rowHeight } from "../rowHeight";
import { serialOfDate } from "../formula/dateFormulas";
import { countLines } from "../countLines";
import { cellArea, rowArea, SheetBuilder } from "../SheetBuilder";
import { STYLES, type StyleName } from "../styles";
import type { Area, Sheet } from "../Workbook";
import {
  type Block,
  type Field,
  HOLIDAYS_BLOCK,
  LETTERS_BLOCK,
  PLAN_BLOCK,
  TEAM_BLOCK,
  UNITS_BLOCK,
  YES_OWN,
} from "./roundBlocks";
import { ROUND_SHEET_TEXTS, ROUND_SHEETS } from "./roundSheetTexts";

export const WIDTHS = [16, 38, 22, 22, 24, 16, 17, 18, 28, 26, 34, 18];
const VALUE_COLUMN = 2;
const LEAST_HEIGHT = 22;
/** Rows for more, below those that there are. */
const SPARE = 5;
const STYLE_OF: Readonly<Record<Field["kind"], StyleName>> = {
  text: "inputField",
  long: "inputText",
  date: "inputDate",
  choice: "inputField",
};

/** Values of one row by the keys of its fields. */
type RowValues = Readonly<Record<string, string | undefined>>;

/** The sheet in which a round can be edited, and that reads back. `lists` names the words of each choice. */
export function roundSheet(round: Round, lists: (field: Field) => string): Sheet {
  const sheet = new SheetBuilder(ROUND_SHEETS.round);
  const last = WIDTHS.length - 1;
  sheet.merge(rowArea(0, 0, last), "title", ROUND_SHEET_TEXTS.title);
  sheet.height(0, 26);
  sheet.merge(rowArea(1, 0, last), "subtitle", ROUND_SHEET_TEXTS.howTo);
  if (hasSurprise(round)) sheet.merge(rowArea(2, 0, last), "status", `! ${ROUND_TEXTS.surprise}`);
  putPlan(sheet, planValues(round), lists);
  const tables: readonly [Block, readonly RowValues[]][] = [
    [UNITS_BLOCK, (round.units ?? []).flatMap(unitRows)],
    [TEAM_BLOCK, (round.team ?? []).map((member) => ({ ...member, role: wordOf(TEAM_BLOCK, "role", member.role) }))],
    [HOLIDAYS_BLOCK, holidayRows(round)],
    [LETTERS_BLOCK, letterRows(round)],
  ];
  for (const [block, rows] of tables) putTable(sheet, block, rows, lists);
  return sheet.build({
    visibility: "visible",
    columns: WIDTHS.map((width) => ({ width })),
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: sheet.end - 1, right: last },
      pageNumber: "butFirst",
      footer: sheet.name,
    },
  });
}

export function hasSurprise(round: Round): boolean {
  return round.units?.some(({ visit }) => visit?.surprise === true) ?? false;
}

function putPlan(sheet: SheetBuilder, values: RowValues, lists: (field: Field) => string): void {
  putCaption(sheet, PLAN_BLOCK);
  for (const field of PLAN_BLOCK.fields) {
    const row = sheet.end;
    sheet.merge(rowArea(row, 0, VALUE_COLUMN - 1), "field", field.head);
    const value = values[field.key];
    const [left, right] = [VALUE_COLUMN, VALUE_COLUMN + 1];
    putField(sheet, rowArea(row, left, right), field, value, lists);
    sheet.height(row, heightOf(field, value, left, right), false);
  }
}

function putTable(
  sheet: SheetBuilder,
  block: Block,
  rows: readonly RowValues[],
  lists: (field: Field) => string,
): void {
  putCaption(sheet, block);
  const head = sheet.end;
  const places = placesOf(block);
  places.forEach(({ field, left, right }) => sheet.merge(rowArea(head, left, right), "head11", field.head));
  sheet.height(head, 34);
  const spare = Array.from({ length: block.full ? 0 : SPARE }, (): RowValues => ({}));
  for (const values of [...rows, ...spare]) {
    const row = sheet.end;
    let height = LEAST_HEIGHT;
    for (const { field, left, right } of places) {
      const value = values[field.key];
      putField(sheet, rowArea(row, left, right), field, value, lists);
      height = Math.max(height, heightOf(field, value, left, right));
    }
    sheet.height(row, height, false);
  }
}

/** So that all lines of a value are seen; columns are the first and the last that it takes. */
function heightOf(field: Field, value: string | undefined, left: number, right: number): number {
  if (value === undefined) return LEAST_HEIGHT;
  const style = STYLES[STYLE_OF[field.kind]];
  const width = WIDTHS.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
  return Math.max(LEAST_HEIGHT, rowHeight(countLines(value, width, style.font, style.indent), style.font.size));
}

function putCaption(sheet: SheetBuilder, { caption, hint }: Block): void {
  const row = sheet.end + 1;
  sheet.merge(rowArea(row, 0, 1), "caption", caption);
  if (hint !== undefined) sheet.merge(rowArea(row, 2, WIDTHS.length - 1), "legend", hint);
  sheet.height(row, 24);
}

function putField(
  sheet: SheetBuilder,
  area: Area,
  field: Field,
  value: string | undefined,
  lists: (field: Field) => string,
): void {
  const day = field.kind === "date" && value !== undefined && value !== "";
  sheet.merge(area, STYLE_OF[field.kind], day ? serialOfDate(value) : value);
  if (!field.words) return;
  sheet.validations.push({
    areas: [cellArea(area.top, area.left)],
    type: "list",
    formula: lists(field),
    promptTitle: field.head.slice(0, 32),
    prompt: Object.keys(field.words).join(" · "),
    errorTitle: field.head.slice(0, 32),
    error: Object.keys(field.words).join(" · "),
    onError: "stop",
  });
}

/** First and last column of each field. */
export function placesOf({ fields }: Block): { field: Field; left: number; right: number }[] {
  let left = 0;
  return fields.map((field) => {
    const place = { field, left, right: left + (field.span ?? 1) - 1 };
    left = place.right + 1;
    return place;
  });
}

function planValues({ id, title, plan, period, reportDeadline, holidays }: Round): RowValues {
  return {
    id,
    title,
    "plan.number": plan?.number,
    "plan.date": plan?.date,
    "period.from": period?.from,
    "period.to": period?.to,
    reportDeadline,
    own: holidays ? YES_OWN : wordOf(PLAN_BLOCK, "own", ""),
  };
}

/** One row for each person; the unit's own columns in the first alone. */
function unitRows({ code, name, short, group, role, people = [], visit }: RoundUnit): RowValues[] {
  const own: RowValues = {
    code,
    name,
    short,
    group,
    role,
    "visit.date": visit?.date,
    "visit.surprise": visit && wordOf(UNITS_BLOCK, "visit.surprise", visit.surprise ? "yes" : ""),
    "visit.notified": visit?.notified,
  };
  const [first, ...others] = people.map((person): RowValues => ({
    "person.name": person.name,
    "person.office": person.office,
    "person.email": person.email,
    "person.phone": person.phone,
  }));
  return [{ ...own, ...first }, ...others];
}

function holidayRows({ holidays }: Round): RowValues[] {
  const rows = (kind: "off" | "worked"): RowValues[] =>
    (holidays?.[kind] ?? []).map((day) => ({ day, kind: wordOf(HOLIDAYS_BLOCK, "kind", kind) }));
  return [...rows("off"), ...rows("worked")];
}

function letterRows({ letters }: Round): RowValues[] {
  const words = LETTERS_BLOCK.fields[0]!.words!;
  return Object.entries(words).map(([word, kind]) => {
    const letter = letters?.[kind as keyof typeof letters];
    return { kind: word, subject: letter?.subject, body: letter?.body };
  });
}

function wordOf({ fields }: Block, key: string, value: string | undefined): string | undefined {
  const words = fields.find((field) => field.key === key)?.words ?? {};
  return Object.keys(words).find((word) => words[word] === value);
}

import type { Assessment } from "../../assessment/Assessment";
import { CONCLUSION_ENDS, CONCLUSIONS } from "../../assessment/conclusions";
import { HIDDEN_HEADS, REMARK_HEADS } from "../../assessment/remarkHeads";
import { cellAddress } from "../../report/cellAddress";
import { levelLooks, levelText } from "../findings/levels";
import { AND, IF, LEFT, OR, TRIM } from "../formula/functions";
import { compare, constant, type Fx, ref } from "../formula/Fx";
import type { PutRows } from "../RowStream";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import type { Column, Sheet, Validation } from "../Workbook";
import { CONCLUSIONS_NAME } from "./assessmentData";
import { FINDINGS_TEXTS, SHEET_NAMES } from "./consolidatedTexts";
import { FINDING_NAMES } from "./FindingCounts";
import type { FindingRow } from "./listFindings";
import { LONGEST_CELL, remarkOf } from "./remarkCells";
import { heightOf, HIDDEN, landscape, PROTECTED } from "./sheetShapes";

/** From `field` on hidden. */
const COLUMN = {
  number: 0,
  unit: 1,
  level: 2,
  code: 3,
  place: 4,
  message: 5,
  explanation: 6,
  evidence: 7,
  author: 8,
  conclusion: 9,
  field: 10,
  unitCode: 11,
  open: 12,
  cell: 13,
  given: 14,
  key: 15,
} as const;
const WIDTHS = [5, 14, 12.5, 7, 12.5, 28, 20, 14, 13, 15];
const HIDDEN_TEXTS = [
  "cchc.field",
  "cchc.unit",
  "cchc.open",
  "cchc.cell",
  HIDDEN_HEADS.given,
  HIDDEN_HEADS.key,
] as const;
const HEAD = 2;
export const FIRST_FINDING = HEAD + 1;

/** Every finding of every unit, with what the unit explains and the team concludes. */
export function findingsSheet(
  assessment: Assessment,
  rows: readonly FindingRow[],
): { readonly builder: SheetBuilder; readonly sheet: Sheet } {
  const sheet = new SheetBuilder(SHEET_NAMES.findings);
  putFindingsTop(sheet);
  rows.forEach((row, index) => putFinding(sheet, FIRST_FINDING + index, index + 1, row, assessment));
  const bottom = endFindings(sheet, rows.length);
  defineFindings(sheet, bottom);
  if (rows.some(({ explainable }) => explainable)) sheet.validations.push(conclusions(bottom));
  sheet.conditionals.push(...levelLooks({ top: FIRST_FINDING, left: COLUMN.level, bottom, right: COLUMN.level }));
  return { builder: sheet, sheet: sheet.build(findingsShape(sheet.name, bottom)) };
}

/** Title and heads. */
export function putFindingsTop(sheet: PutRows): void {
  const last = COLUMN.conclusion;
  sheet.merge(rowArea(0, 0, last), "title", FINDINGS_TEXTS.title);
  sheet.height(0, 26);
  sheet.merge(rowArea(1, 0, last), "subtitle", FINDINGS_TEXTS.subtitle);
  sheet.height(1, 22);
  FINDINGS_TEXTS.heads.forEach((text, column) => sheet.put(HEAD, column, "head11", text));
  HIDDEN_TEXTS.forEach((text, index) => sheet.put(HEAD, COLUMN.field + index, "hidden", text));
  sheet.height(HEAD, 36);
}

/**
 * The counters need a row to look at, where there is no finding too.
 * @returns the last row
 */
export function endFindings(sheet: PutRows, count: number): number {
  if (count === 0) {
    sheet.merge(rowArea(FIRST_FINDING, 0, COLUMN.conclusion), "cellCentre", FINDINGS_TEXTS.none);
    sheet.height(FIRST_FINDING, 24);
  }
  return Math.max(FIRST_FINDING, FIRST_FINDING + count - 1);
}

/** Names of the columns that counters look at. */
export function defineFindings(sheet: Pick<PutRows, "define">, bottom: number): void {
  const column = (name: string, at: number): void =>
    sheet.define(name, { top: FIRST_FINDING, left: at, bottom, right: at });
  column(FINDING_NAMES.unit, COLUMN.unitCode);
  column(FINDING_NAMES.level, COLUMN.level);
  column(FINDING_NAMES.field, COLUMN.field);
  column(FINDING_NAMES.open, COLUMN.open);
}

/** The sheet around its rows. */
export function findingsShape(name: string, bottom: number): Parameters<SheetBuilder["build"]>[0] {
  return {
    visibility: "visible",
    columns: [...WIDTHS.map((width): Column => ({ width })), ...HIDDEN_TEXTS.map(() => HIDDEN)],
    freeze: { rows: FIRST_FINDING, columns: 0 },
    protection: { ...PROTECTED, filter: true },
    // With the hidden columns: whoever lifts the protection and sorts must take the keys along.
    filter: { top: HEAD, left: 0, bottom, right: COLUMN.key },
    print: landscape({ name }, { top: 0, left: 0, bottom, right: COLUMN.conclusion }, HEAD),
  };
}

export function putFinding(
  sheet: PutRows,
  at: number,
  number: number,
  row: FindingRow,
  assessment: Pick<Assessment, "remarks">,
): void {
  const written = remarkOf(assessment, row.key, "explanation");
  const given = row.given.slice(0, LONGEST_CELL);
  const explanation = written ?? (given || undefined);
  const [evidence, author, conclusion] = (["evidence", "author", "conclusion"] as const).map((field) =>
    remarkOf(assessment, row.key, field),
  );
  sheet.put(at, COLUMN.number, "cellCentre", number);
  sheet.put(at, COLUMN.unit, "field", row.name);
  sheet.put(
    at,
    COLUMN.level,
    "cellLevel",
    row.explainable ? liveLevel(at, row, explanation, conclusion) : row.levelText,
  );
  sheet.put(at, COLUMN.code, "cellCentre", row.finding.code);
  sheet.put(at, COLUMN.place, "field", row.place);
  sheet.put(at, COLUMN.message, "field", row.message);
  sheet.put(at, COLUMN.explanation, "note", explanation);
  sheet.put(at, COLUMN.evidence, "note", evidence);
  sheet.put(at, COLUMN.author, "note", author);
  sheet.put(at, COLUMN.conclusion, "remark", conclusion);
  sheet.put(at, COLUMN.field, "hidden", row.field);
  sheet.put(at, COLUMN.unitCode, "hidden", row.unit);
  sheet.put(at, COLUMN.open, "hidden", Number(row.open));
  sheet.put(at, COLUMN.cell, "hidden", row.cell);
  sheet.put(at, COLUMN.given, "hidden", written === undefined ? given : "");
  sheet.put(at, COLUMN.key, "hidden", row.key.slice(0, LONGEST_CELL));
  const height = Math.max(
    heightOf(row.name, WIDTHS[COLUMN.unit]!, "field"),
    heightOf(row.place, WIDTHS[COLUMN.place]!, "field"),
    heightOf(row.message, WIDTHS[COLUMN.message]!, "field"),
    heightOf(explanation, WIDTHS[COLUMN.explanation]!, "note"),
    heightOf(evidence, WIDTHS[COLUMN.evidence]!, "note"),
    heightOf(author, WIDTHS[COLUMN.author]!, "note"),
    heightOf(conclusion, WIDTHS[COLUMN.conclusion]!, "remark"),
  );
  sheet.height(at, Math.max(24, height), false);
}

/** What the level says once the team has accepted an explanation: all counts that look at it follow. Mirrors `isAccepted`. */
function liveLevel(at: number, row: FindingRow, explanation: string | undefined, conclusion: string | undefined): Fx {
  const cell = (column: number, text: string | undefined): Fx =>
    ref(cellAddress(at, column), { value: () => text ?? null });
  const concluded = TRIM(cell(COLUMN.conclusion, conclusion));
  const { accepted } = CONCLUSIONS;
  const isAccepted = OR(
    compare(concluded, "=", constant(accepted)),
    ...CONCLUSION_ENDS.map((end) => compare(LEFT(concluded, accepted.length + 1), "=", constant(accepted + end))),
  );
  const isGiven = compare(TRIM(cell(COLUMN.explanation, explanation)), "<>", constant(""));
  return IF(AND(isGiven, isAccepted), constant(FINDINGS_TEXTS.explained), constant(levelText(row.level)));
}

/** Words to choose from for the conclusion. */
export function conclusions(bottom: number): Validation {
  return {
    areas: [{ top: FIRST_FINDING, left: COLUMN.conclusion, bottom, right: COLUMN.conclusion }],
    type: "list",
    formula: CONCLUSIONS_NAME,
    promptTitle: REMARK_HEADS.conclusion,
    prompt: FINDINGS_TEXTS.conclusionPrompt,
    errorTitle: REMARK_HEADS.conclusion,
    error: FINDINGS_TEXTS.conclusionError,
    onError: "warning",
  };
}

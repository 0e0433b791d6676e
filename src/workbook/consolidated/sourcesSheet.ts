import type { Assessment, Remark } from "../../assessment/Assessment";
import type { ToldFinding, UnitChanges } from "../../assessment/changesOf";
import { HIDDEN_HEADS, REMARK_FIELDS, REMARK_HEADS, type RemarkField } from "../../assessment/readRemarks";
import { tellAnswer } from "../../assessment/tellAnswer";
import { subjectOfRemark, tellStale } from "../../assessment/tellStale";
import { instantOf } from "../../checks/instantOf";
import { labelOf } from "../../checks/labelOf";
import type { Outline } from "../../outline/Outline";
import type { Entry } from "../../report/Entry";
import { formatDate, formatWhole } from "../../report/formatNumber";
import type { Report } from "../../report/Report";
import { fillIn } from "../fillIn";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import type { StyleName } from "../styles";
import type { Column, Sheet } from "../Workbook";
import { SHEET_NAMES, SOURCES_TEXTS } from "./consolidatedTexts";
import { LONGEST_CELL, remarksWithoutPlace } from "./remarkCells";
import { heightOf, HIDDEN, PROTECTED, withBreaks } from "./sheetShapes";

const WIDTHS = [5, 20, 24, 27.5, 11, 13, 12, 12.5];
const LAST = WIDTHS.length - 1;
const KEY_COLUMN = WIDTHS.length;
/** First and last column of each cell of a row. */
type Spans = readonly (readonly [number, number])[];
const USED: Spans = WIDTHS.map((_, column) => [column, column]);
const REFUSED: Spans = [
  [0, 0],
  [1, 2],
  [3, 3],
  [4, 4],
  [5, LAST],
];
const REPAIRED: Spans = [
  [0, 0],
  [1, 1],
  [2, 2],
  [3, LAST],
];
const ORPHAN_COLUMNS: Readonly<Record<RemarkField, number>> = {
  remark: 2,
  explanation: 3,
  rating: 4,
  evidence: 5,
  author: 6,
  conclusion: 7,
};
/** TT, whose it is, then each field of a remark: the long ones have the wide columns. */
const ORPHANED: Spans = [0, 1, ...REMARK_FIELDS.map((field) => ORPHAN_COLUMNS[field])].map((column) => [
  column,
  column,
]);
const HOURS_AHEAD = 7;
const MS_PER_HOUR = 3_600_000;

/** Rows of fixed texts under a title and heads. */
interface Block {
  readonly title: string;
  readonly spans: Spans;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Where every figure comes from: files used, left aside and refused, what was found elsewhere than the form had it. */
export function sourcesSheet(assessment: Assessment): { readonly builder: SheetBuilder; readonly sheet: Sheet } {
  const sheet = new SheetBuilder(SHEET_NAMES.sources);
  sheet.merge(rowArea(0, 0, LAST), "title", SOURCES_TEXTS.title);
  sheet.height(0, 26);
  sheet.merge(rowArea(1, 0, LAST), "subtitle", SOURCES_TEXTS.subtitle);
  sheet.height(1, 22);
  const heads = new Set<number>();
  const putTitle = (title: string, spans: Spans, texts: readonly string[]): void => {
    heads.add(sheet.end).add(sheet.end + 1);
    putHeads(sheet, title, spans, texts);
  };
  const blocks = blocksOf(assessment).filter(({ rows }) => rows.length > 0);
  blocks.forEach(({ title, spans, heads: texts, rows }, index) => {
    putTitle(fillIn(title, { n: index + 1 }), spans, texts);
    for (const row of rows) putRow(sheet, spans, row);
  });
  const homeless = remarksWithoutPlace(assessment);
  if (homeless.length > 0) {
    const owners = [SOURCES_TEXTS.usedHeads[0], SOURCES_TEXTS.orphanedOwner];
    const title = fillIn(SOURCES_TEXTS.orphaned, { n: blocks.length + 1 });
    putTitle(title, ORPHANED, [...owners, ...REMARK_FIELDS.map((field) => REMARK_HEADS[field])]);
    putOrphans(sheet, homeless, assessment.outline);
  }
  return {
    builder: sheet,
    sheet: withBreaks(sheet, heads, {
      visibility: "visible",
      columns: [...WIDTHS.map((width): Column => ({ width })), HIDDEN],
      protection: PROTECTED,
      print: {
        orientation: "landscape",
        area: { top: 0, left: 0, bottom: sheet.end - 1, right: LAST },
        pageNumber: "all",
        footer: sheet.name,
      },
    }),
  };
}

function blocksOf(assessment: Assessment): Block[] {
  const { units, outline, duplicates, refused, changes } = assessment;
  const name = fileNames(assessment);
  const others = duplicates.flatMap(({ unit, others: reports }) => reports.map((report) => ({ unit, report })));
  const repaired = units.flatMap(({ unit, report }) => (report?.repaired ?? []).map((repair) => ({ unit, repair })));
  return [
    {
      title: SOURCES_TEXTS.used,
      spans: USED,
      heads: SOURCES_TEXTS.usedHeads,
      rows: units.map(({ unit, report }, index) =>
        report
          ? fileCells(index, unit.name, report, name)
          : [index + 1, unit.name, SOURCES_TEXTS.missing, "", "", "", "", ""],
      ),
    },
    {
      title: SOURCES_TEXTS.duplicates,
      spans: USED,
      heads: SOURCES_TEXTS.usedHeads,
      rows: others.map(({ unit, report }, index) => fileCells(index, unitName(outline, unit), report, name)),
    },
    {
      title: SOURCES_TEXTS.refused,
      spans: REFUSED,
      heads: SOURCES_TEXTS.refusedHeads,
      rows: refused.map((file, index) => [
        index + 1,
        name(file.file),
        hashLines(file.sha256),
        fillIn(SOURCES_TEXTS.bytes, { size: formatWhole(file.size) }),
        file.message.slice(0, LONGEST_CELL),
      ]),
    },
    {
      title: SOURCES_TEXTS.repaired,
      spans: REPAIRED,
      heads: SOURCES_TEXTS.repairedHeads,
      rows: repaired.map(({ unit, repair }, index) => [
        index + 1,
        unit.name,
        [repair.sheet, repair.cell].filter((part) => part !== "").join(", "),
        repair.message.slice(0, LONGEST_CELL),
      ]),
    },
    {
      title: SOURCES_TEXTS.changes,
      spans: REPAIRED,
      heads: SOURCES_TEXTS.changesHeads,
      rows: changes.flatMap((one) => changeCells(one, outline)).map((cells, index) => [index + 1, ...cells]),
    },
  ];
}

/** What a unit answers otherwise than before, then what is found no more and what is new. */
function changeCells({ unit, entries, gone, fresh }: UnitChanges, outline: Outline): string[][] {
  const name = unitName(outline, unit);
  const answers = entries.map(({ item, before, after }) => {
    const known = outline.itemOf(item)!;
    const told = (entry: Entry): string => tellAnswer(entry, known) || SOURCES_TEXTS.changedNone;
    const values = { label: labelOf(outline, known), before: told(before), after: told(after) };
    return [name, [after.sheet, after.cell].join(", "), fillIn(SOURCES_TEXTS.changedAnswer, values)];
  });
  const findings = (told: readonly ToldFinding[], text: string): string[][] =>
    told.map(({ key, message }) => [
      name,
      subjectOfRemark({ key }, outline),
      fillIn(text, { message }).slice(0, LONGEST_CELL),
    ]);
  return [...answers, ...findings(gone, SOURCES_TEXTS.gone), ...findings(fresh, SOURCES_TEXTS.fresh)];
}

function fileCells(index: number, unit: string, report: Report, name: (file: string) => string): (string | number)[] {
  return [
    index + 1,
    unit,
    name(report.file),
    hashLines(report.sha256),
    fillIn(SOURCES_TEXTS.bytes, { size: formatWhole(report.size) }),
    savedAt(report.modified),
    report.asOf === null ? "–" : formatDate(report.asOf),
    fillIn(SOURCES_TEXTS.version, { version: report.outline.version.slice(0, 60) }),
  ];
}

function putHeads(sheet: SheetBuilder, title: string, spans: Spans, heads: readonly string[]): void {
  const row = sheet.end;
  sheet.merge(rowArea(row, 0, LAST), "caption", title);
  sheet.height(row, 30);
  spans.forEach(([left, right], index) => sheet.merge(rowArea(row + 1, left, right), "head11", heads[index]));
  sheet.height(row + 1, 33);
}

/** Fixed texts, so that merging them does no harm. */
function putRow(sheet: SheetBuilder, spans: Spans, cells: readonly (string | number)[]): void {
  const row = sheet.end;
  const heights = spans.map(([left, right], index) => {
    const content = cells[index];
    const style = styleOf(content);
    sheet.merge(rowArea(row, left, right), style, content);
    return heightOf(String(content ?? ""), widthOf(left, right), style);
  });
  sheet.height(row, Math.max(24, ...heights), false);
}

function styleOf(content: string | number | undefined): StyleName {
  if (typeof content === "number") return "cell11Centre";
  return /^[0-9a-f]{32}\n[0-9a-f]{32}$/.test(content ?? "") ? "hash" : "cell11";
}

/** Remarks kept with their keys: the next merge finds them again, and puts them back where their place has come back. */
function putOrphans(sheet: SheetBuilder, orphans: readonly Remark[], outline: Outline): void {
  sheet.put(sheet.end - 1, KEY_COLUMN, "hidden", HIDDEN_HEADS.key);
  orphans.forEach(({ key, texts }, index) => {
    const row = sheet.end;
    const cells = [tellStale({ key }, outline), ...REMARK_FIELDS.map((field) => texts[field]?.slice(0, LONGEST_CELL))];
    sheet.put(row, 0, "cell11Centre", index + 1);
    const heights = cells.map((content, at) => {
      const [left, right] = ORPHANED[at + 1]!;
      const style: StyleName = at === 0 ? "cell11" : "remark";
      sheet.merge(rowArea(row, left, right), style, content);
      return heightOf(content, widthOf(left, right), style);
    });
    sheet.put(row, KEY_COLUMN, "hidden", key.slice(0, LONGEST_CELL));
    sheet.height(row, Math.max(24, ...heights), false);
  });
  const row = sheet.end;
  sheet.merge(rowArea(row, 0, LAST), "legend", SOURCES_TEXTS.orphanedHint);
  sheet.height(row, 22);
}

function unitName(outline: Outline, code: string): string {
  return outline.unitOf(code)?.name ?? code;
}

function widthOf(left: number, right: number): number {
  return WIDTHS.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}

/** Two lines of 32, as a column can show them. */
function hashLines(sha256: string | null): string {
  return sha256 === null ? "–" : sha256.replace(/^(.{32})(?=.)/, "$1\n");
}

/** The file's own time, in Việt Nam. */
function savedAt(modified: string | null): string {
  const instant = instantOf(modified);
  if (instant === undefined) return "–";
  const iso = new Date(instant + HOURS_AHEAD * MS_PER_HOUR).toISOString();
  return `${iso.slice(11, 16)} ${formatDate(iso.slice(0, 10))}`;
}

/** A file by its own name; with its folders where two have one name. */
function fileNames({ units, duplicates, refused }: Assessment): (file: string) => string {
  const files = [
    ...units.flatMap(({ report }) => report?.file ?? []),
    ...duplicates.flatMap(({ others }) => others.map(({ file }) => file)),
    ...refused.map(({ file }) => file),
  ];
  const base = (file: string): string => file.split(/[\\/]/).pop() || file;
  const times = new Map<string, number>();
  for (const file of new Set(files)) times.set(base(file), (times.get(base(file)) ?? 0) + 1);
  return (file) => ((times.get(base(file)) ?? 0) > 1 ? file : base(file)).slice(0, 400);
}

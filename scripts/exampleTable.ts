import type { MetaField } from "../src/outline/names";
import type { Item, Outline } from "../src/outline/Outline";
import { labelOf } from "../src/checks/labelOf";
import { instantOf } from "../src/checks/instantOf";
import { formatDate, formatDecimal, formatWhole } from "../src/report/formatNumber";
import { COVER_LABELS } from "../src/report/sheetHeads";
import type { CheckExamples } from "./checkExamples";
import type { ExampleFile, Typed } from "./fillForm";
import { markdownTable } from "./markdownTable";

type Row = readonly [what: string, typed: string];

/** What the files of an example say, as far as the check looks at it. */
export function exampleTable(examples: CheckExamples, kind: "pass" | "fail", outline: Outline): string {
  const both = [...examples.pass, ...examples.fail];
  const oneForm = examples.stage === "report" && both.every((file) => file.answers !== undefined);
  const rowsOf = (file: ExampleFile): Row[] => [
    ...(oneForm ? [] : coverRows(file)),
    ...(both.some(({ modified }) => modified !== undefined) ? [["Lưu lúc", timeText(file.modified)] as const] : []),
    ...(both.some(({ madeFrom }) => madeFrom) ? [["Đề cương", file.madeFrom?.title ?? outline.title] as const] : []),
    ...(both.some(({ deleted }) => deleted) ? [["Trang tính", sheetsText(file, outline)] as const] : []),
    ...visitRows(file),
    ...Object.entries(file.answers ?? {}).map(([id, typed]): Row => {
      const item = outline.itemOf(id)!;
      return [itemText(item, outline), typedText(typed, item)];
    }),
  ];
  const files = examples[kind];
  return oneForm
    ? markdownTable(["Nội dung", "Ghi"], files.flatMap(rowsOf))
    : markdownTable(
        ["Tệp", "Nội dung", "Ghi"],
        files.flatMap((file) => rowsOf(file).map((row) => [file.file, ...row])),
      );
}

export function itemText(item: Item, outline: Outline): string {
  return `TT ${item.number}: ${labelOf(outline, item).replace(/ \(TT \d+\)$/, "")}`;
}

function coverRows({ cover }: ExampleFile): Row[] {
  return Object.entries(cover).map(([field, typed]) => [
    `Trang bìa: ${COVER_LABELS[field as MetaField]}`,
    formatDate(typed),
  ]);
}

function visitRows({ visit, mailed }: ExampleFile): Row[] {
  return [
    ...(visit?.date ? [["Đợt kiểm tra: ngày kiểm tra", formatDate(visit.date)] as const] : []),
    ...(visit?.notified ? [["Đợt kiểm tra: ngày gửi thông báo", formatDate(visit.notified)] as const] : []),
    ...(mailed === undefined ? [] : [["Thư gửi lúc", timeText(mailed)] as const]),
  ];
}

function sheetsText({ deleted }: ExampleFile, outline: Outline): string {
  const sheet = outline.sections.find((section) => section.ref === deleted)?.sheet;
  return sheet === undefined ? "đủ như biểu mẫu báo cáo" : `đã xóa "${sheet}"`;
}

/** Numbers in Vietnamese notation; texts, where they could be taken for numbers, in quotes. */
function typedText(typed: Typed, item: Item): string {
  if (typed === "") return "(để trống)";
  if (typeof typed === "object") return typed.shown;
  if (typeof typed === "number") return item.kind === "percent" ? formatDecimal(typed, 10) : formatWhole(typed);
  return /\d/.test(typed) && item.kind !== "text" ? `"${typed}" (dạng chữ)` : typed;
}

/** Việt Nam is UTC+7 all year. */
function timeText(modified: string | undefined): string {
  const instant = instantOf(modified ?? null);
  if (instant === undefined) return "(không ghi)";
  const iso = new Date(instant + 7 * 3_600_000).toISOString();
  return `${iso.slice(11, 16)} ngày ${formatDate(iso.slice(0, 10))}`;
}

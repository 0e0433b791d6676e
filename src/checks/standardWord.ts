import { META_FIELDS } from "../outline/names";
import type { Item, Outline } from "../outline/Outline";
import { answerWords } from "../report/answerWords";
import { formatDate, formatWhole } from "../report/formatNumber";
import { quotable } from "../report/repairMessages";
import { COVER_LABELS } from "../report/sheetHeads";
import type { Finding } from "./Finding";
import { labelOf } from "./labelOf";
import { tellAmounts } from "./tellAmounts";
import { vietnamTime } from "./vietnamTime";

const LONGEST_QUOTE = 80;
/** A sentence names so many units or items; the finding itself has them all. */
const MOST_NAMED = 12;

/** Why a figure that looks like one is not read. */
const LOOKS: Readonly<Record<string, string>> = {
  struck: "ô có chữ bị gạch ngang",
  raised: "ô có chữ nhỏ ở trên hoặc dưới dòng",
};

/** What a name in the message of a standard check stands for; undefined where the finding does not have it. */
export function standardWord(outline: Outline, finding: Finding, name: string): string | undefined {
  const item = outline.itemOf(finding.items[0] ?? "");
  const units = finding.units ?? [];
  const figure = finding.figures[name];
  switch (`${finding.code} ${name}`) {
    case "T2 look":
      return figure === undefined ? undefined : LOOKS[String(figure)];
    case "T16 date":
    case "T16 swapped":
      return figure === undefined ? undefined : formatDate(String(figure));
    case "U1 state":
      return figure === "na" || figure === "missing" ? answerWords.figure[figure][0] : undefined;
    case "X1 time":
      return timeOf(String(figure ?? ""));
    case "X1 others":
      return `tệp ${quotable(String(figure ?? ""), LONGEST_QUOTE)}`;
    case "X3 list":
      return listOf(datesByUnit(outline, finding), "đơn vị");
    case "X4 list":
      return listOf(amountsByUnit(outline, finding, item), "đơn vị");
    case "X5 owner":
    case "X6 owner":
      return outline.sources!.ownerShort;
    case "X5 others":
      return outline.sources!.othersShort;
    case "K1 received":
    case "K1 binding":
    case "K2 notified":
    case "K2 visit":
      return figure === undefined ? undefined : formatDate(String(figure));
    case "K1 late":
    case "K2 notice":
      return figure === undefined ? undefined : String(figure).padStart(2, "0");
    case "X8 what":
      return lossOf(outline, finding);
  }
  if (typeof figure === "number") return Number.isFinite(figure) ? formatWhole(figure) : "—";
  if (figure !== undefined) return quotable(figure, LONGEST_QUOTE);
  if (name === "label") return item ? labelOf(outline, item) : fieldOf(finding);
  if (name === "number") return item && String(item.number);
  if (name === "unit") return unitName(outline, finding.unit ?? units[0]);
  if (name === "units") return joinUnits(units.map((code) => unitName(outline, code) ?? code));
  return undefined;
}

/** A field of the cover, with what is written there in place of an answer. */
function fieldOf(finding: Finding): string | undefined {
  const { field, raw } = finding.figures;
  const label = META_FIELDS.find((known) => known === field);
  if (!label) return undefined;
  return raw === undefined
    ? COVER_LABELS[label]
    : `${COVER_LABELS[label]} (không đọc được ngày "${quotable(String(raw), LONGEST_QUOTE)}")`;
}

function lossOf(outline: Outline, finding: Finding): string {
  const labels = finding.items.flatMap((id) => outline.itemOf(id) ?? []).map((item) => `"${labelOf(outline, item)}"`);
  const what = labels.length > 0 ? listOf(labels, "nội dung") : "nội dung";
  const { kind, cells } = finding.figures;
  if (kind === "missing-sheet") return `Thiếu trang tính "${finding.sheet ?? ""}"`;
  if (kind === "changed")
    return `Ô ${cells} trả lời ${what} theo loại số liệu hoặc đơn vị tính của phiên bản biểu mẫu cũ`;
  if (kind === "covered") return `Ô ${cells} của ${what} bị gộp vào ô khác, nội dung bên trong không nhìn thấy`;
  if (kind !== "ambiguous") return `Không tìm thấy ô của ${what}`;
  // One cell that several items claim.
  if (cells && !String(cells).includes(",")) return `Không rõ ô ${cells} có phải của ${what}`;
  return cells ? `${what} có ở nhiều ô (${cells})` : `${what} có ở nhiều nơi`;
}

/** Where there are many, those on the rarest dates first: they are the ones to ask. */
function datesByUnit(outline: Outline, finding: Finding): string[] {
  const dated = (finding.units ?? []).map((code) => ({ code, date: String(finding.figures[code] ?? "") }));
  const times = (date: string): number => dated.filter((one) => one.date === date).length;
  const told = dated.length > MOST_NAMED ? dated.sort((a, b) => times(a.date) - times(b.date)) : dated;
  return told.map(({ code, date }) => `${unitName(outline, code) ?? code} ${formatDate(date)}`);
}

function amountsByUnit(outline: Outline, finding: Finding, item: Item | undefined): string[] {
  const units = finding.units ?? [];
  const amounts = tellAmounts(
    units.map((code) => Number(finding.figures[code])),
    item,
  );
  return units.map((code, index) => `${outline.unitOf(code)?.short ?? code} ${amounts[index]}`);
}

/** `2025-11-11T01:15:00Z` → `08:15 ngày 11/11/2025`. */
function timeOf(modified: string): string | undefined {
  const told = vietnamTime(modified);
  return told && `${told.time} ngày ${told.date}`;
}

function unitName(outline: Outline, code: string | undefined): string | undefined {
  return code && (outline.unitOf(code)?.name ?? code);
}

function joinUnits(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return listOf(names, "đơn vị");
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} và ${names[names.length - 1]}`;
}

function listOf(parts: readonly string[], noun: string): string {
  const rest = parts.length - MOST_NAMED;
  return rest > 0 ? `${parts.slice(0, MOST_NAMED).join(", ")} và ${rest} ${noun} khác` : parts.join(", ");
}

import { META_FIELDS } from "../outline/names";
import type { Outline } from "../outline/Outline";
import { labelOfUnit } from "../outline/unitLabel";
import { COVER_LABELS } from "../report/sheetHeads";
import type { Remark } from "./Assessment";

const LONGEST = 300;

/** What a remark speaks of, its unit aside, as far as the outline still knows: `quy tắc D8, TT 29`. */
export function subjectOfRemark({ key }: Pick<Remark, "key">, outline: Outline): string {
  const [, rule, items] = key.split("|");
  const parts =
    items === undefined
      ? [rule === undefined ? "" : nameOf(rule, outline)]
      : [`quy tắc ${rule}`, ...items.split(",").map((item) => nameOf(item, outline))];
  return joined(parts);
}

/** The same with its unit before it: `Phòng Kinh tế, quy tắc D8, TT 29`. */
export function placeOfRemark(remark: Pick<Remark, "key">, outline: Outline): string {
  const units = remark.key.split("|", 1)[0]!.split("+");
  const who = units.map((code) => (code === "-" ? "" : labelOfUnit(outline, code)));
  return joined([...who, subjectOfRemark(remark, outline)]);
}

/** Why a remark has no place any more: its finding, its item or its unit is gone. */
export function tellStale(remark: Pick<Remark, "key">, outline: Outline): string {
  return `${placeOfRemark(remark, outline)}: ${reasonOf(remark.key, outline)}`;
}

function reasonOf(key: string, outline: Outline): string {
  const [units = "", item, items] = key.split("|");
  const isKnown = units === "-" || units.split("+").every((code) => outline.unitOf(code) ?? isGroup(code, outline));
  if (!isKnown) return "đơn vị không còn trong đợt kiểm tra";
  if (items !== undefined) return "kết quả rà soát này không còn";
  return item !== undefined && !outline.itemOf(item) ? "nội dung này không còn trong đề cương" : "không còn chỗ ghi";
}

function isGroup(name: string, outline: Outline): boolean {
  return outline.groups.some((group) => group.name === name);
}

function nameOf(id: string, outline: Outline): string {
  const item = outline.itemOf(id);
  const field = META_FIELDS.find((known) => known === id);
  return item ? `TT ${item.number}` : field ? COVER_LABELS[field] : id;
}

function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .join(", ")
    .slice(0, LONGEST);
}

import * as v from "valibot";
import { isDay } from "./isDay";

/**
 * The outline file: what a place prints, asks, checks and puts together, in one JSON document. Texts in Vietnamese; dates ISO; ids such as
 * `dossiers.resolved` name the thing and never its place, and are legal Excel names behind `cchc.`.
 * Where a field below has no words of its own for what is wrong, `tellShape` makes them.
 */
const LONGEST = 4000;

/** Control characters but tab and line feed, halves of characters, and what a spreadsheet file would take for an escape of its own. */
const ILLEGAL = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]|_x[0-9a-f]{4}_/iu;

export const anyText = v.pipe(
  v.string("phải là chữ"),
  v.maxLength(LONGEST, "dài quá 4.000 ký tự"),
  v.check((text) => !ILLEGAL.test(text), "có ký tự mà tệp Excel không chứa được"),
);
export const text = v.pipe(anyText, v.regex(/\S/, "không được để trống"));
export const short = (most: number) => v.pipe(text, v.maxLength(most, `dài quá ${most} ký tự`));
const id = v.pipe(
  v.string("phải là chữ"),
  v.regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/, 'phải có dạng "nhom.ten" (chữ thường không dấu, số, gạch dưới)'),
  v.maxLength(120, "dài quá 120 ký tự"),
);
export const date = v.pipe(
  v.string("phải là ngày dạng 2025-11-10"),
  v.check(isDay, "phải là ngày có thật, dạng 2025-11-10"),
);
export const code = v.pipe(
  v.string("phải là chữ"),
  v.regex(/^[A-Z][A-Z0-9]*$/, "phải là chữ hoa không dấu và số, ví dụ P1"),
  v.maxLength(20, "dài quá 20 ký tự"),
);
const number = v.pipe(v.number("phải là số"), v.finite("phải là số"));
const whole = v.pipe(number, v.integer("phải là số nguyên"), v.minValue(0, "không được âm"));
/** So many days that a calendar can count them off. */
const days = v.pipe(whole, v.maxValue(366, "quá 366 ngày"));
const severity = v.picklist(["error", "warning", "info"]);
/** What valibot's own record lets pass: a list. */
const record = <Value extends v.GenericSchema>(key: typeof id | typeof code | typeof text, value: Value) =>
  v.pipe(
    v.unknown(),
    v.check((given) => !Array.isArray(given), "phải là nhóm trường { … }, đang là danh sách"),
    v.record(key, value),
  );
const filled = <Entry extends v.GenericSchema>(entry: Entry, reason: string) =>
  v.pipe(v.array(entry), v.minLength(1, reason));

const item = v.strictObject({
  type: v.literal("item"),
  id,
  ref: text,
  text: v.optional(text),
  label: v.optional(text),
  kind: v.picklist(["text", "count", "percent", "money"]),
  measure: v.optional(text),
  required: v.boolean(),
  supplementary: v.optional(v.boolean()),
  computed: v.optional(text),
  consolidate: v.strictObject({
    by: v.picklist(["sum", "ratio", "owner", "list"]),
    of: v.optional(v.strictTuple([id, id], "phải là danh sách hai nội dung")),
    else: v.optional(v.picklist(["none", "min"])),
  }),
  scope: v.picklist(["unit", "commune", "both"]),
  usual: v.optional(record(code, v.picklist(["R", "o", "n"]))),
  level: v.picklist([1, 2, 3]),
  hint: v.optional(short(120)),
  /** T5 does not apply: the rate may pass 100 %. */
  overHundred: v.optional(v.boolean()),
});
const heading = v.strictObject({ type: v.picklist(["heading", "group"]), ref: text, text });
const row = v.variant("type", [item, heading]);

/** Excel: 1–31 UTF-16 units, none of `: \ / ? * [ ]`, no apostrophe at either end. */
const sheetName = v.pipe(
  text,
  v.maxLength(31, "tên trang tính dài quá 31 ký tự"),
  v.regex(
    /^(?!')[^:\\/?*[\]\n\t]*(?<!')$/,
    "tên trang tính có ký tự không dùng được (: \\ / ? * [ ] hoặc dấu nháy ở đầu, cuối)",
  ),
);
const section = v.strictObject({
  /** Part of a defined name: `cchc.rule.T.<ref>`. */
  ref: v.pipe(short(40), v.regex(/^[\p{L}\p{N}_.]+$/u, "chỉ dùng chữ, số, dấu chấm và gạch dưới, ví dụ II.2")),
  sheet: sheetName,
  field: v.optional(number),
  rows: filled(row, "không có dòng nào"),
});

const answers = record(id, v.union([v.string(), v.number()], "phải là số hoặc chữ"));
const rule = v.strictObject({
  id: v.pipe(short(30), v.regex(/^[A-Z][A-Za-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, "phải có dạng D3 hoặc V3.check")),
  code: v.pipe(short(12), v.regex(/^[A-Z][A-Z0-9]*[a-z]?$/, "phải có dạng D3 hoặc D3b")),
  class: v.picklist(["figure", "target"]),
  severity,
  at: id,
  title: short(300),
  when: v.optional(short(400)),
  /** What must be so; the finding is given where it is not. */
  holds: v.optional(short(400)),
  /** Instead of `holds`: the finding is given where this is so. */
  where: v.optional(short(400)),
  message: short(1000),
  /** Words for the check cell, where the tree's own would not say it. */
  short: v.optional(short(120)),
  /** Percentage points within which a rate that does not fit is only a warning. */
  tolerance: v.optional(v.pipe(number, v.minValue(0, "không được âm"))),
  blankIsZero: v.optional(v.array(id)),
  /** Given in place of the rule named here. */
  replaces: v.optional(text),
  /** Only for these units; none of them where a round is of others. */
  units: v.optional(v.array(code)),
  audience: v.optional(v.literal("team")),
  /** Shown in the workbook only: no letter asks the unit about it. */
  letter: v.optional(v.literal(false)),
  examples: v.strictObject({ pass: answers, fail: answers }),
});

const checkChange = v.strictObject({
  severity: v.optional(severity),
  off: v.optional(v.boolean()),
  message: v.optional(short(1000)),
});

const axis = {
  axisMin: v.pipe(number, v.minValue(0, "không được âm"), v.maxValue(99, "phải dưới 100")),
  step: v.pipe(number, v.gtValue(0, "phải lớn hơn 0")),
};
const chart = v.variant("kind", [
  v.strictObject({ kind: v.literal("unitRates"), title: text, item: id, ...axis }),
  v.strictObject({
    kind: v.literal("thresholds"),
    title: text,
    ...axis,
    items: filled(v.strictObject({ item: id, short: text }), "không có nội dung nào"),
  }),
  v.strictObject({ kind: v.literal("states"), title: text }),
]);

const unit = v.strictObject({
  code,
  name: short(120),
  short: text,
  aliases: v.optional(v.array(text)),
  /** The commune of a unit, where several are inspected at once: a form lists the units of its own group only. */
  group: v.optional(short(120)),
  /** Code of the unit of the outline whose duties it has, where it is one of many of its kind. */
  role: v.optional(code),
});

export const outlineSchema = v.strictObject({
  id: v.pipe(short(80), v.regex(/^[a-z0-9][a-z0-9-]*$/, "chỉ dùng chữ thường không dấu, số và dấu -")),
  version: short(40),
  title: text,
  /** "6 tháng cuối năm 2025". */
  period: text,
  issuer: text,
  /** Of the place-and-date line. */
  place: short(120),
  /** Head of the totals: "Toàn xã". */
  whole: text,
  periodFrom: date,
  periodTo: date,
  reportDeadline: date,
  noticeDays: days,
  reportWorkingDaysBeforeVisit: days,
  focalUnit: v.optional(code),
  /** Name of the office that reports go through, where it is none of the units. */
  focal: v.optional(short(120)),
  /** null: none of the units, though the outline has figures of an owner. */
  owner: v.optional(v.nullable(code)),
  keyRate: v.optional(id),
  keyRateTitle: v.optional(text),
  thresholds: record(id, number),
  ratings: v.array(short(60)),
  /** Number and date of the plan; blank ones are printed as dots. */
  plan: v.strictObject({
    number: anyText,
    date: v.union([date, v.literal("")], "phải là ngày dạng 2025-11-10, hoặc để trống"),
  }),
  parts: v.array(v.strictObject({ ref: text, text })),
  units: filled(unit, "cần ít nhất một đơn vị"),
  fields: v.array(v.strictObject({ ref: number, name: text, short: text })),
  /** The sections of no field, put together. */
  otherField: v.optional(v.strictObject({ name: text, short: text })),
  cover: v.strictObject({
    title: text,
    summary: text,
    purpose: text,
    addressee: text,
    /** `{planNumber}`, `{planDate}`, `{unit}`. */
    opening: short(1000),
    offices: filled(text, "cần ít nhất một chức vụ"),
    recipients: v.array(text),
  }),
  assessment: v.strictObject({ issuer: text, title: text, subtitle: text }),
  /** Double counting: the owner's figures instead of the sum, in blocks that stand or fall together. */
  sources: v.optional(
    v.strictObject({
      title: text,
      sum: text,
      unresolved: text,
      owner: text,
      ownerShort: text,
      othersShort: text,
      watch: id,
      blocks: v.array(v.strictObject({ items: v.array(id), needs: v.array(id) })),
    }),
  ),
  targets: v.array(v.strictObject({ rule: text, title: text, limit: text })),
  charts: v.array(chart),
  /** Changes to the standard checks (T, U1, X), by code. */
  checks: record(text, checkChange),
  sections: filled(section, "cần ít nhất một mục"),
  rules: v.array(rule),
});

export type OutlineFile = v.InferOutput<typeof outlineSchema>;
export type UnitRow = v.InferOutput<typeof unit>;
export type ItemRow = v.InferOutput<typeof item>;
export type RuleRow = v.InferOutput<typeof rule>;
export type ChartRow = v.InferOutput<typeof chart>;
export type SourcesRow = NonNullable<OutlineFile["sources"]>;
export type Severity = v.InferOutput<typeof severity>;

import * as v from "valibot";

/**
 * The outline file: what a place prints, asks, checks and puts together, in one JSON document. Texts in Vietnamese; dates ISO; ids such as
 * `dossiers.resolved` name the thing and never its place, and are legal Excel names behind `cchc.`.
 */
const text = v.pipe(
  v.string("phải là chữ"),
  v.nonEmpty("không được để trống"),
  v.maxLength(4000, "dài quá 4.000 ký tự"),
);
const anyText = v.pipe(v.string("phải là chữ"), v.maxLength(4000, "dài quá 4.000 ký tự"));
const id = v.pipe(
  v.string("phải là chữ"),
  v.regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/, 'phải có dạng "nhom.ten" (chữ thường không dấu, số, gạch dưới)'),
  v.maxLength(120, "dài quá 120 ký tự"),
);
const date = v.pipe(v.string("phải là ngày"), v.isoDate("phải là ngày dạng 2025-11-10"));
const code = v.pipe(
  v.string("phải là chữ"),
  v.regex(/^[A-Z][A-Z0-9]*$/, "phải là chữ hoa không dấu và số, ví dụ VHXH"),
);
const number = v.pipe(v.number("phải là số"), v.finite("phải là số"));
const severity = v.picklist(["error", "warning", "info"], "phải là error, warning hoặc info");

const item = v.strictObject({
  type: v.literal("item"),
  id,
  ref: text,
  text: v.optional(text),
  label: v.optional(text),
  kind: v.picklist(["text", "count", "percent", "money"], "phải là text, count, percent hoặc money"),
  measure: v.optional(text),
  required: v.boolean("phải là true hoặc false"),
  supplementary: v.optional(v.boolean()),
  computed: v.optional(text),
  consolidate: v.strictObject({
    by: v.picklist(["sum", "ratio", "owner", "list"], "phải là sum, ratio, owner hoặc list"),
    of: v.optional(v.tuple([id, id])),
    else: v.optional(v.picklist(["none", "min"])),
  }),
  scope: v.picklist(["unit", "commune", "both"], "phải là unit, commune hoặc both"),
  usual: v.optional(v.record(code, v.picklist(["R", "o", "n"], "phải là R, o hoặc n"))),
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
  hint: v.optional(v.pipe(text, v.maxLength(120, "dài quá 120 ký tự"))),
  /** T5 does not apply: the rate may pass 100 %. */
  overHundred: v.optional(v.boolean()),
});
const heading = v.strictObject({ type: v.picklist(["heading", "group"]), ref: text, text });
const row = v.variant("type", [item, heading], 'trường type phải là "item", "heading" hoặc "group"');

/** Excel: 1–31 UTF-16 units, none of `: \ / ? * [ ]`, no apostrophe at either end. */
const sheetName = v.pipe(
  text,
  v.maxLength(31, "tên trang tính dài quá 31 ký tự"),
  v.regex(
    /^(?!')[^:\\/?*[\]]*(?<!')$/,
    "tên trang tính có ký tự không dùng được (: \\ / ? * [ ] hoặc dấu nháy ở đầu, cuối)",
  ),
);
const section = v.strictObject({
  ref: text,
  sheet: sheetName,
  field: v.optional(number),
  rows: v.pipe(v.array(row, "phải là danh sách"), v.minLength(1, "không có dòng nào")),
});

const answers = v.record(id, v.union([v.string(), v.number()]));
const rule = v.strictObject({
  id: v.pipe(text, v.regex(/^[A-Z][A-Za-z0-9_]*(\.[a-z][a-z0-9_]*)*$/, "phải có dạng D3 hoặc V3.check")),
  code: v.pipe(text, v.regex(/^[A-Z][A-Z0-9]*[a-z]?$/, "phải có dạng D3 hoặc D3b")),
  class: v.picklist(["figure", "target"], "phải là figure hoặc target"),
  severity,
  at: id,
  title: text,
  when: v.optional(text),
  /** What must be so; the finding is given where it is not. */
  holds: v.optional(text),
  /** Instead of `holds`: the finding is given where this is so. */
  where: v.optional(text),
  message: text,
  /** Words for the check cell, where the tree's own would not say it. */
  short: v.optional(text),
  /** Percentage points within which a rate that does not fit is only a warning. */
  tolerance: v.optional(v.pipe(number, v.minValue(0))),
  blankIsZero: v.optional(v.array(id)),
  /** Given in place of the rule named here. */
  replaces: v.optional(text),
  /** Only for these units. */
  units: v.optional(v.array(code)),
  audience: v.optional(v.literal("team")),
  examples: v.strictObject({ pass: answers, fail: answers }),
});

const checkChange = v.strictObject({
  severity: v.optional(severity),
  off: v.optional(v.boolean()),
  message: v.optional(text),
});

const chart = v.variant("kind", [
  v.strictObject({ kind: v.literal("unitRates"), title: text, item: id, axisMin: number, step: number }),
  v.strictObject({
    kind: v.literal("thresholds"),
    title: text,
    axisMin: number,
    step: number,
    items: v.pipe(v.array(v.strictObject({ item: id, short: text })), v.minLength(1)),
  }),
  v.strictObject({ kind: v.literal("states"), title: text }),
]);

export const outlineSchema = v.strictObject({
  id: v.pipe(text, v.regex(/^[a-z0-9][a-z0-9-]*$/, "chỉ dùng chữ thường không dấu, số và dấu -")),
  version: text,
  title: text,
  /** "6 tháng cuối năm 2025". */
  period: text,
  issuer: text,
  /** Of the place-and-date line. */
  place: text,
  /** Head of the totals: "Toàn xã". */
  whole: text,
  periodFrom: date,
  periodTo: date,
  reportDeadline: date,
  noticeDays: v.pipe(number, v.integer(), v.minValue(0)),
  reportWorkingDaysBeforeVisit: v.pipe(number, v.integer(), v.minValue(0)),
  focalUnit: v.optional(code),
  owner: v.optional(code),
  keyRate: v.optional(id),
  keyRateTitle: v.optional(text),
  thresholds: v.record(id, number),
  ratings: v.array(v.pipe(text, v.maxLength(60))),
  /** Number and date of the plan; blank ones are printed as dots. */
  plan: v.strictObject({ number: anyText, date: v.union([date, v.literal("")]) }),
  parts: v.array(v.strictObject({ ref: text, text })),
  units: v.pipe(
    v.array(
      v.strictObject({
        code,
        name: v.pipe(text, v.maxLength(120)),
        short: text,
        aliases: v.optional(v.array(text)),
        group: v.optional(text),
      }),
    ),
    v.minLength(1, "cần ít nhất một đơn vị"),
  ),
  fields: v.array(v.strictObject({ ref: number, name: text, short: text })),
  /** The sections of no field, put together. */
  otherField: v.optional(v.strictObject({ name: text, short: text })),
  cover: v.strictObject({
    title: text,
    summary: text,
    purpose: text,
    addressee: text,
    /** `{planNumber}`, `{planDate}`, `{unit}`. */
    opening: text,
    offices: v.pipe(v.array(text), v.minLength(1)),
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
  checks: v.record(text, checkChange),
  sections: v.pipe(v.array(section), v.minLength(1, "cần ít nhất một mục")),
  rules: v.array(rule),
});

export type OutlineFile = v.InferOutput<typeof outlineSchema>;
export type ItemRow = v.InferOutput<typeof item>;
export type RuleRow = v.InferOutput<typeof rule>;
export type ChartRow = v.InferOutput<typeof chart>;
export type SourcesRow = NonNullable<OutlineFile["sources"]>;
export type Severity = v.InferOutput<typeof severity>;

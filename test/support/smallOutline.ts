import type { Answers } from "../../src/outline/judgeRule";
import type { Kind } from "../../src/outline/Kind";
import { loadOutline } from "../../src/outline/loadOutline";
import type { Outline, Rule } from "../../src/outline/Outline";
import type { OutlineError } from "../../src/outline/OutlineError";
import type { OutlineFile, RuleRow } from "../../src/outline/outlineSchema";
import type { State } from "../../src/outline/State";

/** A rule as a test writes it: what it does not say is of no interest there. */
export type ShortRule = Partial<RuleRow> & Pick<RuleRow, "id" | "examples">;

export interface SmallOutline {
  /** Items by id; the first is where rules stand that name no place of their own. */
  readonly items: Readonly<Record<string, Kind>>;
  readonly rules?: readonly ShortRule[];
  /** Percents that the sheet computes: numerator and denominator. */
  readonly rates?: Readonly<Record<string, [string, string]>>;
  readonly thresholds?: OutlineFile["thresholds"];
  /** Codes; one unit A where none are given. */
  readonly units?: readonly string[];
  readonly change?: Partial<OutlineFile>;
}

/** The least that an outline needs, around a few items and rules: no fields, parts, targets, charts, owner, sources. */
export function smallFile({
  items,
  rules = [],
  rates = {},
  thresholds = {},
  units = ["A"],
  change = {},
}: SmallOutline): OutlineFile {
  const [at = ""] = Object.keys(items);
  return {
    id: "small",
    version: "1",
    title: "Đề cương nhỏ",
    period: "năm 2026",
    issuer: "UBND phường Hoa Sen",
    place: "Hoa Sen",
    whole: "Toàn phường",
    periodFrom: "2026-01-01",
    periodTo: "2026-12-31",
    reportDeadline: "2026-11-30",
    noticeDays: 0,
    reportWorkingDaysBeforeVisit: 0,
    thresholds,
    ratings: [],
    plan: { number: "", date: "" },
    parts: [],
    units: units.map((code) => ({ code, name: `Đơn vị ${code}`, short: code })),
    fields: [],
    otherField: { name: "Mọi mục", short: "Mọi mục" },
    cover: {
      title: "BÁO CÁO",
      summary: "Tóm tắt",
      purpose: "(Phục vụ kiểm tra)",
      addressee: "Đoàn kiểm tra",
      opening: "{unit} báo cáo./.",
      offices: ["TRƯỞNG"],
      recipients: [],
    },
    assessment: { issuer: "ĐOÀN KIỂM TRA", title: "BẢNG TỔNG HỢP", subtitle: "năm 2026" },
    targets: [],
    charts: [],
    checks: {},
    sections: [
      {
        ref: "A",
        sheet: "Mục A",
        rows: Object.entries(items).map(([id, kind]) => ({
          type: "item",
          id,
          ref: "A",
          label: `Nội dung ${id}`,
          kind,
          ...(kind !== "text" && { measure: kind === "percent" ? "%" : kind === "money" ? "đồng" : "việc" }),
          required: true,
          consolidate: rates[id] ? { by: "ratio", of: rates[id] } : CONSOLIDATE[kind],
          ...(rates[id] && { computed: `${rates[id].join(" / ")} * 100` }),
          scope: "unit",
          level: 1,
        })),
      },
    ],
    rules: rules.map((rule) => ({
      code: "Q",
      class: "figure",
      severity: "error",
      at,
      title: `Quy tắc ${rule.id}`,
      message: "Sai.",
      ...rule,
    })),
    // A percent of no ratio needs an owner.
    ...(Object.entries(items).some(([id, kind]) => kind === "percent" && !rates[id]) && { owner: units[0] }),
    ...change,
  };
}

const CONSOLIDATE = {
  text: { by: "list" },
  count: { by: "sum" },
  money: { by: "sum" },
  percent: { by: "owner", else: "none" },
} as const;

export function smallOutline(given: SmallOutline): Outline {
  const loaded = loadOutline(smallFile(given));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.outline;
}

export function faultsOf(json: unknown): readonly OutlineError[] {
  const loaded = loadOutline(json);
  return loaded.ok ? [] : loaded.errors;
}

/** Numbers, states in words; what is not named is blank. */
export type Given = Readonly<Record<string, number | Exclude<State, "value">>>;

export interface GivenMore {
  readonly unit?: string | null;
  readonly notes?: readonly string[];
  readonly texts?: Readonly<Record<string, string>>;
}

export function answersOf(given: Given, { unit = "A", notes = [], texts = {} }: GivenMore = {}): Answers {
  const state = (id: string): State => {
    const answer = texts[id] ?? given[id] ?? "blank";
    return texts[id] !== undefined || typeof answer === "number" ? "value" : (answer as State);
  };
  return {
    unit,
    state,
    figure: (id) => Number(given[id]),
    noted: (id) => notes.includes(id),
    answers: (id, words) => words.includes(texts[id] ?? ""),
    doubtful: (id) => Number(given[id]) > 0 && Number(given[id]) <= 1,
  };
}

export function ruleOf(outline: Outline, id: string): Rule {
  const rule = outline.ruleOf(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

import fc from "fast-check";
import { answersOf } from "../../src/checks/answersOf";
import { checkReport } from "../../src/checks/checkReport";
import type { Finding } from "../../src/checks/Finding";
import { severityWord } from "../../src/checks/severityWord";
import { tellFinding } from "../../src/checks/tellFinding";
import { judgeRule } from "../../src/outline/judgeRule";
import type { Item, Outline, Rule } from "../../src/outline/Outline";
import { roundDown, roundHalfAway } from "../../src/outline/roundHalfAway";
import { layoutTemplate, type TemplateLayout } from "../../src/workbook/template/layoutTemplate";
import { LiveForm } from "../../src/workbook/template/LiveForm";
import { reportOf } from "./reportOf";

/** A form as a clerk fills it in: numbers typed as numbers, words, blanks. */
export interface FilledForm {
  readonly unit: string;
  readonly answers: Readonly<Record<string, string | number>>;
  readonly notes: Readonly<Record<string, string>>;
}

const STATE_WORDS: Readonly<Record<string, string>> = { none: "KPS", na: "KTPV", missing: "CCS", error: "một trăm" };
const WORDS = [
  "KPS",
  "KTPV",
  "CCS",
  "kps",
  " Ktpv ",
  "Không phát sinh",
  "không thuộc  phạm vi",
  "CHƯA CÓ SỐ LIỆU",
  "-",
];
/** Words that answer in place of a figure and are a text like any other in a narrative. */
const HALF_WORDS = ["Không", "Không có", "Chưa có", "N/A", "Đang cập nhật"];
const NO_NUMBER = ["một trăm", "*", ">5", "12 hồ sơ rưỡi"];
const BLANKS = ["....", "…", "___", "   ", ". . ."];

/** How a rate is typed, beside its two figures. */
type RateStyle = "exact" | "rounded" | "cut" | "ofOne" | "near" | "far" | "other";
const RATE_STYLES: readonly RateStyle[] = ["exact", "rounded", "rounded", "cut", "ofOne", "near", "far", "other"];

/**
 * Forms in which every rule has something to say: figures of the rules' own examples, moved by one, doubled, put to 0; rates of their two
 * figures, rounded, cut off, as fractions of one, a little or far off; then anything anywhere.
 */
export function filledForms(outline: Outline): fc.Arbitrary<FilledForm> {
  const figures = outline.items.filter((item) => item.kind !== "text");
  const texts = outline.items.filter((item) => item.kind === "text");
  const example = fc.record({
    rule: fc.constantFrom(...outline.rules),
    kind: fc.constantFrom("pass" as const, "fail" as const),
    move: fc.constantFrom(0, 0, 0, 1, -1),
    moved: fc.nat(4),
  });
  const rates = figures.filter((item) => item.kind === "percent" && figuresOfRate(outline, item));
  return fc
    .record({
      unit: fc.constantFrom(...outline.units.map((unit) => unit.code)),
      examples: fc.array(example, { maxLength: 8 }),
      rates: some(
        rates,
        fc.record({ style: fc.constantFrom(...RATE_STYLES), digits: fc.constantFrom(0, 1, 2, 2, 2, 3, 6) }),
      ),
      figures: some(figures, fc.oneof({ weight: 3, arbitrary: numbers }, { weight: 1, arbitrary: anything })),
      texts: some(texts, fc.oneof(fc.constantFrom(...WORDS, ...HALF_WORDS, ...BLANKS), fc.constant("Đã thực hiện."))),
      notes: some(figures, fc.constantFrom("Do sắp xếp.", "x", "  ", "…")),
      blank: fc.uniqueArray(fc.constantFrom(...outline.items.map((item) => item.id)), { maxLength: 3 }),
    })
    .map((given) => {
      const answers: Record<string, string | number> = {};
      for (const { rule, kind, move, moved } of given.examples) {
        const entries = Object.entries(rule.examples[kind]);
        entries.forEach(([id, answer], index) => {
          const isFigure = outline.itemOf(id)!.kind !== "text";
          if (typeof answer === "number")
            answers[id] = Math.max(0, answer + (index === moved % entries.length ? move : 0));
          else if (!isFigure) answers[id] = answer;
          else if (answer === "blank") delete answers[id];
          else answers[id] = STATE_WORDS[answer]!;
        });
      }
      Object.assign(answers, given.figures, given.texts);
      for (const [id, { style, digits }] of Object.entries(given.rates)) {
        const typed = typedRate(outline, outline.itemOf(id)!, answers, style, digits);
        // A number longer than 15 digits is none that a clerk types.
        if (typed !== undefined && typed < 1e12) answers[id] = typed;
      }
      for (const id of given.blank) delete answers[id];
      return { unit: given.unit, answers, notes: given.notes };
    });
}

const numbers = fc.oneof(
  fc.constantFrom(0, 1, 2, 7, 8, 12, 100, 200, 201, 1291, 6214, 999_999, 1_000_000, 148_620_000_000),
  fc.nat(30),
  fc.nat(10_000).map((n) => n / 100),
);
const anything = fc.oneof(
  fc.constantFrom<string | number>(...WORDS, ...HALF_WORDS, ...NO_NUMBER, ...BLANKS),
  fc.constantFrom(-1, -0.5, 12.5, 100.01, 101, 0.5, 0.9783, 1, 0.001, 1e12, 123456789.123),
  fc.nat(10_000).map((n) => n / 10_000),
);

function some<T>(items: readonly Item[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  if (items.length === 0) return fc.constant({});
  const entries = fc.array(fc.tuple(fc.constantFrom(...items.map((item) => item.id)), value), { maxLength: 6 });
  return entries.map((pairs) => Object.fromEntries(pairs));
}

/** Numerator and denominator of a rate, where both are plain items. */
function figuresOfRate(outline: Outline, item: Item): readonly [string, string] | undefined {
  const fit = item.rateRule === undefined ? undefined : outline.ruleOf(item.rateRule)?.fit;
  return fit?.numerator.op === "item" && fit.denominator.op === "item"
    ? [fit.numerator.id, fit.denominator.id]
    : item.ratio;
}

function typedRate(
  outline: Outline,
  item: Item,
  answers: Readonly<Record<string, string | number>>,
  style: RateStyle,
  digits: number,
): number | undefined {
  const [n, d] = figuresOfRate(outline, item)!.map((id) => answers[id]);
  if (typeof n !== "number" || typeof d !== "number" || d === 0) return undefined;
  const exact = (n / d) * 100;
  const rounded = roundHalfAway(exact, digits);
  switch (style) {
    case "exact":
      return exact;
    case "rounded":
      return rounded;
    case "cut":
      return roundDown(exact, digits);
    case "ofOne":
      return roundHalfAway(exact / 100, digits + 2);
    case "near":
      return roundHalfAway(rounded + 0.3, 6);
    case "far":
      return roundHalfAway(rounded + 1, 6);
    case "other":
      return roundHalfAway(exact / 2, 2);
  }
}

/** What the forms had in them: how often each rule was silent, held, failed; how often each code of a cell was given. */
export interface Seen {
  readonly rules: Map<string, Record<"silent" | "holds" | "fails", number>>;
  readonly codes: Map<string, number>;
}

/** Compares the live form with the checks of the same answers; one line for each difference. */
export class LiveAgreement {
  readonly seen: Seen = { rules: new Map(), codes: new Map() };
  private readonly layout: TemplateLayout;
  private readonly rules: readonly Rule[];

  constructor(private readonly outline: Outline) {
    this.layout = layoutTemplate(outline);
    this.rules = outline.rules.filter((rule) => rule.audience !== "team");
  }

  differences({ unit, answers, notes }: FilledForm): string[] {
    const { outline } = this;
    const meta = { unit: outline.unitOf(unit)!.name, as_of: outline.periodTo };
    const form = new LiveForm(outline, this.layout, { meta, answers, notes });
    const report = reportOf(outline, unit, answers, { notes, meta: { as_of: outline.periodTo } });
    const findings = checkReport(report, outline);
    const asked = answersOf(report, outline);
    const found: string[] = [];
    const compare = (what: string, live: unknown, checked: unknown, items: readonly string[]): void => {
      if (live === checked) return;
      const given = items.map((id) => `${id}=${JSON.stringify(answers[id])}`).join(" ");
      found.push(`${what}: live ${JSON.stringify(live)}, checked ${JSON.stringify(checked)}; ${unit} ${given}`);
    };
    const unseen = (id: string): boolean => isUnseen(outline, answers, id);
    for (const rule of this.rules.filter(({ items }) => !items.some(unseen))) {
      const judgement = judgeRule(outline, rule, asked);
      const finding = findings.find((known) => known.rule === rule.id);
      const word = finding ? severityWord(finding) : judgement === "holds" ? "Hợp lệ" : "—";
      compare(`${rule.id}, finding`, typeof judgement === "object", finding !== undefined, rule.items);
      compare(`${rule.id}, result`, form.resultCell(rule.id).value(), word, rule.items);
      compare(
        `${rule.id}, message`,
        form.messageCell(rule.id).value(),
        finding ? tellFinding(outline, finding) : "",
        rule.items,
      );
      this.count(rule.id, typeof judgement === "string" ? judgement : "fails");
    }
    for (const item of outline.items.filter(({ id }) => !unseen(id))) {
      const code = liveCode(findings.filter((finding) => finding.items[0] === item.id));
      compare(`${item.id}, code`, form.codeCell(item.id).value(), code, [item.id, ...(item.ratio ?? [])]);
      this.seen.codes.set(code, (this.seen.codes.get(code) ?? 0) + 1);
    }
    return found;
  }

  /** Rules and codes that were seen less than so often: what is never seen proves nothing. */
  rare(least: number): string[] {
    const states = ["silent", "holds", "fails"] as const;
    const rules = this.rules.flatMap(({ id, inputs, units }) =>
      states
        // A rule about states alone is never silent where it concerns every unit.
        .filter((state) => state !== "silent" || inputs.length > 0 || units !== undefined)
        .filter((state) => (this.seen.rules.get(id)?.[state] ?? 0) < least)
        .map((state) => `${id} ${state}`),
    );
    const codes = ["T1", "T2", "T3", "T4", "T5", "T6", "T9", "T14"].filter(
      (code) => this.outline.checkOf(code) && (this.seen.codes.get(code) ?? 0) < least,
    );
    return [...rules, ...codes];
  }

  private count(rule: string, state: "silent" | "holds" | "fails"): void {
    const counts = this.seen.rules.get(rule) ?? { silent: 0, holds: 0, fails: 0 };
    counts[state] += 1;
    this.seen.rules.set(rule, counts);
  }
}

/** A formula can't tell the sheet's own rate from the same number typed over it, which the checks ask about as about any that is typed. */
export function isUnseen(outline: Outline, answers: FilledForm["answers"], id: string): boolean {
  const { ratio, rateRule } = outline.itemOf(id)!;
  const typed = answers[id];
  if (!ratio || typeof typed !== "number") return false;
  const [n, d] = ratio.map((part) => Number(answers[part]));
  const same = roundHalfAway((n! / d!) * 100, 2) === typed;
  return (same && typed > 100) || (typed <= 1 && rateRule === undefined);
}

/** The cell's own code as a formula can tell it: an approximation or two numbers are words like any other. */
function liveCode(findings: readonly Finding[]): string {
  const codes = findings.map(({ code }) => (code === "T9a" || code === "T15" ? "T2" : code));
  return codes.find((code) => ["T1", "T2", "T3", "T4", "T5", "T6", "T9", "T10", "T14"].includes(code)) ?? "";
}

import type { Finding } from "../checks/Finding";
import { tellFinding } from "../checks/tellFinding";
import type { Outline } from "../outline/Outline";
import type { Report } from "../report/Report";
import type { Remark, Remarks, UnitAssessment } from "./Assessment";
import { assessUnit } from "./assessUnit";
import { CONCLUSIONS, isAccepted, LOOK_AGAIN } from "./conclusions";
import { isExplainable } from "./isExplainable";
import { keepRemarks } from "./keepRemarks";
import type { Explanation } from "./loadExplanations";
import type { RemarkField } from "./remarkHeads";
import { findingKey, keyOfFinding } from "./remarkKey";

export interface Written {
  /** Remarks of the workbook that this one replaces. */
  readonly previous?: Remarks;
  /** The findings that it listed, in words, by key. */
  readonly told?: ReadonlyMap<string, string>;
  /** Given beside it: they stand above what it has. */
  readonly explanations?: readonly Explanation[];
}

/** What people have written, as it stands beside what is found now. The same questions give the same answers, however often they are asked. */
export class Writings {
  private readonly previous: Remarks;
  private readonly told: ReadonlyMap<string, string>;
  private readonly explanations = new Map<string, Explanation[]>();

  constructor(
    private readonly outline: Outline,
    { previous = new Map(), told = new Map(), explanations = [] }: Written = {},
  ) {
    this.previous = previous;
    this.told = told;
    for (const one of explanations) {
      const key = `${one.unit}|${one.rule}`;
      this.explanations.set(key, [...(this.explanations.get(key) ?? []), one]);
    }
  }

  /** What is written about a finding. A conclusion on other figures than those of now waits to be looked at again. */
  remarkOn(finding: Finding): Remark | undefined {
    const key = keyOfFinding(finding);
    const former = this.previous.get(key);
    const given = this.givenFor(finding);
    const { texts, on } = given
      ? withGiven(given, former?.texts ?? {}, this.told.get(key))
      : { texts: former?.texts, on: this.told.get(key) };
    if (!texts || !isAccepted(texts.conclusion ?? "")) return texts && { key, texts };
    if (on === undefined || figuresIn(on) === figuresIn(tellFinding(this.outline, finding))) return { key, texts };
    return { key, texts: { ...texts, conclusion: `${LOOK_AGAIN}${texts.conclusion}` } };
  }

  /** A unit with the findings whose explanation was accepted, and where it stands without them. */
  explain(assessed: UnitAssessment): UnitAssessment {
    const { unit, report, findings } = assessed;
    if (report === null || !this.any) return assessed;
    const explained = findings.map((finding) => this.explainOne(finding, report));
    if (explained.every((finding, index) => finding === findings[index])) return assessed;
    return assessUnit(unit, report, this.outline, explained);
  }

  explainAcross(findings: readonly Finding[]): readonly Finding[] {
    return this.any ? findings.map((finding) => this.explainOne(finding, null)) : findings;
  }

  has(finding: Finding): boolean {
    return this.any && this.remarkOn(finding) !== undefined;
  }

  /** All of it, once everything is found: what has its place, and what speaks of nothing any more. */
  keep(findings: readonly Finding[]): { readonly remarks: Remarks; readonly orphaned: readonly Remark[] } {
    const remarks = new Map(this.previous);
    const used = new Set<Explanation>();
    for (const finding of findings) {
      const remark = this.remarkOn(finding);
      if (remark) remarks.set(remark.key, remark);
      const given = this.givenFor(finding);
      if (given) used.add(given);
    }
    for (const one of [...this.explanations.values()].flat()) {
      const key = findingKey(one.unit, one.rule, one.items);
      if (!used.has(one)) remarks.set(key, { key, texts: { ...remarks.get(key)?.texts, ...textsOf(one) } });
    }
    return keepRemarks(remarks, this.outline, findings);
  }

  private get any(): boolean {
    return this.previous.size > 0 || this.explanations.size > 0;
  }

  private explainOne(finding: Finding, report: Report | null): Finding {
    if (finding.explained || !isExplainable(finding, this.outline)) return finding;
    const { conclusion = "", explanation = report?.entries.get(finding.items[0] ?? "")?.note ?? "" } =
      this.remarkOn(finding)?.texts ?? {};
    return isAccepted(conclusion) && explanation.trim() !== "" ? { ...finding, explained: true } : finding;
  }

  /** The one that says most exactly what it is about. */
  private givenFor(finding: Finding): Explanation | undefined {
    if (this.explanations.size === 0) return undefined;
    const [unit] = keyOfFinding(finding).split("|");
    const all = this.explanations.get(`${unit}|${finding.rule}`) ?? [];
    return all
      .filter(({ items }) => items.every((item) => finding.items.includes(item)))
      .reduce<Explanation | undefined>(
        (best, one) => (best && best.items.length >= one.items.length ? best : one),
        undefined,
      );
  }
}

function textsOf({ reason, evidence, author, accepted }: Explanation): Remark["texts"] {
  return {
    explanation: reason,
    ...(evidence !== undefined && { evidence }),
    ...(author !== undefined && { author }),
    ...(accepted !== undefined && { conclusion: accepted ? CONCLUSIONS.accepted : CONCLUSIONS.refused }),
  };
}

/**
 * What is given stands above what the workbook has, unless somebody wrote into the workbook since: a text that whoever gave it has never seen.
 * @param told what the workbook's conclusion was drawn on
 * @returns with it what the conclusion was drawn on: a file that says once more what the workbook has from it decides nothing anew
 */
function withGiven(
  given: Explanation,
  former: Remark["texts"],
  told: string | undefined,
): { readonly texts: Remark["texts"]; readonly on: string | undefined } {
  const { over, on } = given;
  const isNewer = (field: RemarkField, text: string): boolean => {
    const there = settled(former[field]);
    if (over === undefined || there === undefined || there === text) return false;
    return !over.some((seen) => settled(seen[field]) === there);
  };
  const own = Object.entries(textsOf(given)).filter(([field, text]) => !isNewer(field as RemarkField, text));
  const texts: Remark["texts"] = { ...former, ...Object.fromEntries(own) };
  const decides = own.some(([field]) => field === "conclusion");
  if (!decides) return { texts, on: told };
  const isRepeated = former.explanation === texts.explanation && settled(former.conclusion) === texts.conclusion;
  if (on !== undefined || !isRepeated) return { texts, on };
  return { texts: { ...texts, conclusion: former.conclusion! }, on: told };
}

/** A text without the words that the program puts before it. */
function settled(text: string | undefined): string | undefined {
  return text?.startsWith(LOOK_AGAIN) ? text.slice(LOOK_AGAIN.length) : text;
}

/** Words may be put better in the meantime: only the figures tell whether it is the same. */
function figuresIn(message: string): string {
  return (message.match(/\d[\d.,]*/g) ?? []).map((figure) => figure.replace(/[.,]+$/, "")).join(" ");
}

import type { Answers } from "./judgeRule";
import { judgeRule } from "./judgeRule";
import type { Outline, Rule } from "./Outline";
import type { OutlineError } from "./OutlineError";
import { itemsOf } from "./itemsOf";
import { STATES, type State } from "./State";

/** Faults that only show when rules run: ids given twice, examples that do not do what they say. */
export function checkRules(outline: Outline): OutlineError[] {
  const errors: OutlineError[] = [];
  const seen = new Set<string>();
  for (const rule of outline.rules) {
    const place = `quy tắc ${rule.id}`;
    // Capitals make no difference in Excel's names.
    const folded = rule.id.toLowerCase();
    if (seen.has(folded)) errors.push({ place, field: "id", reason: `"${rule.id}" đã dùng ở chỗ khác` });
    seen.add(folded);
    for (const kind of ["pass", "fail"] as const) {
      const reason = checkExample(outline, rule, kind);
      if (reason) errors.push({ place, field: `examples.${kind}`, reason });
    }
  }
  return errors;
}

function checkExample(outline: Outline, rule: Rule, kind: "pass" | "fail"): string | undefined {
  const example = rule.examples[kind];
  for (const [id, answer] of Object.entries(example)) {
    const item = outline.itemOf(id);
    if (!item) return `không có nội dung "${id}" trong đề cương`;
    if (item.kind !== "text" && typeof answer === "string" && !WORDS.some((state) => state === answer))
      return `"${id}" phải là số hoặc ${WORDS.join(", ")}`;
  }
  if (rule.units?.length === 0) return undefined;
  const answers = exampleAnswers(outline, rule, example);
  const fails = typeof judgeRule(outline, rule, answers) === "object";
  if (fails !== (kind === "fail"))
    return kind === "fail" ? "ví dụ sai mà quy tắc không báo" : "ví dụ đúng mà quy tắc lại báo";
  if (kind === "pass") return undefined;
  const told = rule.message.flatMap((part) => (typeof part === "string" ? [] : itemsOf(part)));
  const unknown = told.find((id) => !rule.inputs.includes(id) && answers.state(id) !== "value");
  return unknown === undefined ? undefined : `câu báo nói đến "${unknown}" mà ở ví dụ này không có số`;
}

/** What an example may say in place of a number. */
const WORDS = STATES.filter((state) => state !== "value");

/** An example as answers: numbers, words of state (`none`), texts; what it does not name is blank. */
export function exampleAnswers(
  outline: Outline,
  rule: Rule,
  example: Readonly<Record<string, string | number>>,
): Answers {
  const state = (id: string): State => {
    const answer = example[id];
    if (answer === undefined) return "blank";
    const word = STATES.find((known) => known === answer);
    return word && outline.itemOf(id)!.kind !== "text" ? word : "value";
  };
  return {
    unit: rule.units?.[0] ?? outline.units[0]!.code,
    state,
    figure: (id) => Number(example[id]),
    noted: () => false,
    answers: (id, words) => words.some((word) => fold(word) === fold(String(example[id] ?? ""))),
    doubtful: (id) => Number(example[id]) > 0 && Number(example[id]) <= 1,
  };
}

/** Words of an example stand in the outline itself: case and a full stop are all that may differ. */
function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s.]+$/u, "");
}

import { divides } from "./divides";
import { FUNCTIONS, type Expression, type ExpressionType } from "./Expression";
import type { Kind } from "./Kind";
import { STATES } from "./State";

/** What the outline knows of an item that a condition names. */
export interface ItemFacts {
  readonly kind: Kind;
  readonly threshold?: number;
}

const ARITHMETIC = new Set(["+", "-", "*", "/"]);

/** The tree's type, or why it has none (Vietnamese). */
export function checkExpression(
  tree: Expression,
  item: (id: string) => ItemFacts | undefined,
): { readonly ok: true; readonly type: ExpressionType } | { readonly ok: false; readonly reason: string } {
  const reasons: string[] = [];
  const type = typeOf(tree);
  return reasons.length === 0 ? { ok: true, type } : { ok: false, reason: reasons[0]! };

  function expect(part: Expression, wanted: ExpressionType): void {
    const found = typeOf(part);
    if (found !== wanted) reasons.push(`cần ${WORDS[wanted]} nhưng gặp ${WORDS[found]}`);
  }

  function typeOf(part: Expression): ExpressionType {
    switch (part.op) {
      case "number":
        return "number";
      case "text":
        return "text";
      case "item": {
        const facts = item(part.id);
        if (!facts) reasons.push(`không có nội dung "${part.id}" trong đề cương`);
        else if (facts.kind === "text") reasons.push(`"${part.id}" là thuyết minh, không phải số liệu`);
        return "number";
      }
      case "negate":
        expect(part.of, "number");
        return "number";
      case "not":
        expect(part.of, "truth");
        return "truth";
      case "and":
      case "or":
        expect(part.left, "truth");
        expect(part.right, "truth");
        return "truth";
      case "call":
        return typeOfCall(part);
      default:
        if (ARITHMETIC.has(part.op)) {
          expect(part.left, "number");
          expect(part.right, "number");
          return "number";
        }
        return typeOfComparison(part);
    }
  }

  function typeOfComparison(part: Extract<Expression, { left: Expression }>): ExpressionType {
    const left = typeOf(part.left);
    if (left === "text" && (part.op === "=" || part.op === "!=")) {
      expect(part.right, "text");
      for (const side of [part.left, part.right]) {
        if (side.op === "text" && !STATES.some((state) => state === side.value))
          reasons.push(`không có trạng thái "${side.value}"`);
      }
    } else if (left === "number") expect(part.right, "number");
    else reasons.push(`không so sánh được ${WORDS[left]} bằng "${part.op}"`);
    return "truth";
  }

  function typeOfCall(call: Extract<Expression, { op: "call" }>): ExpressionType {
    const { takes, repeats, gives } = FUNCTIONS[call.name];
    if (call.args.length < takes.length || (!repeats && call.args.length > takes.length)) {
      reasons.push(`hàm ${call.name} cần ${takes.length} tham số`);
      return gives;
    }
    call.args.forEach((arg, index) => {
      const wanted = takes[Math.min(index, takes.length - 1)]!;
      if (wanted !== "item") expect(arg, wanted);
      else if (arg.op !== "item") reasons.push(`tham số đầu của ${call.name} phải là một nội dung`);
      else if (!item(arg.id)) reasons.push(`không có nội dung "${arg.id}" trong đề cương`);
      else if (call.name === "threshold" && item(arg.id)!.threshold === undefined)
        reasons.push(`"${arg.id}" không có mức phải đạt`);
      else if (call.name === "answers" && item(arg.id)!.kind !== "text")
        reasons.push(`"${arg.id}" không phải thuyết minh`);
    });
    if (call.name === "answers" && call.args.slice(1).some((arg) => arg.op !== "text"))
      reasons.push('các tham số sau của answers phải là chữ trong dấu nháy, ví dụ "Không có"');
    if (call.name === "fits" || call.name === "wholeCount") {
      const [rate, ...counts] = call.args;
      if (rate!.op !== "item" || item(rate!.id)?.kind !== "percent")
        reasons.push(`tham số đầu của ${call.name} phải là một tỷ lệ phần trăm`);
      if (counts.some(divides)) reasons.push(`các tham số sau của ${call.name} không được có phép chia`);
    }
    return gives;
  }
}

const WORDS: Readonly<Record<ExpressionType, string>> = {
  number: "một số",
  truth: "một điều kiện",
  text: "một trạng thái",
};

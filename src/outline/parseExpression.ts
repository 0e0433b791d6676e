import { FUNCTIONS, type BinaryOperator, type Expression, type FunctionName } from "./Expression";

export type Parsed = { readonly ok: true; readonly tree: Expression } | { readonly ok: false; readonly reason: string };

type Token = { readonly kind: "number" | "text" | "word" | "sign" | "end"; readonly text: string; readonly at: number };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)|(<=|>=|!=|[-+*/<>=(),]))/y;
/** Deep enough for any rule a person writes, shallow enough for the stack. */
const MAX_DEPTH = 50;

/** Loosest first; each level is left-associative but the comparison, which stands alone. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["or"],
  ["and"],
  ["<=", ">=", "<", ">", "=", "!="],
  ["+", "-"],
  ["*", "/"],
];
const COMPARISON_LEVEL = 2;

/** Text → tree. A reason is given in Vietnamese with the place (1-based character). */
export function parseExpression(source: string): Parsed {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; source.slice(at).trim() !== ""; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match)
      return { ok: false, reason: `ký tự thứ ${at + 1} không hiểu được: "${source.slice(at).trim().slice(0, 10)}"` };
    const [, number, text, word, sign] = match;
    if (number !== undefined) tokens.push({ kind: "number", text: number, at });
    else if (text !== undefined) tokens.push({ kind: "text", text, at });
    else if (word !== undefined) tokens.push({ kind: "word", text: word, at });
    else tokens.push({ kind: "sign", text: sign!, at });
  }
  tokens.push({ kind: "end", text: "", at: source.length });
  let next = 0;
  let reason: string | undefined;

  const fail = (why: string): Expression => {
    reason ??= `${why} (ký tự thứ ${tokens[next]!.at + 1})`;
    next = tokens.length - 1;
    return { op: "number", value: 0 };
  };
  const take = (text: string): boolean => {
    const token = tokens[next]!;
    if (token.kind === "text" || token.text !== text || token.kind === "end") return false;
    next += 1;
    return true;
  };

  const binary = (level: number, depth: number): Expression => {
    const operators = LEVELS[level];
    if (!operators) return unary(depth);
    let left = binary(level + 1, depth);
    for (;;) {
      const operator = operators.find(take);
      if (!operator) return left;
      left = { op: operator, left, right: binary(level + 1, depth) };
      if (level === COMPARISON_LEVEL && operators.some(take)) return fail("chỉ so sánh một lần, nối bằng and");
    }
  };
  const unary = (depth: number): Expression => {
    if (depth > MAX_DEPTH) return fail("biểu thức lồng quá sâu");
    if (take("-")) return { op: "negate", of: unary(depth + 1) };
    if (take("not")) return { op: "not", of: unary(depth + 1) };
    if (take("(")) {
      const inner = binary(0, depth + 1);
      return take(")") ? inner : fail('thiếu dấu ")"');
    }
    const token = tokens[next]!;
    if (token.kind === "end") return fail("biểu thức chưa hết");
    if (token.kind === "sign") return fail(`thừa dấu "${token.text}"`);
    next += 1;
    if (token.kind === "number") return { op: "number", value: Number(token.text) };
    if (token.kind === "text") return { op: "text", value: token.text };
    return take("(") ? call(token.text, depth) : { op: "item", id: token.text };
  };
  const call = (name: string, depth: number): Expression => {
    if (!Object.hasOwn(FUNCTIONS, name)) return fail(`không có hàm "${name}"`);
    const args: Expression[] = [];
    do args.push(binary(0, depth + 1));
    while (take(","));
    return take(")") ? { op: "call", name: name as FunctionName, args } : fail('thiếu dấu ")"');
  };

  const tree = binary(0, 0);
  if (reason === undefined && tokens[next]!.kind !== "end") fail(`thừa "${tokens[next]!.text}"`);
  return reason === undefined ? { ok: true, tree } : { ok: false, reason };
}

import { FUNCTIONS, type BinaryOperator, type Expression, type FunctionName } from "./Expression";

export type Parsed = { readonly ok: true; readonly tree: Expression } | { readonly ok: false; readonly reason: string };

type Token = { readonly kind: "number" | "text" | "word" | "sign" | "end"; readonly text: string; readonly at: number };

const TOKEN = /(\d+(?:\.\d+)?)|"([^"]*)"|([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)|(<=|>=|!=|[-+*/<>=(),])/y;
const BLANKS = /\s*/y;
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

/** Words that join or turn conditions; no item has such a name. */
const OPERATOR_WORDS = new Set(["and", "or", "not"]);

/** Text → tree. A reason is given in Vietnamese with the place (1-based character). */
export function parseExpression(source: string): Parsed {
  const tokens: Token[] = [];
  for (let from = 0; ;) {
    BLANKS.lastIndex = from;
    BLANKS.exec(source);
    const at = BLANKS.lastIndex;
    if (at === source.length) break;
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) return { ok: false, reason: `ký tự thứ ${at + 1} không hiểu được: "${cut(source.slice(at), 10)}"` };
    const [, number, text, word, sign] = match;
    if (number !== undefined) tokens.push({ kind: "number", text: number, at });
    else if (text !== undefined) tokens.push({ kind: "text", text, at });
    else if (word !== undefined) tokens.push({ kind: "word", text: word, at });
    else tokens.push({ kind: "sign", text: sign!, at });
    from = TOKEN.lastIndex;
  }
  tokens.push({ kind: "end", text: "", at: source.length });
  let next = 0;
  let reason: string | undefined;

  const fail = (why: string, token = tokens[next]!): Expression => {
    reason ??= `${why} (ký tự thứ ${token.at + 1})`;
    next = tokens.length - 1;
    return { op: "number", value: 0 };
  };
  const take = (text: string): boolean => {
    const token = tokens[next]!;
    if (token.kind === "text" || token.text !== text) return false;
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
      const another = tokens[next]!;
      if (level === COMPARISON_LEVEL && operators.some(take)) return fail("chỉ so sánh một lần, nối bằng and", another);
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
    if (token.kind === "word" && OPERATOR_WORDS.has(token.text)) return fail(`thừa "${token.text}"`);
    next += 1;
    if (token.kind === "number") {
      const value = Number(token.text);
      return Number.isFinite(value) ? { op: "number", value } : fail("số quá lớn", token);
    }
    if (token.kind === "text") return { op: "text", value: token.text };
    return take("(") ? call(token, depth) : { op: "item", id: token.text };
  };
  const call = (name: Token, depth: number): Expression => {
    if (!Object.hasOwn(FUNCTIONS, name.text)) return fail(`không có hàm "${cut(name.text, 40)}"`, name);
    const args: Expression[] = [];
    do args.push(binary(0, depth + 1));
    while (take(","));
    return take(")") ? { op: "call", name: name.text as FunctionName, args } : fail('thiếu dấu ")"');
  };

  const tree = binary(0, 0);
  if (tokens[next]!.kind !== "end") fail(`thừa "${cut(tokens[next]!.text, 40)}"`);
  return reason === undefined ? { ok: true, tree } : { ok: false, reason };
}

function cut(text: string, length: number): string {
  return [...text.slice(0, length * 2)].slice(0, length).join("");
}

import fc from "fast-check";
import type { BinaryOperator, Expression, FunctionName } from "../../src/outline/Expression";
import { FUNCTIONS } from "../../src/outline/Expression";
import { parseExpression } from "../../src/outline/parseExpression";

const item = (id: string): Expression => ({ op: "item", id });
const number = (value: number): Expression => ({ op: "number", value });
const text = (value: string): Expression => ({ op: "text", value });
const of = (op: BinaryOperator, left: Expression, right: Expression): Expression => ({ op, left, right });
const not = (part: Expression): Expression => ({ op: "not", of: part });
const negate = (part: Expression): Expression => ({ op: "negate", of: part });
const call = (name: FunctionName, ...args: Expression[]): Expression => ({ op: "call", name, args });
const [a, b, c, d] = [item("a.x"), item("b.x"), item("c.x"), item("d.x")];

function parse(source: string): Expression {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.reason}`);
  return parsed.tree;
}

function reasonOf(source: string): string {
  const parsed = parseExpression(source);
  return parsed.ok ? `tree ${JSON.stringify(parsed.tree)}` : parsed.reason;
}

describe("what stands alone", () => {
  test.each([
    ["12", number(12)],
    ["007", number(7)],
    ["97.83", number(97.83)],
    ["a.x", a],
    ["  a.x\n\t", a],
    ["a_1.b2.c", item("a_1.b2.c")],
    ['"value"', text("value")],
    ['"Không có"', text("Không có")],
    ['""', text("")],
    ...["-", "not", "(", "and", "or", "="].map((word): [string, Expression] => [`"${word}"`, text(word)]),
    ["((a.x))", a],
    ["-a.x", negate(a)],
    ["--a.x", negate(negate(a))],
    ["-(a.x + 1)", negate(of("+", a, number(1)))],
    ["not not a.x", not(not(a))],
    // A function's name without brackets is an item's.
    ["state", item("state")],
  ])("%s", (source, tree) => {
    expect(parse(source)).toEqual(tree);
  });
});

describe("precedence: or, and, comparison, sum, product, sign", () => {
  test.each([
    ["a.x + b.x * c.x", of("+", a, of("*", b, c))],
    ["a.x * b.x + c.x", of("+", of("*", a, b), c)],
    ["(a.x + b.x) * c.x", of("*", of("+", a, b), c)],
    ["a.x - b.x - c.x", of("-", of("-", a, b), c)],
    ["a.x - (b.x - c.x)", of("-", a, of("-", b, c))],
    ["a.x / b.x * 100", of("*", of("/", a, b), number(100))],
    ["a.x + b.x <= c.x", of("<=", of("+", a, b), c)],
    ["a.x <= b.x + c.x", of("<=", a, of("+", b, c))],
    ["-a.x * b.x", of("*", negate(a), b)],
    ["a.x * -b.x", of("*", a, negate(b))],
    ["a.x--b.x", of("-", a, negate(b))],
    ["a.x = 1 and b.x > 0", of("and", of("=", a, number(1)), of(">", b, number(0)))],
    ["a.x or b.x and c.x", of("or", a, of("and", b, c))],
    ["a.x and b.x or c.x and d.x", of("or", of("and", a, b), of("and", c, d))],
    ["a.x and b.x and c.x", of("and", of("and", a, b), c)],
    ["(a.x or b.x) and c.x", of("and", of("or", a, b), c)],
    ["not a.x and b.x", of("and", not(a), b)],
    ["not (a.x and b.x)", not(of("and", a, b))],
    // `not` stands before one thing; a comparison needs brackets.
    ["not (a.x = b.x)", not(of("=", a, b))],
    ["(a.x < b.x) = (c.x < d.x)", of("=", of("<", a, b), of("<", c, d))],
  ])("%s", (source, tree) => {
    expect(parse(source)).toEqual(tree);
  });

  test.each(["<=", ">=", "<", ">", "=", "!="] as const)("%s with and without blanks", (op) => {
    expect(parse(`a.x${op}b.x`)).toEqual(of(op, a, b));
    expect(parse(`a.x ${op} b.x`)).toEqual(of(op, a, b));
  });
});

describe("functions", () => {
  test.each([
    ["fits(a.x, b.x, c.x)", call("fits", a, b, c)],
    ["fits ( a.x,b.x + 1 , c.x )", call("fits", a, of("+", b, number(1)), c)],
    ["not fits(a.x, b.x, c.x)", not(call("fits", a, b, c))],
    ['state(a.x) = "value"', of("=", call("state", a), text("value"))],
    ['answers(a.x, "Không", "KPS")', call("answers", a, text("Không"), text("KPS"))],
    ["abs(a.x - b.x) <= 1", of("<=", call("abs", of("-", a, b)), number(1))],
    ["abs(-abs(a.x))", call("abs", negate(call("abs", a)))],
    ["threshold(a.x)", call("threshold", a)],
    ["abs(a.x = b.x or c.x)", call("abs", of("or", of("=", a, b), c))],
  ])("%s", (source, tree) => {
    expect(parse(source)).toEqual(tree);
  });
});

describe("what can't be read, and where", () => {
  test.each([
    ["", "biểu thức chưa hết (ký tự thứ 1)"],
    ["   ", "biểu thức chưa hết (ký tự thứ 4)"],
    ["a.x +", "biểu thức chưa hết (ký tự thứ 6)"],
    ["not", "biểu thức chưa hết (ký tự thứ 4)"],
    ["(a.x", 'thiếu dấu ")" (ký tự thứ 5)'],
    ["(a.x b.x)", 'thiếu dấu ")" (ký tự thứ 6)'],
    ["abs(a.x", 'thiếu dấu ")" (ký tự thứ 8)'],
    ["abs(a.x b.x)", 'thiếu dấu ")" (ký tự thứ 9)'],
    ["a.x)", 'thừa ")" (ký tự thứ 4)'],
    ["a.x b.x", 'thừa "b.x" (ký tự thứ 5)'],
    ["12abc", 'thừa "abc" (ký tự thứ 3)'],
    ["a.x , b.x", 'thừa "," (ký tự thứ 5)'],
    ["* a.x", 'thừa dấu "*" (ký tự thứ 1)'],
    ["a.x + * b.x", 'thừa dấu "*" (ký tự thứ 7)'],
    ["a.x ++ b.x", 'thừa dấu "+" (ký tự thứ 6)'],
    ["a.x => b.x", 'thừa dấu ">" (ký tự thứ 6)'],
    ["()", 'thừa dấu ")" (ký tự thứ 2)'],
    ["abs()", 'thừa dấu ")" (ký tự thứ 5)'],
    ["fits(a.x,,b.x)", 'thừa dấu "," (ký tự thứ 10)'],
    ["and a.x", 'thừa "and" (ký tự thứ 1)'],
    ["a.x and or b.x", 'thừa "or" (ký tự thứ 9)'],
    ["a.x = not", "biểu thức chưa hết (ký tự thứ 10)"],
    ["a.x < b.x < c.x", "chỉ so sánh một lần, nối bằng and (ký tự thứ 11)"],
    ["a.x = b.x != c.x and d.x", "chỉ so sánh một lần, nối bằng and (ký tự thứ 11)"],
    ["sum(a.x)", 'không có hàm "sum" (ký tự thứ 1)'],
    ["1 + FITS(a.x)", 'không có hàm "FITS" (ký tự thứ 5)'],
    ["toString(a.x)", 'không có hàm "toString" (ký tự thứ 1)'],
    ["a.x(1)", 'không có hàm "a.x" (ký tự thứ 1)'],
    ["a.x # b.x", 'ký tự thứ 5 không hiểu được: "# b.x"'],
    ["a.x  ≤  b.x", 'ký tự thứ 6 không hiểu được: "≤  b.x"'],
    ["đã.x", 'ký tự thứ 1 không hiểu được: "đã.x"'],
    ["a.", 'ký tự thứ 2 không hiểu được: "."'],
    ["a.x! b.x", 'ký tự thứ 4 không hiểu được: "! b.x"'],
    [".5", 'ký tự thứ 1 không hiểu được: ".5"'],
    ['a.x = "value', 'ký tự thứ 7 không hiểu được: ""value"'],
    ["a.x = 'value'", "ký tự thứ 7 không hiểu được: \"'value'\""],
    ["a.x 😀😀😀😀😀😀😀😀😀😀😀😀", 'ký tự thứ 5 không hiểu được: "😀😀😀😀😀😀😀😀😀😀"'],
    [`${"9".repeat(400)} > a.x`, "số quá lớn (ký tự thứ 1)"],
    [`${"b".repeat(90)}(a.x)`, `không có hàm "${"b".repeat(40)}" (ký tự thứ 1)`],
  ])("%s", (source, reason) => {
    expect(reasonOf(source)).toBe(reason);
  });

  test("only the first fault is told", () => {
    expect(reasonOf("sum(a.x < b.x < c.x")).toBe('không có hàm "sum" (ký tự thứ 1)');
  });
});

describe("depth", () => {
  const nested = (depth: number): string => "(".repeat(depth) + "a.x" + ")".repeat(depth);

  test("fifty brackets are read, one more is too deep", () => {
    expect(parse(nested(50))).toEqual(a);
    expect(reasonOf(nested(51))).toBe("biểu thức lồng quá sâu (ký tự thứ 52)");
  });

  test.each([
    ["not ", "a.x"],
    ["-", "a.x"],
    ["abs(", "a.x"],
    ["(", ""],
  ])("a hundred thousand times %j is refused, not a crash", (part, end) => {
    expect(reasonOf(part.repeat(100_000) + end)).toMatch(/^biểu thức lồng quá sâu/);
  });

  test("a long sum is no depth", () => {
    let tree: Expression = parse(Array.from({ length: 700 }, () => "a.x").join(" + "));
    for (let term = 1; term < 700; term += 1) {
      expect(tree.op).toBe("+");
      if (!("left" in tree)) throw new Error("no sum");
      expect(tree.right).toEqual(a);
      tree = tree.left;
    }
    expect(tree).toEqual(a);
  });
});

const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["or"],
  ["and"],
  ["<=", ">=", "<", ">", "=", "!="],
  ["+", "-"],
  ["*", "/"],
];
const UNARY = LEVELS.length;
const ATOM = UNARY + 1;

/** The grammar the other way round: as few brackets as it needs, blanks as `blank` gives them. */
function print(tree: Expression, blank: () => string): string {
  const level = levelOf(tree);
  const inner = (part: Expression, least: number): string =>
    levelOf(part) >= least ? print(part, blank) : `(${blank()}${print(part, blank)}${blank()})`;
  switch (tree.op) {
    case "number":
      return String(tree.value);
    case "text":
      return `"${tree.value}"`;
    case "item":
      return tree.id;
    case "negate":
      return `-${blank()}${inner(tree.of, UNARY)}`;
    case "not":
      return `not ${inner(tree.of, UNARY)}`;
    case "call":
      return `${tree.name}(${tree.args.map((arg) => `${blank()}${print(arg, blank)}${blank()}`).join(",")})`;
    default: {
      // Left-associative, but a comparison stands alone.
      const left = inner(tree.left, level === 2 ? 3 : level);
      const gap = tree.op === "and" || tree.op === "or" ? " " : blank();
      return `${left}${gap}${tree.op}${gap}${inner(tree.right, level + 1)}`;
    }
  }
}

function levelOf(tree: Expression): number {
  if (tree.op === "not" || tree.op === "negate") return UNARY;
  return "left" in tree ? LEVELS.findIndex((operators) => operators.includes(tree.op)) : ATOM;
}

const trees = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(a, b, item("dossiers.on_time_rate"), item("x1.y_2.z"), item("number"), item("android.x")),
    fc
      .oneof(
        fc.nat(),
        fc.nat().map((n) => n / 1000),
      )
      .map(number),
    fc.string().map((value) => text(value.replaceAll('"', ""))),
    fc
      .tuple(fc.constantFrom<BinaryOperator>(...LEVELS.flat()), tie("tree"), tie("tree"))
      .map(([op, left, right]) => of(op, left, right)),
    tie("tree").map(not),
    tie("tree").map(negate),
    fc
      .tuple(
        fc.constantFrom(...(Object.keys(FUNCTIONS) as FunctionName[])),
        fc.array(tie("tree"), { minLength: 1, maxLength: 4 }),
      )
      .map(([name, args]) => call(name, ...args)),
  ),
})).tree;

describe("properties", () => {
  test("a printed tree reads back as the same tree", () => {
    fc.assert(
      fc.property(
        trees,
        fc.array(fc.constantFrom("", " ", "\n\t "), { minLength: 1, maxLength: 9 }),
        (tree, blanks) => {
          let at = 0;
          const source = print(tree, () => blanks[at++ % blanks.length]!);
          fc.pre(!/(?:\(|not |-){50}/.test(source));
          expect(parse(source)).toEqual(tree);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("any text is a tree or has a reason in one line; it never throws", () => {
    const pieces = fc.constantFrom(
      ..."a.x b.y 12 0.5 ( ) + - * / < <= = != > , and or not fits state abs \" ' é # . 😀".split(" "),
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(texts, (source) => {
        const parsed = parseExpression(source);
        if (parsed.ok) return;
        expect(parsed.reason).toMatch(/ký tự thứ \d+/);
        expect(parsed.reason.length).toBeLessThan(120);
        const place = Number(/ký tự thứ (\d+)/.exec(parsed.reason)![1]);
        expect(place).toBeGreaterThanOrEqual(1);
        expect(place).toBeLessThanOrEqual(source.length + 1);
      }),
      { numRuns: 3000 },
    );
  });
});

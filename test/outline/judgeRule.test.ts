import { judgeRule, type Judgement } from "../../src/outline/judgeRule";
import { oddOutline } from "../support/oddOutline";
import { answersOf, ruleOf, smallOutline, type Given, type GivenMore } from "../support/smallOutline";

const error = { fails: "error" } as const;
const warning = { fails: "warning" } as const;
const info = { fails: "info" } as const;

const outline = oddOutline();

type Case = readonly [given: Given, judgement: Judgement, more?: GivenMore];

function cases(id: string, list: readonly Case[]): void {
  describe(id, () => {
    test.each(list.map(([given, judgement, more]) => [JSON.stringify([given, more]), given, judgement, more] as const))(
      "%s",
      (_, given, judgement, more) => {
        expect(judgeRule(outline, ruleOf(outline, id), answersOf(given, more))).toEqual(judgement);
      },
    );
  });
}

cases("HOLDS", [
  [{ "work.done": 9, "work.total": 9 }, "holds"],
  [{ "work.done": 10, "work.total": 9 }, error],
  // None counts as 0.
  [{ "work.done": "none", "work.total": 0 }, "holds"],
  [{ "work.done": 1, "work.total": "none" }, error],
  [{ "work.done": "none", "work.total": "none" }, "holds"],
  // Every input must be a value.
  [{}, "silent"],
  [{ "work.done": 1 }, "silent"],
  ...(["blank", "na", "missing", "error"] as const).flatMap((state): Case[] => [
    [{ "work.done": state, "work.total": 9 }, "silent"],
    [{ "work.done": 9, "work.total": state }, "silent"],
  ]),
  [{ "work.done": 10, "work.total": 9 }, error, { unit: null }],
]);

cases("WHERE", [
  [{ "work.done": 10, "work.total": 9 }, info],
  [{ "work.done": 9, "work.total": 9 }, "holds"],
  [{ "work.done": 10 }, "silent"],
]);

cases("WHEN", [
  [{ "work.done": 0, "work.total": 11 }, error],
  [{ "work.done": 1, "work.total": 11 }, "holds"],
  [{ "work.done": 0, "work.total": 10 }, "silent"],
  [{ "work.done": "blank", "work.total": 10 }, "silent"],
]);

cases("BLANK", [
  [{ "work.done": 2, "work.total": 1, "work.extra": 1 }, "holds"],
  [{ "work.done": 2, "work.total": 1, "work.extra": 0 }, error],
  [{ "work.done": 2, "work.total": 1, "work.extra": "blank" }, error],
  [{ "work.done": 2, "work.total": 1, "work.extra": "none" }, error],
  [{ "work.done": 2, "work.total": 1, "work.extra": "na" }, error],
  [{ "work.done": 1, "work.total": 1, "work.extra": "na" }, "holds"],
  // Unknown is not zero.
  [{ "work.done": 2, "work.total": 1, "work.extra": "missing" }, "silent"],
  [{ "work.done": 2, "work.total": 1, "work.extra": "error" }, "silent"],
  [{ "work.done": 1, "work.total": 1, "work.extra": "missing" }, "silent"],
  // The others stay what they are.
  [{ "work.done": 2, "work.total": "blank", "work.extra": 1 }, "silent"],
]);

cases("FITS", [
  [{ "work.rate": 50, "work.done": 1, "work.total": 2 }, "holds"],
  [{ "work.rate": 97.83, "work.done": 1216, "work.total": 1243 }, "holds"],
  [{ "work.rate": 97.82, "work.done": 1216, "work.total": 1243 }, "holds"],
  [{ "work.rate": 98, "work.done": 1216, "work.total": 1243 }, "holds"],
  [{ "work.rate": 97, "work.done": 1216, "work.total": 1243 }, "holds"],
  // Within one percentage point it is but a warning; at one point no more.
  [{ "work.rate": 97.9, "work.done": 1216, "work.total": 1243 }, warning],
  [{ "work.rate": 98.5, "work.done": 1216, "work.total": 1243 }, warning],
  [{ "work.rate": 50.99, "work.done": 1, "work.total": 2 }, warning],
  [{ "work.rate": 51, "work.done": 1, "work.total": 2 }, error],
  [{ "work.rate": 49, "work.done": 1, "work.total": 2 }, error],
  // One point off is 0,9999999999999996 in binary.
  [{ "work.rate": 4.5, "work.done": 7, "work.total": 200 }, error],
  [{ "work.rate": 2.75, "work.done": 7, "work.total": 400 }, error],
  [{ "work.rate": 99.83, "work.done": 1216, "work.total": 1243 }, error],
  // No rate of nothing: neither right nor wrong.
  [{ "work.rate": 100, "work.done": 0, "work.total": 0 }, "silent"],
  [{ "work.rate": 100, "work.done": "none", "work.total": "none" }, "silent"],
  // None is no rate.
  [{ "work.rate": "none", "work.done": 0, "work.total": 2 }, "silent"],
  [{ "work.rate": "none", "work.done": 0, "work.total": 0 }, "silent"],
  [{ "work.rate": 0, "work.done": "none", "work.total": 2 }, "holds"],
  // T6 asks; no second finding where a hundred times the rate fits.
  [{ "work.rate": 0.5, "work.done": 1, "work.total": 2 }, "silent"],
  [{ "work.rate": 0.9783, "work.done": 1216, "work.total": 1243 }, "silent"],
  [{ "work.rate": 1, "work.done": 2, "work.total": 2 }, "silent"],
  [{ "work.rate": 0.6, "work.done": 1, "work.total": 2 }, error],
  [{ "work.rate": 0.5, "work.done": 1, "work.total": 200 }, "holds"],
  [{ "work.rate": 1, "work.done": 1, "work.total": 100 }, "holds"],
  // Not of its own kind: more done than there are.
  [{ "work.rate": 150, "work.done": 3, "work.total": 2 }, "silent"],
]);

test("FITS: a rate of 1 % that is known to be one is no slip", () => {
  const answers = { ...answersOf({ "work.rate": 0.5, "work.done": 1, "work.total": 2 }), doubtful: () => false };
  expect(judgeRule(outline, ruleOf(outline, "FITS"), answers)).toEqual(error);
});

cases("SOFT", [
  // A tolerance softens errors and nothing else.
  [{ "part.one": 50.5, "cash.spent": 1, "cash.plan": 2 }, info],
  [{ "part.one": 70, "cash.spent": 1, "cash.plan": 2 }, info],
  [{ "part.one": 50, "cash.spent": 1, "cash.plan": 2 }, "holds"],
  [{ "part.one": 50, "cash.spent": 1, "cash.plan": 0 }, "silent"],
]);

describe("OTHER is given in place of FITS", () => {
  const judge = (given: Given): readonly Judgement[] =>
    ["FITS", "OTHER"].map((id) => judgeRule(outline, ruleOf(outline, id), answersOf(given)));

  test.each<readonly [string, Given, readonly Judgement[]]>([
    ["both would fail", { "work.rate": 25, "work.done": 1, "work.total": 2, "work.extra": 4 }, ["silent", warning]],
    [
      "the other base does not fit either",
      { "work.rate": 30, "work.done": 1, "work.total": 2, "work.extra": 4 },
      [error, "holds"],
    ],
    ["the rate fits", { "work.rate": 50, "work.done": 1, "work.total": 2, "work.extra": 4 }, ["holds", "silent"]],
    ["both bases fit", { "work.rate": 50, "work.done": 1, "work.total": 2, "work.extra": 2 }, ["holds", "silent"]],
    ["the other base is not there", { "work.rate": 25, "work.done": 1, "work.total": 2 }, [error, "silent"]],
    ["the own base is not there", { "work.rate": 25, "work.done": 1, "work.extra": 4 }, ["silent", "silent"]],
    [
      "the other's condition does not hold",
      { "work.rate": 99, "work.done": 1, "work.total": 2, "work.extra": 0 },
      [error, "silent"],
    ],
    ["nothing of either", { "work.rate": 25, "work.done": 0, "work.total": 0, "work.extra": 0 }, ["silent", "silent"]],
  ])("%s", (_, given, judgements) => {
    expect(judge(given)).toEqual(judgements);
  });
});

cases("WHOLE", [
  [{ "part.one": 37.5, "work.total": 8 }, "holds"],
  [{ "part.one": 40, "work.total": 8 }, warning],
  [{ "part.one": 40, "work.total": 0 }, "silent"],
]);

cases("DIVIDE", [
  [{ "cash.spent": 1, "cash.plan": 2 }, "holds"],
  [{ "cash.spent": 3, "cash.plan": 2 }, error],
  [{ "cash.spent": 3, "cash.plan": 0 }, "silent"],
  [{ "cash.spent": 0, "cash.plan": "none" }, "silent"],
]);

cases("DIVIDEWHEN", [
  [{ "cash.spent": 9, "cash.plan": 2, "work.total": 1, "work.done": 1 }, error],
  [{ "cash.spent": 9, "cash.plan": 2, "work.total": 2, "work.done": 1 }, "silent"],
  [{ "cash.spent": 0, "cash.plan": 2, "work.total": 2, "work.done": 1 }, "silent"],
]);

cases("STATE", [
  [{ "work.total": 1 }, "holds", { unit: "B" }],
  [{ "work.total": "error" }, "holds", { unit: "B" }],
  [{ "work.total": "none" }, error, { unit: "B" }],
  [{ "work.total": "blank" }, error, { unit: "C" }],
  [{ "work.total": "missing" }, error, { unit: "C" }],
  // Not this unit's business, and not that of the totals.
  [{ "work.total": "blank" }, "silent", { unit: "A" }],
  [{ "work.total": "blank" }, "silent", { unit: null }],
]);

cases("NOTED", [
  [{ "work.total": 1 }, error],
  [{ "work.total": 1 }, "holds", { notes: ["work.total"] }],
  [{ "work.total": 1 }, error, { notes: ["work.done"] }],
  [{ "work.total": "none" }, "holds"],
]);

cases("SAYS", [
  [{}, "holds"],
  [{}, error, { texts: { "story.plan": "Không có" } }],
  [{}, "holds", { texts: { "story.plan": "Không có gì" } }],
]);

cases("SUM", [
  // 14,1 + 28,2 + 57,7 is 100,00000000000001 in binary.
  [{ "part.one": 14.1, "part.two": 28.2, "part.three": 57.7 }, "holds"],
  [{ "part.one": 0.1, "part.two": 0.2, "part.three": 99.7 }, "holds"],
  [{ "part.one": 14.1, "part.two": 28.2, "part.three": 57.8 }, error],
  [{ "part.one": 100, "part.two": 0, "part.three": "none" }, "silent"],
]);

cases("REST", [
  // What 14,1, 28,2 and 57,7 leave of 100 is -7E-15 in binary.
  [{ "part.one": 14.1, "part.two": 28.2, "part.three": 57.7 }, "holds"],
  [{ "part.one": 33.1, "part.two": 33.4, "part.three": 33.5 }, "holds"],
  [{ "part.one": 14.1, "part.two": 28.2, "part.three": 57.6 }, error],
]);

cases("MARK", [
  [{ "part.two": 90 }, "holds"],
  [{ "part.two": 89.99 }, warning],
  [{ "part.two": "na" }, "silent"],
]);

test("sums of random tenths that make 100 never fail", () => {
  for (let one = 0; one <= 1000; one += 7) {
    for (let two = 0; one + two <= 1000; two += 11) {
      const given = { "part.one": one / 10, "part.two": two / 10, "part.three": (1000 - one - two) / 10 };
      const judged = judgeRule(outline, ruleOf(outline, "SUM"), answersOf(given));
      expect({ given, judged }).toEqual({ given, judged: "holds" });
    }
  }
});

test("the rule that a mark makes by itself", () => {
  const own = smallOutline({ items: { "part.two": "percent" }, thresholds: { "part.two": 90 } });
  const rule = ruleOf(own, "S.part.two");
  expect(rule).toMatchObject({ class: "target", severity: "warning", at: "part.two", section: "A" });
  expect(judgeRule(own, rule, answersOf({ "part.two": 89 }))).toEqual(warning);
  expect(judgeRule(own, rule, answersOf({ "part.two": 90 }))).toBe("holds");
});

test.each(["threshold( part.two )", "threshold(part.two) + 0"])(
  "a rule that names the mark as %s takes its place",
  (mark) => {
    const examples = { pass: { "part.two": 95 }, fail: { "part.two": 80 } };
    const own = smallOutline({
      items: { "part.two": "percent" },
      thresholds: { "part.two": 90 },
      rules: [{ id: "M", class: "target", severity: "warning", holds: `part.two >= ${mark}`, examples }],
    });
    expect(own.rules.map((rule) => rule.id)).toEqual(["M"]);
  },
);

test("the distance of a rate of nothing is not known: the rule is silent", () => {
  const far = smallOutline({
    items: { "cash.spent": "money", "cash.plan": "money" },
    rules: [
      {
        id: "FAR",
        where: "abs(cash.spent / cash.plan - 1) > 0.5",
        examples: { pass: { "cash.spent": 1, "cash.plan": 1 }, fail: { "cash.spent": 2, "cash.plan": 1 } },
      },
    ],
  });
  const judge = (given: Given): Judgement => judgeRule(far, ruleOf(far, "FAR"), answersOf(given));
  expect(judge({ "cash.spent": 1, "cash.plan": 4 })).toEqual(error);
  expect(judge({ "cash.spent": 1, "cash.plan": 0 })).toBe("silent");
});

test("a condition may ask for an item's number in the outline", () => {
  const numbered = smallOutline({
    items: { "work.total": "count", "work.done": "count" },
    rules: [
      {
        id: "TT",
        where: "work.done >= number(work.done)",
        examples: { pass: { "work.done": 1 }, fail: { "work.done": 2 } },
      },
    ],
  });
  expect(judgeRule(numbered, ruleOf(numbered, "TT"), answersOf({ "work.done": 2 }))).toEqual(error);
  expect(judgeRule(numbered, ruleOf(numbered, "TT"), answersOf({ "work.done": 1 }))).toBe("holds");
});

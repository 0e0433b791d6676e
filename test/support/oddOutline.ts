import type { Outline } from "../../src/outline/Outline";
import { smallOutline, type ShortRule } from "./smallOutline";

const ITEMS = {
  "work.total": "count",
  "work.done": "count",
  "work.extra": "count",
  "work.rate": "percent",
  "work.share": "percent",
  "part.one": "percent",
  "part.two": "percent",
  "part.three": "percent",
  "cash.plan": "money",
  "cash.spent": "money",
  "story.plan": "text",
} as const;

const RULES: readonly ShortRule[] = [
  {
    id: "HOLDS",
    holds: "work.done <= work.total",
    examples: { pass: { "work.done": 1, "work.total": 1 }, fail: { "work.done": 2, "work.total": 1 } },
  },
  {
    id: "WHERE",
    severity: "info",
    where: "work.done > work.total",
    examples: { pass: { "work.done": 1, "work.total": 1 }, fail: { "work.done": 2, "work.total": 1 } },
  },
  {
    id: "WHEN",
    when: "work.total > 10",
    holds: "work.done > 0",
    examples: { pass: { "work.done": 1, "work.total": 11 }, fail: { "work.done": 0, "work.total": 11 } },
  },
  {
    id: "BLANK",
    blankIsZero: ["work.extra"],
    holds: "work.done <= work.total + work.extra",
    examples: {
      pass: { "work.done": 2, "work.total": 1, "work.extra": 1 },
      fail: { "work.done": 2, "work.total": 1 },
    },
  },
  {
    id: "FITS",
    severity: "error",
    tolerance: 1,
    when: "work.done <= work.total",
    holds: "fits(work.rate, work.done, work.total)",
    examples: {
      pass: { "work.rate": 50, "work.done": 1, "work.total": 2 },
      fail: { "work.rate": 99, "work.done": 1, "work.total": 2 },
    },
  },
  {
    id: "OTHER",
    severity: "warning",
    replaces: "FITS",
    when: "work.done <= work.extra",
    holds: "not fits(work.rate, work.done, work.extra)",
    examples: {
      pass: { "work.rate": 99, "work.done": 1, "work.total": 2, "work.extra": 4 },
      fail: { "work.rate": 25, "work.done": 1, "work.total": 2, "work.extra": 4 },
    },
  },
  {
    id: "SOFT",
    severity: "info",
    tolerance: 1,
    holds: "fits(part.one, cash.spent, cash.plan)",
    examples: {
      pass: { "part.one": 50, "cash.spent": 1, "cash.plan": 2 },
      fail: { "part.one": 50.9, "cash.spent": 1, "cash.plan": 2 },
    },
  },
  {
    id: "WHOLE",
    severity: "warning",
    holds: "wholeCount(part.one, work.total)",
    examples: { pass: { "part.one": 37.5, "work.total": 8 }, fail: { "part.one": 40, "work.total": 8 } },
  },
  {
    id: "DIVIDE",
    holds: "cash.spent / cash.plan <= 1",
    examples: { pass: { "cash.spent": 1, "cash.plan": 2 }, fail: { "cash.spent": 3, "cash.plan": 2 } },
  },
  {
    id: "DIVIDEWHEN",
    when: "cash.spent / (cash.plan - work.total) > 2",
    holds: "work.done = 0",
    examples: {
      pass: { "cash.spent": 9, "cash.plan": 2, "work.total": 1, "work.done": 0 },
      fail: { "cash.spent": 9, "cash.plan": 2, "work.total": 1, "work.done": 1 },
    },
  },
  {
    id: "STATE",
    units: ["B", "C"],
    holds: 'state(work.total) = "value" or state(work.total) = "error"',
    examples: { pass: { "work.total": 1 }, fail: { "work.total": "na" } },
  },
  {
    id: "NOTED",
    where: "work.total > 0 and not noted(work.total)",
    examples: { pass: { "work.total": 0 }, fail: { "work.total": 1 } },
  },
  {
    id: "SAYS",
    audience: "team",
    at: "story.plan",
    where: 'answers(story.plan, "Không", "Không có")',
    examples: { pass: { "story.plan": "Đã làm" }, fail: { "story.plan": "Không có." } },
  },
  {
    id: "SUM",
    holds: "part.one + part.two + part.three = 100",
    examples: {
      pass: { "part.one": 14.1, "part.two": 28.2, "part.three": 57.7 },
      fail: { "part.one": 50, "part.two": 50, "part.three": 50 },
    },
  },
  {
    id: "REST",
    holds: "100 - part.one - part.two - part.three = 0",
    examples: {
      pass: { "part.one": 50, "part.two": 25, "part.three": 25 },
      fail: { "part.one": 50, "part.two": 50, "part.three": 50 },
    },
  },
  {
    id: "MARK",
    class: "target",
    severity: "warning",
    holds: "part.two >= threshold(part.two)",
    examples: { pass: { "part.two": 90 }, fail: { "part.two": 89 } },
  },
  {
    id: "ZERO",
    where: "cash.plan = 0 and cash.spent > 0",
    message: "Chi {cash.spent / cash.plan} lần, {cash.spent} đồng.",
    examples: { pass: { "cash.plan": 1, "cash.spent": 1 }, fail: { "cash.plan": 0, "cash.spent": 1 } },
  },
  {
    id: "SHARE",
    severity: "warning",
    holds: "work.share <= 150",
    message: "Đang là {work.share}%.",
    examples: { pass: { "work.share": 100 }, fail: { "work.share": 200 } },
  },
  {
    // Its own blanks are zero, those of the rule it replaces are not.
    id: "LENIENT",
    replaces: "STRICT",
    blankIsZero: ["work.extra"],
    holds: "work.done = work.extra",
    examples: {
      pass: { "work.done": 9, "work.total": 1, "work.extra": 9 },
      fail: { "work.done": 9, "work.total": 1, "work.extra": 2 },
    },
  },
  {
    id: "STRICT",
    when: "work.extra / work.total < 9",
    holds: "work.done + work.extra < 10",
    examples: {
      pass: { "work.done": 1, "work.total": 1, "work.extra": 2 },
      fail: { "work.done": 8, "work.total": 1, "work.extra": 8 },
    },
  },
];

/** An outline whose rules do all that rules can do, the odd things too: divisions by zero, sums of percents, rules in place of others. */
export function oddOutline(): Outline {
  return smallOutline({
    items: ITEMS,
    rules: RULES,
    rates: { "work.share": ["work.done", "work.total"] },
    thresholds: { "part.two": 90 },
    units: ["A", "B", "C"],
  });
}

import { checkExpression, type ItemFacts } from "../../src/outline/checkExpression";
import { parseExpression } from "../../src/outline/parseExpression";

const ITEMS = new Map<string, ItemFacts>([
  ["work.total", { kind: "count" }],
  ["work.done", { kind: "count" }],
  ["work.rate", { kind: "percent" }],
  ["mood.rate", { kind: "percent", threshold: 95 }],
  ["cash.spent", { kind: "money" }],
  ["story.plan", { kind: "text" }],
]);

function check(source: string): string {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.reason}`);
  const checked = checkExpression(parsed.tree, (id) => ITEMS.get(id));
  return checked.ok ? checked.type : checked.reason;
}

describe("valid", () => {
  test.each([
    ["12", "number"],
    ["work.total", "number"],
    ["-cash.spent + work.total * 2 / 3", "number"],
    ["mood.rate", "number"],
    ["abs(work.total - work.done)", "number"],
    ["threshold(mood.rate)", "number"],
    ["number(story.plan)", "number"],
    ["number(work.total) + 1", "number"],
    ["work.done <= work.total", "truth"],
    ["work.done != 3.5", "truth"],
    ["work.done < work.total and cash.spent > 0 or not (work.rate >= 99)", "truth"],
    ["fits(work.rate, work.done, work.total)", "truth"],
    ["fits(work.rate, work.done + 1, work.total * 2 - cash.spent)", "truth"],
    ["not fits(work.rate, work.done, work.total)", "truth"],
    ["wholeCount(work.rate, work.total)", "truth"],
    ['state(work.total) = "value"', "truth"],
    ['state(story.plan) != "blank"', "truth"],
    ['"none" = state(work.total)', "truth"],
    ["state(work.total) = state(work.done)", "truth"],
    ["state(work.total)", "text"],
    ["noted(work.total)", "truth"],
    ["noted(story.plan) and noted(work.rate)", "truth"],
    ['answers(story.plan, "Không")', "truth"],
    ['answers(story.plan, "Không", "Không có", "KPS")', "truth"],
    ["mood.rate >= threshold(mood.rate)", "truth"],
    ["abs(work.total - work.done) <= 1 and work.total > 0", "truth"],
  ])("%s: %s", (source, type) => {
    expect(check(source)).toBe(type);
  });
});

describe("invalid", () => {
  test.each([
    // Names
    ["work.totals", 'không có nội dung "work.totals" trong đề cương'],
    ["work.total + nothing.here", 'không có nội dung "nothing.here" trong đề cương'],
    ['state(nothing.here) = "value"', 'không có nội dung "nothing.here" trong đề cương'],
    ["noted(nothing.here)", 'không có nội dung "nothing.here" trong đề cương'],
    ["number(nothing.here)", 'không có nội dung "nothing.here" trong đề cương'],
    ["threshold(nothing.here)", 'không có nội dung "nothing.here" trong đề cương'],
    ["work.total > and_more", 'không có nội dung "and_more" trong đề cương'],
    // Narratives are no figures
    ["story.plan > 0", '"story.plan" là thuyết minh, không phải số liệu'],
    ["fits(work.rate, story.plan, work.total)", '"story.plan" là thuyết minh, không phải số liệu'],
    // Numbers, conditions, states
    ['work.total = "value"', "cần một số nhưng gặp một trạng thái"],
    ["state(work.total) = 1", "cần một trạng thái nhưng gặp một số"],
    ["state(work.total) = work.total", "cần một trạng thái nhưng gặp một số"],
    ['state(work.total) < "value"', 'không so sánh được một trạng thái bằng "<"'],
    ["(work.done > 0) = (work.total > 0)", 'không so sánh được một điều kiện bằng "="'],
    ["work.done + (work.total > 0)", "cần một số nhưng gặp một điều kiện"],
    ["state(work.total) + 1", "cần một số nhưng gặp một trạng thái"],
    ["-noted(work.total)", "cần một số nhưng gặp một điều kiện"],
    ["not work.total", "cần một điều kiện nhưng gặp một số"],
    ["not work.total = 0", "cần một điều kiện nhưng gặp một số"],
    ["work.total and work.done > 0", "cần một điều kiện nhưng gặp một số"],
    ["work.done > 0 or work.total", "cần một điều kiện nhưng gặp một số"],
    ['work.done > 0 or "value"', "cần một điều kiện nhưng gặp một trạng thái"],
    ["work.done > (work.total > 0)", "cần một số nhưng gặp một điều kiện"],
    // States
    ['state(work.total) = "values"', 'không có trạng thái "values"'],
    ['"NONE" != state(work.total)', 'không có trạng thái "NONE"'],
    // Functions
    ["fits(work.rate, work.done)", "hàm fits cần 3 tham số"],
    ["fits(work.rate, work.done, work.total, 1)", "hàm fits cần 3 tham số"],
    ["wholeCount(work.rate)", "hàm wholeCount cần 2 tham số"],
    ["abs(work.total, 2)", "hàm abs cần 1 tham số"],
    ["noted(work.total, work.done)", "hàm noted cần 1 tham số"],
    ["answers(story.plan)", "hàm answers cần 2 tham số"],
    ["fits(work.total, work.done, work.total)", "tham số đầu của fits phải là một tỷ lệ phần trăm"],
    ["fits(work.rate + 1, work.done, work.total)", "tham số đầu của fits phải là một tỷ lệ phần trăm"],
    ["fits(97, work.done, work.total)", "tham số đầu của fits phải là một tỷ lệ phần trăm"],
    ["wholeCount(cash.spent, work.total)", "tham số đầu của wholeCount phải là một tỷ lệ phần trăm"],
    ["fits(work.rate, work.done > 0, work.total)", "cần một số nhưng gặp một điều kiện"],
    ["fits(work.rate, work.done, work.total / cash.spent)", "các tham số sau của fits không được có phép chia"],
    ["fits(work.rate, abs(-(work.done / 2)), work.total)", "các tham số sau của fits không được có phép chia"],
    ["fits(work.rate, 2 * (work.done / 2), work.total)", "các tham số sau của fits không được có phép chia"],
    ["fits(work.rate, work.done / 2 + 1, work.total)", "các tham số sau của fits không được có phép chia"],
    ["fits(nothing.here, work.done, work.total)", 'không có nội dung "nothing.here" trong đề cương'],
    ["wholeCount(work.rate, work.total / 2)", "các tham số sau của wholeCount không được có phép chia"],
    ['state("value") = "value"', "tham số đầu của state phải là một nội dung"],
    ['state(work.total + 1) = "value"', "tham số đầu của state phải là một nội dung"],
    ["noted(12)", "tham số đầu của noted phải là một nội dung"],
    ["threshold(work.rate)", '"work.rate" không có mức phải đạt'],
    ["threshold(story.plan)", '"story.plan" không có mức phải đạt'],
    ['answers(work.total, "Không")', '"work.total" không phải thuyết minh'],
    ["answers(story.plan, work.total)", "cần một trạng thái nhưng gặp một số"],
    // What it compares with must stand there: a state is no text of a narrative.
    [
      'answers(story.plan, "Không", state(work.total))',
      'các tham số sau của answers phải là chữ trong dấu nháy, ví dụ "Không có"',
    ],
    [
      "answers(story.plan, state(work.total))",
      'các tham số sau của answers phải là chữ trong dấu nháy, ví dụ "Không có"',
    ],
    ["abs(noted(work.total))", "cần một số nhưng gặp một điều kiện"],
  ])("%s", (source, reason) => {
    expect(check(source)).toBe(reason);
  });
});

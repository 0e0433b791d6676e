import { loadOutline } from "../../src/outline/loadOutline";
import type { OutlineFile, RuleRow } from "../../src/outline/outlineSchema";
import { thresholdRules } from "../../src/outline/thresholdRules";
import { smallFile, type ShortRule } from "../support/smallOutline";

const examples = { pass: { "a.rate": 95 }, fail: { "a.rate": 80 } };

/** A percent with a mark of 90 whose line reads so. */
function fileOf(line: { label?: string; text?: string }, rules: readonly ShortRule[] = []): OutlineFile {
  const file = smallFile({
    items: { "a.count": "count", "a.rate": "percent" },
    thresholds: { "a.rate": 90 },
    rules,
  });
  return {
    ...file,
    sections: file.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) =>
        row.type === "item" && row.id === "a.rate" ? { ...row, label: undefined, ...line } : row,
      ),
    })),
  };
}
const made = (line: { label?: string; text?: string }): RuleRow => thresholdRules(fileOf(line))[0]!;

test("a mark that no rule names becomes a rule that says what is missed", () => {
  expect(thresholdRules(fileOf({ label: "Tỷ lệ đúng hạn" }))).toEqual([
    {
      id: "S.a.rate",
      code: "S",
      class: "target",
      severity: "warning",
      at: "a.rate",
      title: "Tỷ lệ đúng hạn đạt mức tối thiểu",
      holds: "a.rate >= threshold(a.rate)",
      message:
        "Tỷ lệ đúng hạn: {a.rate}% thấp hơn mức tối thiểu {threshold(a.rate)}%: đề nghị nêu nguyên nhân, giải pháp.",
      examples: { pass: { "a.rate": 90 }, fail: { "a.rate": 89 } },
    },
  ]);
});

test.each([
  ["the label before the line", { label: "Tỷ lệ", text: "Tỷ lệ hồ sơ" }, "Tỷ lệ"],
  ["the line where there is no label", { text: "Tỷ lệ hồ sơ" }, "Tỷ lệ hồ sơ"],
  ["without the sign of percent", { label: "Tỷ lệ đúng hạn (%): …" }, "Tỷ lệ đúng hạn"],
  ["nor one without brackets", { label: "Tỷ lệ đúng hạn %." }, "Tỷ lệ đúng hạn"],
  ["one within the line stays", { label: "Đạt 100% hồ sơ" }, "Đạt 100% hồ sơ"],
  ["no braces, which stand for figures", { label: "Tỷ lệ {x}" }, "Tỷ lệ x"],
  ["dots alone name nothing: the id", { label: "{…}" }, "a.rate"],
  ["120 signs in full", { label: "a".repeat(120) }, "a".repeat(120)],
  ["a whole paragraph by its first words", { label: `${"a".repeat(100)}  ${"b".repeat(40)}` }, `${"a".repeat(100)}…`],
])("the item's name: %s", (_, line, name) => {
  const { title, message } = made(line);
  expect(title).toBe(`${name} đạt mức tối thiểu`);
  expect(message.startsWith(`${name}: {a.rate}% thấp hơn`)).toBe(true);
  expect(loadOutline(fileOf(line)).ok).toBe(true);
});

test.each<[string, Partial<ShortRule>]>([
  ["in its condition", { holds: "a.rate >= threshold(a.rate)" }],
  ["in what it finds", { where: "a.rate < threshold(a.rate)" }],
  ["in when it speaks", { when: "threshold(a.rate) > a.rate", holds: "a.count > 0" }],
  ["under a sign, in brackets", { holds: "not (-abs(threshold(a.rate)) < -a.rate)" }],
  ["behind another figure", { holds: "a.count > 0 and a.rate >= threshold(a.rate)" }],
])("a rule that names the mark %s takes its place", (_, rule) => {
  expect(thresholdRules(fileOf({ label: "Tỷ lệ" }, [{ id: "M", examples, ...rule }]))).toEqual([]);
});

test.each<[string, Partial<ShortRule>]>([
  ["another condition", { holds: "a.rate >= 50" }],
  ["a condition that can't be read", { holds: "a.rate >= threshold(" }],
  ["the number of the item", { holds: "a.rate >= number(a.rate)" }],
])("a rule with %s does not", (_, rule) => {
  expect(thresholdRules(fileOf({ label: "Tỷ lệ" }, [{ id: "M", examples, ...rule }]))).toHaveLength(1);
});

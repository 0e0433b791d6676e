import type { OutlineFile } from "../../src/outline/outlineSchema";
import { faultsOf, smallFile, smallOutline } from "../support/smallOutline";
import { good, type Json, rule, told } from "./toldFaults";

describe("the rules of one section", () => {
  const many = (count: number, more: Json = {}): readonly string[] =>
    told((file) => ({
      ...file,
      rules: Array.from({ length: count }, (_, n) => rule({ id: `N${n}`, code: `N${n}`, ...more })),
    })).filter((fault) => fault.includes("một trang tính không chứa được"));

  it("are as many as a sheet holds, and told once where they are more", () => {
    const most = mostRules();
    expect(many(most)).toEqual([]);
    expect(many(most + 1)).toHaveLength(1);
    expect(many(most + 3)).toHaveLength(1);
  });

  it("those that the form doesn't print are not counted", () => {
    expect(many(mostRules() + 1, { severity: "info" })).toEqual([]);
    expect(many(mostRules() + 1, { audience: "team" })).toEqual([]);
  });

  function mostRules(): number {
    const number = /hơn (\d+) quy tắc/.exec(many(2000).join("\n"))?.[1];
    return Number(number);
  }
});

describe("examples of a rule", () => {
  const examples = (more: Json): readonly string[] => told((file) => ({ ...file, rules: [rule(more)] }));

  it("words of a state are states in figures, and texts in narratives", () => {
    const none = { holds: 'state(a.one) != "none"', examples: { pass: { "a.one": 1 }, fail: { "a.one": "none" } } };
    expect(examples(none)).toEqual([]);
    const text = {
      at: "a.words",
      holds: 'state(a.words) = "value"',
      examples: { pass: { "a.words": "none" }, fail: {} },
    };
    expect(examples(text)).toEqual([]);
    const blank = { holds: 'state(a.one) != "blank"', examples: { pass: { "a.one": 1 }, fail: {} } };
    expect(examples(blank)).toEqual([]);
  });

  it("answers are compared without regard to case and stops", () => {
    const said = (pass: string): readonly string[] =>
      examples({
        at: "a.words",
        audience: "team",
        holds: 'answers(a.words, "Có", "Đã có")',
        examples: { pass: { "a.words": pass }, fail: { "a.words": "Không" } },
      });
    for (const words of ["CÓ", "có. . ", "Đã có..."]) expect(said(words)).toEqual([]);
    expect(said("có mà")).not.toEqual([]);
  });

  it("a rate of 1 or less that fits a hundredfold is doubtful, and so fails no rule", () => {
    const fits = (rate: number): boolean => {
      const file = smallFile({ items: { "a.rate": "percent", "a.one": "count", "a.two": "count" } });
      const rules = [
        rule({
          at: "a.rate",
          holds: "fits(a.rate, a.one, a.two)",
          examples: {
            pass: { "a.rate": 50, "a.one": 1, "a.two": 2 },
            fail: { "a.rate": rate, "a.one": 1, "a.two": rate === 1 ? 1 : 2 },
          },
        }),
      ];
      return faultsOf(JSON.parse(JSON.stringify({ ...file, rules }))).length > 0;
    };
    expect(fits(0.5)).toBe(true);
    expect(fits(1)).toBe(true);
    expect(fits(60)).toBe(false);
    expect(fits(0)).toBe(false);
  });
});

describe("a computed rate", () => {
  const computed = (text: string): readonly string[] => {
    const file = smallFile({
      items: { "a.rate": "percent", "a.one": "count", "a.two": "count" },
      rates: { "a.rate": ["a.one", "a.two"] },
    });
    const [section] = file.sections;
    const rows = section!.rows.map((row) => (row.type === "item" && row.computed ? { ...row, computed: text } : row));
    return faultsOf(JSON.parse(JSON.stringify({ ...file, sections: [{ ...section, rows }] }))).map(
      ({ field }) => field,
    );
  };
  it.each(["a.one / a.two * 100", "  a.one/a.two*100  ", "a.one   /   a.two   *   100"])("%s", (text) =>
    expect(computed(text)).toEqual([]),
  );
  it.each([
    "a.two / a.two * 100",
    "x a.one / a.two * 100",
    "a.one / a.two * 100 x",
    "a.two / a.one * 100",
    "a.one / a.one * 100",
    "a.one / a.two * 100a",
    "a.one / a.two",
  ])("%s is none", (text) => expect(computed(text)).toContain("computed"));
});

describe("parts", () => {
  const partOf = (parts: OutlineFile["parts"], ref = "II.2"): string | undefined => {
    const [section] = good().sections;
    const outline = smallOutline({ items: {}, change: { parts, sections: [{ ...section!, ref }] } });
    return outline.sections[0]!.part?.ref;
  };
  it("a section belongs to the part whose number it has, or begins with", () => {
    expect(partOf([{ ref: "II", text: "Phần hai" }])).toBe("II");
    expect(
      partOf([
        { ref: "I", text: "Phần một" },
        { ref: "II", text: "Phần hai" },
      ]),
    ).toBe("II");
    expect(partOf([{ ref: "II.2", text: "Phần hai" }])).toBe("II.2");
    expect(partOf([{ ref: "I", text: "Phần một" }])).toBeUndefined();
    expect(partOf([{ ref: "2", text: "Phần hai" }])).toBeUndefined();
  });
});

describe("a rule", () => {
  const two = (): OutlineFile => {
    const [section] = good().sections;
    const [one, second] = section!.rows;
    return {
      ...good(),
      sections: [
        { ...section!, rows: [one!] },
        { ...section!, ref: "B", sheet: "Mục B", rows: [second!] },
      ],
    };
  };
  it("belongs to the section of its item", () => {
    const outline = smallOutline({
      items: {},
      change: {
        sections: two().sections,
        rules: [
          rule({ at: "a.two", holds: "a.two < 1", examples: { pass: { "a.two": 0 }, fail: { "a.two": 1 } } }),
        ] as never,
      },
    });
    expect(outline.ruleOf("N1")!.section).toBe("B");
  });

  it("that can't be read gives no second fault", () => {
    expect(told((file) => ({ ...file, rules: [rule({ holds: "a.one <" })] }))).toHaveLength(1);
    expect(told((file) => ({ ...file, rules: [rule({ message: "Sai {a.lost}" })] }))).toHaveLength(1);
    expect(told((file) => ({ ...file, rules: [rule({ message: "Sai {a.two}" })] }))).toHaveLength(1);
    expect(told((file) => ({ ...file, rules: [rule({ units: ["LA"] })] }))).toHaveLength(1);
  });

  it("fits only a percent", () => {
    const faults = told((file) => ({
      ...file,
      rules: [
        rule({ holds: "fits(a.one + 1, a.one, a.two)" }),
        rule({ id: "N2", code: "N2", holds: "fits(a.two, a.one, a.two)" }),
      ],
    }));
    expect(faults.filter((fault) => fault.includes("phải là một tỷ lệ phần trăm"))).toHaveLength(2);
  });
});

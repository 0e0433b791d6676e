import { faultsOf, smallFile } from "../support/smallOutline";
import { type Json, rule, told } from "./toldFaults";

test("the good one has no fault", () => expect(told((file) => file)).toEqual([]));

describe("shape", () => {
  it.each([
    ["a number for a text", (file: Json) => ({ ...file, title: 7 }), " | title | phải là chữ"],
    ["a list for a text", (file: Json) => ({ ...file, title: [] }), " | title | phải là chữ"],
    ["fields for a text", (file: Json) => ({ ...file, title: {} }), " | title | phải là chữ"],
    ["a text for a number", (file: Json) => ({ ...file, noticeDays: "x" }), " | noticeDays | phải là số"],
    ["a switch for a text", (file: Json) => ({ ...file, title: true }), " | title | phải là chữ"],
    [
      "fields for a list",
      (file: Json) => ({ ...file, rules: {} }),
      " | rules | phải là danh sách [ … ], đang là nhóm trường",
    ],
    [
      "a list for fields",
      (file: Json) => ({ ...file, thresholds: [] }),
      " | thresholds | phải là nhóm trường { … }, đang là danh sách",
    ],
    ["a text for a list", (file: Json) => ({ ...file, rules: "x" }), ' | rules | phải là danh sách [ … ], đang là "x"'],
  ])("%s", (_, change, fault) => expect(told(change)).toContain(fault));

  it("places are called by the names that stand in the file, else counted", () => {
    const sections = (section: Json): readonly string[] =>
      told((file) => ({ ...file, sections: [{ ...(file.sections as Json[])[0], title: 1, ...section }] }));
    expect(sections({})).toEqual(["mục A | title | trường lạ, không có trong mẫu"]);
    expect(sections({ ref: "  " })[0]).toMatch(/^mục 1 \|/);
    expect(sections({ ref: 7 })[0]).toMatch(/^mục 7 \|/);
    expect(sections({ ref: [] })[0]).toMatch(/^mục 1 \|/);
    const units = told((file) => ({ ...file, units: [{ code: "A", name: "A", short: 7 }, "x"] }));
    expect(units[0]).toBe("đơn vị A | short | phải là chữ");
    expect(units[1]).toMatch(/^đơn vị 2 \| {2}\| phải là nhóm trường/);
    const rows = told((file) => {
      const [section] = file.sections as { rows: Json[] }[];
      return { ...file, sections: [{ ...section, rows: [{ ...section!.rows[0], kind: 7 }] }] };
    });
    expect(rows[0]).toMatch(/^mục A, dòng 1 \(a\.one\) \| kind \| /);
    expect(told((file) => ({ ...file, ratings: { x: 1 } }))[0]).toMatch(/^ \| ratings/);
  });

  it("a kind is one of a few", () => {
    const kind = (value: unknown): string => told((file) => withItem(file, { kind: value }))[0]!;
    expect(kind([])).toMatch(/phải là một trong: .*, đang là danh sách$/);
    expect(kind({})).toMatch(/đang là nhóm trường$/);
    expect(kind("x")).toMatch(/đang là "x"$/);
    expect(kind(7)).toMatch(/đang là 7$/);
  });

  it("a fault is told once", () => {
    const faults = told((file) => ({ ...file, rules: [rule({ severity: "x" }), rule({ severity: "x" })] }));
    expect(new Set(faults).size).toBe(faults.length);
  });

  it("keys of JavaScript and too deep nesting are told", () => {
    const odd = JSON.parse(`{"title":{"constructor":1}}`) as Json;
    expect(told((file) => ({ ...file, ...odd }))).toEqual([" | title.constructor | trường lạ, không có trong mẫu"]);
    const rules = JSON.parse(`{"rules":{"constructor":1}}`) as Json;
    expect(told((file) => ({ ...file, ...rules }))).toEqual([" | rules.constructor | trường lạ, không có trong mẫu"]);
    const nest = (depth: number): unknown => (depth === 0 ? 1 : { x: nest(depth - 1) });
    expect(told((file) => ({ ...file, more: nest(200) }))[0]).toContain("lồng quá sâu");
    expect(told((file) => ({ ...file, more: nest(12) })).join("\n")).not.toContain("lồng quá sâu");
    expect(told((file) => ({ ...file, more: nest(13) })).join("\n")).toContain("lồng quá sâu");
  });
});

describe("names and periods", () => {
  it.each([
    ["a reserved id", (file: Json) => withItem(file, { id: "note.one" }), /\| id \| "note" là tên dành riêng/],
    [
      "a rule of the program's own",
      (file: Json) => ({ ...file, rules: [rule({ id: "T.one" })] }),
      /"T\." là tên dành riêng/,
    ],
    [
      "the period turned round",
      (file: Json) => ({ ...file, periodFrom: "2026-12-31", periodTo: "2026-01-01" }),
      /periodTo \| trước ngày periodFrom/,
    ],
    ["a section of no field", (file: Json) => ({ ...file, otherField: undefined }), /cần otherField/],
    [
      "a group with the sign of keys",
      (file: Json) => ({ ...file, units: [{ code: "A", name: "A", short: "A", group: "X|Y" }] }),
      /\| group \| "X\|Y" không được có dấu/,
    ],
  ])("%s", (_, change, fault) => expect(told(change).join("\n")).toMatch(fault));

  it("sheets are told apart without regard to case and spaces", () => {
    const twice = told((file) => {
      const [section] = file.sections as Json[];
      return { ...file, sections: [section, { ...section, ref: "B", sheet: " MỤC A " }] };
    });
    expect(twice.join("\n")).toContain("| sheet |");
  });

  it("every section of a field needs no other one", () => {
    const own = told((file) => ({
      ...file,
      otherField: undefined,
      fields: [{ ref: 1, name: "Lĩnh vực", short: "LV" }],
      sections: (file.sections as Json[]).map((section) => ({ ...section, field: 1 })),
    }));
    expect(own).toEqual([]);
  });

  it("a period of one day, and a rule whose id only has the letters, are fine", () => {
    expect(told((file) => ({ ...file, periodFrom: "2026-01-01", periodTo: "2026-01-01" }))).toEqual([]);
    expect(told((file) => ({ ...file, rules: [rule({ id: "AT.one", code: "AT" })] }))).toEqual([]);
  });
});

describe("sources", () => {
  const sources = {
    title: "Nguồn",
    sum: "Tổng",
    unresolved: "Chưa rõ",
    watch: "a.one",
    owner: "Chủ",
    ownerShort: "Chủ",
    othersShort: "Khác",
    blocks: [],
  };
  it("need the owner of the outline", () => {
    expect(told((file) => ({ ...file, sources })).join("\n")).toMatch(/ \| sources \| cần trường owner của đề cương/);
  });
});

describe("sources, charts and targets", () => {
  const sourced = (more: Json): readonly string[] => {
    const file = smallFile({ items: { "a.one": "count", "a.sum": "money", "a.words": "text" } });
    const own = {
      title: "Nguồn",
      sum: "Tổng",
      unresolved: "Chưa rõ",
      owner: "Chủ",
      ownerShort: "Chủ",
      othersShort: "Khác",
    };
    const sources = { ...own, watch: "a.one", blocks: [], ...more };
    return faultsOf(JSON.parse(JSON.stringify({ ...file, owner: "A", sources }))).map(({ field }) => field);
  };

  it("are figures, sums of money too", () => {
    expect(sourced({})).toEqual([]);
    expect(sourced({ watch: "a.sum" })).toEqual([]);
    expect(sourced({ blocks: [{ items: ["a.sum", "a.one"], needs: ["a.one"] }] })).toEqual([]);
    expect(sourced({ watch: "a.words" })).toEqual(["sources.watch"]);
    expect(sourced({ blocks: [{ items: ["a.words"], needs: [] }] })).toEqual(["sources.blocks.items"]);
  });

  it("a chart of marks names rates that have one", () => {
    const charts = [
      { kind: "thresholds", title: "Biểu đồ", axisMin: 0, step: 10, items: [{ item: "a.one", short: "Một" }] },
    ];
    const faults = told((file) => ({ ...file, charts }));
    expect(faults.map((fault) => fault.split(" | ").slice(0, 2))).toEqual(Array(2).fill(["biểu đồ 1", "items"]));
  });

  it("a limit is filled in with its mark alone", () => {
    const limit = (text: string): readonly string[] => {
      const file = smallFile({ items: { "a.rate": "percent" }, thresholds: { "a.rate": 95 } });
      const targets = [{ rule: "S.a.rate", title: "Tỷ lệ", limit: text }];
      return faultsOf(JSON.parse(JSON.stringify({ ...file, targets }))).map(({ field }) => field);
    };
    expect(limit("≥ {threshold}%")).toEqual([]);
    expect(limit("≥ {la}%")).toEqual(["limit"]);
  });
});

describe("messages of checks", () => {
  const checks = (given: Json): readonly string[] => told((file) => ({ ...file, checks: given }));
  it.each([
    [{ Z9: {} }, " | checks.Z9 | không có phép kiểm tra này"],
    [{ X7: { off: true } }, " | checks.X7 | phép kiểm tra này không tắt và không đổi mức được"],
    [{ X7: { severity: "info" } }, " | checks.X7 | phép kiểm tra này không tắt và không đổi mức được"],
    [{ T3: { message: "Số {la}" } }, " | checks.T3.message | không có gì thay cho {la}"],
  ])("%j", (given, fault) => expect(checks(given)).toEqual([fault]));

  it("a check that blocks may be worded anew", () => {
    expect(checks({ X7: { message: "Tệp khác: {title}" } })).toEqual([]);
    expect(checks({ T3: {} })).toEqual([]);
  });
});

function withItem(file: Json, item: Json): Json {
  const [section] = file.sections as { rows: Json[] }[];
  const [first, ...rest] = section!.rows;
  return { ...file, sections: [{ ...section, rows: [{ ...first, ...item }, ...rest] }] };
}

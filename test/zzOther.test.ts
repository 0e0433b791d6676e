import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { mergeReports } from "../src/assessment/mergeReports";
import { checkReport } from "../src/checks/checkReport";
import { levelOf, LEVELS } from "../src/checks/severityWord";
import { tellFinding } from "../src/checks/tellFinding";
import { readFile } from "../src/intake/readFile";
import { loadOutline } from "../src/outline/loadOutline";
import { names } from "../src/outline/names";
import type { Outline } from "../src/outline/Outline";
import builtIn from "../src/outline/outline-2025.json";
import { parseTarget } from "../src/report/parseTarget";
import type { Report } from "../src/report/Report";
import { buildConsolidated } from "../src/workbook/consolidated/buildConsolidated";
import { buildTemplate } from "../src/workbook/template/buildTemplate";
import { layoutTemplate } from "../src/workbook/template/layoutTemplate";
import type { Filling } from "../src/workbook/template/LiveForm";
import { readXlsx } from "../src/xlsx/readXlsx";
import { writeXlsx } from "../src/xlsx/writeXlsx";
import otherFile from "./fixtures/otherOutline.json";
import { differingFormulas } from "./support/compareCached";
import { convertWithLibreOffice } from "./support/libreOffice";
import { filledForms } from "./support/liveAgreement";
import { oddOutline } from "./support/oddOutline";
import { otherFillings } from "./support/otherFillings";
import { otherOutline } from "./support/otherOutline";
import { reportOf } from "./support/reportOf";
import { smallOutline } from "./support/smallOutline";
import { expectValid } from "./support/validateOpenXml";
import { partsOf } from "./xlsx/partsOf";

/** Nothing of the built-in outline is known to the code: another one, of another trade and another shape, does all the same. */
const outline = otherOutline();
const RANDOM = 70;

const write = (of: Outline, unit: string, filling?: Filling): Promise<Uint8Array> =>
  writeXlsx(buildTemplate(of, { unit: of.unitOf(unit), filling }));

function read(of: Outline, name: string, bytes: Uint8Array): Report {
  const intake = readFile(`${name}.xlsx`, bytes, of);
  if (!intake.ok) throw new Error(`${name}: ${intake.refusal.message}`);
  return intake.report;
}

/** The least outlines there can be: one unit, one sheet, and nothing that an outline may do without. */
const MINIMAL: Readonly<Record<string, Outline>> = {
  "one count": smallOutline({ items: { "a.one": "count" } }),
  "texts only": smallOutline({ items: { "a.one": "text", "a.two": "text" } }),
  "a computed rate without an owner": smallOutline({
    items: { "a.all": "count", "a.done": "count", "a.rate": "percent" },
    rates: { "a.rate": ["a.done", "a.all"] },
  }),
  "percents of an owner": smallOutline({
    items: { "a.one": "percent", "a.two": "money" },
    thresholds: { "a.one": 50 },
  }),
};
const MINIMAL_ANSWERS: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  "one count": { "a.one": 3 },
  "texts only": { "a.one": "Đã làm.", "a.two": "KPS" },
  "a computed rate without an owner": { "a.done": 2, "a.all": 3 },
  "percents of an owner": { "a.one": 49.5, "a.two": 5_000_000 },
};

/** By the name of the file. */
const blank: Record<string, Uint8Array> = {};
const filled: Record<string, Uint8Array> = {};
const random: Record<string, Uint8Array> = {};
const minimal: Record<string, Uint8Array> = {};
const merged: Record<string, Uint8Array> = {};
const odd: Record<string, Uint8Array> = {};
const reports = new Map<string, Report>();

beforeAll(async () => {
  for (const { code } of outline.units) {
    blank[`blank${code}`] = await write(outline, code);
    filled[code] = await write(outline, code, otherFillings[code]);
    reports.set(code, read(outline, code, filled[code]));
  }
  const forms = fc.sample(filledForms(outline), { numRuns: RANDOM, seed: 32 });
  for (const [index, { unit, answers, notes }] of forms.entries()) {
    random[`random${index}`] = await write(outline, unit, { answers, notes, meta: { as_of: "2026-04-30" } });
  }
  for (const [index, { unit, ...filling }] of fc.sample(filledForms(oddOutline()), RANDOM).entries())
    odd[`odd${index}`] = await write(oddOutline(), unit, filling);
  for (const [index, [name, small]] of Object.entries(MINIMAL).entries()) {
    const filling = { answers: MINIMAL_ANSWERS[name], meta: { as_of: "2026-05-01" } };
    minimal[`minimal${index}`] = await write(small, "A", filling);
    minimal[`minimal${index}blank`] = await write(small, "A");
    const report = read(small, name, minimal[`minimal${index}`]!);
    merged[`minimal${index}merged`] = await writeXlsx(buildConsolidated(mergeReports([report], small)));
  }
  const all = [...reports.values()];
  merged.all = await writeXlsx(buildConsolidated(mergeReports(all, outline)));
  merged.owner = await writeXlsx(buildConsolidated(mergeReports(all, outline, { dossiersFrom: "TYT" })));
  merged.some = await writeXlsx(buildConsolidated(mergeReports(all.slice(0, 2), outline)));
}, 300_000);

test("it is another outline indeed", () => {
  const words = (value: unknown): string[] => JSON.stringify(value).split(/[^\p{L}\p{N}._-]+/u);
  const ids = new Set(builtIn.sections.flatMap((section) => section.rows.flatMap((row) => row.id ?? [])));
  expect(outline.items.filter((item) => ids.has(item.id))).toEqual([]);
  expect(outline.units.filter(({ code }) => builtIn.units.some((unit) => unit.code === code))).toEqual([]);
  expect(outline.sections.filter(({ ref }) => builtIn.sections.some((section) => section.ref === ref))).toEqual([]);
  expect(outline.otherField).toBeUndefined();
  expect(outline.charts.map((chart) => chart.kind)).toEqual(["unitRates", "unitRates"]);
  expect(outline.ruleOf("S.hygiene.score")).toBeDefined();
  const functions = words(outline.file.rules).join(" ");
  for (const name of ["and", "or", "not", "abs", "fits", "wholeCount", "state", "noted", "threshold", "number"])
    expect(functions).toContain(name);
});

describe("the form", () => {
  test.each(outline.units.map((unit) => unit.code))("of %s is a valid file", (code) => {
    expectValid(filled[code]!);
  });

  test("blank is a valid file", () => {
    expectValid(blank.blankQT!);
  });

  test("has the outline's sheets, in its order", () => {
    const cells = readXlsx(blank.blankMN!);
    if (!cells.ok) throw new Error(cells.message);
    expect(cells.cells.sheets.map((sheet) => sheet.name)).toEqual([
      "Trang bìa",
      ...outline.sections.map((section) => section.sheet),
      "Kiểm tra",
      "_cchc",
    ]);
  });

  test.each(outline.units.map((unit) => unit.code))("of %s reads back as it was filled in", (code) => {
    const report = reports.get(code)!;
    const { answers = {}, notes = {}, meta = {} } = otherFillings[code]!;
    expectSameAnswers(report, reportOf(outline, code, answers, { notes, meta: { as_of: meta.as_of } }));
    expect(report).toMatchObject({ unit: code, asOf: "2026-05-10", repaired: [], lost: [] });
    expect(report.outline).toEqual({ id: outline.id, version: outline.version });
    expect(report.meta).toEqual({ ...meta, unit: outline.unitOf(code)!.name });
  });

  test("filled in at random reads back as it was", () => {
    fc.sample(filledForms(outline), { numRuns: RANDOM, seed: 32 }).forEach(({ unit, answers, notes }, index) => {
      const report = read(outline, unit, random[`random${index}`]!);
      expect(report).toMatchObject({ unit, repaired: [], lost: [] });
      expectSameAnswers(report, reportOf(outline, unit, answers, { notes }));
    });
  });
});

/** What was answered, whatever the place. */
function expectSameAnswers(report: Report, expected: Report): void {
  for (const { id } of outline.items) {
    const [ours, theirs] = [report.entries.get(id)!, expected.entries.get(id)!].map((entry) => ({
      item: id,
      state: entry.state,
      value: entry.value,
      computed: entry.computed ?? false,
      // Dots are no note.
      note: entry.note?.replace(/^[\s…]*$/, "") || undefined,
      signs: entry.signs.map((sign) => sign.code),
    }));
    expect(ours).toEqual(theirs);
  }
}

describe("a mistake for every rule is found at its cell", () => {
  const layout = layoutTemplate(outline);
  const typed = { none: "KPS", na: "KTPV", missing: "CCS" } as const;

  test.each(outline.rules.map((rule) => [rule.id, rule] as const))("%s", async (id, rule) => {
    const unit = rule.units?.[0] ?? "TH";
    const answers = Object.fromEntries(
      Object.entries(rule.examples.fail).map(([item, answer]) => [item, typed[answer as keyof typeof typed] ?? answer]),
    );
    const bytes = await write(outline, unit, { answers });
    const finding = checkReport(read(outline, id, bytes), outline).find((found) => found.rule === id);
    const cell = `D${layout.rowOf(rule.at) + 1}`;
    expect(finding).toMatchObject({ code: rule.code, unit, sheet: layout.sheetOf(rule.at), cell });
    const told = tellFinding(outline, finding!);
    expect(told).not.toMatch(/[{}]|NaN|undefined|—/);
    if (rule.audience === "team") return;
    expect(cellNamed(bytes, names.rule(id))).toBe(LEVELS[levelOf(finding!)].word);
    expect(cellNamed(bytes, names.message(id))).toBe(told);
  });

  test.each(outline.rules.map((rule) => [rule.id, rule] as const))(
    "%s says nothing of what is right",
    async (id, rule) => {
      const answers = Object.fromEntries(
        Object.entries(rule.examples.pass).map(([item, answer]) => [
          item,
          typed[answer as keyof typeof typed] ?? answer,
        ]),
      );
      const bytes = await write(outline, rule.units?.[0] ?? "TH", { answers });
      expect(checkReport(read(outline, id, bytes), outline).filter((found) => found.rule === id)).toEqual([]);
    },
  );
});

/** Value of the cell that a name leads to. */
function cellNamed(bytes: Uint8Array, name: string): unknown {
  const file = readXlsx(bytes);
  if (!file.ok) throw new Error(file.message);
  const target = parseTarget(file.cells.names.find((known) => known.name === name)!.target)!;
  const sheet = file.cells.sheets.find((known) => known.name === target.sheet)!;
  return sheet.cells.get(target.row * 16_384 + target.column)?.value;
}

describe("what the outline says of the standard checks", () => {
  test("is said: T9 is off, T7 is a warning in the outline's own words", () => {
    const report = reportOf(outline, "TH", { "fund.plan": 5000, "water.points": "12" });
    const findings = checkReport(report, outline);
    expect(findings.filter((finding) => finding.code === "T9")).toEqual([]);
    const [t7] = findings.filter((finding) => finding.code === "T7");
    expect(t7).toMatchObject({ severity: "warning" });
    expect(tellFinding(outline, t7!)).toBe('TT 6: đã đọc "12" thành 12, đề nghị gõ số.');
  });
});

describe("put together", () => {
  test("sums, rates, the owner's figures and findings are the outline's", () => {
    const assessment = mergeReports([...reports.values()], outline);
    expect(assessment.totals.get("pupils.total")).toMatchObject({ value: 320 + 1200 + 1200 + 40 + 2760, by: "sum" });
    expect(assessment.totals.get("team.trained_rate")).toMatchObject({ value: 75, by: "ratio" });
    expect(assessment.totals.get("hygiene.score")).toMatchObject({ value: 78.5, by: "owner" });
    const told = assessment.across.map((finding) => tellFinding(outline, finding));
    expect(told.join("\n")).toMatch(/Trạm Y tế 2\.760, các trường cộng lại 2\.760; hai số bằng nhau/);
    expect(assessment.across.map((finding) => finding.code)).toContain("X4");
    const owner = mergeReports([...reports.values()], outline, { dossiersFrom: "TYT" });
    expect(owner.totals.get("pupils.total")).toMatchObject({ value: 2760, by: "owner" });
    expect(owner.totals.get("insurance.cards")).toMatchObject({ by: "sum" });
  });

  test.each(["all", "owner", "some"])("%s: a valid file", (name) => {
    expectValid(merged[name]!);
  });
});

describe("the least outlines", () => {
  test.each(Object.keys(MINIMAL).map((name, index) => [name, index] as const))("%s", (name, index) => {
    const small = MINIMAL[name]!;
    const report = read(small, name, minimal[`minimal${index}`]!);
    const expected = reportOf(small, "A", MINIMAL_ANSWERS[name]!);
    for (const item of small.items) {
      const { state, value } = expected.entries.get(item.id)!;
      expect(report.entries.get(item.id)).toMatchObject({ state, ...(value !== undefined && { value }) });
    }
    expectValid(minimal[`minimal${index}`]!);
    expectValid(minimal[`minimal${index}blank`]!);
    expectValid(merged[`minimal${index}merged`]!);
  });

  test("one percent below its mark", () => {
    const small = MINIMAL["percents of an owner"]!;
    const [finding] = checkReport(reportOf(small, "A", { "a.one": 49.5, "a.two": 5_000_000 }), small).filter(
      (found) => found.class === "target",
    );
    expect(tellFinding(small, finding!)).toBe(
      "Nội dung a.one: 49,5% thấp hơn mức tối thiểu 50%: đề nghị nêu nguyên nhân, giải pháp.",
    );
  });
});

test("every cached value is what LibreOffice computes", () => {
  const files = { ...blank, ...filled, ...random, ...odd, ...minimal, ...merged };
  const recalculated = convertWithLibreOffice(files, "xlsx", true);
  for (const [name, bytes] of Object.entries(files)) {
    const { formulas, differing } = differingFormulas(bytes, recalculated[name]!);
    expect({ name, differing }).toEqual({ name, differing: [] });
    expect(formulas).toBeGreaterThan(name in merged ? 3 : 20);
  }
}, 300_000);

describe("whatever loads can be used", () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>("x", "'", `it's "so" & <so>`, "=1+1", "line\nfeed", "x".repeat(4000), "x y ".repeat(250)),
    fc.constantFrom<unknown>(
      0,
      1,
      2.5,
      99,
      true,
      false,
      [],
      "error",
      "target",
      "team",
      "count",
      "percent",
      "2026-01-01",
    ),
    fc.string({ unit: "grapheme" }),
    fc.integer(),
  );
  const changes = fc.tuple(
    fc.constantFrom(...pathsOf(otherFile)),
    value,
    fc.constantFrom("set", "set", "drop", "twice"),
  );

  test("one field changed, dropped or given twice: refused in words, or a form that is written, read and put together", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const loaded = loadOutline(changed(...change));
        if (!loaded.ok) return;
        const [unit] = loaded.outline.units;
        const report = read(loaded.outline, "changed", await write(loaded.outline, unit!.code));
        expect(report).toMatchObject({ unit: unit!.code, lost: [], repaired: [] });
        await writeXlsx(buildConsolidated(mergeReports([report], loaded.outline)));
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

type Path = readonly (string | number)[];

/** Where values stand in a JSON document. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = [...path, Array.isArray(value) ? Number(key) : key];
    return [below, ...pathsOf(inner, below)];
  });
}

function changed(path: Path, value: unknown, how: string): unknown {
  const json: unknown = structuredClone(otherFile);
  let parent = json as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as typeof parent;
  const last = path[path.length - 1]!;
  if (how === "set") parent[last] = value;
  else if (!Array.isArray(parent)) delete parent[last];
  else if (how === "drop") parent.splice(Number(last), 1);
  else parent.push(structuredClone(parent[Number(last)]));
  return json;
}

/** What only the built-in outline says: its place, units, codes, ids and trade. */
const ITS_WORDS = [
  ...["Trung tâm", "Cẩm Giang", "hồ sơ", "TTHC", "VBQPPL", "PAKN", "Hải Phòng", "thủ tục hành chính", "đất đai"],
  ...[builtIn.issuer, builtIn.id, builtIn.sources.ownerShort, builtIn.sources.othersShort],
  ...builtIn.units.flatMap((unit) => [unit.name, unit.short, unit.code, ...unit.aliases]),
  ...builtIn.sections.map((section) => section.sheet),
];

/** A code of two letters is a word of its own, not two letters of another. */
function wordsIn(text: string, words: readonly string[]): string[] {
  return words.filter((word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const flags = word === word.toUpperCase() ? "u" : "iu";
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags).test(text);
  });
}

describe("nothing of the built-in outline", () => {
  test("stands in what is made from another one", () => {
    for (const [name, bytes] of Object.entries({ ...blank, ...filled, ...merged, ...minimal })) {
      const text = Object.entries(partsOf(bytes)).map(([path, part]) => (path.endsWith(".xml") ? part : ""));
      expect({
        name,
        words: wordsIn(text.join("\n"), [...ITS_WORDS, "cải cách hành chính", "CCHC", "toàn xã"]),
      }).toEqual({
        name,
        words: [],
      });
    }
  });

  test("the search for words does find them", async () => {
    const source = Object.values(
      partsOf(await writeXlsx(buildConsolidated(mergeReports([...reports.values()], outline)))),
    );
    expect(wordsIn(source.join("\n"), ["Trạm Y tế", "Trạm xá", "TYT", "học sinh"])).toEqual([
      "Trạm Y tế",
      "TYT",
      "học sinh",
    ]);
    expect(wordsIn("VPX XVP vp", ["VP"])).toEqual([]);
    expect(wordsIn("(VP)", ["VP"])).toEqual(["VP"]);
  });

  const root = join(__dirname, "../src");
  const sources = (readdirSync(root, { recursive: true }) as string[]).filter((path) => path.endsWith(".ts"));
  const ids = builtIn.sections.flatMap((section) => section.rows.flatMap((row) => row.id ?? []));

  test("the source files are looked through", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(ids).toHaveLength(95);
  });

  test.each(sources.sort())("stands in src/%s outside comments", (path) => {
    const code = withoutComments(readFileSync(join(root, path), "utf8"), relative(root, path));
    expect(wordsIn(code, ITS_WORDS)).toEqual([]);
    expect([...ids, "dossiers."].filter((id) => code.includes(id))).toEqual([]);
  });

  test("comments alone are passed over", () => {
    const code = withoutComments(
      '/** Trung tâm */ const a = "Trung // tâm"; // hồ sơ\nconst b = `hồ ${a} sơ /* x */`;',
      "a.ts",
    );
    expect(code).toContain('"Trung // tâm"');
    expect(code).toContain("sơ /* x */");
    expect(code).not.toContain("Trung tâm");
    expect(code).not.toContain("hồ sơ");
  });
});

function withoutComments(source: string, fileName: string): string {
  const compilerOptions = { removeComments: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(source, { compilerOptions, fileName }).outputText;
}

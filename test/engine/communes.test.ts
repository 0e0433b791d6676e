import { mergeReports } from "../../src/assessment/mergeReports";
import { tellFinding } from "../../src/checks/tellFinding";
import { createEngine } from "../../src/engine/createEngine";
import type { Choices, Engine, Question } from "../../src/engine/Engine";
import { readFile } from "../../src/intake/readFile";
import { inRound } from "../../src/outline/loadRound";
import type { Report } from "../../src/report/Report";
import type { LogEntry } from "../../src/round/LogEntry";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import type { Filling } from "../../src/workbook/template/LiveForm";
import { countryRound } from "../support/countryRound";
import { DEMO_UNITS, NO_CHOICES, returned } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";

/** Several communes, each with the units of the outline: what one decides or is asked is no other's. */
const outline = outline2025();

async function engineOf(communes: number): Promise<Engine> {
  const engine = createEngine();
  const used = await engine.use({ outline: null, round: countryRound(outline, communes) });
  if (!used.ok) throw new Error(JSON.stringify(used));
  return engine;
}

test.each([
  [1, "Phòng Kinh tế"],
  [2, "Phòng Kinh tế - Xã số 2"],
])("units of %i communes have like names: what is shown is %s", async (communes, name) => {
  const engine = await engineOf(communes);
  const { missing } = await engine.review(NO_CHOICES);
  expect(missing.find(({ code }) => code === `X${communes}KT`)?.name).toBe(name);
});

/** Made once: the same forms are read in test after test. */
const made = new Map<string, Uint8Array>();

/** What the units of so many communes sent back, with what the core says of it. */
async function received(communes: number, change: (unit: string) => Filling["answers"] = () => ({})) {
  const round = countryRound(outline, communes);
  const country = inRound(outline, round);
  const engine = await engineOf(communes);
  const reports: Report[] = [];
  for (const { code, role } of country.units) {
    const duty = DEMO_UNITS.find((known) => known === role)!;
    const answers = change(code);
    const key = JSON.stringify([code, communes, answers]);
    const bytes = made.get(key) ?? (await returned(country, duty, { answers }, { round: "ca-nuoc" }, code));
    made.set(key, bytes);
    await engine.addFile(code, `${code}.xlsx`, bytes);
    const read = readFile(`${code}.xlsx`, bytes, country);
    if (!read.ok) throw new Error(read.refusal.message);
    reports.push(read.report);
  }
  return { engine, country, reports, round };
}

const asked = async <Kind extends Question["kind"]>(engine: Engine, kind: Kind, choices: Partial<Choices> = {}) =>
  (await engine.review({ ...NO_CHOICES, ...choices })).questions.filter(
    (question): question is Extract<Question, { kind: Kind }> => question.kind === kind,
  );

describe.each([1, 2])("double counting in %i communes", (communes) => {
  test("is asked once, since one choice is made for all of them, and tells of each", async () => {
    const { engine, country, reports } = await received(communes);
    const found = mergeReports(reports, country).across.filter(({ code }) => code === "X5");
    expect(found).toHaveLength(communes);
    const questions = await asked(engine, "double");
    expect(questions).toMatchObject([
      { sum: communes * 12428, owned: communes * 6214, others: communes * 6214, equal: true, taken: false },
    ]);
    expect(questions[0]!.messages).toEqual(found.map((finding) => tellFinding(country, finding)));
  });

  test("the choice that the question offers settles it in every commune", async () => {
    const { engine } = await received(communes);
    const [question] = await asked(engine, "double");
    const dossiersFrom = question!.owner.code;
    expect(await asked(engine, "double", { dossiersFrom })).toMatchObject([{ taken: true }]);
    const { summary } = await engine.consolidate({ ...NO_CHOICES, dossiersFrom }, null, "workbook");
    expect(summary.totals[0]!.text).toBe(communes === 1 ? "6.214" : "12.428");
  });
});

test("who is chosen for one commune alone is not yet chosen for all", async () => {
  const { engine } = await received(2);
  expect(await asked(engine, "double", { dossiersFrom: "X1TTPVHCC" })).toMatchObject([{ taken: false }]);
});

describe("a figure of the whole that two units of each commune gave", () => {
  const item = "budget.revenue";
  const GIVEN: Readonly<Record<string, number>> = { X1KT: 5e9, X1VP: 6e9, X2KT: 7e9, X2VP: 8e9 };
  const given = () =>
    received(2, (unit): Record<string, number> => {
      const figure = GIVEN[unit];
      return figure === undefined ? {} : { [item]: figure };
    });

  test("is asked of each commune, under a name of its own and with its own units", async () => {
    const { engine } = await given();
    const questions = (await asked(engine, "source")).filter((question) => question.item === item);
    expect(questions.map(({ group, source }) => [group, source])).toEqual([
      ["Xã số 1", null],
      ["Xã số 2", null],
    ]);
    expect(questions.map(({ figures }) => figures.map(({ unit }) => unit.code))).toEqual([
      ["X1VP", "X1KT"],
      ["X2VP", "X2KT"],
    ]);
    expect(new Set(questions.map(({ key }) => key)).size).toBe(2);
  });

  test("what is chosen in one commune leaves the other as it was", async () => {
    const { engine, country, reports, round } = await given();
    const [first, second] = (await asked(engine, "source")).filter((question) => question.item === item);
    const sourcesIn = async (sources: Choices["sources"]) =>
      (await asked(engine, "source", { sources }))
        .filter((question) => question.item === item)
        .map(({ source }) => source);
    expect(await sourcesIn({ [first!.key]: "X1KT" })).toEqual(["X1KT", null]);
    expect(await sourcesIn({ [second!.key]: "X2VP" })).toEqual([null, "X2VP"]);
    const both = { [first!.key]: "X1KT", [second!.key]: "X2VP" };
    expect(await sourcesIn(both)).toEqual(["X1KT", "X2VP"]);
    const { workbook } = await engine.consolidate({ ...NO_CHOICES, sources: both }, null, "workbook");
    const sources = new Map([[item, ["X1KT", "X2VP"]]]);
    const merged = mergeReports(reports, country, { sources, round });
    expect(merged.totals.get(item)).toMatchObject({ value: 13e9, by: "source" });
    expect(workbook).toEqual(buildConsolidated(merged));
  });
});

test("what the core finds across the communes, by the log too, is asked or noted, and stands in the workbook", async () => {
  const { engine, country, reports, round } = await received(2);
  const at = "2025-11-11T02:00:00Z";
  const log: readonly LogEntry[] = [{ at, what: "sent", paper: "notice", unit: "X2KT", file: "", sha256: "" }];
  const visited = {
    ...round,
    units: round.units!.map((unit) => (unit.code === "X2KT" ? { ...unit, visit: { date: "2025-11-12" } } : unit)),
  };
  expect(await engine.use({ outline: null, round: visited })).toMatchObject({ ok: true, kept: true });
  const merged = mergeReports(reports, country, { round: visited, log });
  const across = merged.across.filter(({ onTotals }) => !onTotals);
  expect(across.map(({ code }) => code)).toEqual(["X5", "X5", "K2"]);
  const { workbook } = await engine.consolidate(NO_CHOICES, null, "workbook", log);
  expect(workbook).toEqual(buildConsolidated(merged));

  const { notes, questions } = await engine.review(NO_CHOICES, log);
  const doubles = questions.flatMap((question) => (question.kind === "double" ? question.messages : []));
  expect([...notes.map(({ message }) => message), ...doubles].sort()).toEqual(
    across.map((finding) => tellFinding(country, finding)).sort(),
  );
  expect(notes.at(-1)!.message).toMatch(
    /^Xã số 2: Phòng Kinh tế: thông báo gửi ngày 11\/11\/2025 .* ngày 12\/11\/2025/,
  );
});

import fc from "fast-check";
import { assessGroup } from "../../src/assessment/assessGroup";
import { mergeGroups } from "../../src/assessment/mergeGroups";
import { mergeReports, type MergeOptions } from "../../src/assessment/mergeReports";
import { keyOfFinding } from "../../src/assessment/remarkKey";
import { tellFinding } from "../../src/checks/tellFinding";
import { inRound } from "../../src/outline/loadRound";
import type { Report } from "../../src/report/Report";
import { countryRound } from "../support/countryRound";
import { outline2025 } from "../support/outline2025";
import { reportOf, type TypedAnswers } from "../support/reportOf";
import { SAMPLE_UNITS, sampleReport, type SampleUnit } from "../support/samples";

const outline = outline2025();
const country = inRound(outline, countryRound(outline, 3));
/** The same units, of no commune. */
const flat = inRound(outline, {
  id: "phang",
  units: country.units.map(({ code, name }) => ({ code, name: `${name} ${code}`, short: code })),
});

/** The sample of a unit's duty, sent by the unit of one commune. */
function sent(commune: number, duty: SampleUnit, change: TypedAnswers = {}, meta = {}): Report {
  const unit = `X${commune}${duty}`;
  return { ...sampleReport(outline, duty, change, { file: `${unit}.xlsx`, meta }), unit };
}

const all = [1, 2, 3].flatMap((commune) => SAMPLE_UNITS.map((duty) => sent(commune, duty)));
const codesOf = (reports: readonly Report[], options?: MergeOptions) =>
  mergeReports(reports, country, options).across.map(({ code, group }) => `${code} ${group ?? "-"}`);

describe("what shows when reports lie side by side is asked of each commune alone", () => {
  test("each commune counts its own twice, none counts another's", () => {
    const found = mergeReports(all, country).across.filter(({ code }) => code === "X5");
    expect(found.map(({ group, units }) => [group, units!.map((code) => code.slice(0, 2))])).toEqual(
      [1, 2, 3].map((number) => [`Xã số ${number}`, Array.from({ length: 4 }, () => `X${number}`)]),
    );
    expect(tellFinding(country, found[0]!)).toMatch(/^Xã số 1: Có thể cộng trùng: Trung tâm /);
  });

  test("one shared figure from two communes is no conflict, from two units of one commune it is", () => {
    const revenue = { "budget.revenue": 5_000_000 };
    const of = (reports: readonly Report[]) => codesOf(reports).filter((text) => text.startsWith("X4"));
    expect(of([sent(1, "KT", revenue), sent(2, "VP", revenue)])).toEqual([]);
    expect(of([sent(1, "KT", revenue), sent(1, "VP", revenue)])).toContain("X4 Xã số 1");
  });

  test("another day, or the same narrative, in another commune is nobody's business", () => {
    const copied = { "direction.documents": "Nội dung giống nhau từng chữ một. ".repeat(5) };
    const of = (first: number, second: number) =>
      codesOf([sent(first, "KT", copied), sent(second, "VP", copied, { as_of: "2025-10-31" })]).filter((text) =>
        /^X(3|10) /.test(text),
      );
    expect(of(1, 2)).toEqual([]);
    expect(of(2, 2)).toEqual(["X3 Xã số 2", "X10 Xã số 2"]);
  });

  test("a source chosen by duty settles it in every commune, one chosen by code in its own", () => {
    const revenue = { "budget.revenue": 5_000_000 };
    const reports = [1, 2].flatMap((commune) => [sent(commune, "KT", revenue), sent(commune, "VP", revenue)]);
    const of = (code: string) =>
      codesOf(reports, { sources: new Map([["budget.revenue", code]]) }).filter((text) => text.startsWith("X4"));
    expect(of("KT")).toEqual([]);
    expect(of("X1KT")).toEqual(["X4 Xã số 2"]);
    const total = mergeReports(reports, country, { sources: new Map([["budget.revenue", "KT"]]) }).totals;
    expect(total.get("budget.revenue")).toMatchObject({ value: 10_000_000 });
  });

  test("each commune may have a source of its own", () => {
    const given = (commune: number, duty: SampleUnit, revenue: number) =>
      sent(commune, duty, { "budget.revenue": revenue });
    const reports = [given(1, "KT", 5), given(1, "VP", 6), given(2, "KT", 7), given(2, "VP", 8)];
    const of = (...units: string[]) => {
      const { across, totals } = mergeReports(reports, country, { sources: new Map([["budget.revenue", units]]) });
      const open = across.filter(({ code }) => code === "X4").map(({ group }) => group);
      return [totals.get("budget.revenue")!.value, totals.get("budget.revenue")!.by, open];
    };
    expect(of()).toEqual([26, "sum", ["Xã số 1", "Xã số 2"]]);
    expect(of("X1KT")).toEqual([20, "sum", ["Xã số 2"]]);
    expect(of("X1KT", "X2VP")).toEqual([13, "source", []]);
    expect(of("X2VP", "X1KT")).toEqual([13, "source", []]);
    // One that no unit has is left out, the others stay.
    expect(of("XX", "X2VP")).toEqual([19, "sum", ["Xã số 1"]]);
  });

  test("remarks on what two communes have alike are told apart", () => {
    const keys = mergeReports(all, country)
      .across.filter(({ code }) => code === "X5")
      .map(keyOfFinding);
    expect(new Set(keys).size).toBe(3);
  });

  test("one commune alone is not named, nor are units of none beside a commune", () => {
    const alone = inRound(outline, countryRound(outline, 1));
    const [found] = mergeReports(all.slice(0, 4), alone).across.filter(({ code }) => code === "X5");
    expect(found).toBeDefined();
    expect(found).not.toHaveProperty("group");
    const beside = inRound(outline, {
      id: "them",
      units: countryRound(outline, 2).units!.map(({ group, ...unit }) =>
        group === "Xã số 2" ? { ...unit, name: `${unit.name} ${unit.code}` } : { ...unit, group },
      ),
    });
    const groups = mergeReports(all.slice(0, 8), beside).across.filter(({ code }) => code === "X5");
    expect(groups.map((finding) => [finding.units![0], finding.group])).toEqual([
      ["X1VP", "Xã số 1"],
      ["X2VP", undefined],
    ]);
    expect(groups[1]).not.toHaveProperty("group");
  });

  test("who is missing is told with the commune", () => {
    const [first] = mergeReports(all.slice(1), country).across.filter(({ code }) => code === "X2");
    expect(tellFinding(country, first!)).toMatch(/^Xã số 1: Chưa nhận được báo cáo của /);
  });
});

describe("totals", () => {
  const totals = (reports: readonly Report[], options?: MergeOptions) => mergeReports(reports, country, options).totals;
  const one = (options?: MergeOptions) =>
    mergeReports(
      SAMPLE_UNITS.map((duty) => sampleReport(outline, duty)),
      outline,
      options,
    ).totals;

  test("three communes alike come to three times one; the ratio stays", () => {
    const single = one();
    for (const [id, total] of totals(all)) {
      const item = outline.itemOf(id)!;
      if (item.consolidate.by === "sum" && total.state === "value")
        expect(total.value).toBe(single.get(id)!.value! * 3);
      if (single.get(id)!.by === "ratio") {
        expect(total.by).toBe("ratio");
        expect(total.value).toBeCloseTo(single.get(id)!.value!, 10);
      }
    }
  });

  test("the owner's figures stand for its own commune, where it gave them; elsewhere the sum does", () => {
    const silent = all.map((report) =>
      report.unit === "X2TTPVHCC" ? sent(2, "TTPVHCC", { "dossiers.overdue": "" }) : report,
    );
    const [summed, owned] = [one(), one({ dossiersFrom: "TTPVHCC" })];
    const mixed = totals(silent, { dossiersFrom: "TTPVHCC" }).get("dossiers.received")!;
    expect(mixed.value).toBe(2 * owned.get("dossiers.received")!.value! + summed.get("dossiers.received")!.value!);
    expect(mixed.by).toBe("sum");
    expect(totals(all, { dossiersFrom: "TTPVHCC" }).get("dossiers.received")).toMatchObject({
      value: 3 * owned.get("dossiers.received")!.value!,
      by: "owner",
    });
    expect(totals(all, { dossiersFrom: "X3TTPVHCC" }).get("dossiers.received")!.value).toBe(
      owned.get("dossiers.received")!.value! + 2 * summed.get("dossiers.received")!.value!,
    );
  });

  test("rates of several owners are never averaged; of satisfaction the lowest stands", () => {
    const reports = [90, 80, 99].map((rate, index) =>
      sent(index + 1, "TTPVHCC", { "satisfaction.overall": rate, "procedures.at_center_rate": rate }),
    );
    expect(totals(reports).get("satisfaction.overall")).toMatchObject({ state: "value", value: 80, by: "min" });
    expect(totals(reports).get("procedures.at_center_rate")).toMatchObject({ state: "blank", by: "none" });
  });

  test("a rate of the whole is that of its sums, no mean of the communes' rates", () => {
    const online = (commune: number, done: number, received: number) =>
      sent(commune, "KT", {
        "dossiers.online": done,
        "dossiers.received": received,
        "dossiers.online_rate": undefined,
      });
    const total = totals([online(1, 1, 1), online(2, 1, 3)]).get("dossiers.online_rate");
    expect(total).toMatchObject({ state: "value", value: 50, by: "ratio" });
  });

  test("a count that only its owner knows is the owners', though not every commune's gave it", () => {
    const owned = outline2025((json) => ({
      ...json,
      sections: json.sections.map((section) => ({
        ...section,
        rows: section.rows.map((row) =>
          row.type === "item" && row.id === "staff.present" ? { ...row, consolidate: { by: "owner" } as const } : row,
        ),
      })),
    }));
    const two = inRound(owned, countryRound(owned, 2));
    const present = (unit: string, typed: number) => reportOf(two, unit, { "staff.present": typed });
    const of = (...reports: Report[]) => mergeReports(reports, two).totals.get("staff.present");
    expect(of(present("X1TTPVHCC", 5), present("X1VP", 9), present("X2VP", 7))).toMatchObject({
      value: 5,
      by: "owner",
    });
    expect(of(present("X1TTPVHCC", 5), present("X2TTPVHCC", 7))).toMatchObject({ value: 12, by: "owner" });
  });

  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ["none in one commune, out of scope in another", { X1VP: "KPS", X2VP: "KTPV" }, "none"],
    ["out of scope in all", { X1VP: "KTPV", X2VP: "KTPV" }, "na"],
    ["out of scope in all that sent a report", { X1VP: "KTPV" }, "na"],
    ["out of scope in one, blank in another", { X1VP: "KTPV", X2VP: "" }, "blank"],
    ["no report at all", {}, "blank"],
  ])("where nobody gives a number: %s", (_, answers, state) => {
    const reports = Object.entries(answers).map(([unit, typed]) => reportOf(country, unit, { "staff.present": typed }));
    expect(totals(reports).get("staff.present")).toMatchObject({ state });
  });

  test("a rate whose figures lack different communes is none", () => {
    const lacking = [sent(1, "KT", { "dossiers.online": "" }), sent(2, "KT", { "dossiers.online": 5 })];
    expect(totals(lacking, { dossiersFrom: "KT" }).get("dossiers.online_rate")!.by).not.toBe("ratio");
  });
});

const anyAnswer = fc.oneof(fc.nat(300), fc.constantFrom("", "KPS", "Không thuộc phạm vi", "CCS", "hai"));
const asked = outline.items.filter(({ kind }) => kind !== "text").slice(0, 24);
const anyReport = fc
  .record({
    unit: fc.constantFrom(...country.units.map(({ code }) => code)),
    answers: fc.record(Object.fromEntries(asked.map(({ id }) => [id, anyAnswer])), { requiredKeys: [] }),
    day: fc.constantFrom("2025-11-10", "2025-11-09", ""),
  })
  .map(({ unit, answers, day }) => reportOf(country, unit, answers, { meta: { as_of: day } }));
const anyOptions = fc.record({
  dossiersFrom: fc.constantFrom(null, "TTPVHCC", "X2TTPVHCC", "ai đó"),
  sources: fc.constantFrom(new Map<string, string>(), new Map([["budget.revenue", "KT"]])),
});

test("group by group gives what all at once gives", () => {
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 14 }), anyOptions, (reports, options) => {
      const whole = mergeReports(reports, country, options);
      const remarked = whole.units.flatMap(({ findings }) => findings).filter((_, index) => index % 7 === 0);
      const previous = new Map(
        [...remarked.map(keyOfFinding), "X1KT", "X9KT", "X1KT|dossiers.received"].map((key) => [
          key,
          { key, texts: { remark: key } },
        ]),
      );
      const again = mergeReports(reports, country, { ...options, previous });
      const large = mergeGroups((group) => reports.filter(({ unit }) => country.groupOf(unit) === group), country, {
        ...options,
        previous,
      });
      const { units, duplicates, groups, ...rest } = large;
      const { units: allUnits, duplicates: allDuplicates, ...others } = again;
      expect(rest).toEqual(others);
      expect(rest.remarks.size + rest.orphaned.length).toBe(previous.size);
      expect([...groups()].flatMap((group) => group.units)).toEqual(allUnits);
      expect(units.map(({ unit, counts, state, source }) => [unit.code, counts, state, source?.sha256])).toEqual(
        allUnits.map(({ unit, counts, state, report }) => [unit.code, counts, state, report?.sha256]),
      );
      expect(duplicates.map(({ unit, used }) => [unit, used.file])).toEqual(
        allDuplicates.map(({ unit, used }) => [unit, used.file]),
      );
    }),
    { numRuns: 15 },
  );
});

test("sums and ratios do not ask which commune a unit is of", () => {
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 14 }), (reports) => {
      const [grouped, plain] = [mergeReports(reports, country).totals, mergeReports(reports, flat).totals];
      for (const [id, total] of grouped)
        if (outline.itemOf(id)!.consolidate.by === "sum") expect(total).toEqual(plain.get(id));
        else if (total.by === "ratio") expect(total).toEqual(plain.get(id));
    }),
    { numRuns: 25 },
  );
});

test("what checking has found already is not sought again", () => {
  const report = all[0]!;
  const found = mergeReports([report], country).units[0]!.findings.slice(0, 1);
  const group = country.groupOf(report.unit)!;
  expect(assessGroup([report], group, country, { findingsOf: () => found }).units[0]!.findings).toEqual(found);
});

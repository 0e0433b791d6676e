import fc from "fast-check";
import { mergeReports } from "../../src/assessment/mergeReports";
import { checkReport } from "../../src/checks/checkReport";
import { readFile } from "../../src/intake/readFile";
import { loadOutline } from "../../src/outline/loadOutline";
import { inRound, loadRound } from "../../src/outline/loadRound";
import type { Round } from "../../src/outline/Round";
import type { Outline } from "../../src/outline/Outline";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { differingFormulas } from "../support/compareCached";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";
import { expectValid } from "../support/validateOpenXml";

/** A round may inspect other units than the outline lists: everything that speaks of units follows. */
const outline = outline2025();
const OTHERS = [
  { code: "NV", name: "Phòng Nội vụ", short: "Nội vụ" },
  { code: "TC", name: "Phòng Tài chính - Kế hoạch", short: "Tài chính" },
];
const FILLING = {
  meta: { as_of: "2025-11-10" },
  answers: { "dossiers.received": 10, "satisfaction.overall": 96, "procedures.at_center_rate": 80 },
};
const others = inRound(outline, { id: "r1", units: OTHERS });

test("the units stand in the outline and in the file that workbooks carry, which loads", () => {
  expect(others.units).toEqual(OTHERS.map((unit) => ({ ...unit, aliases: [] })));
  expect(others.unitOf("NV")).toMatchObject({ name: "Phòng Nội vụ" });
  expect(others.unitOf("VP")).toBeUndefined();
  const again = loadOutline(JSON.parse(JSON.stringify(others.file)));
  expect(again.ok ? again.outline.units : again.errors).toEqual(others.units);
});

test("an owner that is not inspected is none; the office that reports go through is named all the same", () => {
  expect(others.owner).toBeUndefined();
  expect(others.focal).toBe("Phòng Văn hóa - Xã hội");
  const kept = inRound(outline, { id: "r2", units: [outline.unitOf("TTPVHCC")!, outline.unitOf("VHXH")!] });
  expect(kept).toMatchObject({ owner: "TTPVHCC", focal: "Phòng Văn hóa - Xã hội", focalUnit: "VHXH" });
});

test("a unit that the outline knows by code and name keeps its other names, but none that another unit bears now", () => {
  const units = [
    outline.unitOf("VP")!,
    { code: "KT", name: "Ban Kinh tế", short: "Ban KT" },
    { code: "X", name: "VPUB", short: "X" },
  ];
  const [vp, kt] = inRound(outline, { id: "r", units }).units;
  expect(vp!.aliases).toContain("VP HĐND&UBND");
  expect(vp!.aliases).not.toContain("VPUB");
  expect(kt).toEqual({ code: "KT", name: "Ban Kinh tế", short: "Ban KT", aliases: [] });
});

test("a rule for units that are not inspected speaks of nobody, and stays where others name it", () => {
  expect(others.ruleOf("S3")).toMatchObject({ units: [] });
  expect(others.rules.map(({ id }) => id)).toEqual(outline.rules.map(({ id }) => id));
});

test("form, reading, checks, merge and consolidated workbook with the units of the round", async () => {
  const reports = await Promise.all(OTHERS.map(({ code }) => sentBack(others, code)));
  expect(reports.map(({ unit }) => unit)).toEqual(["NV", "TC"]);
  for (const report of reports) expect(checkReport(report, others).map(({ code }) => code)).not.toContain("S3");
  const assessment = mergeReports(reports, others, { round: { id: "r1" } });
  expect(assessment.missing).toEqual([]);
  expect(assessment.across.map(({ code }) => code)).not.toContain("X5");
  expect(assessment.totals.get("dossiers.received")).toMatchObject({ value: 20, by: "sum" });
  // The owner's figures: there is no owner, and so the lowest, or none.
  expect(assessment.totals.get("satisfaction.overall")).toMatchObject({ value: 96, by: "min" });
  expect(assessment.totals.get("procedures.at_center_rate")).toMatchObject({ by: "none" });
  const written = {
    form: await writeXlsx(buildTemplate(others, { unit: others.unitOf("NV"), round: "r1", filling: FILLING })),
    consolidated: await writeXlsx(buildConsolidated(assessment)),
  };
  const recalculated = convertWithLibreOffice(written, "xlsx", true);
  for (const kind of ["form", "consolidated"] as const) {
    expectValid(written[kind]);
    expect(differingFormulas(written[kind], recalculated[kind]!).differing).toEqual([]);
  }
});

const name = fc.stringMatching(/^[A-Za-zăâêôơưđ][A-Za-zăâêôơưđ ]{3,20}[a-z]$/);
test("any units: the round comes back from its JSON, and its outline from the file", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(name, {
        minLength: 1,
        maxLength: 8,
        selector: (text) => text.toLowerCase().replace(/[^a-zđ]/g, ""),
      }),
      fc.boolean(),
      (names, withOwner) => {
        const units = names.map((text, index) => ({ code: `U${index}`, name: `Phòng ${text}`, short: `P ${index}` }));
        const round: Round = { id: "r", units: withOwner ? [...units, outline.unitOf("TTPVHCC")!] : units };
        const loaded = loadRound(JSON.parse(JSON.stringify(round)));
        if (!loaded.ok) return expect(loaded.reason).toMatch(/cũng là tên của đơn vị/);
        expect(loadRound(JSON.parse(JSON.stringify(loaded.round)))).toEqual(loaded);
        const applied = inRound(outline, loaded.round);
        const again = loadOutline(JSON.parse(JSON.stringify(applied.file)));
        expect(again.ok && again.outline.units).toEqual(applied.units);
        expect(applied.owner).toBe(withOwner ? "TTPVHCC" : undefined);
      },
    ),
    { numRuns: 15 },
  );
});

async function sentBack(form: Outline, code: string) {
  const bytes = await writeXlsx(buildTemplate(form, { unit: form.unitOf(code), round: "r1", filling: FILLING }));
  const file = readFile(`${code}.xlsx`, bytes, form, { round: "r1" });
  if (!file.ok) throw new Error(file.refusal.message);
  return file.report;
}

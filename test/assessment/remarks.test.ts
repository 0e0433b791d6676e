import type { Remark, Remarks } from "../../src/assessment/Assessment";
import { mergeReports } from "../../src/assessment/mergeReports";
import { findingKey, itemKey, keyOfFinding, unitKey } from "../../src/assessment/remarkKey";
import { outline2025 } from "../support/outline2025";
import { reportOf, type TypedAnswers } from "../support/reportOf";
import { sampleReport, sampleReports } from "../support/samples";

// "Every row with a remark … carries its key"; "A remark whose item is gone is listed, never dropped."
const outline = outline2025();

function remarksOn(...keys: string[]): Remarks {
  return new Map(keys.map((key): [string, Remark] => [key, { key, texts: { remark: `về ${key}` } }]));
}
function keep(change: TypedAnswers, ...keys: string[]): { kept: string[]; orphaned: string[] } {
  const reports = [...sampleReports(outline).filter(({ unit }) => unit !== "KT"), sampleReport(outline, "KT", change)];
  const { remarks, orphaned } = mergeReports(reports, outline, { previous: remarksOn(...keys) });
  for (const [key, remark] of remarks) expect(remark).toEqual({ key, texts: { remark: `về ${key}` } });
  return { kept: [...remarks.keys()], orphaned: orphaned.map((remark) => remark.key) };
}
const d1 = findingKey("KT", "D1", outline.ruleOf("D1")!.items);

test("keys", () => {
  expect(unitKey("KT")).toBe("KT");
  expect(itemKey("KT", "direction.documents")).toBe("KT|direction.documents");
  expect(d1).toBe("KT|D1|dossiers.resolved,dossiers.received,dossiers.carried_in");
  expect(findingKey("-", "X3", [])).toBe("-|X3|");
});

test("remarks on units and items are kept, whatever was reported", () => {
  const keys = [unitKey("KT"), itemKey("VP", "direction.documents"), itemKey("KT", "finance.pci")];
  expect(keep({}, ...keys)).toEqual({ kept: keys, orphaned: [] });
});

test("a remark on a unit that sent nothing is kept", () => {
  const { remarks } = mergeReports([], outline, { previous: remarksOn("KT", "KT|finance.pci") });
  expect([...remarks.keys()]).toEqual(["KT", "KT|finance.pci"]);
});

test("an explanation stays as long as the finding does", () => {
  expect(keep({ "dossiers.resolved": 1423 }, d1)).toEqual({ kept: [d1], orphaned: [] });
  expect(keep({}, d1)).toEqual({ kept: [], orphaned: [d1] });
});

test("findings across units and on totals have theirs", () => {
  const x5 = findingKey("-", "X5", ["dossiers.received"]);
  const onTotals = findingKey("-", "D8", ["dossiers.overdue"]);
  expect(keep({}, x5, onTotals)).toEqual({ kept: [x5, onTotals], orphaned: [] });
});

test.each(["XX", "XX|finance.pci", "KT|no.item", "KT|Z9|dossiers.received", "", "|", "KT|"])(
  "what is gone is listed: %j",
  (key) => {
    expect(keep({}, key)).toEqual({ kept: [], orphaned: [key] });
  },
);

test("copies of two narratives of one item are told apart", () => {
  const wrote = (unit: string, text: string) => reportOf(outline, unit, { "finance.pci": text.repeat(30) });
  const reports = [wrote("VP", "một "), wrote("VHXH", "hai "), wrote("KT", "một "), wrote("TTPVHCC", "hai ")];
  const keys = mergeReports(reports, outline)
    .across.filter(({ code }) => code === "X10")
    .map(keyOfFinding);
  expect(keys).toEqual(["VP+KT|X10|finance.pci", "VHXH+TTPVHCC|X10|finance.pci"]);
});

test("no two findings of an assessment share a key", () => {
  const blank = reportOf(outline, "VP", {}, { meta: { as_of: "2024-01-01", signed_on: "2024-01-01" } });
  const reports = [
    blank,
    sampleReport(outline, "KT", { "dossiers.resolved": 1423, "budget.revenue": "148,62 tỷ", "staff.quota": "1,200" }),
    sampleReport(outline, "KT", {}, { meta: { as_of: "2025-10-30" } }),
    sampleReport(outline, "VHXH"),
    sampleReport(outline, "VHXH", {}, { meta: { as_of: "2025-10-30" } }),
  ];
  const merged = mergeReports(reports, outline);
  const keys = [...merged.units.flatMap((unit) => unit.findings), ...merged.across].map(keyOfFinding);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

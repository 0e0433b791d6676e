import { smallOutline } from "../support/smallOutline";
import { subjectOfRemark, tellStale } from "../../src/assessment/tellStale";
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

test("the key of a finding without items names its field, if it is one of the cover", () => {
  const finding = {
    code: "T16",
    rule: "T16",
    class: "figure",
    severity: "warning",
    unit: "KT",
    sheet: null,
    cell: null,
  } as const;
  expect(keyOfFinding({ ...finding, items: [], figures: { field: "as_of" } })).toBe("KT|T16|as_of");
  expect(keyOfFinding({ ...finding, items: [], figures: {} })).toBe("KT|T16|");
  expect(keyOfFinding({ ...finding, items: ["a.one"], figures: { field: "as_of" } })).toBe("KT|T16|a.one");
});

test("a key of a finding that is gone is none of its item", () => {
  const key = `${itemKey("KT", "direction.documents")}|x`;
  expect(keep({}, key).orphaned).toEqual([key]);
});

test("what a stale remark spoke of: nothing but its unit, or a commune by its name", () => {
  expect(subjectOfRemark({ key: "KT" }, outline)).toBe("");
  const communes = smallOutline({
    items: { "a.one": "count" },
    change: {
      units: [
        { code: "A", name: "Phòng A", short: "A", group: "Xã A" },
        { code: "B", name: "Phòng B", short: "B", group: "Xã B" },
      ],
    },
  });
  expect(tellStale({ key: "Xã A|X4|a.one" }, communes)).toContain("kết quả rà soát này không còn");
  expect(tellStale({ key: "Xã lạ|X4|a.one" }, communes)).toContain("đơn vị không còn");
});

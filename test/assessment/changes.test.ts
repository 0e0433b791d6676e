import { mergeReports } from "../../src/assessment/mergeReports";
import { readRemarks } from "../../src/assessment/readRemarks";
import { tellAnswer } from "../../src/assessment/tellAnswer";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { outline2025 } from "../support/outline2025";
import type { ReportOptions, TypedAnswers } from "../support/reportOf";
import { sampleReport, sampleReports } from "../support/samples";
import { SheetView } from "../support/workbookView";

const outline = outline2025();
const LONG = "Đã thực hiện đầy đủ 😀. ".repeat(2500);
const FIRST: TypedAnswers = { "dossiers.resolved": 1423, "direction.documents": LONG, "feedback.received": "...." };

function report(change: TypedAnswers, options: ReportOptions = {}) {
  return sampleReport(outline, "KT", change, options);
}

function told(changes: ReturnType<typeof mergeReports>["changes"]): unknown {
  return changes.map(({ unit, entries, gone, fresh }) => ({
    unit,
    items: entries.map(({ item }) => item),
    gone: gone.map(({ key }) => key.split("|")[1]),
    fresh: fresh.map(({ key }) => key.split("|")[1]),
  }));
}

describe("since the former consolidated workbook", () => {
  const former = (async () => {
    const read = readXlsx(
      await writeXlsx(buildConsolidated(mergeReports([report(FIRST), sampleReport(outline, "VP")], outline))),
    );
    const written = read.ok && readRemarks(read.cells);
    if (!written || !written.ok) throw new Error("no consolidated workbook");
    return written;
  })();

  test("the same files again: nothing changed", async () => {
    const again = mergeReports([report(FIRST), sampleReport(outline, "VP")], outline, await former);
    expect(again.changes).toEqual([]);
  });

  test("a corrected file: what is answered otherwise, which findings are gone, which are new", async () => {
    const corrected = mergeReports(
      [report({ "direction.documents": LONG, "dossiers.overdue": 40 }), ...sampleReports(outline).slice(0, 2)],
      outline,
      await former,
    );
    expect(told(corrected.changes)).toEqual([
      {
        unit: "KT",
        items: ["dossiers.resolved", "dossiers.overdue", "feedback.received"],
        gone: ["D1", "D3", "T1", "D6"],
        fresh: ["D7", "D12", "F2"],
      },
    ]);
    expect(corrected.changes[0]).toMatchObject({ file: "KT.xlsx" });
    expect(corrected.changes[0]!.still.map(({ key }) => key)).toContain("KT|D8|dossiers.overdue");
  });

  test("a unit that was not in it has no version before", async () => {
    expect(mergeReports([sampleReport(outline, "VHXH")], outline, await former).changes).toEqual([]);
  });

  test("an older workbook that lists no findings tells answers alone", async () => {
    const { former: units } = await former;
    const silent = new Map([...units].map(([unit, one]) => [unit, { ...one, findings: null }]));
    const { changes } = mergeReports([report({ ...FIRST, "dossiers.resolved": 1243 })], outline, { former: silent });
    expect(told(changes)).toEqual([{ unit: "KT", items: ["dossiers.resolved"], gone: [], fresh: [] }]);
  });
});

test("without one: since the next older file of the unit, and never since a newer one", () => {
  const old = report({ "dossiers.resolved": 1423 }, { modified: "2025-11-01T00:00:00Z", file: "cũ.xlsx" });
  const middle = report({}, { modified: "2025-11-02T00:00:00Z", file: "giữa.xlsx" });
  const newest = report({ "dossiers.overdue": 0 }, { modified: "2025-11-03T00:00:00Z", file: "mới.xlsx" });
  const since = (chosen?: string) =>
    mergeReports([newest, old, middle], outline, chosen === undefined ? {} : { chosen: new Map([["KT", chosen]]) })
      .changes;
  expect(since().map(({ file }) => file)).toEqual(["giữa.xlsx"]);
  expect(since(middle.sha256).map(({ file }) => file)).toEqual(["cũ.xlsx"]);
  expect(since(old.sha256)).toEqual([]);
});

test("listed in `Nguồn` by unit and cell, in words", () => {
  const old = report({ "dossiers.resolved": 1423 }, { modified: "2025-11-01T00:00:00Z" });
  const view = new SheetView(buildConsolidated(mergeReports([report({}), old], outline)), "Nguồn");
  expect(view.texts).toEqual(
    expect.arrayContaining(["3. Thay đổi so với lần trước", "Số hồ sơ đã giải quyết: 1.423 → 1.243"]),
  );
  expect(view.texts.filter((text) => text.startsWith("Không còn: Số hồ sơ đã giải quyết (1.423)"))).toHaveLength(1);
});

test("long texts that part late are told where they part", () => {
  const long = "Đã ban hành kế hoạch, phân công từng công chức theo dõi từng lĩnh vực được giao trong năm, ".repeat(2);
  const older = report({ "direction.documents": `${long}một` }, { modified: "2025-11-01T00:00:00Z" });
  const merged = mergeReports([report({ "direction.documents": `${long}hai` }), older], outline);
  const texts = new SheetView(buildConsolidated(merged), "Nguồn").texts.filter((text) => text.includes(" → "));
  expect(texts).toEqual([expect.stringMatching(/: "….*một" → "….*hai"$/)]);
});

test.each<readonly [string, Parameters<typeof tellAnswer>[0], string]>([
  ["dossiers.resolved", { state: "value", value: 1423 }, "1.423"],
  ["dossiers.on_time_rate", { state: "value", value: 97.83 }, "97,83%"],
  ["dossiers.resolved", { state: "none", raw: "KPS" }, "Không phát sinh"],
  ["dossiers.resolved", { state: "error", raw: "khoảng 12" }, '"khoảng 12"'],
  ["dossiers.resolved", { state: "blank" }, ""],
  ["dossiers.resolved", { state: "na", raw: "KTPV" }, "Không thuộc phạm vi"],
  ["dossiers.resolved", { state: "missing", raw: "CCS" }, "Chưa có số liệu"],
  ["dossiers.resolved", { state: "error" }, '""'],
  ["direction.documents", { state: "value", value: " a\n\n b " }, '"a b"'],
  ["direction.documents", { state: "value", value: "x".repeat(80) }, `"${"x".repeat(80)}"`],
  ["direction.documents", { state: "value", value: "x".repeat(81) }, `"${"x".repeat(79)}…"`],
  ["direction.documents", { state: "value", value: "đã\u202e ban hành" }, '"đã ban hành"'],
])("an answer to %s in a few words", (id, entry, words) => {
  expect(tellAnswer(entry, outline.itemOf(id)!)).toBe(words);
});

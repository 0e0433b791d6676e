import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Remark } from "../../src/assessment/Assessment";
import { joinBooks } from "../../src/assessment/joinBooks";
import { mergeReports } from "../../src/assessment/mergeReports";
import { readRemarks } from "../../src/assessment/readRemarks";
import { readPrevious } from "../../src/cli/readPrevious";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { outline2025 } from "../support/outline2025";
import { sampleReport, sampleReports } from "../support/samples";

/** The command line reads the workbook that it replaces row by row; what it finds is what reading it as a whole finds. */
const outline = outline2025();
const d1 = "KT|D1|dossiers.resolved,dossiers.received,dossiers.carried_in";
const written: readonly Remark[] = [
  { key: "KT", texts: { rating: "Còn hạn chế", remark: "Rà soát lại\ntoàn bộ" } },
  { key: "VP|direction.documents", texts: { remark: "=Bổ sung" } },
  { key: d1, texts: { explanation: "Gõ nhầm", conclusion: "Chấp nhận" } },
  { key: "-|X5|dossiers.received", texts: { conclusion: "Lấy theo Trung tâm" } },
  { key: "XX|gone", texts: { remark: "Đơn vị cũ" } },
];
let folder: string;
let book: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cchc-previous-"));
  const reports = [
    ...sampleReports(outline).filter(({ unit }) => unit !== "KT"),
    sampleReport(outline, "KT", { "dossiers.resolved": 1423 }),
  ];
  const previous = new Map(written.map((remark) => [remark.key, remark]));
  book = await writeXlsx(buildConsolidated(mergeReports(reports, outline, { previous, dossiersFrom: "TTPVHCC" })));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function previousIn(bytes: Uint8Array): ReturnType<typeof readPrevious> {
  const file = join(folder, "Tong-hop.xlsx");
  writeFileSync(file, bytes);
  return readPrevious({ command: "merge", paths: [], flags: new Set(), values: new Map() }, file, outline);
}

function asWhole(bytes: Uint8Array): ReturnType<typeof readPrevious> {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.message);
  const whole = readRemarks(read.cells);
  return joinBooks(whole.ok ? [whole] : [], outline);
}

/** The workbook with the XML of its sheets changed. */
function withSheets(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(book);
  for (const [path, bytes] of Object.entries(parts))
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) parts[path] = strToU8(change(strFromU8(bytes)));
  return zipSync(parts);
}

test("remarks, choice, answers and findings of the workbook that stands there", () => {
  const previous = previousIn(book);
  expect([...previous.remarks.values()]).toEqual(expect.arrayContaining([...written]));
  expect(previous.remarks.size).toBe(written.length);
  expect(previous.dossiersFrom).toBe("TTPVHCC");
  expect(previous.told.get(d1)).toMatch(/1\.423/);
  expect(previous.former.get("KT")!.findings!.map(({ key }) => key)).toContain(d1);
  expect(previous.former.get("KT")!.entries.size).toBe(outline.items.length);
  expect(previous).toEqual(asWhole(book));
});

test("rows stored from the bottom up lose nothing", () => {
  const upsideDown = withSheets((xml) =>
    xml.replace(/(<sheetData>)(.*)(<\/sheetData>)/s, (_all, start: string, rows: string, end: string) => {
      const each = rows.match(/<row .*?(?:<\/row>|\/>(?=<row|$))/gs)!;
      return [start, ...each.reverse(), end].join("");
    }),
  );
  expect(previousIn(upsideDown)).toEqual(asWhole(book));
});

test("what is no consolidated workbook is nobody's to overwrite", () => {
  const foreign = withSheets((xml) => xml.replaceAll("assessment", "khac"));
  const parts = unzipSync(foreign);
  parts["xl/sharedStrings.xml"] = strToU8(strFromU8(parts["xl/sharedStrings.xml"]!).replaceAll("assessment", "khac"));
  parts["docProps/custom.xml"] = strToU8(strFromU8(parts["docProps/custom.xml"]!).replaceAll("assessment", "khac"));
  expect(() => previousIn(zipSync(parts))).toThrow(/Tong-hop\.xlsx/);
  expect(() => previousIn(book.subarray(0, book.length - 9))).toThrow(/Tong-hop\.xlsx/);
});

test("a damaged sheet of remarks is no empty one", () => {
  expect(() => previousIn(withSheets((xml) => xml.replace("</sheetData>", "")))).toThrow(/Tong-hop\.xlsx/);
});

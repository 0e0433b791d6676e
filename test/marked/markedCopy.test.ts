import { strFromU8, unzipSync } from "fflate";
import { checkReport } from "../../src/checks/checkReport";
import mistakes from "../../src/cli/demo/mistakes.json";
import { tellFinding } from "../../src/checks/tellFinding";
import { markedCopy } from "../../src/marked/markedCopy";
import { NO_MARKED_COPY } from "../../src/marked/markedTexts";
import { markedName } from "../../src/marked/markedName";
import type { SheetCells } from "../../src/report/Cells";
import type { Report } from "../../src/report/Report";
import { LIMITS } from "../../src/xlsx/limits";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { readZip } from "../../src/xlsx/readZip";
import { Refusal } from "../../src/xlsx/Refusal";
import { DEMO_UNITS, returned, type DemoUnit } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";
import { expectValid } from "../support/validateOpenXml";
import { buildZip } from "../xlsx/buildZip";
import { answersOf, at, correctionsIn, marked, reportIn } from "./marking";

const outline = outline2025();
const files = new Map<DemoUnit, Uint8Array>();
beforeAll(async () => {
  for (const unit of DEMO_UNITS) {
    const changes = mistakes.filter((one) => one.unit === unit).map(({ item, value }) => [item, value]);
    files.set(unit, await returned(outline, unit, { answers: Object.fromEntries(changes) as Record<string, string> }));
  }
});
const fileOf = (unit: DemoUnit): Uint8Array => files.get(unit)!;
const copyOf = (unit: DemoUnit): Uint8Array => marked(fileOf(unit), correctionsIn(fileOf(unit), outline));

function sheetsOf(bytes: Uint8Array): readonly SheetCells[] {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.cells.sheets;
}

function textsOf(sheet: SheetCells): string[] {
  return [...sheet.cells.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

/** Packed bytes of every part. */
function packedParts(bytes: Uint8Array): Map<string, Buffer> {
  const entries = readZip(bytes, LIMITS);
  if (entries instanceof Refusal) throw new Error(entries.message);
  return new Map(
    [...entries.values()].map((entry) => [
      entry.name,
      Buffer.from(bytes.subarray(entry.start, entry.start + entry.packedSize)),
    ]),
  );
}

describe.each(DEMO_UNITS)("the marked copy of %s", (unit) => {
  test("reads as the file that was sent, and gives the same findings", () => {
    const [before, after] = [reportIn(fileOf(unit), outline), reportIn(copyOf(unit), outline)];
    expect(answersOf(after)).toEqual(answersOf(before));
    const told = (report: Report): string[] => checkReport(report, outline).map((one) => tellFinding(outline, one));
    expect(told(after)).toEqual(told(before));
  });

  test("differs from it in the marks and the added sheet alone", () => {
    const [before, after] = [packedParts(fileOf(unit)), packedParts(copyOf(unit))];
    const added = [...after.keys()].filter((name) => !before.has(name));
    expect(added).toEqual(["xl/worksheets/cchcMarked1.xml"]);
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
    const changed = [...before].filter(([name, bytes]) => !bytes.equals(after.get(name)!)).map(([name]) => name);
    const [was, is] = [unzipSync(fileOf(unit)), unzipSync(copyOf(unit))].map(
      (parts) => (name: string) => strFromU8(parts[name]!),
    ) as [(name: string) => string, (name: string) => string];
    for (const name of changed) {
      if (/worksheets\/sheet\d+\.xml$/.test(name)) expect(withoutMarks(is(name))).toBe(withoutMarks(was(name)));
      else expect([name, withoutOurs(name, is(name))]).toEqual([name, withoutOurs(name, was(name))]);
    }
    const others = changed.filter((name) => !/worksheets\/sheet\d+\.xml$/.test(name)).sort();
    expect(others).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"]);
  });

  test("opens on the list: each correction with its place and words", () => {
    const corrections = correctionsIn(fileOf(unit), outline);
    const [list, ...others] = sheetsOf(copyOf(unit));
    expect(list!.name).toBe("Cần sửa");
    expect(others.map(({ name }) => name)).toEqual(sheetsOf(fileOf(unit)).map(({ name }) => name));
    const texts = textsOf(list!);
    expect(corrections.length).toBeGreaterThan(0);
    for (const { message, cell } of corrections) {
      expect(texts).toContain(message);
      expect(texts).toContain(cell ?? "–");
    }
    expect(texts).toContain("Sửa xong, lưu lại và gửi tệp này chậm nhất hết ngày 20/11/2025.");
    const parts = unzipSync(copyOf(unit));
    const selected = Object.keys(parts).filter((name) => /tabSelected/.test(strFromU8(parts[name]!)));
    expect(selected).toEqual(["xl/worksheets/cchcMarked1.xml"]);
  });
});

/** What is ours taken off: marks, the room made for them, and which sheet is shown. */
function withoutMarks(xml: string): string {
  let count = 0;
  const plain = xml.replace(
    /<conditionalFormatting sqref="[A-Z]+\d+"><cfRule type="expression" dxfId="\d+" priority="\d+"><formula>IFERROR\(AND\(N\(&#34;cchc\.mark.*?<\/conditionalFormatting>/g,
    () => {
      count += 1;
      return "";
    },
  );
  return plain
    .replace(/ tabSelected="(1|true)"/g, "")
    .replace(/(<cfRule[^>]* priority=")(\d+)"/g, (_, head: string, n: string) => `${head}${Number(n) - count}"`);
}

function withoutOurs(name: string, xml: string): string {
  switch (name) {
    case "xl/workbook.xml": {
      const ours = xml.includes('name="Cần sửa"') ? 1 : 0;
      return xml
        .replace(/<sheet [^>]*name="Cần sửa"[^>]*\/>/, "")
        .replace(/ localSheetId="(\d+)"/g, (_, place: string) => ` localSheetId="${Number(place) - ours}"`)
        .replace(/ (activeTab|firstSheet)="\d+"/g, "");
    }
    case "xl/styles.xml":
      return withoutNewStyles(xml, unzipSync(fileOf("KT")));
    default:
      return xml.replace(/<(Relationship|Override)[^>]*cchcMarked1[^>]*\/>/, "");
  }
}

/** Lists of styles as far as the form of every unit has them: what is there keeps its number. */
function withoutNewStyles(xml: string, form: Record<string, Uint8Array>): string {
  const before = strFromU8(form["xl/styles.xml"]!);
  return ["fonts", "fills", "borders", "cellXfs", "dxfs"]
    .map((list) => {
      const inner = (text: string): string => new RegExp(`<${list}[^>]*>(.*?)</${list}>`, "s").exec(text)![1]!;
      return inner(xml).slice(0, inner(before).length);
    })
    .join("\n");
}

test("valid for the Open XML SDK", () => {
  expectValid(copyOf("KT"));
}, 60_000);

test("marking the copy again leaves it as it is; with fewer corrections only those are left", () => {
  const corrections = correctionsIn(fileOf("KT"), outline);
  const copy = copyOf("KT");
  expect(Buffer.from(marked(copy, corrections)).equals(Buffer.from(copy))).toBe(true);
  const fewer = marked(copy, corrections.slice(0, 1));
  const marks = Object.entries(unzipSync(fewer)).flatMap(([name, part]) =>
    name.includes("/sheet") ? (strFromU8(part).match(/cchc\.mark/g) ?? []) : [],
  );
  expect(marks).toHaveLength(1);
  expect(textsOf(sheetsOf(fewer)[0]!)).not.toContain(corrections[1]!.message);
  expect(sheetsOf(fewer).filter(({ name }) => name.startsWith("Cần sửa"))).toHaveLength(1);
});

test("what is said stays text", () => {
  const message = `=HYPERLINK("http://x","bấm") <b>&amp; ]]> _x0041_`;
  const [list] = sheetsOf(marked(fileOf("KT"), [at("Trang bìa", "C5", { message })]));
  expect(textsOf(list!)).toContain(message);
  expect([...list!.cells.values()].filter(({ formula }) => formula?.includes("HYPERLINK"))).toEqual([]);
});

test("what has no cell, or none that is there, is listed without a link", () => {
  const corrections = [
    at("Trang không có", "D8"),
    { ...at("Trang bìa", "C5"), sheet: "II.2 Cải cách TTHC", cell: null, watched: [] },
    { ...at("Trang bìa", "C5"), sheet: null, cell: null, watched: [] },
    at("_cchc", "A1"),
  ];
  const copy = marked(fileOf("KT"), corrections);
  expect(strFromU8(unzipSync(copy)["xl/worksheets/cchcMarked1.xml"]!)).not.toContain("<hyperlink ");
  expect(textsOf(sheetsOf(copy)[0]!)).toContain("Trang không có");
});

test("nothing to correct is said so", () => {
  expect(textsOf(sheetsOf(marked(fileOf("KT"), []))[0]!)).toContain("Không có nội dung nào cần sửa.");
});

test.each([
  [
    "an OpenDocument sheet",
    buildZip([
      { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
      { name: "content.xml", data: "<office:document-content/>" },
    ]),
  ],
  ["a text", new TextEncoder().encode("không phải tệp Excel")],
])("%s has no marked copy, and that is said", (_, bytes) => {
  const copy = markedCopy(bytes, { unit: "", corrections: [] });
  expect(copy).toEqual({ ok: false, reason: NO_MARKED_COPY.kind });
});

test.each([
  ["PKT.xlsx", "PKT - can sua.xlsx"],
  ["PKT - can sua.xlsx", "PKT - can sua.xlsx"],
  ["PKT - can sua (1).XLSM", "PKT - can sua.XLSM"],
  ["thu.eml › bao-cao.zip › 2025/Báo cáo.v2.xlsx", "Báo cáo.v2 - can sua.xlsx"],
  ["C:\\tệp\\không đuôi", "không đuôi - can sua.xlsx"],
  ["a.zip › Báo cáo: số 1?.xlsx", "Báo cáo số 1 - can sua.xlsx"],
  [`a.zip › ${"ế".repeat(190)}.xlsx`, `${"ế".repeat(60)} - can sua.xlsx`],
])("the copy of %s is %s", (file, name) => {
  expect(markedName(file)).toBe(name);
});

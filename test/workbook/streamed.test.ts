import { strFromU8, unzipSync } from "fflate";
import type { Remark } from "../../src/assessment/Assessment";
import type { LargeAssessment } from "../../src/assessment/LargeAssessment";
import { mergeGroups } from "../../src/assessment/mergeGroups";
import type { MergeOptions } from "../../src/assessment/mergeReports";
import { readRemarks } from "../../src/assessment/readRemarks";
import { inRound } from "../../src/outline/loadRound";
import type { Group, Outline } from "../../src/outline/Outline";
import type { Cells } from "../../src/report/Cells";
import type { Report } from "../../src/report/Report";
import { piecesOf } from "../../src/workbook/consolidated/large/piecesOf";
import { streamConsolidated } from "../../src/workbook/consolidated/large/streamConsolidated";
import { STYLES } from "../../src/workbook/styles";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { streamXlsx } from "../../src/xlsx/streamXlsx";
import { differingFormulas } from "../support/compareCached";
import { countryRound } from "../support/countryRound";
import { demoFillings } from "../support/demoFillings";
import { convertWithLibreOffice } from "../support/libreOffice";
import { outline2025 } from "../support/outline2025";
import { roundOf } from "../support/page/manyReports";
import { randomAnswers, randomSource } from "../support/randomAnswers";
import { reportOf } from "../support/reportOf";
import { expectValid } from "../support/validateOpenXml";

const FILLINGS = Object.values(demoFillings);
const country = inRound(outline2025(), countryRound(outline2025(), 6));
const flat = inRound(outline2025(), roundOf(10));

/** `fetched` is told each group whose reports are read; `more` are further files of some units. */
function largeOf(
  outline: Outline,
  options: MergeOptions = {},
  { fetched = () => undefined, more = () => [] }: Partial<Following> = {},
): LargeAssessment {
  const places = new Map(outline.units.map(({ code }, at) => [code, at]));
  const reports = (group: Group): Report[] => {
    fetched(group);
    return group.units.flatMap((unit) => {
      const at = places.get(unit.code)!;
      if (at % 11 === 7) return [];
      const { answers, meta, notes } = FILLINGS[at % FILLINGS.length]!;
      const given = at % 5 === 4 ? randomAnswers(randomSource(at)) : { ...answers, "direction.documents": "<&> #N/A" };
      const report = reportOf(outline, unit.code, given, { meta: { ...meta, unit: unit.name }, notes });
      return [report, ...more(report)];
    });
  };
  return mergeGroups(reports, outline, options);
}

interface Following {
  readonly fetched: (group: Group) => void;
  readonly more: (report: Report) => readonly Report[];
}

interface Streamed {
  readonly bytes: Uint8Array;
  readonly sheets: readonly { readonly sheet: string; readonly rows: number }[];
}

async function streamed(large: LargeAssessment): Promise<Streamed> {
  const chunks: Uint8Array[] = [];
  const sheets = await streamXlsx(streamConsolidated(large), (chunk) => chunks.push(chunk.slice()));
  return { bytes: new Uint8Array(Buffer.concat(chunks)), sheets };
}

function cellsOf(bytes: Uint8Array): Cells {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.cells;
}

const textsOf = (cells: Cells, sheet: string): unknown[] =>
  [...cells.sheets.find(({ name }) => name === sheet)!.cells.values()].map(({ value }) => value);

test("valid, and LibreOffice computes what it shows: communes, their owners' figures, units of one whole", async () => {
  const files = {
    communes: (await streamed(largeOf(country))).bytes,
    owners: (await streamed(largeOf(country, { dossiersFrom: "TTPVHCC" }))).bytes,
    whole: (await streamed(largeOf(flat))).bytes,
  };
  expectValid(files.communes);
  const computed = convertWithLibreOffice(files, "xlsx", true);
  for (const [name, bytes] of Object.entries(files)) {
    const { formulas, differing } = differingFormulas(bytes, computed[name]!);
    expect(formulas).toBeGreaterThan(100);
    expect([name, ...differing]).toEqual([name]);
  }
});

describe("a round of six communes", () => {
  const previous = new Map(
    (
      [
        { key: "X2KT", texts: { rating: "Còn hạn chế", remark: "Rà soát lại\ntoàn bộ" } },
        { key: "X1VP|direction.documents", texts: { remark: "=Bổ sung" } },
        { key: "XX|gone", texts: { conclusion: "Kết luận cũ" } },
      ] satisfies Remark[]
    ).map((remark) => [remark.key, remark]),
  );
  const large = largeOf(country, { previous });
  let file: Streamed;
  beforeAll(async () => {
    file = await streamed(large);
  });

  test("each unit has a row on every list, with its commune", () => {
    const cells = cellsOf(file.bytes);
    for (const sheet of ["Danh sách đơn vị", "Theo lĩnh vực", "Chỉ tiêu", "Số liệu"]) {
      const texts = textsOf(cells, sheet);
      for (const { short, group } of country.units)
        expect(texts.filter((text) => text === `${short} - ${group!}`)).toHaveLength(1);
    }
  });

  test("what people wrote is found again, placed or not", () => {
    expect(readRemarks(cellsOf(file.bytes))).toMatchObject({
      ok: true,
      remarks: previous,
      outline: country.id,
      dossiersFrom: null,
    });
  });

  test("texts of units stay text; who gave none is counted", () => {
    const cells = cellsOf(file.bytes);
    expect(textsOf(cells, "Thuyết minh I")).toContain("<&> #N/A");
    const missing = large.missing.length;
    const told = textsOf(cells, "Thuyết minh I").filter((text) => text === `○ Chưa báo cáo: ${missing} đơn vị`);
    const texts = country.items.filter(({ section, kind }) => section === "I" && kind === "text");
    expect(told).toHaveLength(texts.length);
  });

  test("sheets in memory and sheets of streamed rows share one table of styles, each cell with its own", () => {
    const parts = unzipSync(file.bytes);
    const numberOf = (style: keyof typeof STYLES): number => Object.keys(STYLES).indexOf(style) + 1;
    const styleOf = (part: string, cell: string): number =>
      Number(new RegExp(`<c r="${cell}"[^>]*? s="([0-9]+)"`).exec(strFromU8(parts[`xl/worksheets/${part}.xml`]!))![1]);
    expect(styleOf("sheet1", "A1")).toBe(numberOf("superior"));
    expect(styleOf("rows1", "A1")).toBe(numberOf("title"));
    const formats = strFromU8(parts["xl/styles.xml"]!)
      .match(/<cellXfs.*<\/cellXfs>/s)![0]
      .match(/<xf /g)!;
    expect(formats).toHaveLength(Object.keys(STYLES).length + 1);
  });

  test("says how it is split, and that the answers themselves are left to the tables", () => {
    const { told } = streamConsolidated(large);
    expect(told[0]).toContain("24 đơn vị");
    expect(textsOf(cellsOf(file.bytes), "Tổng hợp đánh giá")).toEqual(expect.arrayContaining([...told]));
    expect(file.sheets.find(({ sheet }) => sheet === "Số liệu")!.rows).toBeGreaterThan(24);
  });

  test("the same assessment gives the same bytes", async () => {
    expect(Buffer.compare((await streamed(large)).bytes, file.bytes)).toBe(0);
  });
});

describe("reports are fetched once for the sums and once for all sheets together", () => {
  const timesFetched = async (outline: Outline, more?: Following["more"]): Promise<number[]> => {
    const times = new Map(outline.groups.map((group) => [group, 0]));
    const fetched = (group: Group): void => void times.set(group, times.get(group)! + 1);
    await streamed(largeOf(outline, {}, { fetched, more }));
    return [...times.values()];
  };

  test("of each commune", async () => {
    expect(await timesFetched(country)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test("of units of one whole, for all of them are held", async () => {
    expect(await timesFetched(flat)).toEqual([2]);
  });

  test("of a commune with a file left aside, once more to tell how it differs", async () => {
    const twice = (report: Report): Report[] =>
      report.unit === "X3VP" ? [{ ...report, file: "older.xlsx", sha256: "0".repeat(64) }] : [];
    expect(await timesFetched(country, twice)).toEqual([2, 2, 3, 2, 2, 2]);
  });
});

test("what finds no room on a sheet goes on in the next, under the same heads; the end stands once", async () => {
  const things = Array.from({ length: 7 }, (_, at) => `Dòng ${at}`);
  const sheet = {
    start: () =>
      piecesOf<string, undefined>(
        "Một tên dài đúng ba mươi mốt ký",
        { first: () => things },
        {
          putTop: (rows) => rows.put(0, 0, "head", "Đầu"),
          put: (rows, text) => rows.put(rows.end, 0, "cell", text),
          putEnd: (rows) => rows.put(rows.end, 0, "total", "Hết"),
          shape: (_, count) => ({ visibility: "visible", columns: [{ width: 20 + count }] }),
        },
        4,
      ),
  };
  const data = { name: "_cchc", visibility: "veryHidden", columns: [], rows: [], merges: [] } as const;
  const chunks: Uint8Array[] = [];
  const written = await streamXlsx(
    {
      sheets: [sheet, { ...data, validations: [], conditionals: [], charts: [] }],
      portions: () => [],
      names: [],
      styles: STYLES,
      title: "",
      modified: "2025-11-10T00:00:00Z",
      properties: {},
      told: [],
    },
    (chunk) => chunks.push(chunk.slice()),
  );
  const bytes = new Uint8Array(Buffer.concat(chunks));
  expect(written.map(({ rows }) => rows)).toEqual([4, 4, 3]);
  expect(written.map(({ sheet: name }) => name.length <= 31 && name.slice(-4))).toEqual(
    [" ký", " (2)", " (3)"].map((end) => (end === " ký" ? "t ký" : end)),
  );
  const cells = cellsOf(bytes);
  expect(written.map(({ sheet: name }) => textsOf(cells, name))).toEqual([
    ["Đầu", ...things.slice(0, 3)],
    ["Đầu", ...things.slice(3, 6)],
    ["Đầu", ...things.slice(6), "Hết"],
  ]);
  const styles = strFromU8(unzipSync(bytes)["xl/styles.xml"]!);
  expect(styles.match(/<cellXfs count="([0-9]+)"/)![1]).toBe(String(Object.keys(STYLES).length + 1));
});

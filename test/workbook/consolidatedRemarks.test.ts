import fc from "fast-check";
import type { Remark } from "../../src/assessment/Assessment";
import { mergeReports } from "../../src/assessment/mergeReports";
import { readRemarks, type ReadRemarks } from "../../src/assessment/readRemarks";
import { itemKey, keyOfFinding, unitKey } from "../../src/assessment/remarkKey";
import { cellKey, placeOfKey, type Cell, type Cells } from "../../src/report/Cells";
import { buildConsolidated } from "../../src/workbook/consolidated/buildConsolidated";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { Workbook } from "../../src/workbook/Workbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { outline2025 } from "../support/outline2025";
import { sampleReport, sampleReports } from "../support/samples";
import { SheetView, typed } from "../support/workbookView";

// "by which a re-run finds it again (never by position; the sheet may have been filtered or sorted)".
const outline = outline2025();
const reports = [
  ...sampleReports(outline).filter(({ unit }) => unit !== "KT"),
  sampleReport(outline, "KT", { "dossiers.resolved": 1423 }, { notes: { "dossiers.resolved": "Ghi chú của đơn vị" } }),
];
const plain = mergeReports(reports, outline);
const d1 = "KT|D1|dossiers.resolved,dossiers.received,dossiers.carried_in";
const previous = remarks(
  { key: "KT", texts: { rating: "Còn hạn chế", remark: "Rà soát lại\ntoàn bộ" } },
  { key: "VP|direction.documents", texts: { remark: "=Bổ sung" } },
  { key: d1, texts: { explanation: "Gõ nhầm", conclusion: "Chấp nhận" } },
  { key: "-|X5|dossiers.received", texts: { conclusion: "Lấy theo Trung tâm" } },
  { key: "XX|gone", texts: { rating: "a", remark: "b", explanation: "c", conclusion: "d" } },
);

function remarks(...all: readonly Remark[]): Map<string, Remark> {
  return new Map(all.map((remark) => [remark.key, remark]));
}

async function cellsOf(workbook: Workbook): Promise<Cells> {
  const read = readXlsx(await writeXlsx(workbook));
  if (!read.ok) throw new Error(read.message);
  return read.cells;
}

function read(cells: Cells): Extract<ReadRemarks, { ok: true }> {
  const found = readRemarks(cells);
  if (!found.ok) throw new Error("no consolidated workbook");
  return found;
}

/** The same workbook with the cells of its sheets moved or changed. */
function moved(
  cells: Cells,
  place: (row: number, column: number, sheet: string) => { readonly row: number; readonly column: number } | undefined,
): Cells {
  return {
    ...cells,
    sheets: cells.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].flatMap(([key, cell]): [number, Cell][] => {
          const from = placeOfKey(key);
          const to = sheet.name === "_cchc" ? from : place(from.row, from.column, sheet.name);
          return to ? [[cellKey(to.row, to.column), cell]] : [];
        }),
      ),
    })),
  };
}

describe("round trip", () => {
  const built = buildConsolidated(mergeReports(reports, outline, { previous }));

  test("what was put in is found again, placed or not", async () => {
    const found = read(await cellsOf(built));
    expect(found.remarks).toEqual(previous);
    expect(found).toMatchObject({ outline: outline.id, dossiersFrom: null });
  });

  test("again and again: the workbook stays the same", async () => {
    const again = mergeReports(reports, outline, { previous: read(await cellsOf(built)).remarks });
    expect(buildConsolidated(again)).toEqual(built);
  });

  test("the words of a head, written by a person, are remarks like any other", async () => {
    const given = remarks({
      key: "-|X5|dossiers.received",
      texts: { explanation: "cchc.key", conclusion: "Nhận xét của Đoàn" },
    });
    const found = read(await cellsOf(buildConsolidated(mergeReports(reports, outline, { previous: given }))));
    expect(found.remarks).toEqual(given);
  });

  test("any text on any key", async () => {
    const text = fc.oneof(
      fc.constantFrom(
        "=1+1",
        "#N/A",
        " ",
        "\n",
        "-",
        "1.423",
        "TRUE",
        "cchc.key",
        "Nhận xét của Đoàn",
        "x_x0041_",
        "<a>&\"'",
      ),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
      fc.string({ unit: "grapheme-composite", minLength: 900, maxLength: 1200 }),
    );
    const findings = [...plain.across, ...plain.units.flatMap((unit) => unit.findings)];
    const narratives = outline.items.filter(({ kind }) => kind === "text").map(({ id }) => id);
    const remark = fc.oneof(
      fc
        .tuple(
          fc.constantFrom(...outline.units.map(({ code }) => unitKey(code))),
          fc.record({ rating: text, remark: text }, { requiredKeys: ["remark"] }),
        )
        .map(([key, texts]) => ({ key, texts })),
      fc
        .tuple(fc.constantFrom(...outline.units), fc.constantFrom(...narratives), text)
        .map(([unit, item, said]) => ({ key: itemKey(unit.code, item), texts: { remark: said } })),
      fc
        .tuple(
          fc.constantFrom(...findings),
          fc.record({ explanation: text, conclusion: text }, { requiredKeys: ["explanation"] }),
        )
        .map(([finding, texts]) => ({ key: keyOfFinding(finding), texts })),
      fc
        .tuple(
          fc.string({ minLength: 1, maxLength: 20 }).map((key) => `${key}|nowhere|x`),
          fc.record({ rating: text, conclusion: text }),
        )
        .map(([key, texts]) => ({ key, texts })),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(remark, { selector: ({ key }) => key, maxLength: 12 }), async (all) => {
        const given = remarks(...all);
        const found = read(await cellsOf(buildConsolidated(mergeReports(reports, outline, { previous: given }))));
        expect(found.remarks).toEqual(given);
      }),
      { numRuns: 25 },
    );
  });
});

describe("what people do to the sheets", () => {
  let cells: Cells;
  beforeAll(async () => {
    cells = await cellsOf(buildConsolidated(mergeReports(reports, outline, { previous })));
  });

  test("rows sorted the other way round, below the head", () => {
    const upsideDown = moved(cells, (row, column, sheet) => {
      if (sheet !== "Kết quả rà soát" && sheet !== "Thuyết minh") return { row, column };
      return row <= 2 ? { row, column } : { row: 5000 - row, column };
    });
    expect(read(upsideDown).remarks).toEqual(previous);
  });

  test("rows and columns inserted, a sheet renamed, sheets in another order", () => {
    const shifted = moved(cells, (row, column) => ({ row: row + 7, column: column < 3 ? column : column + 4 }));
    const sheets = shifted.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name === "_cchc" ? sheet.name : `${sheet.name} (2)`,
    }));
    expect(read({ ...shifted, sheets: sheets.reverse() }).remarks).toEqual(previous);
  });

  test("a row deleted takes only its own remark along", () => {
    const view = new SheetView(buildConsolidated(mergeReports(reports, outline, { previous })), "Kết quả rà soát");
    const gone = view.rowsWhere(view.find("cchc.key").column, d1)[0]!;
    const left = moved(cells, (row, column, sheet) =>
      sheet === "Kết quả rà soát" && row === gone ? undefined : { row, column },
    );
    expect([...read(left).remarks.keys()].sort()).toEqual([...previous.keys()].filter((key) => key !== d1).sort());
  });

  test("a sheet copied: a text that was changed in one of them is kept beside the other", () => {
    const sheet = cells.sheets[0]!;
    const changed = new Map(
      [...sheet.cells].map(([key, cell]): [number, Cell] => [
        key,
        cell.value === "Còn hạn chế" ? { ...cell, value: "Cần chấn chỉnh" } : cell,
      ]),
    );
    const copied = { ...cells, sheets: [...cells.sheets, { ...sheet, name: "Tổng hợp đánh giá (2)", cells: changed }] };
    expect(read(copied).remarks.get("KT")!.texts).toEqual({
      rating: "Còn hạn chế\nCần chấn chỉnh",
      remark: "Rà soát lại\ntoàn bộ",
    });
  });

  test("numbers, dates and truth values typed in place of text", () => {
    const put = (value: Cell): Cells => {
      const name = cells.names.find((one) => one.name === "cchc.remark.KT")!.target;
      const [, letters, row] = /\$([A-Z]+)\$(\d+)$/.exec(name)!;
      const column = letters!.charCodeAt(0) - 65;
      const sheet = cells.sheets[0]!;
      const key = cellKey(Number(row) - 1, column);
      return {
        ...cells,
        sheets: [{ ...sheet, cells: new Map([...sheet.cells, [key, value]]) }, ...cells.sheets.slice(1)],
      };
    };
    const said = (value: Cell): unknown => read(put(value)).remarks.get("KT")!.texts.remark;
    expect(said({ type: "number", value: 1423.5, format: "@" })).toBe("1.423,5");
    expect(said({ type: "number", value: 45971, format: "dd/mm/yyyy" })).toBe("10/11/2025");
    expect(said({ type: "boolean", value: true, format: "@" })).toBe("TRUE");
    expect(said({ type: "error", value: "#REF!", format: "@" })).toBe("#REF!");
    expect(said({ type: "empty", value: "", formula: "Cần chấn chỉnh", format: "@" })).toBe("=Cần chấn chỉnh");
    expect(said({ type: "error", value: "#NAME?", formula: "-Đã nhắc", format: "@" })).toBe("=-Đã nhắc");
  });
});

describe("the unit's own note as explanation", () => {
  const built = buildConsolidated(plain);
  const view = new SheetView(built, "Kết quả rà soát");
  const row = view.rowsWhere(view.find("cchc.key").column, d1)[0]!;

  test("is no remark as long as nobody changes it", async () => {
    expect(view.value(row, 6)).toBe("Ghi chú của đơn vị");
    expect(read(await cellsOf(built)).remarks.size).toBe(0);
  });

  test("is one when it was changed, or when it is the same text that a person had written", async () => {
    const changed = read(await cellsOf(typed(built, "Kết quả rà soát", row, 6, "Đã giải trình")));
    expect(changed.remarks).toEqual(remarks({ key: d1, texts: { explanation: "Đã giải trình" } }));
    const same = remarks({ key: d1, texts: { explanation: "Ghi chú của đơn vị" } });
    const again = buildConsolidated(mergeReports(reports, outline, { previous: same }));
    expect(read(await cellsOf(again)).remarks).toEqual(same);
  });
});

test("a remark beside the second part of a long text belongs to the same key", async () => {
  const long = sampleReport(outline, "KT", { "direction.documents": "Một ý của báo cáo.\n".repeat(60) });
  const built = buildConsolidated(mergeReports([long], outline));
  const view = new SheetView(built, "Thuyết minh");
  const rows = view.rowsWhere(view.find("cchc.key").column, "KT|direction.documents");
  expect(rows.length).toBeGreaterThan(2);
  const twice = typed(typed(built, "Thuyết minh", rows[0]!, 3, "Đầu"), "Thuyết minh", rows[2]!, 3, "Cuối");
  expect(read(await cellsOf(twice)).remarks.get("KT|direction.documents")!.texts).toEqual({ remark: "Đầu\nCuối" });
});

describe("the switch", () => {
  const at = (workbook: Workbook): { row: number; column: number } => {
    const { area } = workbook.names.find(({ name }) => name === "cchc.switch.dossiers")!;
    return { row: area.top, column: area.left };
  };
  test("says which unit's figures are taken", async () => {
    const built = buildConsolidated(plain);
    const { row, column } = at(built);
    const turned = typed(built, "Số liệu", row, column, "Lấy theo Trung tâm");
    expect(read(await cellsOf(turned)).dossiersFrom).toBe("TTPVHCC");
    expect(read(await cellsOf(typed(built, "Số liệu", row, column, "gì đó"))).dossiersFrom).toBeUndefined();
    const other = buildConsolidated(mergeReports(reports, outline, { dossiersFrom: "VP" }));
    expect(read(await cellsOf(other)).dossiersFrom).toBe("VP");
  });
});

test("a unit's answers never become remarks", async () => {
  const words = { "plan_tasks.total": "cchc.key", "plan_tasks.done": "KT", "direction.documents": "cchc.key" };
  const notes = { "plan_tasks.total": "Nhận xét của Đoàn", "plan_tasks.done": "Đơn vị tự khen" };
  const report = sampleReport(outline, "KT", words, { notes });
  expect(read(await cellsOf(buildConsolidated(mergeReports([report], outline)))).remarks.size).toBe(0);
});

describe("other workbooks", () => {
  test("a form", async () => {
    expect(readRemarks(await cellsOf(buildTemplate(outline)))).toEqual({ ok: false });
  });

  test("nothing of ours, and things that only look like it", () => {
    const empty: Cells = { sheets: [], names: [], date1904: false, properties: new Map() };
    expect(readRemarks(empty)).toEqual({ ok: false });
    const properties = new Map([["cchc.kind", "assessment"]]);
    expect(readRemarks({ ...empty, properties })).toMatchObject({
      ok: true,
      remarks: new Map(),
      outline: null,
      dossiersFrom: undefined,
    });
    const hostile = ["__proto__", "constructor", "KT"].map((value, row): [number, Cell] => [
      cellKey(row + 1, 1),
      text(value),
    ]);
    const sheet = {
      name: "x",
      visibility: "visible" as const,
      cells: new Map([
        [cellKey(0, 0), text("Nhận xét của Đoàn")],
        [cellKey(0, 1), text("cchc.key")],
        ...hostile,
        ...hostile.map(([key]): [number, Cell] => [key - 1, text("a")]),
      ]),
    };
    const found = read({ ...empty, properties, sheets: [sheet] });
    expect([...found.remarks.keys()]).toEqual(["__proto__", "constructor", "KT"]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

function text(value: string): Cell {
  return { type: "text", value, format: "@" };
}

import fc from "fast-check";
import { inRound, loadRound } from "../../src/outline/loadRound";
import type { Round } from "../../src/outline/Round";
import type { Cell, Cells } from "../../src/report/Cells";
import { cellKey } from "../../src/report/Cells";
import { cellAddress, parseCellAddress } from "../../src/report/cellAddress";
import { boardOf } from "../../src/round/boardOf";
import { addDays } from "../../src/round/days";
import { buildRound } from "../../src/workbook/round/buildRound";
import { isRoundBook, readRoundSheet } from "../../src/workbook/round/readRoundSheet";
import { ROUND_SHEETS } from "../../src/workbook/round/roundSheetTexts";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { countryRound } from "../support/countryRound";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();
const UNITS = outline.units.map(({ code, name, short }) => ({ code, name, short }));
const ROUND: Round = {
  id: "dot-1",
  title: "Kiểm tra 6 tháng cuối năm 2025",
  plan: { number: "61/KH-UBND", date: "2025-10-20" },
  period: { from: "2025-07-01", to: "2025-12-31" },
  reportDeadline: "2025-11-11",
  holidays: { off: ["2025-11-20"], worked: ["2025-11-15", "2025-11-16"] },
  team: [
    { name: "Trần Thị Bình", role: "head", office: "Trưởng phòng", email: "doan@camgiang.gov.vn", phone: "0912345678" },
  ],
  units: [
    {
      code: "VP",
      name: "Văn phòng HĐND và UBND",
      short: "Văn phòng",
      people: [
        { name: "Lê Văn Cường", email: "vp@camgiang.gov.vn" },
        { email: "vp2@camgiang.gov.vn", phone: "0220" },
      ],
    },
    {
      code: "KT",
      name: "Phòng Kinh tế",
      short: "Kinh tế",
      group: "Cẩm Giang",
      role: "VP",
      visit: { date: "2025-11-12", notified: "2025-11-06" },
    },
    { code: "VHXH", name: "=1+1", short: "+VHXH", visit: { date: "2025-11-26", surprise: true } },
  ],
  letters: { remind: { subject: "Nhắc {đơn vị}", body: "Kính gửi\n\n  {đơn vị}[ qua {đầu mối}]\n" } },
};

function bookOf(round: Round): ReturnType<typeof buildRound> {
  const of = inRound(outline, round);
  const board = boardOf({ outline: of, round, assessment: null, today: "2025-11-03" });
  return buildRound({ outline: of, round, board, log: [] });
}

/** What a file of it would hold. */
const cellsOf = (round: Round): Cells => cellsIn(bookOf(round));

function cellsIn(book: ReturnType<typeof buildRound>): Cells {
  const sheets = book.sheets.map(({ name, visibility, rows }) => {
    const cells = new Map<number, Cell>();
    rows.forEach((row, top) =>
      row?.cells.forEach((cell, left) => {
        const { value } = cell ?? {};
        if (typeof value === "string" && value !== "")
          cells.set(cellKey(top, left), { type: "text", value, format: "@" });
        if (typeof value === "number") cells.set(cellKey(top, left), { type: "number", value, format: "General" });
      }),
    );
    return { name, visibility, cells };
  });
  return { sheets, names: [], date1904: false, properties: new Map() };
}

/** What nobody would miss: empty lists, a visit of which nothing is known, "no surprise" against nothing said. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, one]): [string, unknown] => [key, plain(one)])
    .filter(([key, one]) => one !== undefined && one !== false && !(isEmpty(one) && key !== "off" && key !== "worked"));
  return Object.fromEntries(kept);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

describe("what is written reads back", () => {
  test("every field, in memory and through a file", async () => {
    expect(readRoundSheet(cellsOf(ROUND))).toEqual({ ok: true, round: plain(ROUND) });
    const read = readXlsx(await writeXlsx(bookOf(ROUND)));
    expect(read.ok && readRoundSheet(read.cells)).toEqual({ ok: true, round: plain(ROUND) });
  });

  test("the least round: the units are the outline's, there to be given people and visits", () => {
    const read = readRoundSheet(cellsOf({ id: "x" }));
    expect(read).toEqual({ ok: true, round: { id: "x", units: UNITS } });
    if (!read.ok) return;
    const { units, focal, owner } = inRound(outline, read.round);
    expect({ units, focal, owner }).toEqual({ units: outline.units, focal: outline.focal, owner: outline.owner });
    const bare = { id: "x", holidays: { off: [], worked: [] } };
    expect(readRoundSheet(cellsOf(bare))).toEqual({ ok: true, round: { ...bare, units: UNITS } });
  });

  test("units of an outline with communes keep commune and duty", () => {
    const country = inRound(outline, countryRound(outline, 2));
    const round = { id: "x" };
    const board = boardOf({ outline: country, round, assessment: null, today: "2025-11-03" });
    const read = readRoundSheet(cellsIn(buildRound({ outline: country, round, board, log: [] })));
    expect(read).toEqual({ ok: true, round: { id: "x", units: countryRound(outline, 2).units } });
  });

  test("a long name of the round is seen with all its lines", () => {
    const heightOf = (title: string): number => {
      const { rows } = bookOf({ ...ROUND, title }).sheets[0]!;
      return rows.find((row) => row?.cells.some((cell) => cell?.value === title))!.height!;
    };
    expect(heightOf("Kiểm tra".repeat(30))).toBeGreaterThan(2 * heightOf("Kiểm tra"));
  });

  test("any round", () => {
    fc.assert(
      fc.property(anyRound(), (round) => {
        const loaded = loadRound(round);
        if (!loaded.ok) return;
        const units = round.units ?? UNITS;
        expect(readRoundSheet(cellsOf(round))).toEqual({ ok: true, round: plain({ ...round, units }) });
      }),
      { numRuns: 60 },
    );
  });
});

function anyRound(): fc.Arbitrary<Round> {
  const line = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .map((text) =>
      text
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Cs}\p{Cn}\s]+/gu, " ")
        .trim(),
    )
    .filter((text) => text !== "");
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("2000-01-01", count));
  const email = fc.constantFrom("a@b.vn", "van.phong@camgiang.gov.vn");
  const optional = { requiredKeys: [] };
  const person = fc
    .record({ name: line, office: line, email, phone: line }, optional)
    .filter((one) => Object.keys(one).length > 0);
  const unit = fc.record(
    {
      code: fc.constantFrom("VP", "KT", "VHXH", "A1", "B2"),
      name: line.map((text) => `Đơn vị ${text}`),
      short: line.map((text) => `Gọi tắt ${text}`),
      group: line,
      role: fc.constantFrom("VP", "KT"),
      people: fc.array(person, { maxLength: 3 }),
      visit: fc.record({ date: day, surprise: fc.boolean(), notified: day }, optional),
    },
    { requiredKeys: ["code", "name", "short"] },
  );
  const letter = fc.record({
    subject: line,
    body: fc.string({ maxLength: 200 }).map((text) => `x${text.replace(/[\p{Cc}\p{Cs}]/gu, "\n").normalize("NFC")}`),
  });
  return fc.record(
    {
      id: fc.constantFrom("dot-1", "2025", "a.b_c"),
      title: line,
      plan: fc.record({ number: line, date: fc.oneof(day, fc.constant("")) }),
      period: fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
      reportDeadline: day,
      holidays: fc.record({ off: fc.array(day, { maxLength: 5 }), worked: fc.array(day, { maxLength: 5 }) }),
      team: fc.array(
        fc.record(
          {
            name: line,
            office: line,
            role: fc.constantFrom("head", "deputy", "secretary", "member"),
            email,
            phone: line,
          },
          { requiredKeys: ["name"] },
        ),
        { maxLength: 3 },
      ),
      units: fc.uniqueArray(unit, { selector: ({ code }) => code, minLength: 1, maxLength: 4 }),
      letters: fc.record({ invite: letter, notice: letter, remind: letter, findings: letter }, optional),
    },
    { requiredKeys: ["id"] },
  );
}

describe("what people do to the sheet", () => {
  type Sheet = Map<number, Cell>;
  const text = (value: string): Cell => ({ type: "text", value, format: "@" });

  function edited(edit: (sheet: Sheet) => Sheet | undefined): ReturnType<typeof readRoundSheet> {
    const cells = cellsOf(ROUND);
    return readRoundSheet({
      ...cells,
      sheets: cells.sheets.map((sheet) => {
        if (sheet.name !== ROUND_SHEETS.round) return sheet;
        const copy = new Map(sheet.cells);
        return { ...sheet, cells: edit(copy) ?? copy };
      }),
    });
  }

  /** The place of the cell that holds a text. */
  function find(sheet: Sheet, value: string): { row: number; column: number } {
    const [key] = [...sheet].find(([, cell]) => cell.value === value)!;
    return { row: Math.floor(key / 16384), column: key % 16384 };
  }

  test("a row added in the middle, a column moved: still the same", () => {
    const moved = edited((sheet) => {
      const { row } = find(sheet, "ĐOÀN KIỂM TRA");
      return new Map(
        [...sheet].map(([key, cell]) => {
          const at = { row: Math.floor(key / 16384), column: key % 16384 };
          return [cellKey(at.row >= row ? at.row + 4 : at.row, at.column + 1), cell];
        }),
      );
    });
    expect(moved).toEqual({ ok: true, round: plain(ROUND) });
  });

  test("a unit typed into a spare row, its day as text", () => {
    const result = edited((sheet) => {
      const { row } = find(sheet, "VHXH");
      ["TT", "Trung tâm", "TT", "", "", "14-11-2025", "đột xuất"].forEach((typed, column) =>
        typed === "" ? undefined : sheet.set(cellKey(row + 1, column), text(`${typed} `)),
      );
      return undefined;
    });
    expect(result.ok && result.round.units![3]).toEqual({
      code: "TT",
      name: "Trung tâm",
      short: "TT",
      visit: { date: "2025-11-14", surprise: true },
    });
  });

  /** Address of a unit's cell in the column of that head. */
  function addressOf(sheet: Sheet, head: string, unit: number): string {
    return cellAddress(find(sheet, "Mã đơn vị").row + 1 + unit, find(sheet, head).column);
  }

  const WRONG: readonly [what: string, head: string, typed: Cell, why: string][] = [
    ["a day that is none", "Ngày kiểm tra", text("31/11/2025"), 'phải là ngày dạng 12/11/2025, đang ghi "31/11/2025".'],
    [
      "a word that is none",
      "Loại kiểm tra",
      text("bí mật"),
      'phải là một trong: Theo kế hoạch, Đột xuất; đang ghi "bí mật".',
    ],
    ["an error", "Tên đơn vị", { type: "error", value: "#REF!", format: "@" }, "phải là chữ hoặc số"],
    ["a code in small letters", "Mã đơn vị", text("kt"), "phải là chữ hoa không dấu và số"],
    ["an address that is none", "E-mail", text("vp@"), "phải là địa chỉ e-mail"],
  ];

  test.each(WRONG)("%s is told by its place", (_, head, typed, why) => {
    let address = "";
    const result = edited((sheet) => {
      address = addressOf(sheet, head, 2);
      const { row, column } = parseCellAddress(address)!;
      sheet.set(cellKey(row, column), typed);
      return undefined;
    });
    expect(result.ok ? [] : result.reasons).toEqual([expect.stringContaining(`Ô ${address} (${head}): ${why}`)]);
  });

  test("a name that is missing is told by its row", () => {
    let row = 0;
    const result = edited((sheet) => {
      const place = parseCellAddress(addressOf(sheet, "Tên đơn vị", 2))!;
      row = place.row + 1;
      sheet.delete(cellKey(place.row, place.column));
      return undefined;
    });
    expect(result).toEqual({ ok: false, reasons: [`Dòng ${row}: chưa ghi Tên đơn vị.`] });
  });

  test("several things at once are all told", () => {
    const result = edited((sheet) => {
      const { row } = find(sheet, "Mã đơn vị");
      sheet.set(cellKey(row + 1, 5), text("mai"));
      sheet.set(cellKey(row + 1, 7), text("hôm qua"));
      return undefined;
    });
    expect(result.ok ? [] : result.reasons).toHaveLength(2);
  });

  test("a table, a column, the sheet that is gone", () => {
    const without = (value: string) =>
      edited((sheet) => new Map([...sheet].filter(([, cell]) => cell.value !== value)));
    expect(without("ĐOÀN KIỂM TRA")).toEqual({
      ok: false,
      reasons: [expect.stringContaining('thiếu phần "ĐOÀN KIỂM TRA"')],
    });
    expect(without("Mã đơn vị")).toEqual({ ok: false, reasons: [expect.stringContaining('thiếu cột "Mã đơn vị"')] });
    expect(without("dot-1")).toEqual({ ok: false, reasons: ["chưa ghi Mã đợt kiểm tra."] });
    const none = { ...cellsOf(ROUND), sheets: [] };
    expect([isRoundBook(none), readRoundSheet(none)]).toEqual([
      false,
      { ok: false, reasons: ['Tệp không có trang tính "Đợt kiểm tra".'] },
    ]);
    expect(isRoundBook(cellsOf(ROUND))).toBe(true);
  });
});

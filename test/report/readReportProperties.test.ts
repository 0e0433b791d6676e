import fc from "fast-check";
import type { Entry } from "../../src/report/Entry";
import { readReport } from "../../src/report/readReport";
import type { Report } from "../../src/report/Report";
import { form, type TestForm } from "../support/cellsOf";
import { outline2025 } from "../support/outline2025";

const outline = outline2025();
const SHEETS = outline.sections.map((section) => section.sheet);
const IDS = outline.items.map((item) => item.id);

function read(file: TestForm): Report {
  const result = readReport(file.cells(), outline, { file: "KT.xlsx", sha256: "ab", size: 1 }, { unit: "KT" });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.report;
}

/** What was answered, without where. */
function answerOf(entry: Entry): Partial<Entry> {
  return { ...entry, sheet: undefined, cell: undefined };
}

function answers(report: Report): Record<string, Partial<Entry>> {
  return Object.fromEntries([...report.entries].map(([id, entry]) => [id, answerOf(entry)]));
}

const typed = fc.oneof(
  fc.integer({ min: -5, max: 2000 }),
  fc.constantFrom("KPS", "KTPV", "CCS", "…", "12", "khoảng 3", "Đã làm."),
);
const filling = fc.dictionary(fc.constantFrom(...IDS), typed, { maxKeys: 40, noNullPrototype: true });
const notes = fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom("do mưa bão", "12"), {
  maxKeys: 10,
  noNullPrototype: true,
});

function filled(fill: Record<string, string | number>, noted: Record<string, string>): TestForm {
  return form(outline).fill(fill).note(noted);
}

/** One thing that happens to a file in a unit. */
const mishap = fc.oneof(
  fc.record({ is: fc.constant("sort" as const), sheet: fc.constantFrom(...SHEETS), seed: fc.integer() }),
  fc.record({ is: fc.constant("swap" as const), a: fc.constantFrom(...IDS), b: fc.constantFrom(...IDS) }),
  fc.record({ is: fc.constant("row" as const), sheet: fc.constantFrom(...SHEETS), at: fc.nat(20) }),
  fc.record({
    is: fc.constant("column" as const),
    sheet: fc.constantFrom(...SHEETS),
    at: fc.constantFrom(0, 1, 2, 3, 5, 6),
  }),
  fc.record({ is: fc.constant("name" as const), id: fc.constantFrom(...IDS) }),
  fc.record({ is: fc.constant("id" as const), id: fc.constantFrom(...IDS) }),
  fc.record({ is: fc.constant("traces" as const), id: fc.constantFrom(...IDS) }),
  fc.record({ is: fc.constant("repeat" as const), id: fc.constantFrom(...IDS) }),
  fc.record({ is: fc.constant("copy" as const), sheet: fc.constantFrom(...SHEETS) }),
  fc.record({ is: fc.constant("delete" as const), sheet: fc.constantFrom(...SHEETS) }),
  fc.record({ is: fc.constant("rename" as const), sheet: fc.constantFrom(...SHEETS) }),
);
type Mishap = typeof mishap extends fc.Arbitrary<infer T> ? T : never;

/** A verb that a former one has made impossible (a sheet or an id that is gone) does nothing. */
function happen(file: TestForm, it: Mishap): void {
  try {
    switch (it.is) {
      case "sort":
        shuffle(file, it.sheet, it.seed);
        break;
      case "swap":
        file.swapRows(it.a, it.b);
        break;
      case "row":
        file.insertRow(it.sheet, it.at);
        break;
      case "column":
        file.insertColumn(it.sheet, it.at);
        break;
      case "name":
        file.dropNames((name) => name === `cchc.${it.id}`);
        break;
      case "id":
        file.dropIds((id) => id === it.id);
        break;
      case "traces":
        file.dropTraces(it.id);
        break;
      case "repeat":
        file.repeatRow(it.id);
        break;
      case "copy":
        file.copySheet(it.sheet, `${it.sheet} (2)`);
        break;
      case "delete":
        file.deleteSheet(it.sheet);
        break;
      case "rename":
        file.rename(it.sheet, `Trang ${SHEETS.indexOf(it.sheet)}`);
        break;
    }
  } catch (fault) {
    if (!/^no (sheet|row)/.test((fault as Error).message)) throw fault;
  }
}

function shuffle(file: TestForm, sheet: string, seed: number): void {
  const { cells } = file.cells().sheets.find(({ name }) => name === sheet) ?? { cells: new Map<number, unknown>() };
  const last = Math.floor(Math.max(0, ...cells.keys()) / 16384);
  const rows = Array.from({ length: Math.max(0, last - 3) }, (_, n) => n + 4);
  let state = seed >>> 0;
  const order = rows
    .map((row) => [(state = (Math.imul(state, 1664525) + 1013904223) >>> 0), row] as const)
    .sort(([a], [b]) => a - b);
  file.sortRows(
    sheet,
    4,
    order.map(([, row]) => row),
  );
}

describe("properties", () => {
  it("shuffling the rows of a sheet with their ids never changes the answers, and is told", () => {
    fc.assert(
      fc.property(filling, notes, fc.constantFrom(...SHEETS), fc.integer(), (fill, noted, sheet, seed) => {
        const before = read(filled(fill, noted));
        const file = filled(fill, noted);
        shuffle(file, sheet, seed);
        const after = read(file);
        expect(answers(after)).toEqual(answers(before));
        for (const [id, { cell }] of after.entries) {
          const moved = cell !== before.entries.get(id)!.cell;
          expect(after.repaired.some((repair) => repair.item === id && repair.kind === "moved")).toBe(moved);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("inserting rows and columns changes no answer and needs no repair", () => {
    const inserted = fc.array(
      fc.oneof(
        fc.record({ is: fc.constant("row" as const), sheet: fc.constantFrom(...SHEETS), at: fc.nat(20) }),
        fc.record({ is: fc.constant("column" as const), sheet: fc.constantFrom(...SHEETS), at: fc.nat(12) }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(filling, notes, inserted, (fill, noted, changes) => {
        const file = filled(fill, noted);
        for (const change of changes) happen(file, change as Mishap);
        const report = read(file);
        expect(answers(report)).toEqual(answers(read(filled(fill, noted))));
        // A note that is but a figure, beside a blank cell, is told whatever was inserted.
        expect(report.repaired.filter(({ kind }) => kind !== "stray")).toEqual([]);
        expect(report.lost).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("whatever happens: one entry for each item; never another item's answer; what is not where it was is told or lost", () => {
    fc.assert(
      fc.property(filling, notes, fc.array(mishap, { maxLength: 5 }), (fill, noted, mishaps) => {
        const before = read(filled(fill, noted));
        const file = filled(fill, noted);
        for (const it of mishaps) happen(file, it);
        const after = read(file);
        expect([...after.entries.keys()]).toEqual(IDS);
        const lost = new Set(after.lost.flatMap((loss) => loss.items));
        for (const [id, entry] of after.entries) {
          if (lost.has(id)) {
            expect(entry).toMatchObject({ state: "error", signs: [] });
            continue;
          }
          // A rate that the sheet computes has lost what its lost figures would have given.
          const ratio = outline.itemOf(id)!.ratio;
          if (entry.computed && ratio?.some((part) => lost.has(part))) continue;
          expect(answerOf(entry)).toEqual(answerOf(before.entries.get(id)!));
        }
        const places = [...after.entries.values()]
          .filter(({ item }) => !lost.has(item))
          .map(({ sheet, cell }) => `${sheet}!${cell}`);
        expect(new Set(places).size).toBe(places.length);
        // Where the field's own name does not lead there, the list of repairs says so.
        const { names } = file.cells();
        for (const { item, sheet, cell } of after.entries.values()) {
          const target = `'${sheet}'!$${cell.replace(/(?<=[A-Z])(?=\d)/, "$")}`;
          const named = names.some(({ name, target: leads }) => name === `cchc.${item}` && leads === target);
          if (!named && !lost.has(item)) expect(after.repaired.map((repair) => repair.item)).toContain(item);
        }
        for (const repair of after.repaired) expect(repair.message).not.toMatch(/[{}]|undefined|null/);
      }),
      { numRuns: 150 },
    );
  });

  it("reading is the same whatever the order of cells, sheets' names and names in the file", () => {
    fc.assert(
      fc.property(filling, notes, fc.array(mishap, { maxLength: 3 }), (fill, noted, mishaps) => {
        const file = filled(fill, noted);
        for (const it of mishaps) happen(file, it);
        const cells = file.cells();
        const turned = {
          ...cells,
          names: [...cells.names].reverse(),
          sheets: cells.sheets.map((sheet) => ({ ...sheet, cells: new Map([...sheet.cells].reverse()) })),
        };
        const source = { file: "x", sha256: "y", size: 1 };
        expect(readReport(turned, outline, source)).toEqual(readReport(cells, outline, source));
      }),
      { numRuns: 60 },
    );
  });
});

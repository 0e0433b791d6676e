import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { demoFillings } from "../support/demoFillings";
import { openWorkbook } from "../support/excel/openWorkbook";
import { startExcel } from "../support/excel/startExcel";
import { toCells } from "../support/excel/toCells";
import { toWorkbook } from "../support/excel/toWorkbook";
import { outline2025 } from "../support/outline2025";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";

const outline = outline2025();
const [filling] = Object.values(demoFillings);

describe("a form opened in the simulated Excel", () => {
  it("holds what the reader of its file finds", async () => {
    const workbook = buildTemplate(outline, { filling });
    const host = startExcel();
    openWorkbook(host, workbook, "VPHU.xlsx");
    const read = readXlsx(await writeXlsx(workbook));
    if (!read.ok) throw new Error(read.message);
    const open = toCells(host);
    expect(open.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      read.cells.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    const plain = (formula?: string): string | undefined => formula?.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!");
    for (const [index, sheet] of read.cells.sheets.entries()) {
      const contents = (cells: typeof sheet.cells): unknown[] =>
        [...cells]
          .sort(([a], [b]) => a - b)
          .map(([key, { value, formula, format }]) => [key, value, plain(formula), format]);
      expect(contents(open.sheets[index]!.cells)).toEqual(contents(sheet.cells));
    }
    expect(open.names.map(({ name }) => name).sort()).toEqual(
      read.cells.names
        .map(({ name }) => name)
        .filter((name) => !name.startsWith("_xlnm"))
        .sort(),
    );
  });

  it("comes out as it went in", () => {
    const workbook = buildTemplate(outline, { filling });
    const host = startExcel();
    openWorkbook(host, workbook);
    const before = toCells(host);
    const again = toWorkbook(host);
    openWorkbook(host, again);
    expect(toCells(host)).toEqual(before);
    expect(again.names).toEqual(workbook.names);
    expect(again.sheets.map(({ merges, freeze, protection }) => ({ merges, freeze, protection }))).toEqual(
      workbook.sheets.map(({ merges, freeze, protection }) => ({ merges, freeze, protection })),
    );
    const rules = ({ sheets }: typeof workbook): unknown[] =>
      sheets.map(({ validations, conditionals }) => [validations.length, conditionals.map(({ look }) => look)]);
    expect(rules(again)).toEqual(rules(workbook));
  });

  it("is written as a file that our reader takes", async () => {
    const host = startExcel();
    openWorkbook(host, buildTemplate(outline, { filling }));
    const read = readXlsx(await writeXlsx(toWorkbook(host)));
    if (!read.ok) throw new Error(read.message);
    expect(read.cells.sheets.map(({ cells }) => cells.size)).toEqual(
      toCells(host).sheets.map(({ cells }) => cells.size),
    );
  });
});

import { LIMITS } from "../../src/xlsx/limits";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { buildXlsx, MAIN } from "./buildXlsx";
import { read } from "./reading";

const PATH = "xl/worksheets/sheet1.xml";
const sheet = (behind: string, data = ""): Uint8Array =>
  buildXlsx({
    parts: { [PATH]: `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${behind}</worksheet>` },
  });
const merges = (...refs: readonly string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

describe("merged areas of a sheet", () => {
  it("are told with their first and last row and column", () => {
    const { merged } = read(sheet(`<sheetProtection sheet="1"/>${merges("D26:D27", "A1:C1")}`)).sheets[0]!;
    expect(merged).toEqual([
      { top: 25, left: 3, bottom: 26, right: 3 },
      { top: 0, left: 0, bottom: 0, right: 2 },
    ]);
  });

  it("may name any two of their corners", () => {
    expect(read(sheet(merges("C2:A1"))).sheets[0]!.merged).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
  });

  it("that are none of a sheet are left out; a sheet without any has no such property", () => {
    const { merged } = read(sheet(merges("", "A1", ":", "A1:", "A0:B1", "A1:XFE1", "#REF!:A1", "A1:B2:C3"))).sheets[0]!;
    expect(merged).toBeUndefined();
    expect(read(sheet("")).sheets[0]).not.toHaveProperty("merged");
  });

  it("are those of their own elements", () => {
    const { merged } = read(sheet('<mergeCells><x ref="A1:B2"/><mergeCell/></mergeCells>')).sheets[0]!;
    expect(merged).toBeUndefined();
  });

  it("cost as much as cells, all sheets together", () => {
    const bytes = sheet(merges("A1:B1", "A2:B2"), '<row><c r="A1"><v>1</v></c></row>');
    const codeWith = (cells: number): string => {
      const result = readXlsx(bytes, { limits: { ...LIMITS, cells } });
      return result.ok ? "ok" : result.code;
    };
    expect([codeWith(2), codeWith(3)]).toEqual(["too-large", "ok"]);
  });

  it("are not kept where rows are only looked at in passing", () => {
    const result = readXlsx(sheet(merges("A1:B1")), { wanted: () => () => undefined });
    expect(result.ok && result.cells.sheets[0]).not.toHaveProperty("merged");
  });
});

import { readReport } from "../../src/report/readReport";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { demoFillings } from "../support/demoFillings";
import { openWorkbook } from "../support/excel/openWorkbook";
import { outline2025 } from "../support/outline2025";
import { addIn, openBook, troubleOf, valueOf } from "./openBook";

const outline = outline2025();

function withReport() {
  const { excel } = openBook();
  openWorkbook(excel, buildTemplate(outline, { unit: outline.unitOf("KT")!, filling: demoFillings.KT }), "KT.xlsx");
  return { excel, ...addIn() };
}

describe("The open workbook as a file", () => {
  it("comes whole, in as many slices as it takes, and is given back", async () => {
    const { excel, book } = withReport();
    expect(book.can.bytes).toBe(true);
    const bytes = await valueOf(book.bytes());
    expect(excel.lentFiles).toBe(0);
    const read = readXlsx(bytes, { inflate: inflateNode });
    if (!read.ok) throw new Error(read.message);
    const report = readReport(read.cells, outline, { file: "KT.xlsx", sha256: "", size: 0 });
    expect(report.ok && report.report.unit).toBe("KT");
    const open = readReport(await valueOf(book.read()), outline, { file: "KT.xlsx", sha256: "", size: 0 });
    if (!report.ok || !open.ok) throw new Error("no report");
    const answers = ({ entries }: typeof report.report) =>
      [...entries].map(([id, { state, value }]) => [id, state, value]);
    expect(answers(report.report)).toEqual(answers(open.report));
  });

  it("can be had again and again", async () => {
    const { book } = withReport();
    for (let time = 0; time < 3; time += 1) await valueOf(book.bytes());
  });

  it("a refusal is told, and the next time goes", async () => {
    const { excel, book } = withReport();
    excel.lentFiles = 2;
    expect(await troubleOf(book.bytes())).toMatchObject({ kind: "fault", id: expect.stringMatching(/^E-/) as string });
    excel.lentFiles = 0;
    await valueOf(book.bytes());
  });
});

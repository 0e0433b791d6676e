import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRemarks } from "../../src/assessment/readRemarks";
import mistakes from "../../src/cli/demo/mistakes.json";
import { readReport } from "../../src/report/readReport";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { Workbook } from "../../src/workbook/Workbook";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { demoFillings } from "../support/demoFillings";
import { addressOf } from "../support/excel/model/area";
import { toCells } from "../support/excel/toCells";
import { outline2025 } from "../support/outline2025";
import { eventually } from "../support/page/eventually";
import { serveSite, type Site } from "../support/page/serveSite";
import { openPane, type OpenPane, type PaneOptions } from "./openPane";

const outline = outline2025();
const folder = mkdtempSync(join(tmpdir(), "pane-"));
const files: string[] = [];
let site: Site;

beforeAll(async () => {
  site = await serveSite("/cchc/");
  for (const unit of Object.keys(demoFillings)) {
    const file = join(folder, `${unit}.xlsx`);
    writeFileSync(file, await writeXlsx(reportOf(unit)));
    files.push(file);
  }
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** A unit's report, with the seeded mistakes. */
function reportOf(code: string): Workbook {
  const filling = demoFillings[code as keyof typeof demoFillings];
  const slips = mistakes.filter(({ unit }) => unit === code).map(({ item, value }) => [item, value] as const);
  const answers = { ...filling.answers, ...Object.fromEntries(slips) };
  return buildTemplate(outline, { unit: outline.unitOf(code)!, filling: { ...filling, answers } });
}

let open: OpenPane | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function openIn(options: PaneOptions): Promise<OpenPane> {
  return (open = await openPane(site, options));
}

describe.each([320, 400])("the pane in Excel, %i px wide", (width) => {
  it("checks the open report, leads to its cells, sees what is corrected, and takes its colours off again", async () => {
    const { app, excel } = await openIn({ width, open: reportOf("KT"), name: "KT.xlsx" });
    const before = excel.book.sheets.map(({ conditionals }) => conditionals.length);
    await app.sees("KT.xlsx");
    await app.isInOrder("check-ready");
    await app.press("Kiểm tra báo cáo này");
    await app.sees("Có 2 lỗi phải sửa");
    await app.isInOrder("check-done");
    expect(excel.book.sheets.some(({ conditionals }, index) => conditionals.length > before[index]!)).toBe(true);

    const first = app.page.getByRole("button", { name: /lớn hơn số tiếp nhận/ });
    await first.click();
    const cell = /Ô (\w+)/.exec(await first.innerText())![1]!;
    await eventually(() => {
      const { sheet, area } = excel.book.selection;
      expect([sheet.name, addressOf(area)]).toEqual(["II.2 Cải cách TTHC", cell]);
    });
    await app.isInOrder("check-at-cell");

    excel.type("II.2 Cải cách TTHC", cell, demoFillings.KT.answers!["dossiers.resolved"]!);
    await app.sees("Số liệu đã sửa sau lần kiểm tra");
    await app.isInOrder("check-changed");
    await app.press("Kiểm tra lại");
    await app.sees(/^Đã sửa \d+ chỗ/);
    await app.isInOrder("check-again");
    await app.page.getByRole("switch", { name: /Tô màu/ }).click();
    await eventually(() => expect(excel.book.sheets.map(({ conditionals }) => conditionals.length)).toEqual(before));
  });

  it("writes to the unit: the copy is made of the open workbook without our colours, which stand there again", async () => {
    const { app, excel } = await openIn({ width, open: reportOf("KT"), name: "KT.xlsx" });
    const { page } = app;
    await app.openTab("Kế hoạch");
    await app.press("Nhập thông tin đợt kiểm tra");
    await page.getByRole("button", { name: /^Phòng Kinh tế/ }).click();
    await page.getByLabel("E-mail nhận biểu mẫu").fill("kt@camgiang.gov.vn");
    await page.getByLabel("Ngày kiểm tra", { exact: true }).fill("14/11/2025");
    await page.keyboard.press("Tab");
    await app.isInOrder("plan-unit");
    await app.openTab("Kiểm tra");
    await app.press("Kiểm tra báo cáo này");
    await app.sees("Có 2 lỗi phải sửa");
    await app.press("Soạn thư gửi đơn vị");
    await app.sees(/Qua rà soát, đề nghị đơn vị: sửa 02 nội dung/);
    // The button is there once the check, its colours with it, is done.
    const coloured = excel.book.sheets.map(({ conditionals }) => conditionals.length);
    await app.isInOrder("letter-findings");
    const draft = await app.takeFile("Mở thư nháp");
    expect(draft.name).toMatch(/\.eml$/);
    await app.sees(/^Đã lưu thư nháp/);
    const attached = new TextDecoder().decode(draft.bytes).split("\r\n\r\n").at(-1)!.split("\r\n--")[0]!;
    const copy = readXlsx(Buffer.from(attached, "base64"), { inflate: inflateNode });
    if (!copy.ok) throw new Error(copy.message);
    expect(copy.cells.sheets[0]!.name).toBe("Cần sửa");
    expect(excel.lentFiles).toBe(0);
    await eventually(() => expect(excel.book.sheets.map(({ conditionals }) => conditionals.length)).toEqual(coloured));
    await app.press("Kết quả kiểm tra");
    await app.sees("Có 2 lỗi phải sửa");
  });

  it("generates a form, and consolidates four reports with one press; a second time the team's remark is kept", async () => {
    const { app, excel } = await openIn({ width, tab: "de-cuong" });
    await app.sees("Chưa có đợt kiểm tra");
    await app.isInOrder("forms-empty");
    await app.press("Nhập thông tin đợt kiểm tra");
    await app.sees("Chưa có đợt kiểm tra nào");
    await app.press("Nhập thông tin đợt kiểm tra");
    await app.page.getByLabel("Số kế hoạch").fill("187/KH-UBND");
    await app.page.keyboard.press("Tab");
    await app.isInOrder("plan");
    await app.press("Sang bước đề cương");
    await app.page.getByRole("radio", { name: /Mở một tệp Excel mới/ }).check({ force: true });
    await app.isInOrder("forms-open");
    await app.press("Mở tệp mới");
    await app.sees("Đã mở tệp mới ở cửa sổ khác");
    await app.isInOrder("forms-opened");
    expect(excel.book.opened).toHaveLength(1);

    await app.openTab("Tổng hợp");
    await app.isInOrder("merge-empty");
    await app.giveFiles(/^Chọn tệp/, files);
    await app.sees("Đã đọc 4 tệp");
    await app.isInOrder("merge-review");
    await app.press("Tổng hợp 4 đơn vị");
    await app.sees("Đã tổng hợp 4 trên 4 đơn vị");
    await app.isInOrder("merge-done");
    const remark = excel.book.names.find(({ name }) => name === "cchc.remark.KT")!;
    const [sheet, address] = remark.target.split("!") as [string, string];
    excel.type(sheet.replace(/^=?'|'$/g, ""), address.replaceAll("$", ""), "Nộp đúng hạn");

    await app.press("Xem lại tệp và lựa chọn");
    await app.sees("Đã đọc 4 tệp");
    await app.press("Tổng hợp 4 đơn vị");
    await app.sees("Giữ lại 1 nhận xét của Đoàn");
    const read = readRemarks(toCells(excel));
    expect(read.ok && read.remarks.get("KT")?.texts.remark).toBe("Nộp đúng hạn");
    expect(excel.book.sheets.filter(({ visibility }) => visibility === "Visible")).toHaveLength(6);
  });
});

it("writes the form into the open workbook and overwrites nothing; into a unit's report it writes nothing at all", async () => {
  const { app, excel } = await openIn({ tab: "ke-hoach" });
  excel.type("Sheet1", "A1", "Của tôi");
  await app.press("Nhập thông tin đợt kiểm tra");
  await app.press("Sang bước đề cương");
  await app.page.getByRole("radio", { name: /Ghi vào tệp đang mở/ }).check({ force: true });
  await app.press("Ghi vào tệp đang mở");
  await app.sees(/^Đã ghi 12 trang tính/);
  await app.isInOrder("forms-written");
  const cells = toCells(excel);
  expect(cells.sheets[0]).toMatchObject({ name: "Sheet1", visibility: "visible" });
  expect([...cells.sheets[0]!.cells.values()].map(({ value }) => value)).toEqual(["Của tôi"]);
  const source = { file: "Book1.xlsx", sha256: "", size: 0 };
  expect(readReport(cells, outline, source, { unit: "KT" })).toMatchObject({ ok: true });
  const sheets = excel.book.sheets.length;
  await app.press("Tạo theo cách khác");
  await app.press("Ghi vào tệp đang mở");
  await app.sees("Tệp đang mở là báo cáo của một đơn vị");
  await app.isInOrder("forms-report");
  expect(excel.book.sheets).toHaveLength(sheets);
});

describe("what Excel may put in the way", () => {
  it("a cell being edited: the pane says to press Enter, and goes on by itself", async () => {
    const { app, excel } = await openIn({ open: reportOf("KT"), name: "KT.xlsx" });
    await app.sees("KT.xlsx");
    excel.editing = true;
    await app.press("Kiểm tra báo cáo này");
    await app.sees("Nhấn Enter để kết thúc nhập ô");
    await app.isInOrder("check-editing");
    excel.editing = false;
    await app.sees("Có 2 lỗi phải sửa");
  });

  it("a sheet with a unit's password: all is found, what could not be coloured is told", async () => {
    const { app, excel } = await openIn({ open: reportOf("KT"), name: "KT.xlsx" });
    const sheet = excel.sheet("II.2 Cải cách TTHC");
    sheet.protection = { ...sheet.protection!, password: "của đơn vị" };
    await app.press("Kiểm tra báo cáo này");
    await app.sees("Chưa tô màu được 1 trang tính");
    await app.sees("Có 2 lỗi phải sửa");
    await app.isInOrder("check-password");
  });

  it("a cell that is gone: the pane says to check again", async () => {
    const { app, excel } = await openIn({ open: reportOf("KT"), name: "KT.xlsx" });
    await app.press("Kiểm tra báo cáo này");
    await app.sees("Có 2 lỗi phải sửa");
    excel.book.rename(excel.sheet("II.2 Cải cách TTHC"), "Khác");
    await app.page.getByRole("button", { name: /lớn hơn số tiếp nhận/ }).click();
    await app.sees(/đã bị đổi tên hoặc xóa/);
    await app.isInOrder("check-gone");
  });

  it("a fault in Excel: nothing is lost, and there is a line for whoever helps", async () => {
    const { app, excel } = await openIn({ open: reportOf("KT"), name: "KT.xlsx" });
    await app.sees("KT.xlsx");
    excel.failNext("GeneralException");
    await app.press("Kiểm tra báo cáo này");
    await app.sees(/E-\w+/);
    await app.isInOrder("check-fault");
    await app.press(/Kiểm tra/);
    await app.sees("Có 2 lỗi phải sửa");
  });

  it("a locked workbook: the consolidated workbook can be had as a file", async () => {
    const { app, excel } = await openIn({ tab: "tong-hop" });
    excel.book.structure = { password: "của người khác" };
    await app.giveFiles(/^Chọn tệp/, files);
    await app.sees("Đã đọc 4 tệp");
    await app.press("Tổng hợp 4 đơn vị");
    await app.sees("Tệp đang mở đang khóa, không thêm được trang tính");
    await app.isInOrder("merge-locked");
    const { name } = await app.takeFile("Lưu bảng tổng hợp ra tệp");
    expect(name).toMatch(/\.xlsx$/);
  });

  it("a workbook that is no report: the pane says what to open", async () => {
    const { app } = await openIn({});
    await app.press("Kiểm tra tệp đang mở");
    await app.sees("Tệp đang mở không phải báo cáo CCHC");
    await app.isInOrder("check-none");
  });

  it("an Excel that is too old: the page in a browser does the same", async () => {
    const { app } = await openIn({ set: "1.6" });
    await app.sees("Excel trên máy này quá cũ");
    await app.isInOrder("old-excel");
  });
});

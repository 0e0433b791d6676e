import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { openFile } from "../../src/intake/openFile";
import { readRemarks } from "../../src/assessment/readRemarks";
import mistakes from "../../src/cli/demo/mistakes.json";
import { readFile } from "../../src/intake/readFile";
import { writeEml } from "../../src/mail/writeEml";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { demoFillings } from "../support/demoFillings";
import { fillWithOpenpyxl } from "../support/fillWithOpenpyxl";
import { outline2025 } from "../support/outline2025";
import { serveSite, type Site } from "../support/page/serveSite";
import { openPage } from "./openPage";
import type { PageOfTheApp } from "./PageOfTheApp";

/** The inspection from its plan to the explained, logged consolidation, by hand in the page: letters out, replies as mails in. */
const outline = outline2025();
const folder = mkdtempSync(join(tmpdir(), "whole-round-"));
let site: Site;
beforeAll(async () => void (site = await serveSite()));
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** The clock of the page stands on the morning after the deadline. */
const TODAY = `{
  const start = Date.parse("2025-11-12T02:00:00Z");
  const began = performance.now();
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(start + performance.now() - began);
      else super(...given);
    }
    static now() { return start + performance.now() - began; }
  };
}`;

const UNITS = {
  VP: ["Văn phòng HĐND và UBND", "vp@camgiang.gov.vn", "20/11/2025"],
  VHXH: ["Phòng Văn hóa - Xã hội", "vhxh@camgiang.gov.vn", "21/11/2025"],
  KT: ["Phòng Kinh tế", "kt@camgiang.gov.vn", "14/11/2025"],
  TTPVHCC: ["Trung tâm Phục vụ hành chính công xã", "ttpvhcc@camgiang.gov.vn", ""],
} as const;
type Code = keyof typeof UNITS;

describe.each([320, 1200])("the whole round by hand, %i px wide", (width) => {
  it("sets up, sends, receives, writes back, receives again, explains, consolidates, logs", async () => {
    const { app, close } = await openPage(site.url, new URL(site.url).origin, width, TODAY);
    try {
      await setUp(app);
      const forms = await sendForms(app);
      const replies = reply(forms, `${width}`);
      await receive(app, replies);
      await writeBack(app, replies, `${width}`);
      await explainAndMerge(app, replies);
    } finally {
      await close();
    }
  });
});

async function setUp(app: PageOfTheApp): Promise<void> {
  const { page } = app;
  await app.press("Nhập thông tin đợt kiểm tra");
  await page.getByLabel("Số kế hoạch").fill("187/KH-UBND");
  await app.press("Dán danh sách từ Excel");
  const lines = Object.values(UNITS).map((cells) => cells.join("\t"));
  await page.getByLabel(/^Mỗi dòng một đơn vị/).fill(lines.join("\n"));
  await app.press("Bổ sung 4 đơn vị");
  // Three working days before the visit of 14/11, and the deadline for the others.
  await app.sees("Thứ Ba, 11/11/2025");
  await app.press("Sang bước đề cương");
}

/** The forms that go out, by unit. */
async function sendForms(app: PageOfTheApp): Promise<ReadonlyMap<Code, Uint8Array>> {
  const { bytes } = await app.takeFile(/^Tạo 4 tệp/);
  await app.sees("Thư gửi kèm tệp");
  await app.sees("4 thư sẵn sàng");
  await app.isInOrder("letters");
  const drafts = await app.takeFile("Lưu cả 4 thư nháp");
  expect(Object.keys(unzipSync(drafts.bytes)).every((name) => name.endsWith(".eml"))).toBe(true);
  await app.press("Xem, chép thư: Phòng Kinh tế");
  await app.sees(/^Đề nghị báo cáo .* - Phòng Kinh tế/);
  await app.isInOrder("letter-invite");
  const draft = await app.takeFile("Mở thư nháp");
  expect(draft.name).toMatch(/Phòng Kinh tế.*\.eml$/);
  expect(new TextDecoder().decode(draft.bytes)).toContain("To: kt@camgiang.gov.vn\r\n");
  await app.press("Sửa mẫu thư");
  await app.page.getByLabel("Tiêu đề").fill("Báo cáo của {đơn vị}");
  await app.sees("Mẫu này đã được sửa.");
  await app.isInOrder("letter-template");
  await app.press("Xong");
  await app.sees("Báo cáo của Phòng Kinh tế");
  await app.press("Ghi là đã gửi: Phòng Kinh tế");
  await app.sees("Đã ghi: gửi ngày 12/11/2025");
  await app.press("Thư gửi kèm tệp");
  for (const code of ["VP", "VHXH", "TTPVHCC"] as const) await app.press(`Ghi là đã gửi: ${UNITS[code][0]}`);
  await choose(app, "Loại thư", "Thông báo lịch kiểm tra");
  await app.sees("Chưa định ngày kiểm tra");
  await app.isInOrder("letters-notice");
  const forms = Object.values(unzipSync(bytes)).map((form) => [unitOf(form), form] as const);
  return new Map(forms);
}

function unitOf(form: Uint8Array): Code {
  const read = readFile("form.xlsx", form, outline, { unit: undefined });
  if (!read.ok) throw new Error(read.refusal.message);
  return read.report.unit as Code;
}

function answersIn(report: Uint8Array) {
  const read = readFile("KT.xlsx", report, outline);
  if (!read.ok) throw new Error(read.refusal.message);
  return [...read.report.entries].map(([id, { state, value }]) => [id, state, value]);
}

interface Reply {
  readonly mail: string;
  readonly workbook: Uint8Array;
}

/** VP in time, KT with mistakes and a day late, the mail of VHXH's from somebody of KT; TTPVHCC keeps silent. */
function reply(forms: ReadonlyMap<Code, Uint8Array>, name: string): Readonly<Record<string, Reply>> {
  const fill = (code: Code, faulty: boolean): Uint8Array => {
    const { meta, answers } = demoFillings[code];
    const slips = mistakes
      .filter(({ unit }) => unit === code && faulty)
      .map(({ item, value }) => [item, value] as const);
    return fillWithOpenpyxl(forms.get(code)!, { meta, answers: { ...answers, ...Object.fromEntries(slips) } });
  };
  const mail = (code: Code, workbook: Uint8Array, from: string, at: string, as: string = code): Reply => {
    const file = join(folder, `${name} ${as}.eml`);
    const attachments = [{ name: `${code}.xlsx`, bytes: workbook }];
    const to = [{ address: "vhxh@camgiang.gov.vn" }];
    const bytes = writeEml({ to, subject: `Báo cáo ${code}`, text: "Kính gửi", attachments, at });
    // A draft has no sender yet: the program that sends it adds one.
    writeFileSync(file, Buffer.concat([Buffer.from(`From: ${from}\r\n`), bytes]));
    return { mail: file, workbook };
  };
  return {
    VP: mail("VP", fill("VP", false), UNITS.VP[1], "2025-11-10T03:00:00Z"),
    KT: mail("KT", fill("KT", true), UNITS.KT[1], "2025-11-12T01:00:00Z"),
    VHXH: mail("VHXH", fill("VHXH", true), UNITS.KT[1], "2025-11-11T01:00:00Z"),
    fixed: mail("KT", fill("KT", false), UNITS.KT[1], "2025-11-12T01:30:00Z", "KT sua"),
  };
}

async function receive(app: PageOfTheApp, replies: Readonly<Record<string, Reply>>): Promise<void> {
  await app.openTab("Tổng hợp");
  await app.giveFiles(
    /^Chọn tệp/,
    ["VP", "KT", "VHXH"].map((code) => replies[code]!.mail),
  );
  await app.sees("Đã đọc 3 tệp");
  await app.sees("Nhận ngày 10/11/2025, đúng hạn");
  await app.sees("Nhận ngày 12/11/2025, chậm 01 ngày");
  await app.sees("Người gửi thư thuộc Phòng Kinh tế, không phải đơn vị ghi trong báo cáo");
  await app.isInOrder("round-review");
  await app.press("Tiến độ đợt kiểm tra");
  await app.sees("Đến ngày 12/11/2025. Hạn chung: hết ngày 11/11/2025.");
  const row = (code: Code) => app.page.locator("li.row", { hasText: UNITS[code][0] });
  await row("TTPVHCC").getByText("Quá hạn", { exact: true }).waitFor();
  await row("TTPVHCC").getByText("Hạn hết ngày 11/11/2025, quá hạn 01 ngày").waitFor();
  await row("KT").getByText("Nhận báo cáo ngày 12/11/2025, chậm 01 ngày").waitFor();
  await row("KT").getByText("Cần sửa số liệu").waitFor();
  await row("VP").getByText("Nhận báo cáo ngày 10/11/2025, đúng hạn").waitFor();
  // Noted and taken back: it is the form that is meant, whatever is written beside it.
  await app.press("Bỏ ghi: Trung tâm");
  await row("TTPVHCC").getByText("Chưa ghi là đã gửi biểu mẫu").waitFor();
  await app.press("Ghi là đã gửi biểu mẫu: Trung tâm");
  await row("TTPVHCC").getByText("Đã ghi: gửi biểu mẫu ngày 12/11/2025").waitFor();
  await app.isInOrder("board");
  const reminder = await app.takeFile("Lưu thư đôn đốc");
  expect(reminder.name).toMatch(/Thư đôn đốc.*\.eml$/);
  await app.press("Soạn thư đôn đốc: Trung tâm");
  await app.sees(/chưa nhận được báo cáo của Trung tâm/);
  await app.isInOrder("letter-remind");
  await app.press("Tiến độ đợt kiểm tra");
  await app.press("Tổng hợp");
}

/** The findings go back with the marked copy, and the corrected file comes. */
async function writeBack(app: PageOfTheApp, replies: Readonly<Record<string, Reply>>, name: string): Promise<void> {
  const { page } = app;
  await app.openTab("Kiểm tra");
  await app.giveFiles(/^Chọn tệp/, replies.KT!.mail);
  await app.sees(/^Có \d+ lỗi phải sửa/);
  await app.sees("Nhận ngày 12/11/2025, chậm 01 ngày");
  await app.isInOrder("check-mail");
  const copy = await app.takeFile("Lưu bản đánh dấu");
  expect(copy.name).toBe("KT - can sua.xlsx");
  const marked = openFile("KT.xlsx", copy.bytes);
  expect(marked.ok && marked.cells.sheets[0]!.name).toBe("Cần sửa");
  expect(answersIn(copy.bytes)).toEqual(answersIn(replies.KT!.workbook));
  await app.press("Soạn thư gửi đơn vị");
  await app.sees("Nêu trong thư");
  await app.sees(/Qua rà soát, đề nghị đơn vị: sửa \d+ nội dung/);
  await app.isInOrder("letter-findings");
  await page.getByText(/^\d+ chỉ tiêu chưa đạt$/).click();
  await page.getByLabel("Đề nghị gửi lại chậm nhất hết ngày").fill("17/11/2025");
  await page.keyboard.press("Tab");
  await app.sees(/chậm nhất hết ngày 17\/11\/2025/);
  const draft = await app.takeFile("Mở thư nháp");
  expect(new TextDecoder().decode(draft.bytes)).toContain('filename="KT - can sua.xlsx"');
  await app.isInOrder("letter-findings-drafted");
  await app.press("Kết quả kiểm tra");
  await app.giveFiles("Chọn tệp khác", replies.fixed!.mail);
  await app.sees(/^So với bản trước: /);
  await app.press(/^Xem thay đổi/);
  await app.sees("Số liệu đã đổi");
  await app.isInOrder(`check-since`);
  expect(name).not.toBe("");
}

async function explainAndMerge(app: PageOfTheApp, replies: Readonly<Record<string, Reply>>): Promise<void> {
  const { page } = app;
  await app.openTab("Tổng hợp");
  await app.giveFiles("Thêm tệp", replies.fixed!.mail);
  await app.sees("Phòng Kinh tế gửi 2 tệp: dùng bản nào?");
  await app.isInOrder("round-two-files");
  await page.getByRole("radio", { name: /KT sua\.eml/ }).check({ force: true });
  const kt = page.locator("li.row", { hasText: UNITS.KT[0] }).filter({ hasText: "KT sua.eml" });
  await kt.waitFor();
  await kt.getByText(/\d+ lỗi/).waitFor({ state: "detached" });
  await app.press("Giải trình: Phòng Kinh tế");
  await app.sees("Giải trình của Phòng Kinh tế");
  await page.getByLabel("Lý do").first().fill("Sáp nhập địa bàn từ tháng 7");
  await page.getByLabel("Người giải trình").first().fill("Trần Thị Bình");
  await page.keyboard.press("Tab");
  await choose(app, "Kết luận của Đoàn", "Chấp nhận giải trình");
  await app.sees("Đã giải trình");
  await app.isInOrder("explain");
  await app.press("Xong");
  await app.sees("đã giải trình 1 chỗ");
  const { bytes } = await app.takeFile("Tổng hợp và tải về");
  await app.sees("Đã tổng hợp 3 trên 4 đơn vị");
  await app.isInOrder("round-done");
  const read = readXlsx(bytes, { inflate: inflateNode });
  const remarks = read.ok && readRemarks(read.cells);
  if (!remarks || !remarks.ok) throw new Error("no consolidated workbook");
  expect([...remarks.remarks.values()].map(({ texts }) => texts)).toContainEqual({
    explanation: "Sáp nhập địa bàn từ tháng 7",
    author: "Trần Thị Bình",
    conclusion: "Chấp nhận giải trình",
  });
  await app.press("Tiến độ đợt kiểm tra");
  const log = await app.takeFile("Lưu nhật ký");
  const entries = new TextDecoder()
    .decode(log.bytes)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, string>);
  const told = entries.map(({ what, unit = "", paper = "" }) => `${what} ${unit} ${paper}`.trim().replace(/\s+/g, " "));
  for (const entry of [
    "generated KT form",
    "generated KT invite",
    "sent TTPVHCC invite",
    "received VP",
    "received KT",
    "corrected KT",
    "generated TTPVHCC remind",
    "generated KT findings",
    "explained KT",
    "merged consolidated",
  ]) {
    expect(told).toContain(entry);
  }
  expect(JSON.stringify(entries)).not.toContain("@");
  await app.isInOrder("board-end");
}

async function choose(app: PageOfTheApp, label: string, option: string): Promise<void> {
  await app.page.getByRole("combobox", { name: label }).or(app.page.getByLabel(label)).first().click();
  await app.page.getByRole("option", { name: option, exact: true }).click();
}

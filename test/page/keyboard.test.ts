import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Download } from "playwright-core";
import { returned } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";
import { serveSite, type Site } from "../support/page/serveSite";
import { openPage } from "./openPage";
import { Keys } from "./Keys";

const folder = mkdtempSync(join(tmpdir(), "keyboard-"));
let site: Site;
beforeAll(async () => void (site = await serveSite()));
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test("the whole round with the keyboard alone: each stop is seen, each job hands the focus to its result", async () => {
  const { app, close } = await openPage(site.url, new URL(site.url).origin);
  const keys = new Keys(app.page);
  try {
    await keys.to("Kế hoạch");
    await keys.enter("Nhập thông tin đợt kiểm tra");
    await app.sees("Đơn vị được kiểm tra");
    await keys.to("Số kế hoạch");
    await keys.type("187/KH-UBND");
    await keys.to("Ngày ký");
    await keys.type("15/10/2025");
    await keys.enter("Dán danh sách từ Excel");
    await keys.type("Trạm Y tế");
    await keys.enter("Thêm 1 đơn vị");
    await keys.hasFocus("Thêm đơn vị");
    await keys.enter("Trạm Y tế");
    await keys.enter("Bỏ đơn vị này khỏi đợt");
    await keys.hasFocus("Thêm đơn vị");
    await keys.enter("Sang bước đề cương");

    await keys.hasFocus(/^Đề cương$/);
    await app.sees("Kế hoạch số 187/KH-UBND");
    const zip = app.page.waitForEvent("download");
    await keys.enter("Tạo 4 tệp");
    const forms = await save(await zip);
    await keys.hasFocus("Đã tạo 4 biểu mẫu báo cáo");
    await keys.enter("Nhập: Phòng Kinh tế");
    await keys.hasFocus("E-mail nhận biểu mẫu");
    await keys.type("kt@camgiang.gov.vn");
    await keys.to(/^Kế hoạch$/);
    await keys.press("ArrowRight");
    await keys.press("Enter");
    await app.sees("1 thư sẵn sàng, 3 đơn vị chưa có e-mail");
    await keys.enter("Xem, chép thư: Phòng Kinh tế");
    await keys.hasFocus("Thư gửi kèm tệp");
    const draft = app.page.waitForEvent("download");
    await keys.enter("Mở thư nháp");
    expect((await draft).suggestedFilename()).toMatch(/\.eml$/);
    await keys.enter("Ghi là đã gửi: Phòng Kinh tế");
    await keys.hasFocus("Bỏ ghi: Phòng Kinh tế");
    await keys.press("Enter");
    await keys.hasFocus("Ghi là đã gửi: Phòng Kinh tế");
    await keys.enter("Sửa mẫu thư");
    await keys.hasFocus("Thư");
    await keys.press("Enter");
    await keys.hasFocus("Thư gửi kèm tệp");
    await keys.press("Enter");
    await keys.hasFocus("Xem, chép thư: Phòng Kinh tế");

    await keys.openTab("Kiểm tra", /^Đề cương$/);
    await keys.choose("Chọn tệp…", forms.slice(0, 1));
    await keys.hasFocus(/^Có \d+|^Không có lỗi|^Còn/);
    await keys.to(/^\d+ Chưa nhập/);
    await keys.press("Space");
    await app.sees("Xem tất cả");
    await keys.enter("Lưu danh sách gửi đơn vị");

    await keys.openTab("Tổng hợp", /^Kiểm tra$/);
    await keys.choose("Chọn tệp…", forms);
    await keys.hasFocus("Đã đọc 4 tệp");
    const consolidated = app.page.waitForEvent("download");
    await keys.enter("Tổng hợp và tải về");
    expect((await consolidated).suggestedFilename()).toMatch(/^Tổng hợp đánh giá.*\.xlsx$/);
    await keys.hasFocus("Toàn xã");
  } finally {
    await close();
  }
});

test("explanations and the board of the round with the keyboard alone: each view takes the focus, and gives it back", async () => {
  const { app, close } = await openPage(site.url, new URL(site.url).origin);
  const keys = new Keys(app.page);
  const report = join(folder, "KT.xlsx");
  writeFileSync(report, await returned(outline2025(), "KT"));
  try {
    await keys.to("Kế hoạch");
    await keys.enter("Nhập thông tin đợt kiểm tra");
    await keys.to("Số kế hoạch");
    await keys.type("187/KH-UBND");
    await keys.openTab("Tổng hợp", /^Kế hoạch$/);
    await keys.choose("Chọn tệp…", [report]);
    await keys.hasFocus("Đã đọc 1 tệp");

    await keys.enter("Giải trình: Phòng Kinh tế");
    await keys.hasFocus(/^Tổng hợp$/);
    await app.sees("Giải trình của Phòng Kinh tế");
    await keys.to("Lý do");
    await keys.clear();
    await keys.type("Thiếu hồ sơ địa chính");
    await keys.to("Tài liệu kiểm chứng");
    await keys.type("Công văn 415");
    await keys.to("Người giải trình");
    await keys.type("Trần Thị Bình");
    await keys.to("Kết luận của Đoàn");
    await keys.press("Enter");
    await app.page.getByRole("option", { name: "Chấp nhận giải trình", exact: true }).waitFor();
    await keys.hasFocus(/^Chưa kết luận$/);
    await keys.press("ArrowDown");
    await keys.hasFocus(/^Chấp nhận giải trình$/);
    await keys.press("Enter");
    await app.sees("Đã giải trình");
    await keys.hasFocus("Kết luận của Đoàn");
    await keys.enter("Xong");
    await keys.hasFocus("Giải trình: Phòng Kinh tế");
    await app.sees("đã giải trình 1 chỗ");

    await keys.enter("Tiến độ đợt kiểm tra");
    await keys.hasFocus(/^Tổng hợp$/);
    await app.sees(/^Đến ngày .* Hạn chung/);
    await keys.enter("Ghi là đã gửi biểu mẫu: Trung tâm");
    await keys.hasFocus("Bỏ ghi: Trung tâm");
    await app.sees(/^Đã ghi: gửi biểu mẫu ngày/);
    await keys.press("Enter");
    await keys.hasFocus("Ghi là đã gửi biểu mẫu: Trung tâm");
    await keys.press("Enter");
    await keys.hasFocus("Bỏ ghi: Trung tâm");
    await app.sees(/^Mở báo cáo ở đây ngày .*; chưa rõ ngày gửi$/);
    await keys.enter("Soạn thư đôn đốc: Trung tâm");
    await keys.hasFocus("Tiến độ đợt kiểm tra");
    await app.sees(/chưa nhận được báo cáo của Trung tâm/);
    await keys.press("Enter");
    await keys.hasFocus("Soạn thư đôn đốc: Trung tâm");
    const book = app.page.waitForEvent("download");
    await keys.enter("Lưu tiến độ ra tệp Excel");
    expect((await book).suggestedFilename()).toMatch(/\.xlsx$/);
    await keys.hasFocus("Lưu tiến độ ra tệp Excel");
    const log = app.page.waitForEvent("download");
    await keys.enter("Lưu nhật ký");
    expect(readFileSync(await (await log).path(), "utf8")).toMatch(/"what":"sent".*TTPVHCC/);
    // The tab is called like the line that leads back to it, and comes before it.
    await keys.to(/^Tổng hợp$/);
    await keys.enter(/^Tổng hợp$/);
    await keys.hasFocus("Tiến độ đợt kiểm tra");
    await app.sees("Đã đọc 1 tệp");
  } finally {
    await close();
  }
});

test("whoever goes on to something else while a job runs keeps the focus there when it ends", async () => {
  const reports = await Promise.all(
    (["VP", "VHXH", "KT", "TTPVHCC"] as const).map(async (unit) => {
      const file = join(folder, `went-on-${unit}.xlsx`);
      writeFileSync(file, await returned(outline2025(), unit));
      return file;
    }),
  );
  const { app, close } = await openPage(site.url, new URL(site.url).origin);
  const keys = new Keys(app.page);
  try {
    await keys.openTab("Tổng hợp", /^Kế hoạch$/);
    await keys.choose("Chọn tệp…", reports);
    await keys.to(/^Tổng hợp$/);
    await app.sees("Đã đọc 4 tệp");
    await app.page.waitForTimeout(200);
    await keys.hasFocus(/^Tổng hợp$/);
  } finally {
    await close();
  }
});

/** The forms in what was downloaded, each as a file on the disk. */
async function save(download: Download): Promise<readonly string[]> {
  const path = join(folder, "forms.zip");
  await download.saveAs(path);
  return Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Download, FileChooser } from "playwright-core";
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
    await keys.enter("Sửa mẫu thư");
    await keys.hasFocus("Thư");
    await keys.press("Enter");
    await keys.hasFocus("Thư gửi kèm tệp");
    await keys.press("Enter");
    await keys.hasFocus("Xem, chép thư: Phòng Kinh tế");

    await keys.to(/^Đề cương$/);
    await keys.press("ArrowRight");
    await keys.press("Enter");
    await choose(keys, "Chọn tệp…", forms.slice(0, 1));
    await keys.hasFocus(/^Có \d+|^Không có lỗi|^Còn/);
    await keys.to(/^\d+ Chưa nhập/);
    await keys.press("Space");
    await app.sees("Xem tất cả");
    await keys.enter("Lưu danh sách ra tệp Excel");

    await keys.to(/^Kiểm tra$/);
    await keys.press("ArrowRight");
    await keys.press("Enter");
    await choose(keys, "Chọn tệp…", forms);
    await keys.hasFocus("Đã đọc 4 tệp");
    const consolidated = app.page.waitForEvent("download");
    await keys.enter("Tổng hợp và tải về");
    expect((await consolidated).suggestedFilename()).toMatch(/^Tổng hợp đánh giá.*\.xlsx$/);
    await keys.hasFocus("Toàn xã");
  } finally {
    await close();
  }

  async function choose(by: Keys, button: string, files: readonly string[]): Promise<void> {
    const asked: Promise<FileChooser> = app.page.waitForEvent("filechooser");
    await by.enter(button);
    await (await asked).setFiles([...files]);
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

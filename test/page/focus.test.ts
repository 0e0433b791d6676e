import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { returned } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";
import { serveSite, type Site } from "../support/page/serveSite";
import { Keys } from "./Keys";
import { openPage } from "./openPage";
import type { PageOfTheApp } from "./PageOfTheApp";

const folder = mkdtempSync(join(tmpdir(), "focus-"));
const report = join(folder, "KT.xlsx");
let site: Site;
beforeAll(async () => {
  site = await serveSite();
  writeFileSync(report, await returned(outline2025(), "KT"));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Keeps what had the focus: what has it for a moment only is missed from outside. */
const WATCH = `
  globalThis.focused = [];
  addEventListener("focusin", ({ target }) => globalThis.focused.push(target.innerText ?? ""));
`;

async function open(): Promise<{ app: PageOfTheApp; keys: Keys; close: () => Promise<void> }> {
  const { app, close } = await openPage(site.url, new URL(site.url).origin, 400, WATCH);
  return { app, keys: new Keys(app.page), close };
}

/** A file is saved by it: the focus stays on the button, and what is read stays in sight. */
async function saves({ page }: PageOfTheApp, keys: Keys, button: string): Promise<void> {
  await keys.to(button);
  const top = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
  const before = await top();
  const given = page.waitForEvent("download");
  await keys.press("Enter");
  await given;
  await page.getByRole("button", { name: "Dừng lại" }).waitFor({ state: "detached" });
  // The focus is moved a frame after the end of a job.
  await page.waitForTimeout(200);
  await keys.hasFocus(button);
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
}

test("a round is begun at its first field; what is pressed and gone hands the focus on", async () => {
  const { app, keys, close } = await open();
  try {
    await keys.enter("Nhập thông tin đợt kiểm tra");
    await keys.hasFocus("Số kế hoạch");
    await keys.enter(/^Thêm thành viên$/);
    await keys.hasFocus("Họ và tên");
    await keys.type("Trần Thị Bình");
    await keys.enter("Thêm thành viên này");
    await keys.hasFocus(/^Thêm thành viên$/);
    await keys.enter("Sang bước đề cương");
    await keys.enter("Tạo 4 tệp");
    await keys.hasFocus("Đã tạo 4 biểu mẫu báo cáo");
    expect(await app.page.evaluate("globalThis.focused")).toContain("Dừng lại");

    // The stop among the tabs is where the keyboard was last.
    await keys.openTab("Tổng hợp", /^(Kế hoạch|Đề cương)$/);
    await keys.choose("Chọn tệp…", [report]);
    await keys.hasFocus("Đã đọc 1 tệp");
    await keys.enter("Soạn thư đôn đốc: Trung tâm");
    await keys.enter("Sửa mẫu thư");
    await keys.to("Tiêu đề");
    await keys.type("!");
    await keys.enter("Dùng lại mẫu ban đầu");
    await keys.hasFocus("Tiêu đề");
  } finally {
    await close();
  }
});

test("whoever saves a file stays where they are", async () => {
  const { app, keys, close } = await open();
  try {
    await keys.enter("Nhập thông tin đợt kiểm tra");
    await keys.openTab("Kiểm tra", /^Kế hoạch$/);
    await keys.choose("Chọn tệp…", [report]);
    await keys.hasFocus(/^Có \d+|^Không có lỗi|^Còn/);
    await saves(app, keys, "Lưu bản đánh dấu");
    await saves(app, keys, "Lưu danh sách gửi đơn vị");
    await keys.openTab("Tổng hợp", /^Kiểm tra$/);
    await keys.choose("Chọn tệp…", [report]);
    await keys.hasFocus("Đã đọc 1 tệp");
    await keys.enter("Tiến độ đợt kiểm tra");
    await app.sees(/^Đến ngày .* Hạn chung/);
    await saves(app, keys, "Lưu tiến độ ra tệp Excel");
  } finally {
    await close();
  }
});

test("whoever goes on while a letter is noted as sent stays there", async () => {
  const { app, keys, close } = await open();
  try {
    await app.press("Nhập thông tin đợt kiểm tra");
    await app.press("Sang bước đề cương");
    await app.takeFile(/^Tạo 4 tệp/);
    await app.sees("Đã tạo 4 biểu mẫu báo cáo");
    // On before the engine has told what the form is known by.
    await app.page.getByRole("button", { name: "Ghi là đã gửi: Phòng Kinh tế" }).evaluate((button: HTMLElement) => {
      button.focus();
      button.click();
      document.getElementById("tab-de-cuong")?.focus();
    });
    await app.sees(/^Đã ghi: gửi ngày/);
    // The focus is moved after the drawing.
    await app.page.waitForTimeout(200);
    await keys.hasFocus(/^Đề cương$/);
  } finally {
    await close();
  }
});

test("what is pressed after a reason is entered stays under the mouse", async () => {
  const { app, close } = await open();
  const { page } = app;
  try {
    // Nothing to scroll: where there is, this browser holds what is seen in its place, and not every one does.
    await page.setViewportSize({ width: 400, height: 2000 });
    await app.press("Nhập thông tin đợt kiểm tra");
    await app.openTab("Tổng hợp");
    await app.giveFiles(/^Chọn tệp/, report);
    await app.press("Giải trình: Phòng Kinh tế");
    await page.getByLabel("Lý do").first().fill("Thiếu hồ sơ địa chính");
    const conclusion = page.getByText("Chưa kết luận").first();
    const { x, y } = (await conclusion.boundingBox())!;
    await page.mouse.move(x + 5, y + 5);
    await page.mouse.down();
    // As long as a finger stays on the button.
    await page.waitForTimeout(150);
    await page.mouse.up();
    await page.getByRole("option", { name: "Chấp nhận giải trình", exact: true }).waitFor({ timeout: 5000 });
  } finally {
    await close();
  }
});

test("files and choices are dropped only by who means it", async () => {
  const { app, keys, close } = await open();
  try {
    await keys.openTab("Tổng hợp", /^Kế hoạch$/);
    await keys.choose("Chọn tệp…", [report]);
    await keys.hasFocus("Đã đọc 1 tệp");
    const given = app.page.waitForEvent("download");
    await keys.enter("Tổng hợp và tải về");
    await given;
    await keys.hasFocus("Toàn xã");
    await keys.enter("Xem lại tệp và lựa chọn");
    await keys.hasFocus("Đã đọc 1 tệp");

    await keys.enter(/^Chọn lại từ đầu$/);
    await keys.hasFocus("Giữ lại");
    await app.sees(/^Bỏ 1 tệp đã đọc/);
    await app.isInOrder("merge-over");
    await keys.press("Enter");
    await keys.hasFocus(/^Chọn lại từ đầu$/);
    await app.sees("Đã đọc 1 tệp");
    await keys.press("Enter");
    await keys.hasFocus("Giữ lại");
    await keys.press("Shift+Tab");
    await keys.hasFocus("Bỏ, chọn lại từ đầu");
    await keys.press("Enter");
    await keys.hasFocus("Chọn tệp…");
    await app.sees("Chọn các báo cáo đơn vị gửi về");
  } finally {
    await close();
  }
});

import { serveSite, type Site } from "../support/page/serveSite";
import { openPage } from "./openPage";
import type { PageOfTheApp } from "./PageOfTheApp";

let site: Site;
beforeAll(async () => void (site = await serveSite()));
afterAll(() => site.close());

async function beginForms(app: PageOfTheApp): Promise<void> {
  await app.press("Nhập thông tin đợt kiểm tra");
  await app.sees("Đơn vị được kiểm tra");
  await app.page.getByRole("tab", { name: "Đề cương" }).click();
}

/** Milliseconds from key to key: faster than the engine answers, and so slow that each change is saved in between. */
const PACES = [0, 30, 450];

test("a letter's template takes each key where the caret stands, however fast one types", async () => {
  const { app, close } = await openPage(site.url, new URL(site.url).origin);
  const { page } = app;
  try {
    await beginForms(app);
    await app.takeFile(/^Tạo 4 tệp/);
    await app.press("Xem, chép thư: Phòng Kinh tế");
    await app.press("Sửa mẫu thư");
    const body = page.getByLabel("Nội dung");
    let expected = await body.inputValue();
    for (const pace of PACES) {
      const typed = `Thưa {đơn vị} ${pace}\n`;
      await body.focus();
      await page.keyboard.press("ControlOrMeta+Home");
      await page.keyboard.type(typed, { delay: pace });
      expected = typed + expected;
      expect(await body.inputValue()).toBe(expected);
    }
    await app.press("Xong");
    await app.sees("Thưa Phòng Kinh tế 450");
  } finally {
    await close();
  }
});

test("with the first wording back a field that was emptied has it too", async () => {
  const { app, close } = await openPage(site.url, new URL(site.url).origin);
  const { page } = app;
  try {
    await beginForms(app);
    await app.press("Xem, chép thư: Phòng Kinh tế");
    await app.press("Sửa mẫu thư");
    const body = page.getByLabel("Nội dung");
    const first = await body.inputValue();
    await page.getByLabel("Tiêu đề").fill("Gửi {đơn vị}");
    await body.fill("");
    await app.sees("Không để trống.");
    await app.press("Dùng lại mẫu ban đầu");
    expect(await body.inputValue()).toBe(first);
    expect(await page.getByText("Không để trống.").count()).toBe(0);
  } finally {
    await close();
  }
});

import type { Locator } from "playwright-core";
import { serveSite, type Site } from "../support/page/serveSite";
import { openPage } from "./openPage";
import type { PageOfTheApp } from "./PageOfTheApp";

let site: Site;
beforeAll(async () => void (site = await serveSite()));
afterAll(() => site.close());

async function withRound(width: number, check: (app: PageOfTheApp) => Promise<void>): Promise<void> {
  const { app, close } = await openPage(site.url, new URL(site.url).origin, width);
  try {
    await app.press("Nhập thông tin đợt kiểm tra");
    await app.sees("Đơn vị được kiểm tra");
    await check(app);
  } finally {
    await close();
  }
}

test("a day is typed where one clicks; what is no day stays on show, and the day in use with it", async () => {
  await withRound(400, async (app) => {
    const { page } = app;
    const type = async (label: string, text: string): Promise<Locator> => {
      const field = page.getByLabel(label, { exact: true });
      await field.click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
      return field;
    };
    const signed = await type("Ngày ký", "20/10/2025");
    expect(await signed.inputValue()).toBe("20/10/2025");
    await type("Ngày ký", "21/10/25");
    expect(await signed.inputValue()).toBe("21/10/2025");
    await type("Ngày ký", "31/2/2025");
    expect(await signed.inputValue()).toBe("31/2/2025");
    await app.sees("Không có ngày này. Gõ dạng 12/11/2025. Vẫn dùng 21/10/2025.");
    await app.isInOrder("plan-no-day");
    await type("Ngày ký", "22.10.2025");
    expect(await signed.inputValue()).toBe("22/10/2025");
    expect(await page.getByText("Không có ngày này").count()).toBe(0);

    const from = await type("Kỳ báo cáo từ", "1/1/2026");
    expect(await from.inputValue()).toBe("01/01/2026");
    await app.sees(/^Ngày đầu kỳ sau ngày cuối kỳ \(\d\d\/\d\d\/2025\)\. Vẫn dùng /);
    await app.isInOrder("plan-period-order");
    // The other day makes it right.
    await type("Đến", "30/6/2026");
    await page.getByText("Ngày đầu kỳ sau").waitFor({ state: "detached" });
    expect(await from.inputValue()).toBe("01/01/2026");

    await type("Hạn gửi chung (hết ngày)", "15/11/2025");
    await app.sees("Thứ Bảy, 15/11/2025 là ngày nghỉ: đơn vị gửi chậm nhất hết ngày Thứ Sáu, 14/11/2025.");
    await app.isInOrder("plan-deadline-off");
  });
});

test("what was typed into a former round's fields doesn't stand in those of another one", async () => {
  await withRound(400, async (app) => {
    const { page } = app;
    const number = page.getByLabel("Số kế hoạch");
    const signed = page.getByLabel("Ngày ký", { exact: true });
    await signed.fill("31/2/2025");
    await number.focus();
    await app.sees(/^Không có ngày này/);
    await app.press("Bắt đầu đợt mới");
    await app.sees("Đã bắt đầu đợt mới");
    expect(await signed.inputValue()).toBe("");
    expect(await page.getByText("Không có ngày này").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Đã bắt đầu đợt mới");
  });
});

test.each([320, 400, 1200])("every day of a month of six weeks can be picked, %i px wide", async (width) => {
  await withRound(width, async (app) => {
    const { page } = app;
    const signed = page.getByLabel("Ngày ký", { exact: true });
    await signed.fill("15/3/2026");
    await page.keyboard.press("Tab");
    await page.getByTitle("Chọn ngày").first().click();
    const days = page.locator(".ms-DatePicker-weekday");
    await days.first().waitFor();
    expect(await days.allInnerTexts()).toEqual(["T2", "T3", "T4", "T5", "T6", "T7", "CN"]);
    await page.waitForTimeout(500);
    await app.isInOrder("calendar-six-weeks");
    await page.getByRole("gridcell", { name: "ngày 31 tháng 3 năm 2026" }).click();
    expect(await signed.inputValue()).toBe("31/03/2026");
  });
});

test("the page asks before it closes while what was entered is kept nowhere", async () => {
  await withRound(400, async (app) => {
    const { page } = app;
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.getByLabel("Số kế hoạch").fill("187/KH-UBND");
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await app.press("Nhập thông tin đợt kiểm tra");
    await page.getByLabel("Số kế hoạch").fill("187/KH-UBND");
    await page.getByText("Giữ đợt này trên máy", { exact: true }).click();
    await page.getByText("Còn 4 đơn vị chưa có e-mail").waitFor();
    await page.reload();
    expect(asked).toHaveLength(1);
    await page.getByRole("tab", { name: "Đề cương" }).click();
    await app.takeFile("Lưu tệp: Phòng Kinh tế");
    await app.isInOrder("forms-kept-round");
  });
});

test("a round opened from a file is told at the top, and the one before it comes back", async () => {
  await withRound(400, async (app) => {
    const { page } = app;
    await page.getByLabel("Số kế hoạch").fill("187/KH-UBND");
    const { name } = await app.takeFile("Lưu đợt này ra tệp");
    expect(name).toMatch(/\.json$/);
    const round = JSON.stringify({ id: "khac", plan: { number: "9/KH-UBND", date: "" } });
    const asked = page.waitForEvent("filechooser");
    await app.press("Mở đợt đã lưu ra tệp");
    await (await asked).setFiles({ name: "dot-khac.json", mimeType: "application/json", buffer: Buffer.from(round) });
    await app.sees("Đã mở đợt từ tệp “dot-khac.json”");
    expect(await page.getByLabel("Số kế hoạch").inputValue()).toBe("9/KH-UBND");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Đã mở đợt/);
    await app.isInOrder("plan-opened");
    await app.press("Trở lại đợt trước");
    await app.sees("Đã trở lại đợt trước");
    expect(await page.getByLabel("Số kế hoạch").inputValue()).toBe("187/KH-UBND");
    await app.press("Bắt đầu đợt mới");
    await app.sees("Đã bắt đầu đợt mới");
    expect(await page.getByLabel("Số kế hoạch").inputValue()).toBe("");
  });
});

import { serveSite, type Site } from "../support/page/serveSite";
import { openPage } from "./openPage";

let site: Site;
beforeAll(async () => void (site = await serveSite()));
afterAll(() => site.close());

test("who clicks twice means the first: no job is stopped, no step skipped by the second", async () => {
  const { app, close } = await openPage(site.url, new URL(site.url).origin);
  try {
    await app.press("Nhập thông tin đợt kiểm tra");
    await app.page.getByRole("button", { name: "Sang bước đề cương" }).dblclick();
    const make = app.page.getByRole("button", { name: /^Tạo 4 tệp/ });
    await make.waitFor();
    const given = app.page.waitForEvent("download");
    await make.dblclick();
    await given;
    await app.sees("Đã tạo 4 biểu mẫu báo cáo");
  } finally {
    await close();
  }
});

test("a key held down is one press", async () => {
  const { app, close } = await openPage(site.url, new URL(site.url).origin);
  try {
    await app.press("Nhập thông tin đợt kiểm tra");
    await app.press("Sang bước đề cương");
    await app.page.getByRole("button", { name: /^Tạo 4 tệp/ }).focus();
    const given = app.page.waitForEvent("download");
    for (let repeat = 0; repeat < 5; repeat++) await app.page.keyboard.down("Enter");
    await app.page.keyboard.up("Enter");
    await given;
    await app.sees("Đã tạo 4 biểu mẫu báo cáo");
  } finally {
    await close();
  }
});

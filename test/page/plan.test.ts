import { serveSite, type Site } from "../support/page/serveSite";
import { openPage } from "./openPage";

let site: Site;
beforeAll(async () => void (site = await serveSite()));
afterAll(() => site.close());

describe.each([320, 400, 1200])("the round in the first tab, %i px wide", (width) => {
  it("takes people, visits, team and holidays, and tells the days that follow from them", async () => {
    const { app, close } = await openPage(site.url, new URL(site.url).origin, width);
    const { page } = app;
    try {
      await app.press("Nhập thông tin đợt kiểm tra");
      await page.getByLabel("Số kế hoạch").fill("187/KH-UBND");
      await app.press("Dán danh sách từ Excel");
      await page
        .getByLabel(/^Mỗi dòng một đơn vị/)
        .fill(
          "Văn phòng HĐND và UBND, vp@camgiang.gov.vn, 12/11/2025\nPhòng Kinh tế\tkt@camgiang.gov.vn\nTrạm Y tế, tyt@x.vn",
        );
      await app.sees("Trạm Y tế – mã TYT, tyt@x.vn");
      await app.isInOrder("plan-paste");
      await app.press("Thêm 1, bổ sung 2 đơn vị");
      await app.sees("vp@camgiang.gov.vn");
      // Three working days before the visit, and before the deadline.
      await app.sees("Thứ Sáu, 07/11/2025");
      await app.isInOrder("plan-units");

      await page.getByRole("button", { name: /^Phòng Kinh tế/ }).click();
      await page.getByLabel("Ngày kiểm tra", { exact: true }).fill("17/11");
      await page.keyboard.press("Tab");
      await page.getByLabel("Đã gửi thông báo lịch ngày").fill("14/11/2025");
      await page.keyboard.press("Tab");
      await app.sees("Thông báo gửi ngày 14/11/2025 cho lịch kiểm tra ngày 17/11/2025: chưa đủ 05 ngày.");
      await app.sees(/^Lấy ngày sớm hơn giữa hạn chung/);
      await app.isInOrder("plan-unit");
      await page.getByLabel("E-mail nhận biểu mẫu").fill("kt@");
      await page.keyboard.press("Tab");
      await app.sees(/^Địa chỉ chưa đúng/);
      await page.getByLabel("E-mail nhận biểu mẫu").fill("kt@camgiang.gov.vn");
      await page.getByText("Kiểm tra đột xuất (không báo trước)").click();
      await app.sees(/^Kiểm tra đột xuất: không gửi thông báo/);
      await app.sees("Tệp này có lịch kiểm tra đột xuất: chỉ gửi trong Đoàn kiểm tra.");
      await app.isInOrder("plan-unit-surprise");

      await page.getByRole("button", { name: /^Trạm Y tế/ }).click();
      await app.press("Bỏ đơn vị này khỏi đợt: Trạm Y tế");
      await app.sees("Đã bỏ Trạm Y tế");
      await app.isInOrder("plan-removed");
      await app.press("Lấy lại: Trạm Y tế");
      await app.press("Bỏ đơn vị này khỏi đợt: Trạm Y tế");

      await app.press("Thêm thành viên");
      await page.getByLabel("Họ và tên").fill("Nguyễn Văn An");
      await page.getByLabel("Chức vụ, đơn vị công tác").fill("Phó Chủ tịch UBND xã");
      await app.isInOrder("plan-member");
      await app.press("Thêm thành viên này");
      await app.sees("Trưởng đoàn – Phó Chủ tịch UBND xã");

      await app.press("Ngày nghỉ lễ và ngày làm bù");
      await app.sees("Thứ Bảy, 26/04/2025");
      await app.isInOrder("plan-holidays");
      await page.getByLabel("Ngày", { exact: true }).fill("10/11/2025");
      await page.keyboard.press("Tab");
      await app.press("Thêm ngày");
      await app.sees("Thứ Hai, 10/11/2025");
      await app.press("Xong");
      await app.sees("13 ngày nghỉ, 1 ngày làm bù năm 2025");
      // A day more is off: the report of the first unit is due a day earlier.
      await page
        .getByRole("button", { name: /^Văn phòng/ })
        .getByText("Thứ Năm, 06/11/2025")
        .waitFor();
      await app.isInOrder("plan-filled");
    } finally {
      await close();
    }
  });
});

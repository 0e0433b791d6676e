import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRemarks } from "../../src/assessment/readRemarks";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { roundOf, writeReports } from "../support/page/manyReports";
import { serveSite, type Site } from "../support/page/serveSite";
import { expectValid } from "../support/validateOpenXml";
import { openPage } from "./openPage";

const UNITS = 114;
const folder = mkdtempSync(join(tmpdir(), "many-"));
const round = join(folder, "round.json");
let site: Site;
let files: string[];
beforeAll(async () => {
  site = await serveSite();
  writeFileSync(round, JSON.stringify(roundOf(UNITS)));
  files = await writeReports(roundOf(UNITS), join(folder, "reports"));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test("114 communes: the reports are read in the worker, stopped, read on, and put together", async () => {
  const { app, close } = await openPage(site.url, new URL(site.url).origin);
  const { page } = app;
  try {
    await app.giveFiles("Mở đợt đã lưu ra tệp", round);
    await app.sees("114 đơn vị");
    await app.isInOrder("plan-114");
    await app.openTab("Tổng hợp");

    await app.giveFiles(/^Chọn tệp/, files);
    const seen = new Set<string>();
    while (seen.size < 4) seen.add(await page.getByText(/^\d+\/114 tệp/).innerText());
    await app.isInOrder("merge-reading-114");
    await app.press("Dừng lại");
    await app.sees(/^Đã dừng ở tệp \d+\/114/);
    const button = page.getByRole("button", { name: /^Đọc tiếp \d+ tệp/ });
    const left = Number(/\d+/.exec(await button.innerText())![0]);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(UNITS);
    await app.isInOrder("merge-stopped-114");
    await button.click();

    await app.sees("Đã đọc 114 tệp");
    await app.isInOrder("merge-review-114");
    await page.getByRole("searchbox").fill("số 77");
    await app.sees("Tìm thấy 1 đơn vị");
    const { bytes } = await app.takeFile("Tổng hợp và tải về");
    await app.sees("Đã tổng hợp 114 trên 114 đơn vị");
    await app.isInOrder("merge-done-114");
    expect(page.workers()).toHaveLength(1);
    expectValid(bytes);
    const read = readXlsx(bytes, { inflate: inflateNode });
    expect(read.ok && readRemarks(read.cells).ok).toBe(true);
  } finally {
    await close();
  }
}, 300_000);

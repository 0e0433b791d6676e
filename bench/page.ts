import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openPage } from "../test/page/openPage";
import type { PageOfTheApp } from "../test/page/PageOfTheApp";
import { roundOf, writeReports } from "../test/support/page/manyReports";
import { serveSite } from "../test/support/page/serveSite";

/** Tasks of the main thread above 50 ms, by what the page was doing; written where the page can be asked for them. */
const WATCH = `
globalThis.cchcLong = [];
new PerformanceObserver((list) => globalThis.cchcLong.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ entryTypes: ["longtask"] });`;

/**
 * The page with the reports of many communes: how long the main thread is ever busy, how soon "Dừng lại" is heard, what memory it takes.
 * `npm run bench:page [UNITS]`, after `npm run build`.
 */
const UNITS = Number(process.argv[3] ?? 114);

void run();

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
  const site = await serveSite();
  const round = join(folder, "round.json");
  writeFileSync(round, JSON.stringify(roundOf(UNITS)));
  const files = await writeReports(roundOf(UNITS), join(folder, "reports"));
  const { app, close } = await openPage(site.url, site.url);
  try {
    console.log(`The page in Chromium, ${UNITS} reports; tasks of the main thread above 50 ms, memory of JavaScript:`);
    await app.page.evaluate(WATCH);
    await app.giveFiles("Mở đợt đã lưu ra tệp", round);
    await app.sees(`${UNITS} đơn vị`);
    await tell("open the round", app.page);
    await app.openTab("Tổng hợp");
    await tell("open the tab", app.page);
    await app.giveFiles(/^Chọn tệp/, files);
    await app.page.getByText(/^[1-9]\d*\/\d+ tệp/).waitFor();
    console.log(`  "Dừng lại" is heard after ${await stop(app)} ms`);
    await tell("read, stopped", app.page);
    const start = performance.now();
    await app.press(/^Đọc tiếp/);
    await app.sees(`Đã đọc ${UNITS} tệp`);
    console.log(`  the rest is read in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    await tell("read the rest, review", app.page);
    const consolidated = performance.now();
    await app.takeFile("Tổng hợp và tải về");
    await app.sees(`Đã tổng hợp ${UNITS} trên ${UNITS} đơn vị`);
    console.log(`  consolidated and saved in ${((performance.now() - consolidated) / 1000).toFixed(1)} s`);
    await tell("consolidate", app.page);
  } finally {
    await close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

async function tell(doing: string, page: Page): Promise<void> {
  const tasks = await page.evaluate<number[]>("globalThis.cchcLong.splice(0)");
  const heap = await page.evaluate<number>("performance.memory.usedJSHeapSize / 1e6");
  const long = tasks.length === 0 ? "none" : tasks.map((ms) => `${ms.toFixed(0)} ms`).join(", ");
  console.log(`  ${doing.padEnd(24)} ${long.padEnd(28)} ${heap.toFixed(0)} MB`);
}

/** From the press to the stopped state, measured in the page. */
async function stop(app: PageOfTheApp): Promise<string> {
  const ms = await app.page.evaluate<number>(`(async () => {
    const button = [...document.querySelectorAll("button")].find((each) => each.textContent.includes("Dừng lại"));
    const start = performance.now();
    button.click();
    while (!document.body.textContent.includes("Đã dừng ở tệp")) await new Promise((next) => setTimeout(next, 4));
    return performance.now() - start;
  })()`);
  return ms.toFixed(0);
}

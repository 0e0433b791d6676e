import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { connectPane } from "../support/excel/connectPane";
import { OFFICE_JS, clientSets } from "../support/excel/excelClient";
import { ExcelHost, type HostOptions } from "../support/excel/ExcelHost";
import { openChromium } from "../support/page/openChromium";

const HOME = "https://pane.test/";
const PANE = `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'">
<script src="office.js"></script></head><body></body></html>`;

let chromium: Awaited<ReturnType<typeof openChromium>>;

/** A pane that holds nothing but Microsoft's office.js. */
async function openPane(host: ExcelHost): Promise<{ page: Page; faults: readonly string[] }> {
  chromium = await openChromium({ width: 320, height: 600 });
  const { context } = chromium;
  await serveOffice(context);
  await connectPane(context, host);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(HOME);
  return { page, faults };
}

async function serveOffice(context: BrowserContext): Promise<void> {
  await context.route(`${HOME}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1).toLowerCase();
    if (path === "") return route.fulfill({ contentType: "text/html", body: PANE });
    if (!path.endsWith(".js")) return route.fulfill({ status: 204 });
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(join(OFFICE_JS, path)) });
  });
}

const excel = (options: Partial<HostOptions> = {}): ExcelHost =>
  new ExcelHost({ set: "1.14", platform: "PC", sets: clientSets(), ...options });

afterEach(() => chromium.close());

describe("office.js in a browser against the simulated Excel", () => {
  it("starts, calls, is told of changes, waits for the end of editing", async () => {
    const host = excel();
    const { page, faults } = await openPane(host);
    expect(await page.evaluate(() => Office.onReady())).toMatchObject({ host: "Excel", platform: "PC" });
    expect(
      await page.evaluate(() =>
        ["1.14", "1.15"].map((set) => Office.context.requirements.isSetSupported("ExcelApi", set)),
      ),
    ).toEqual([true, false]);

    const read = await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const range = sheet.getRange("A1:B2");
        range.values = [
          [1, "hai"],
          [true, ""],
        ];
        const missing = context.workbook.worksheets.getItemOrNullObject("không có");
        range.load("values,valueTypes");
        await context.sync();
        return { values: range.values, types: range.valueTypes, missing: missing.isNullObject };
      }),
    );
    expect(read).toEqual({
      values: [
        [1, "hai"],
        [true, ""],
      ],
      types: [
        ["Double", "String"],
        ["Boolean", "Empty"],
      ],
      missing: true,
    });
    expect(host.sheet("Sheet1").cell(0, 1).value).toBe("hai");

    await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").onChanged.add((change) => {
          document.title = `${change.address} ${change.source}`;
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    host.type("Sheet1", "C3", "12");
    await page.waitForFunction(() => document.title === "C3 Local");

    host.editing = true;
    const call = `Excel.run({ delayForCellEdit: DELAY }, async (context) => {
      context.workbook.load("name"); await context.sync(); return context.workbook.name;
    }).catch((error) => error.code)`;
    expect(await page.evaluate(call.replace("DELAY", "false"))).toBe("InvalidOperationInCellEditMode");
    const waiting = page.evaluate(call.replace("DELAY", "true"));
    while (host.waitingCalls === 0) await new Promise((later) => setTimeout(later, 10));
    host.editing = false;
    expect(await waiting).toBe("Book1.xlsx");
    expect(faults).toEqual([]);
  });

  it.each(["Mac", "OfficeOnline"] as const)("is told that it runs in %s", async (platform) => {
    const { page } = await openPane(excel({ platform }));
    expect(await page.evaluate(() => Office.onReady())).toMatchObject({ host: "Excel", platform });
    const name = await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.load("name");
        await context.sync();
        return context.workbook.name;
      }),
    );
    expect(name).toBe("Book1.xlsx");
  });
});

import { openWorkbook } from "../support/excel/openWorkbook";
import { clientSets } from "../support/excel/excelClient";
import { connectPane } from "../support/excel/connectPane";
import { ExcelHost, type HostOptions } from "../support/excel/ExcelHost";
import { openChromium, watchPage } from "../support/page/openChromium";
import type { Site } from "../support/page/serveSite";
import type { Workbook } from "../../src/workbook/Workbook";
import { PageOfTheApp } from "../page/PageOfTheApp";

export interface OpenPane {
  readonly app: PageOfTheApp;
  readonly excel: ExcelHost;
  readonly close: () => Promise<void>;
}

export interface PaneOptions extends Partial<HostOptions> {
  readonly width?: number;
  /** The workbook that is open, and its name; an empty one where there is none. */
  readonly open?: Workbook;
  readonly name?: string;
  readonly tab?: "ke-hoach" | "de-cuong" | "kiem-tra" | "tong-hop";
}

/** The built pane in Chromium, beside a workbook in the simulated Excel, as a button of the ribbon opens it. */
export async function openPane(site: Site, options: PaneOptions = {}): Promise<OpenPane> {
  const { width = 320, open, name, tab = "kiem-tra", ...host } = options;
  const excel = new ExcelHost({ set: "1.14", platform: "PC", sets: clientSets(), ...host });
  if (open) openWorkbook(excel, open, name);
  const { context, close } = await openChromium({ width, height: 720 });
  await connectPane(context, excel);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const wrong = watchPage(page, new URL(site.url).origin);
  await page.goto(`${site.url}taskpane.html?tab=${tab}`);
  return { app: new PageOfTheApp(page, wrong, "excel"), excel, close };
}

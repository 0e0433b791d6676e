import { openChromium, watchPage } from "../support/page/openChromium";
import { PageOfTheApp } from "./PageOfTheApp";

/** The page at an address, in a browser of its own. `home`: whatever the page may ask for begins with it; `before`: script that runs first. */
export async function openPage(
  address: string,
  home: string,
  width = 400,
  before = "",
): Promise<{ readonly app: PageOfTheApp; readonly close: () => Promise<void> }> {
  const { context, close } = await openChromium({ width, height: width >= 760 ? 820 : 720 });
  await context.addInitScript(before);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const wrong = watchPage(page, home);
  await page.goto(address);
  await page.getByRole("tab").first().waitFor();
  return { app: new PageOfTheApp(page, wrong, "page"), close };
}

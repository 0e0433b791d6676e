import { openChromium, watchPage } from "../support/page/openChromium";
import { PageOfTheApp } from "./PageOfTheApp";

/** The page at an address, in a browser of its own. `home`: whatever the page may ask for begins with it. */
export async function openPage(
  address: string,
  home: string,
  width = 400,
): Promise<{ readonly app: PageOfTheApp; readonly close: () => Promise<void> }> {
  const { context, close } = await openChromium({ width, height: width >= 760 ? 820 : 720 });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const wrong = watchPage(page, home);
  await page.goto(address);
  await page.getByRole("tab").first().waitFor();
  return { app: new PageOfTheApp(page, wrong, "page"), close };
}

import type { Page } from "playwright-core";
import { openChromium, watchPage } from "../support/page/openChromium";
import { serveSite, type Site } from "../support/page/serveSite";

let site: Site;
beforeAll(async () => void (site = await serveSite()));
afterAll(() => site.close());

/** Asks for a script and waits until the browser has sent for it. */
async function load(page: Page, script: string): Promise<void> {
  const asked = page.waitForRequest(`**/${script}`);
  await page.evaluate((name) => {
    const element = document.createElement("script");
    element.src = name;
    document.head.append(element);
  }, script);
  await asked;
}

test("what a page still loaded when it was left is no failure; what the page on show can't load is", async () => {
  const { context, close } = await openChromium({ width: 400, height: 720 });
  try {
    const page = await context.newPage();
    const wrong = watchPage(page, new URL(site.url).origin);
    await page.route("**/never.js", () => undefined);
    await page.route("**/aborted.js", (route) => route.abort("aborted"));
    await page.goto(site.url);
    await load(page, "never.js");
    await Promise.all([page.waitForEvent("requestfailed"), page.reload()]);
    expect(wrong).toEqual([]);
    await Promise.all([page.waitForEvent("requestfailed"), load(page, "aborted.js")]);
    expect(wrong).toEqual([`failed: ${new URL("aborted.js", site.url).href} net::ERR_ABORTED`]);
  } finally {
    await close();
  }
});

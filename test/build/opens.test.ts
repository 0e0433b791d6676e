import { pathToFileURL } from "node:url";
import path from "node:path";
import { openChromium, watchPage } from "../support/page/openChromium";
import { serveSite, type Site, SITE } from "../support/page/serveSite";

/** The built folder where it may be put: under a path of any server, or on a drive. */
let site: Site;
beforeAll(async () => {
  site = await serveSite("/a/b/");
});
afterAll(() => site.close());

test.each([
  ["under a path of a server", () => site.url],
  ["from disk", () => `${pathToFileURL(SITE).href}${path.posix.sep}`],
])("the page opens %s", async (_, home) => {
  const { context, close } = await openChromium({ width: 1200, height: 800 });
  const page = await context.newPage();
  const seen = watchPage(page, home());
  await page.goto(`${home()}index.html`);
  await page.getByRole("tab").first().waitFor({ timeout: 20_000 });
  expect(await page.getByRole("tab").count()).toBe(4);
  // Everything is fetched after the first paint; then no server is needed any more.
  await page.waitForLoadState("networkidle");
  expect(seen).toEqual([]);
  await close();
});

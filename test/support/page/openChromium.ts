import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Request } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Debian's Chromium with a fresh profile, in Vietnamese. */
export async function openChromium(size: Size): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    args: ARGUMENTS,
    viewport: size,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    acceptDownloads: true,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** What must never happen on a page: words in the console, faults, requests to another host, breaches of the content policy. */
export function watchPage(page: Page, home: string): readonly string[] {
  const seen: string[] = [];
  // A page that is left gives up what it was still loading: that is no failure of the app.
  const openedBefore = new WeakMap<Request, number>();
  let opened = 0;
  const isGivenUp = (request: Request): boolean =>
    request.failure()?.errorText === "net::ERR_ABORTED" && (openedBefore.get(request) ?? opened) < opened;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") seen.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => seen.push(`fault: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) opened += 1;
    openedBefore.set(request, opened);
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) seen.push(`foreign request: ${url}`);
  });
  page.on("requestfailed", (request) => {
    if (!isGivenUp(request)) seen.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) seen.push(`${response.status()}: ${response.url()}`);
  });
  return seen;
}

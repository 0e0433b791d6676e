import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Serious and critical findings of axe-core on the page as it is (WCAG 2.0–2.2 A and AA), a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Not a script element: the page's content policy forbids it, and stays on.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<axe.AxeResults>(
    // No preload: it would fetch the style sheets once more, which a page opened from a folder may not.
    "axe.run(document, { resultTypes: ['violations'], preload: false })",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
}

import type { Page } from "playwright-core";

/** Elements that stick out of the window sideways: nothing may scroll that way. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = document.documentElement.scrollWidth > width;
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const shown = box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== "hidden";
        return shown && scrolls && (box.right > width + 1 || box.left < -1);
      })
      .slice(0, 5)
      .map((element) => `${element.tagName} ${String(element.className)} ${(element.textContent ?? "").slice(0, 40)}`);
  });
}

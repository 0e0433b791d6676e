// Draws assets/<name>-<size>.png from assets/svg: `npm run icons`, after a drawing was changed. Small sizes have drawings of their own, on whole
// pixels; the others are whole multiples or halves of one, so that no line is blurred.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const ASSETS = new URL("../assets/", import.meta.url);
const NAMES = ["icon", "outline", "check", "merge"];
const DRAWN_AT = { 16: 16, 20: 20, 24: 24, 32: 32, 40: 80, 48: 24, 64: 32, 80: 80, 128: 32 };

await mkdir(ASSETS, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const page = await browser.newPage();
for (const name of NAMES) {
  for (const [size, drawn] of Object.entries(DRAWN_AT)) {
    const svg = await readFile(new URL(`svg/${name}-${drawn}.svg`, ASSETS), "utf8");
    await page.setViewportSize({ width: Number(size), height: Number(size) });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${name}-${size}.png`, ASSETS), png);
  }
}
await browser.close();
console.log(`${NAMES.length * Object.keys(DRAWN_AT).length} icons in ${fileURLToPath(ASSETS)}`);

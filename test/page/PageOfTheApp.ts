import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Download, Page } from "playwright-core";
import { axeFindings } from "../support/page/axeFindings";
import { overflowing } from "../support/page/overflowing";

type Tab = "Kế hoạch" | "Đề cương" | "Kiểm tra" | "Tổng hợp";

/** The app as the person before it uses it: by what is written on it. */
export class PageOfTheApp {
  constructor(
    readonly page: Page,
    private readonly wrong: readonly string[],
    private readonly host: string,
  ) {}

  async openTab(tab: Tab): Promise<void> {
    await this.page.getByRole("tab", { name: tab }).click();
    await this.page.getByRole("heading", { name: tab, level: 1 }).waitFor({ state: "attached" });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name }).last().click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: 60_000 });
  }

  /** Presses a button that asks for files, and gives them. */
  async giveFiles(button: string | RegExp, files: string | readonly string[]): Promise<void> {
    const asked = this.page.waitForEvent("filechooser");
    await this.press(button);
    await (await asked).setFiles(typeof files === "string" ? files : [...files]);
  }

  /** Presses a button that gives a file, and takes it. */
  async takeFile(button: string | RegExp): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const given: Promise<Download> = this.page.waitForEvent("download", { timeout: 120_000 });
    await this.press(button);
    const download = await given;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Everybody can use what is shown: nothing serious for axe-core, nothing sticks out, nothing went wrong behind it. */
  async isInOrder(state: string): Promise<void> {
    const width = this.page.viewportSize()!.width;
    await this.stillness();
    await this.keepPicture(`${state}-${width}`);
    expect({ state, width, axe: await axeFindings(this.page) }).toEqual({ state, width, axe: [] });
    expect({ state, width, outside: await overflowing(this.page) }).toEqual({ state, width, outside: [] });
    expect({ state, width, wrong: this.wrong }).toEqual({ state, width, wrong: [] });
  }

  /** What fades in has another colour until it is there. What goes round for ever is not waited for. */
  private async stillness(): Promise<void> {
    await this.page.evaluate(async () => {
      const ending = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? 0));
      await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
    });
  }

  /** `CCHC_PICTURES=FOLDER` keeps a picture of every state for people to look at. */
  private async keepPicture(name: string): Promise<void> {
    const folder = process.env.CCHC_PICTURES;
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${this.host}-${name}.png`) });
  }
}

import type { FileChooser, Page } from "playwright-core";

/** More stops than any state of the page has. */
const STOPS = 60;
const TABS = 4;

/** A person who has only the keyboard, and looks where the focus is. */
export class Keys {
  constructor(private readonly page: Page) {}

  /** Goes on with the Tab key, round the page if need be, until the focus is on what is called so. */
  async to(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < STOPS; stop++) {
      await this.page.keyboard.press("Tab");
      const { names, seen } = await this.focused();
      if (names.length > 0 && !seen) throw new Error(`The focus can't be seen on “${names[0]}”`);
      if (names.some((given) => fits(given, name))) return;
      passed.push(names[0] ?? "–");
    }
    throw new Error(`No way to “${name}”; passed: ${passed.join(" | ")}`);
  }

  /** Waits, as a person would, while what is called so is still grey. */
  async enter(name: string | RegExp): Promise<void> {
    await this.to(name);
    await this.page.waitForFunction(() => document.activeElement?.getAttribute("aria-disabled") !== "true");
    await this.press("Enter");
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Along the tabs, from the one that is open, with the arrow. */
  async openTab(tab: string, open: RegExp): Promise<void> {
    await this.to(open);
    const selected = this.page.getByRole("tab", { name: tab, selected: true });
    for (let step = 1; step < TABS && (await selected.count()) === 0; step++) {
      await this.press("ArrowRight");
      await this.press("Enter");
    }
    await this.page.getByRole("heading", { name: tab, level: 1 }).waitFor({ state: "attached" });
  }

  async choose(button: string, files: readonly string[]): Promise<void> {
    const asked: Promise<FileChooser> = this.page.waitForEvent("filechooser");
    await this.enter(button);
    await (await asked).setFiles([...files]);
  }

  /** Empties the field with the focus. */
  async clear(): Promise<void> {
    await this.press("ControlOrMeta+A");
    await this.press("Delete");
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Sooner or later the focus is there, without a key. */
  async hasFocus(name: string | RegExp): Promise<void> {
    const end = Date.now() + 30_000;
    for (;;) {
      const { names } = await this.focused();
      if (names.some((given) => fits(given, name))) return;
      if (Date.now() > end) throw new Error(`The focus is on “${names[0] ?? "nothing"}”, not on “${name}”`);
      await this.page.waitForTimeout(50);
    }
  }

  /** What the element with the focus is called, and whether a frame around it shows it, within the window. */
  private focused(): Promise<{ readonly names: readonly string[]; readonly seen: boolean }> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return { names: [], seen: true };
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      const labelled = (element.getAttribute("aria-labelledby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id));
      const labels = [...(isField ? (element.labels ?? []) : []), ...labelled].map((label) => label?.innerText);
      const names = [element.getAttribute("aria-label"), ...labels, element.innerText]
        .map((text) => (text ?? "").replace(/\s+/g, " ").trim())
        .filter((text) => text !== "");
      const { top, bottom } = element.getBoundingClientRect();
      const inside = bottom > 0 && top < window.innerHeight;
      // A text field shows it at its frame, a radio button at its card.
      const bearers = [element, element.closest(".ms-TextField-fieldGroup"), element.closest(".ms-ChoiceField")];
      const framed = bearers.some(
        (bearer) =>
          bearer !== null &&
          [getComputedStyle(bearer), getComputedStyle(bearer, "::after")].some(
            (style, index) =>
              (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) ||
              (index === 1 && style.content !== "none" && parseFloat(style.borderTopWidth) > 0),
          ),
      );
      return { names, seen: inside && framed };
    });
  }
}

function fits(given: string, name: string | RegExp): boolean {
  return typeof name === "string" ? given.startsWith(name) : name.test(given);
}

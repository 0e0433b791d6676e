import { serveSite, type Site } from "../support/page/serveSite";
import { openPage } from "./openPage";

let site: Site;
beforeAll(async () => void (site = await serveSite()));
afterAll(() => site.close());

/** A worker that starts, and is lost with the first question. */
const LOST = `window.Worker = class {
  constructor() { setTimeout(() => this.onmessage({ data: "cchc.ready" })); }
  postMessage() { setTimeout(() => this.onerror({ message: "lost" }), 500); }
  terminate() {}
};`;

test("a page whose engine is lost at the start says so, with the way out, instead of opening for ever", async () => {
  const { app, close } = await openPage(site.url, new URL(site.url).origin, 400, LOST);
  try {
    await app.sees("Có trục trặc, trang này phải dừng");
    await app.page.getByRole("button", { name: "Mở lại trang này" }).waitFor();
    expect(await app.page.getByText("Đang mở…").count()).toBe(0);
  } finally {
    await close();
  }
});

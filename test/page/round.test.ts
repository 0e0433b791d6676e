import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import mistakes from "../../src/cli/demo/mistakes.json";
import { readRemarks } from "../../src/assessment/readRemarks";
import { readFile } from "../../src/intake/readFile";
import { inflateNode } from "../../src/xlsx/inflateNode";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { demoFillings } from "../support/demoFillings";
import { fillWithOpenpyxl } from "../support/fillWithOpenpyxl";
import { outline2025 } from "../support/outline2025";
import { serveSite, SITE, type Site } from "../support/page/serveSite";
import { expectValid } from "../support/validateOpenXml";
import { openPage } from "./openPage";
import type { PageOfTheApp } from "./PageOfTheApp";

const outline = outline2025();
const folder = mkdtempSync(join(tmpdir(), "round-"));
let site: Site;
beforeAll(async () => void (site = await serveSite("/noi-bo/cchc/")));
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const WIDTHS = [320, 400, 1200] as const;

describe.each(WIDTHS)("the whole round in the page, %i px wide", (width) => {
  it("generates, checks and consolidates what another program filled in; every state in order", async () => {
    const { app, close } = await openPage(site.url, new URL(site.url).origin, width);
    try {
      await app.isInOrder("plan-empty");
      await enterRound(app);
      const forms = await makeForms(app);
      const files = fillIn(forms, `${width}`);
      await checkOne(app, files.get("KT")!);
      await consolidate(app, [...files.values()]);
    } finally {
      await close();
    }
  });
});

test("the round from the folder on a disk, without any server", async () => {
  const address = `file://${SITE}/index.html`;
  const { app, close } = await openPage(address, "file://");
  try {
    await enterRound(app);
    const files = fillIn(await makeForms(app), "disk");
    await checkOne(app, files.get("KT")!);
    await consolidate(app, [...files.values()]);
    expect(app.page.workers()).toHaveLength(1);
  } finally {
    await close();
  }
});

test("the round in a browser that refuses every worker: in slices", async () => {
  const refuse = "globalThis.Worker = class { constructor() { throw new DOMException('no', 'SecurityError'); } };";
  const { app, close } = await openPage(site.url, new URL(site.url).origin, 400, refuse);
  try {
    await enterRound(app);
    const files = fillIn(await makeForms(app), "slices");
    await checkOne(app, files.get("KT")!);
    await consolidate(app, [...files.values()]);
    expect(app.page.workers()).toEqual([]);
  } finally {
    await close();
  }
});

test("once it is open the page needs no network", async () => {
  const { app, close } = await openPage(site.url, new URL(site.url).origin);
  try {
    await app.page.waitForLoadState("networkidle");
    await app.page.context().setOffline(true);
    await app.sees("Máy đang không có mạng");
    await enterRound(app);
    const files = fillIn(await makeForms(app), "offline");
    await checkOne(app, files.get("KT")!);
    await consolidate(app, [...files.values()]);
  } finally {
    await close();
  }
});

async function enterRound(app: PageOfTheApp): Promise<void> {
  await app.press("Nhập thông tin đợt kiểm tra");
  await app.page.getByLabel("Số kế hoạch").fill("187/KH-UBND");
  await app.page.getByLabel("Ngày ký").fill("15/10/2025");
  await app.page.keyboard.press("Tab");
  await app.isInOrder("plan");
  await app.press("Sang bước đề cương");
  await app.sees("Kế hoạch số 187/KH-UBND");
  await app.isInOrder("forms");
}

/** What the page gives to download, by unit. */
async function makeForms(app: PageOfTheApp): Promise<ReadonlyMap<string, Uint8Array>> {
  const { name, bytes } = await app.takeFile(/^Tạo 4 tệp/);
  expect(name).toMatch(/\.zip$/);
  await app.sees("Đã tạo 4 biểu mẫu báo cáo");
  await app.isInOrder("forms-done");
  const forms = Object.values(unzipSync(bytes));
  for (const form of forms) expectValid(form);
  return new Map(forms.map((form) => [unitOf(form), form]));
}

function unitOf(form: Uint8Array): string {
  const read = readFile("form.xlsx", form, outline);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.report.unit;
}

/** Filled in with the sample figures and the seeded mistakes. */
function fillIn(forms: ReadonlyMap<string, Uint8Array>, name: string): ReadonlyMap<string, string> {
  const files = [...forms].map(([unit, form]) => {
    const { meta, answers } = demoFillings[unit as keyof typeof demoFillings];
    const slips = mistakes.filter((mistake) => mistake.unit === unit).map(({ item, value }) => [item, value] as const);
    const file = join(folder, `${name} ${unit}.xlsx`);
    writeFileSync(file, fillWithOpenpyxl(form, { meta, answers: { ...answers, ...Object.fromEntries(slips) } }));
    return [unit, file] as const;
  });
  return new Map(files);
}

async function checkOne(app: PageOfTheApp, file: string): Promise<void> {
  await app.openTab("Kiểm tra");
  await app.isInOrder("check-empty");
  await app.giveFiles(/^Chọn tệp/, file);
  await app.sees("Phòng Kinh tế");
  await app.sees(/^Có \d+ lỗi phải sửa/);
  await app.sees(/lớn hơn số tiếp nhận/);
  await app.isInOrder("check-done");
  const list = await app.takeFile("Lưu danh sách gửi đơn vị");
  expectValid(list.bytes);
}

async function consolidate(app: PageOfTheApp, files: readonly string[]): Promise<void> {
  await app.openTab("Tổng hợp");
  await app.isInOrder("merge-empty");
  await app.giveFiles(/^Chọn tệp/, files);
  await app.sees("Đã đọc 4 tệp");
  await app.isInOrder("merge-review");
  const { name, bytes } = await app.takeFile("Tổng hợp và tải về");
  expect(name).toMatch(/\.xlsx$/);
  await app.sees("Đã tổng hợp 4 trên 4 đơn vị");
  await app.isInOrder("merge-done");
  expectValid(bytes);
  const read = readXlsx(bytes, { inflate: inflateNode });
  expect(read.ok && readRemarks(read.cells)).toMatchObject({ ok: true, outline: outline.id });
}

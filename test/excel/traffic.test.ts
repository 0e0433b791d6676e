import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { Workbook } from "../../src/workbook/Workbook";
import type { RequestRecord } from "../support/excel/ExcelHost";
import { outline2025 } from "../support/outline2025";
import { consolidatedOf } from "./consolidatedOf";
import { openBook, type Opened, valueOf } from "./openBook";

const MEGABYTE = 1024 * 1024;
const told: string[] = [];

/** What a job cost, the keeping of ranges included; told in the output. */
async function costOf(
  title: string,
  { excel }: Opened,
  job: () => Promise<unknown>,
): Promise<readonly RequestRecord[]> {
  excel.resetRequests();
  await job();
  const requests = [...excel.requests];
  const sizes = requests.map(({ bytesIn, actions }) => `${Math.ceil(bytesIn / 1024)} KB (${actions})`).join(" + ");
  told.push(`  ${title}: ${requests.length} requests: ${sizes}`);
  expect(excel.references.count).toBe(0);
  return requests;
}

const largest = (requests: readonly RequestRecord[]): number => Math.max(...requests.map(({ bytesIn }) => bytesIn));

afterAll(() => void process.stdout.write(`Requests to Excel, size sent (actions)\n${told.join("\n")}\n`));

test.each(["1.8", "1.9", "1.14"])("a form into the open workbook: at most 6 requests in ExcelApi %s", async (set) => {
  const opened = openBook({ set });
  const form = buildTemplate(outline2025());
  const requests = await costOf(`form, ExcelApi ${set}`, opened, () => valueOf(opened.write(form, "form")));
  expect(requests.length).toBeLessThanOrEqual(6);
  expect(largest(requests)).toBeLessThan(4 * MEGABYTE);
  const read = await costOf(`reading it, ExcelApi ${set}`, opened, () => valueOf(opened.book.read()));
  expect(read.length).toBeLessThanOrEqual(2);
});

test.each([4, 114])("a consolidation of %i units, also anew: at most 8 requests, none above 4 MB", async (units) => {
  const opened = openBook();
  const workbook: Workbook = consolidatedOf(units);
  const first = await costOf(`${units} units`, opened, () => valueOf(opened.write(workbook, "assessment")));
  const again = await costOf(`${units} units anew, remarks read first`, opened, async () => {
    const previous = await valueOf(opened.book.read());
    await valueOf(opened.write(workbook, "assessment", { previous }));
  });
  for (const requests of [first, again]) {
    expect(requests.length).toBeLessThanOrEqual(8);
    expect(largest(requests)).toBeLessThan(4 * MEGABYTE);
  }
  told.push(`    answers: ${again.map(({ bytesOut }) => `${Math.ceil(bytesOut / 1024)} KB`).join(" + ")}`);
});

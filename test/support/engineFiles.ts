import { unzipSync, zipSync } from "fflate";
import type { Choices } from "../../src/engine/Engine";
import type { Outline } from "../../src/outline/Outline";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import type { Filling } from "../../src/workbook/template/LiveForm";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { demoFillings } from "./demoFillings";

export type DemoUnit = keyof typeof demoFillings;
export const DEMO_UNITS = Object.keys(demoFillings) as DemoUnit[];

/** Nothing decided: everything goes the usual way. */
export const NO_CHOICES: Choices = { chosen: {}, units: {}, sources: {} };

/** The workbook that a unit of the demo sends back, with something changed; `unit`: another one that has the duties of that unit. */
export async function returned(
  outline: Outline,
  code: DemoUnit,
  change: Filling = {},
  options: { readonly modified?: string; readonly round?: string } = {},
  unit: string = code,
): Promise<Uint8Array> {
  const { meta, answers, notes } = demoFillings[code];
  const filling = { meta: { ...meta, ...change.meta }, answers: { ...answers, ...change.answers }, notes };
  return writeXlsx(buildTemplate(outline, { unit: outline.unitOf(unit), filling, ...options }));
}

/** The head of a compound file with one stream's name in UTF-16, as its directory has it: what Excel makes of a password, and Excel 97 of all. */
export function compoundFile(stream: "EncryptedPackage" | "Workbook"): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1024);
  return bytes;
}

/** Small on disk, large in memory. */
export function zipBomb(good: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(good), "xl/worksheets/sheet4.xml": new Uint8Array(31 * 2 ** 20).fill(32) });
}

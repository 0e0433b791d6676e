import { zipSync } from "fflate";
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

/** The workbook that a unit of the demo sends back, with something changed. */
export async function returned(
  outline: Outline,
  code: DemoUnit,
  change: Filling = {},
  options: { readonly modified?: string; readonly round?: string } = {},
): Promise<Uint8Array> {
  const { meta, answers, notes } = demoFillings[code];
  const filling = { meta: { ...meta, ...change.meta }, answers: { ...answers, ...change.answers }, notes };
  return writeXlsx(buildTemplate(outline, { unit: outline.unitOf(code), filling, ...options }));
}

/** A compound file whose directory has one entry of this name: what Excel writes for a password, and what Excel 97 wrote. */
export function compoundFile(entry: "EncryptedPackage" | "Workbook"): Uint8Array {
  const bytes = new Uint8Array(2048);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true); // sectors of 512 bytes
  view.setUint32(48, 0, true); // the directory stands first
  for (let index = 0; index < entry.length; index += 1) view.setUint16(512 + index * 2, entry.charCodeAt(index), true);
  view.setUint16(512 + 64, (entry.length + 1) * 2, true);
  return bytes;
}

/** Small on disk, large in memory. */
export function zipBomb(good: Uint8Array): Uint8Array {
  return zipSync({ "xl/workbook.xml": new Uint8Array(40 * 2 ** 20), "good.xlsx": good }, { level: 9 });
}

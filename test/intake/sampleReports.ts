import { returned, type DemoUnit } from "../support/engineFiles";
import { outline2025 } from "../support/outline2025";
import type { SentFile } from "./SentFile";

export const outline = outline2025();

let made: Promise<readonly [Uint8Array, Uint8Array]> | undefined;

/** The workbook that a unit sends back, made once for all tests of a file. */
export async function sampleReport(unit: Extract<DemoUnit, "KT" | "VHXH">): Promise<Uint8Array> {
  made ??= Promise.all([returned(outline, "KT"), returned(outline, "VHXH")]);
  const [economy, culture] = await made;
  return unit === "KT" ? economy : culture;
}

/** The same under a name. */
export async function sentReport(name: string, unit: Parameters<typeof sampleReport>[0]): Promise<SentFile> {
  return { name, bytes: await sampleReport(unit) };
}

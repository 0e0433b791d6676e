import { zipWithPython } from "./packWithPython";
import { sentReport } from "./sampleReports";

export const text = (letters: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(letters));

export const PICTURE = { name: "logo.png", bytes: text("\x89PNG") };

/** Reports by name, packed. */
export async function zip(names: Readonly<Record<string, "KT" | "VHXH">>): Promise<Uint8Array> {
  return zipWithPython(await Promise.all(Object.entries(names).map(([name, unit]) => sentReport(name, unit))));
}

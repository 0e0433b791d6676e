import { quotable, repair } from "./repairMessages";
import type { Repair } from "./Report";

/** What was stored is read, and so much told: whoever opens the file sees what the formula gives then. */
export function tellVolatile(formula: string, label: string, at: Parameters<typeof repair>[1]): Repair {
  return repair("formulaVolatile", at, { label: quotable(label, 80), formula: quotable(`=${formula}`, 60) });
}

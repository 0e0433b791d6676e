import type { Fx } from "./Fx";

/**
 * Where a sheet keeps what rules ask for. The template refers by names (`cchc.value.dossiers.resolved`); a sheet with one report in each row
 * refers by cells. The formulas are the same.
 */
export interface SheetRefs {
  readonly input: (id: string) => Fx;
  /** The number that counts (0 for none in counts and money), or "". */
  readonly value: (id: string) => Fx;
  readonly state: (id: string) => Fx;
  readonly note: (id: string) => Fx;
  /** Name of the unit as chosen on the cover. */
  readonly unit: Fx;
  /** Result of another rule. */
  readonly result: (ruleId: string) => Fx;
}

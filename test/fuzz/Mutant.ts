import type { State } from "../../src/outline/State";

/** A returned workbook that something was done to. */
export interface Mutant {
  /** What was done, in English: `cell dossiers.received: "12,0" as inline string`. */
  readonly done: string;
  readonly bytes: Uint8Array;
  /** What one field says now, where the mutation wrote it. */
  readonly says?: { readonly item: string; readonly state: State; readonly value?: number | string };
}

export class Choices {
  constructor(private readonly random: () => number) {}

  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }
}

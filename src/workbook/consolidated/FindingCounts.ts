import { LEVELS, type Level } from "../../checks/severityWord";
import { cellsAre, cellsBegin, COUNT_WHERE } from "../formula/functions";
import { constant, type Fx, type FxRange, type FxValue } from "../formula/Fx";
import type { FindingRow } from "./listFindings";

/** Names of columns of the findings sheet. */
export const FINDING_NAMES = {
  unit: "cchc.findings.unit",
  level: "cchc.findings.level",
  field: "cchc.findings.field",
  open: "cchc.findings.open",
} as const;

/** Live counters over the rows of `Kết quả rà soát`. */
export class FindingCounts {
  private readonly unit: FxRange;
  private readonly level: FxRange;
  private readonly field: FxRange;
  private readonly open: FxRange;

  constructor(rows: readonly FindingRow[]) {
    const column = (text: string, value: (row: FindingRow) => FxValue): FxRange => {
      const values = rows.map(value);
      return { text, values: () => values };
    };
    this.unit = column(FINDING_NAMES.unit, (row) => row.unit);
    this.level = column(FINDING_NAMES.level, (row) => row.levelText);
    this.field = column(FINDING_NAMES.field, (row) => row.field);
    this.open = column(FINDING_NAMES.open, (row) => Number(row.open));
  }

  count(unit: string, level: Level, field?: string): Fx {
    return COUNT_WHERE(...this.of(unit, field), cellsBegin(this.level, LEVELS[level].symbol));
  }

  /** Required answers that are not there: blank, or declared missing. */
  countOpen(unit: string, field?: string): Fx {
    return COUNT_WHERE(...this.of(unit, field), cellsAre(this.open, constant(1)));
  }

  private of(unit: string, field: string | undefined): ReturnType<typeof cellsAre>[] {
    const ofUnit = cellsAre(this.unit, constant(unit));
    return field === undefined ? [ofUnit] : [ofUnit, cellsAre(this.field, constant(field))];
  }
}

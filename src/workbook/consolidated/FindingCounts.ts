import { LEVELS, type Level } from "../../checks/severityWord";
import { cellsAre, cellsBegin, COUNT_WHERE, type FxTest } from "../formula/functions";
import { constant, fx, type Fx, type FxRange } from "../formula/Fx";
import type { FindingRow } from "./listFindings";

/** Names of columns of the findings sheet. */
export const FINDING_NAMES = {
  unit: "cchc.findings.unit",
  level: "cchc.findings.level",
  field: "cchc.findings.field",
  open: "cchc.findings.open",
} as const;

/** Live counters over the rows of `Kết quả rà soát`; their values come from an index, as all rows for each counter would take minutes. */
export class FindingCounts {
  private readonly byUnit = new Map<string, FindingRow[]>();

  constructor(rows: readonly FindingRow[]) {
    for (const row of rows) {
      const known = this.byUnit.get(folded(row.unit));
      if (known) known.push(row);
      else this.byUnit.set(folded(row.unit), [row]);
    }
  }

  count(unit: string, level: Level, field?: string): Fx {
    const { symbol } = LEVELS[level];
    const begins = cellsBegin(column(FINDING_NAMES.level), symbol);
    return this.counter(unit, field, begins, ({ levelText }) => levelText.startsWith(symbol));
  }

  /** Required answers that are not there: blank, or declared missing. */
  countOpen(unit: string, field?: string): Fx {
    const isOpen = cellsAre(column(FINDING_NAMES.open), constant(1));
    return this.counter(unit, field, isOpen, ({ open }) => open);
  }

  private counter(unit: string, field: string | undefined, test: FxTest, passes: (row: FindingRow) => boolean): Fx {
    const tests = [
      cellsAre(column(FINDING_NAMES.unit), constant(unit)),
      ...(field === undefined ? [] : [cellsAre(column(FINDING_NAMES.field), constant(field))]),
      test,
    ];
    const isCounted = (row: FindingRow): boolean =>
      (field === undefined || folded(row.field) === folded(field)) && passes(row);
    return fx(COUNT_WHERE(...tests).text, () => this.byUnit.get(folded(unit))?.filter(isCounted).length ?? 0);
  }
}

/** A named column; its values are asked for by nobody. */
function column(text: string): FxRange {
  return { text, values: () => [] };
}

/** Cells compare without case. */
function folded(text: string): string {
  return text.toLowerCase();
}

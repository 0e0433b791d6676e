import type { Item, Outline } from "../outline/Outline";
import type { Total } from "./Assessment";
import { ratioOfSums } from "./ratioOfSums";

/** What is known of one item so far. */
interface Sum {
  value: number;
  hasValue: boolean;
  lowest: number;
  none: boolean;
  /** Everybody who reported says "na". */
  na: boolean;
  readonly by: Set<Total["by"]>;
  readonly left: string[];
  readonly blank: string[];
}

/**
 * The totals of the whole from those of its groups, one after the other: sums of what each group came to, whichever way it did; ratios of the
 * whole's sums; rates of owners are never added nor averaged, the lowest stands where the outline wants it. One group is the whole itself.
 */
export class TotalsSum {
  private readonly figures: readonly Item[];
  private readonly sums: ReadonlyMap<string, Sum>;
  private readonly units: string[] = [];
  private only: ReadonlyMap<string, Total> | undefined;

  constructor(private readonly outline: Outline) {
    this.figures = outline.items.filter((item) => item.kind !== "text");
    this.sums = new Map(this.figures.map(({ id }) => [id, nothing()]));
  }

  /** `units` of the group are those with a report; a group without any adds nothing. */
  add(totals: ReadonlyMap<string, Total>, units: readonly string[]): void {
    if (this.outline.groups.length === 1) this.only = totals;
    if (units.length === 0) return;
    this.units.push(...units);
    for (const { id } of this.figures) addTo(this.sums.get(id)!, totals.get(id)!);
  }

  totals(): ReadonlyMap<string, Total> {
    if (this.only) return this.only;
    const known = new Map<string, Total>();
    const settle = (ratios: boolean): void => {
      for (const item of this.figures)
        if ((item.consolidate.by === "ratio") === ratios) known.set(item.id, this.totalOf(item, known));
    };
    settle(false);
    settle(true);
    return new Map(this.figures.map(({ id }) => [id, known.get(id)!]));
  }

  private totalOf(item: Item, known: ReadonlyMap<string, Total>): Total {
    const sum = this.sums.get(item.id)!;
    const { left, blank } = sum;
    const lowest = (): Total | undefined =>
      item.consolidate.else === "min" && sum.hasValue
        ? { state: "value", value: sum.lowest, by: "min", left, blank }
        : undefined;
    if (item.consolidate.by === "ratio")
      return ratioOfSums(
        item.consolidate.of!.map((id) => known.get(id)!),
        this.units,
        false,
        lowest,
      );
    if (item.kind === "percent") return lowest() ?? { state: stateWithout(sum), by: "none", left, blank };
    const by = sum.by.size === 1 ? [...sum.by][0]! : item.consolidate.by === "owner" ? "owner" : "sum";
    return sum.hasValue
      ? { state: "value", value: sum.value, by, left, blank }
      : { state: stateWithout(sum), by, left, blank };
  }
}

function nothing(): Sum {
  return { value: 0, hasValue: false, lowest: Infinity, none: false, na: true, by: new Set(), left: [], blank: [] };
}

function addTo(sum: Sum, total: Total): void {
  if (total.state === "value") {
    sum.value += total.value!;
    sum.hasValue = true;
    sum.lowest = Math.min(sum.lowest, total.value!);
  }
  sum.none ||= total.state === "none";
  sum.na &&= total.state === "na";
  sum.by.add(total.by);
  sum.left.push(...total.left);
  sum.blank.push(...total.blank);
}

/** Where nobody gave a number; with no report at all nothing is known either. */
function stateWithout(sum: Sum): "none" | "na" | "blank" {
  if (sum.none) return "none";
  return sum.na && sum.by.size > 0 ? "na" : "blank";
}

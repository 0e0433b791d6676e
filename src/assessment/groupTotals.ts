import { figureOf } from "../checks/figureOf";
import { sourceIn, type Sources } from "../checks/sourceIn";
import { isNamedBy } from "../outline/dutyOf";
import type { Group, Item, Outline } from "../outline/Outline";
import type { Entry } from "../report/Entry";
import type { Report } from "../report/Report";
import type { Total } from "./Assessment";
import { ratioOfSums } from "./ratioOfSums";

export interface TotalsOptions {
  /** Unit, or duty of a unit in each group, whose figures stand for the sums of the outline's blocks, where it gave all that a block needs. */
  readonly dossiersFrom?: string | null;
  readonly sources?: Sources;
}

/** The answer of one unit to one item. */
interface Given {
  readonly unit: string;
  readonly entry: Entry;
}

/**
 * The totals of all figure items over the units of one group, in the order of the outline. `reports` holds one for each unit. Sums first, then
 * the ratios of sums: never a mean of rates.
 */
export function groupTotals(
  reports: readonly Report[],
  group: Group,
  outline: Outline,
  { dossiersFrom = null, sources = new Map() }: TotalsOptions = {},
): ReadonlyMap<string, Total> {
  const figures = outline.items.filter((item) => item.kind !== "text");
  const taken = dossiersFrom === null ? undefined : group.units.find((unit) => isNamedBy(unit, dossiersFrom))?.code;
  const fromOwner = itemsFromOwner(reports, outline, taken);
  const given = (item: Item, unit?: string): Given[] =>
    reports
      .filter((report) => unit === undefined || report.unit === unit)
      .map((report) => ({ unit: report.unit, entry: report.entries.get(item.id)! }));
  const known = new Map<string, Total>();

  const chosenTotal = (item: Item): Total | undefined => {
    if (fromOwner.has(item.id)) return { ...addUp(item, given(item, taken)), by: "owner" };
    const source = sourceIn(group, item, sources);
    const answers = source === undefined ? [] : given(item, source);
    const usable = answers.some(({ entry }) => figureOf(entry, item.kind) !== undefined);
    return usable ? { ...addUp(item, answers), by: "source" } : undefined;
  };
  const totalOf = (item: Item): Total => {
    const chosen = chosenTotal(item);
    if (chosen) return chosen;
    const all = given(item);
    switch (item.consolidate.by) {
      case "ratio":
        return ratioOf(item, all, known);
      case "owner":
        return ownersFigure(item, all, group.owner?.code);
      default:
        return { ...addUp(item, all), by: "sum" };
    }
  };
  for (const item of figures) if (item.consolidate.by !== "ratio") known.set(item.id, totalOf(item));
  for (const item of figures) if (item.consolidate.by === "ratio") known.set(item.id, totalOf(item));
  return new Map(figures.map((item) => [item.id, known.get(item.id)!]));
}

/** A block is taken as a whole or not at all: half of it would set figures of one count against those of another. */
function itemsFromOwner(reports: readonly Report[], outline: Outline, owner: string | undefined): ReadonlySet<string> {
  const entries = reports.find((report) => report.unit === owner)?.entries;
  const gave = (id: string): boolean => figureOf(entries?.get(id), outline.itemOf(id)!.kind) !== undefined;
  const blocks = (outline.sources?.blocks ?? []).filter((block) => block.needs.every(gave));
  return new Set(blocks.flatMap((block) => block.items));
}

/** The sum of what counts; a percent has one answer here at most, and is not added. */
function addUp(item: Item, given: readonly Given[]): Omit<Total, "by"> {
  const figures = given.flatMap(({ entry }) => figureOf(entry, item.kind) ?? []);
  const gaps = gapsOf(item, given);
  if (given.some(({ entry, unit }) => entry.state === "value" && !gaps.left.includes(unit)))
    return { state: "value", value: figures.reduce((sum, figure) => sum + figure, 0), ...gaps };
  return { state: stateWithout(given), ...gaps };
}

/** Where nobody gave a number. */
function stateWithout(given: readonly Given[]): "none" | "na" | "blank" {
  if (given.some(({ entry }) => entry.state === "none")) return "none";
  return given.length > 0 && given.every(({ entry }) => entry.state === "na") ? "na" : "blank";
}

function gapsOf(item: Item, given: readonly Given[]): Pick<Total, "left" | "blank"> {
  const silent = given.filter(({ entry }) => entry.state === "blank");
  const unusable = given.filter(
    ({ entry }) =>
      entry.state === "error" ||
      entry.state === "missing" ||
      (entry.state === "value" && figureOf(entry, item.kind) === undefined),
  );
  const left = item.required ? [...unusable, ...silent] : unusable;
  return {
    left: given.filter((one) => left.includes(one)).map(({ unit }) => unit),
    blank: item.required ? [] : silent.map(({ unit }) => unit),
  };
}

/** Half a rate's parts chosen from one unit are whole by themselves; only sums lack units. */
function ratioOf(item: Item, given: readonly Given[], known: ReadonlyMap<string, Total>): Total {
  const parts = item.consolidate.of!.map((id) => known.get(id)!);
  const lowest = (): Total | undefined => (item.consolidate.else === "min" ? lowestOf(item, given) : undefined);
  const units = given.map(({ unit }) => unit);
  return ratioOfSums(
    parts,
    units,
    parts.some(({ by }) => by !== "sum"),
    lowest,
  );
}

function ownersFigure(item: Item, given: readonly Given[], owner: string | undefined): Total {
  const own = given.filter(({ unit }) => unit === owner);
  const total = addUp(item, own);
  if (total.state === "value") return { ...total, by: "owner" };
  const lowest = item.consolidate.else === "min" ? lowestOf(item, given) : undefined;
  return lowest ?? { ...total, by: "none" };
}

function lowestOf(item: Item, given: readonly Given[]): Total | undefined {
  const values = given.flatMap(({ entry }) => figureOf(entry, item.kind) ?? []);
  if (values.length === 0) return undefined;
  return { state: "value", value: Math.min(...values), by: "min", ...gapsOf(item, given) };
}

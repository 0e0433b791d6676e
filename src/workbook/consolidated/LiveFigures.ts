import type { Assessment, UnitAssessment } from "../../assessment/Assessment";
import { SWITCH_NAME } from "../../assessment/RemarkReader";
import { figureOf } from "../../checks/figureOf";
import { sourceIn } from "../../checks/sourceIn";
import type { Group, Item, Outline, Unit } from "../../outline/Outline";
import type { Report } from "../../report/Report";
import type { Entry } from "../../report/Entry";
import { formatWhole } from "../../report/formatNumber";
import { AND, IF, ISNUMBER, OR } from "../formula/functions";
import { compare, constant, ref, type Fx, type FxRange, type FxValue } from "../formula/Fx";
import { areaText, onSheet } from "../SheetBuilder";
import type { Area } from "../Workbook";
import { FIGURE_WORDS, SHEET_NAMES } from "./consolidatedTexts";
import {
  countedUnits,
  countingKey,
  countingsOf,
  isBlockComplete,
  type Counting,
  type SwitchBlock as Block,
} from "./countingUnits";
import type { DossierSwitch } from "./dossierSwitch";
import type { FigurePlaces } from "./FigurePlaces";
import {
  flaggedTotal,
  lowestTotal,
  ownTotal,
  ratioTotal,
  sameFlaggedUnits,
  sameUnits,
  sumTotal,
} from "./totalFormulas";

/** Characters of an unreadable answer that a cell shows; the finding has them all. */
const SHOWN = 16;

/** The cells of `Số liệu`: what the units gave, and live totals that give what `totalsOf` gives. */
export class LiveFigures {
  readonly outline: Outline;
  /** Commune by commune, as the rows are. */
  readonly units: readonly Unit[];
  private readonly countings: readonly Counting[];
  private readonly totals = new Map<string, Fx>();
  private readonly byUnit: ReadonlyMap<string, UnitAssessment>;

  constructor(
    readonly assessment: Assessment,
    readonly places: FigurePlaces,
    readonly choice: DossierSwitch | undefined,
  ) {
    const { outline } = assessment;
    this.outline = outline;
    this.countings = outline.groups.length > 1 ? countingsOf(assessment, choice) : [];
    this.units = outline.groups.flatMap(({ units }) => units);
    this.byUnit = new Map(assessment.units.map((unit) => [unit.unit.code, unit]));
  }

  /** What stands in the cell of a unit: the number that counts, a short word, what can't be read, or nothing. */
  shown(item: Item, unit: string): number | string | null {
    const report = this.byUnit.get(unit)?.report;
    if (!report) return FIGURE_WORDS.blank;
    const entry = report.entries.get(item.id);
    const state = entry?.state ?? "blank";
    if (state === "value" && Number.isFinite(figureOf(entry, item.kind))) return entry!.value!;
    if (state === "value" || state === "error") return unreadable(entry);
    if (state === "blank") return item.required ? FIGURE_WORDS.blank : null;
    return FIGURE_WORDS[state];
  }

  /** The cell of a unit, for formulas of this sheet. */
  cell(id: string, unit: string): Fx {
    return ref(areaText(this.places.cellOf(id, unit)), this.shownIn(id, unit));
  }

  /** The same for formulas of other sheets; without a unit the total. */
  refTo(id: string, unit: string | null): Fx {
    const cell = areaText(this.places.cellOf(id, unit), true);
    const target = { value: () => (unit === null ? this.total(id) : this.shownIn(id, unit)).value() };
    return ref(onSheet(SHEET_NAMES.figures, cell), target);
  }

  total(id: string): Fx {
    const known = this.totals.get(id);
    if (known) return known;
    const made = this.makeTotal(this.outline.itemOf(id)!);
    this.totals.set(id, made);
    return made;
  }

  /** The hidden columns that say who counts, where there are several groups. */
  get flags(): readonly { readonly area: Area; readonly cells: readonly Fx[] }[] {
    return this.countings.map((counting, nth) => ({
      area: this.places.flagsOf!(nth),
      cells: this.outline.groups.flatMap((group) => this.flagsIn(counting, group)),
    }));
  }

  /** The hidden cells of the units of one group, in their order. */
  flagsIn({ item }: Counting, group: Group): Fx[] {
    const { sum, owner } = countedUnits(item, group, this.assessment, this.choice, this.reportOf);
    return group.units.map(({ code }) => {
      const [inSum, inOwner] = [sum, owner].map((counted) => Number(counted.has(code))) as [number, number];
      if (inSum === inOwner) return constant(inSum);
      return IF(compare(this.switchRef, "=", constant(this.choice!.owner)), constant(inOwner), constant(inSum));
    });
  }

  /** Whether the switch takes the block from its unit: all that it needs must be there. */
  taken(block: Block): Fx {
    const { unit, owner } = this.choice!;
    if (this.isOfGroups) {
      const some = this.outline.groups.some((group) => this.isCompleteIn(block, group));
      return AND(compare(this.switchRef, "=", constant(owner)), constant(some));
    }
    const given = block.needs.map((id) => {
      const cell = this.cell(id, unit);
      return OR(ISNUMBER(cell), compare(cell, "=", constant(FIGURE_WORDS.none)));
    });
    return AND(compare(this.switchRef, "=", constant(owner)), ...given);
  }

  /** Blocks of the switch, each with its hidden cell. */
  get blocks(): readonly { readonly block: Block; readonly cell: Area }[] {
    if (!this.choice) return [];
    return (this.outline.sources?.blocks ?? [])
      .filter((block) => block.items.length > 0)
      .map((block) => ({ block, cell: this.places.takenOf(block.items) }));
  }

  /** The unit gave all that the block needs. */
  isComplete(block: Block): boolean {
    return this.outline.groups.every((group) => this.isCompleteIn(block, group));
  }

  private isCompleteIn(block: Block, group: Group): boolean {
    return isBlockComplete(block, group, this.choice!, this.outline, this.reportOf);
  }

  /** What the totals are: `Toàn xã`, or that double counting is not settled. */
  wholeFormula(onOtherSheet: boolean): Fx {
    const { whole, sources } = this.outline;
    if (!this.isDoubtful || !sources) return constant(whole);
    return IF(this.settled(onOtherSheet), constant(whole), constant(sources.unresolved));
  }

  /** X5 speaks: the same things may have been counted twice. */
  get isDoubtful(): boolean {
    return this.assessment.across.some((finding) => finding.code === "X5");
  }

  settled(onOtherSheet = false): Fx {
    const watched = this.blocks.filter(({ block }) => block.items.includes(this.outline.sources?.watch ?? ""));
    return watched.length === 0 ? constant(false) : OR(...watched.map((one) => this.takenRef(one, onOtherSheet)));
  }

  /** Some figures are those of the unit that the switch names. */
  get anyTaken(): Fx {
    return this.blocks.length === 0 ? constant(false) : OR(...this.blocks.map((one) => this.takenRef(one, false)));
  }

  private get switchRef(): Fx {
    return ref(SWITCH_NAME, constant(this.choice!.chosen));
  }

  private takenRef({ block, cell }: { readonly block: Block; readonly cell: Area }, onOtherSheet: boolean): Fx {
    const text = areaText(cell, true);
    return ref(onOtherSheet ? onSheet(SHEET_NAMES.figures, text) : text, this.taken(block));
  }

  private readonly reportOf = (unit: string): Report | null | undefined => this.byUnit.get(unit)?.report;

  private get isOfGroups(): boolean {
    return this.outline.groups.length > 1;
  }

  private makeTotal(item: Item): Fx {
    if (this.isOfGroups) return this.totalOfGroups(item);
    const taken = this.blocks.filter(({ block }) => block.items.includes(item.id));
    const otherwise = this.sourceTotal(item) ?? this.plainTotal(item);
    if (taken.length === 0) return otherwise;
    const own = ownTotal(this.cell(item.id, this.choice!.unit));
    return IF(OR(...taken.map((one) => this.takenRef(one, false))), own, otherwise);
  }

  /** The figure of the source that a person chose for an item of the whole. */
  private sourceTotal(item: Item): Fx | undefined {
    const [whole] = this.outline.groups;
    const source = whole && sourceIn(whole, item, this.assessment.sources);
    const entry = this.byUnit.get(source ?? "")?.report?.entries.get(item.id);
    return source !== undefined && figureOf(entry, item.kind) !== undefined
      ? ownTotal(this.cell(item.id, source))
      : undefined;
  }

  private plainTotal(item: Item): Fx {
    const all = this.unitCells(item.id);
    const least = item.consolidate.else === "min";
    switch (item.consolidate.by) {
      case "ratio": {
        const [above, below] = item.consolidate.of!.map((id) => this.totalRef(id)) as [Fx, Fx];
        const lowest = least ? (out: Fx): Fx => lowestTotal(all, out) : undefined;
        return ratioTotal(above, below, this.comparable(item.consolidate.of!), lowest);
      }
      case "owner": {
        const owner = this.outline.groups[0]?.owner;
        const own = owner && this.cell(item.id, owner.code);
        if (!own) return least ? lowestTotal(all, constant(FIGURE_WORDS.nothing)) : constant(FIGURE_WORDS.nothing);
        return least ? IF(ISNUMBER(own), own, lowestTotal(all, ownTotal(own))) : ownTotal(own);
      }
      default:
        return sumTotal(all, this.assessment.units.filter(({ report }) => report).length);
    }
  }

  /** Two sums in which different units are missing make no rate; figures of one unit always do. */
  private comparable(of: readonly [string, string]): Fx | undefined {
    const items = of.map((id) => this.outline.itemOf(id)!);
    if (items.some((item) => item.consolidate.by !== "sum" || this.sourceTotal(item))) return undefined;
    const taken = this.blocks.filter(({ block }) => of.some((id) => block.items.includes(id)));
    const same = sameUnits(this.unitCells(of[0]), this.unitCells(of[1]));
    return OR(...taken.map((one) => this.takenRef(one, false)), same);
  }

  /** Sums of what counts in each group; a rate of owners is never added, it changes with no switch. Mirrors `TotalsSum`. */
  private totalOfGroups(item: Item): Fx {
    const told = this.assessment.totals.get(item.id);
    if (item.consolidate.by === "ratio") {
      const [above, below] = item.consolidate.of! as readonly [string, string];
      const lowest = told?.by === "min" ? (): Fx => constant(told.value!) : undefined;
      const same = sameFlaggedUnits(
        [this.unitCells(above), this.flagsFor(above)],
        [this.unitCells(below), this.flagsFor(below)],
      );
      return ratioTotal(this.totalRef(above), this.totalRef(below), same, lowest);
    }
    if (item.kind === "percent") {
      if (told?.state === "value") return constant(told.value!);
      return constant(told?.state === "none" || told?.state === "na" ? FIGURE_WORDS[told.state] : FIGURE_WORDS.nothing);
    }
    return flaggedTotal(this.unitCells(item.id), this.flagsFor(item.id));
  }

  private flagsFor(id: string): FxRange {
    const key = countingKey(this.outline.itemOf(id)!, this.assessment, this.choice);
    const nth = this.countings.findIndex((counting) => counting.key === key);
    let values: readonly FxValue[] | undefined;
    return {
      text: areaText(this.places.flagsOf!(nth), true),
      values: () => (values ??= this.flags[nth]!.cells.map((cell) => cell.value())),
    };
  }

  private totalRef(id: string): Fx {
    return ref(areaText(this.places.cellOf(id, null), true), { value: () => this.total(id).value() });
  }

  private unitCells(id: string): FxRange {
    const item = this.outline.itemOf(id)!;
    let values: readonly (number | string | null)[] | undefined;
    return {
      text: areaText(this.places.unitsOf(id)),
      values: () => (values ??= this.units.map((unit) => this.shown(item, unit.code))),
    };
  }

  private shownIn(id: string, unit: string): { readonly value: () => number | string | null } {
    return { value: () => this.shown(this.outline.itemOf(id)!, unit) };
  }
}

function unreadable(entry: Entry | undefined): string {
  const raw = entry?.raw;
  const text = (typeof raw === "number" ? formatWhole(raw) : (raw ?? "")).replace(/[\p{Cc}\s]+/gu, " ").trim();
  const signs = [...text];
  const shown = signs.length <= SHOWN ? text : `${signs.slice(0, SHOWN - 1).join("")}…`;
  return `${FIGURE_WORDS.error} ${shown}`.trim();
}

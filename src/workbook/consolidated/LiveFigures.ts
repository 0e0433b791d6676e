import type { Assessment, UnitAssessment } from "../../assessment/Assessment";
import { SWITCH_NAME } from "../../assessment/readRemarks";
import { figureOf } from "../../checks/figureOf";
import type { Item, Outline } from "../../outline/Outline";
import type { Entry } from "../../report/Entry";
import { formatWhole } from "../../report/formatNumber";
import { fillIn } from "../fillIn";
import { AND, IF, ISNUMBER, OR } from "../formula/functions";
import { compare, constant, fx, range, ref, type Fx, type FxRange } from "../formula/Fx";
import { areaText, cellArea, onSheet, rowArea } from "../SheetBuilder";
import { FIGURE_WORDS, FIGURES_TEXTS, SHEET_NAMES } from "./consolidatedTexts";
import { FIGURE_COLUMN, layoutFigures, type FiguresLayout } from "./layoutFigures";
import { lowestTotal, ownTotal, ratioTotal, sameUnits, sumTotal } from "./totalFormulas";

type Block = NonNullable<Outline["sources"]>["blocks"][number];

/** The choice against double counting, as the sheet offers it. */
export interface Switch {
  /** Words of the sum, and of the unit's figures instead of it. */
  readonly sum: string;
  readonly owner: string;
  /** Code of that unit. */
  readonly unit: string;
  readonly chosen: string;
}

/** Characters of an unreadable answer that a cell shows; the finding has them all. */
const SHOWN = 16;

/** The cells of `Số liệu`: what the units gave, and live totals that give what `totalsOf` gives. */
export class LiveFigures {
  readonly outline: Outline;
  readonly layout: FiguresLayout;
  readonly switch: Switch | undefined;
  private readonly totals = new Map<string, Fx>();
  private readonly byUnit: ReadonlyMap<string, UnitAssessment>;

  constructor(readonly assessment: Assessment) {
    this.outline = assessment.outline;
    this.switch = switchOf(assessment);
    this.layout = layoutFigures(this.outline, this.switch !== undefined);
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
    return ref(this.address(id, this.layout.columnOf(unit)), this.shownFx(id, unit));
  }

  /** The same for formulas of other sheets; without a unit the total. */
  refTo(id: string, unit: string | null): Fx {
    const column = unit === null ? this.layout.totalColumn : this.layout.columnOf(unit);
    const cell = areaText(cellArea(this.layout.rowOf(id), column), true);
    const target = { value: () => (unit === null ? this.total(id) : this.shownFx(id, unit)).value() };
    return ref(onSheet(SHEET_NAMES.figures, cell), target);
  }

  total(id: string): Fx {
    const known = this.totals.get(id);
    if (known) return known;
    const made = this.makeTotal(this.outline.itemOf(id)!);
    this.totals.set(id, made);
    return made;
  }

  /** Whether the switch takes the block from its unit: all that it needs must be there. */
  taken(block: Block): Fx {
    const { unit, owner } = this.switch!;
    const given = block.needs.map((id) => {
      const cell = this.cell(id, unit);
      return OR(ISNUMBER(cell), compare(cell, "=", constant(FIGURE_WORDS.none)));
    });
    return AND(compare(this.switchRef, "=", constant(owner)), ...given);
  }

  /** Blocks of the switch, each with the row of its hidden cell. */
  get blocks(): readonly { readonly block: Block; readonly row: number }[] {
    if (!this.switch) return [];
    return (this.outline.sources?.blocks ?? [])
      .filter((block) => block.items.length > 0)
      .map((block) => ({ block, row: this.layout.rowOf(block.items[0]!) }));
  }

  /** The unit gave all that the block needs. */
  isComplete(block: Block): boolean {
    const report = this.byUnit.get(this.switch!.unit)?.report;
    return block.needs.every((id) => figureOf(report?.entries.get(id), this.outline.itemOf(id)!.kind) !== undefined);
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
    return ref(SWITCH_NAME, constant(this.switch!.chosen));
  }

  private takenRef({ block, row }: { readonly block: Block; readonly row: number }, onOtherSheet: boolean): Fx {
    const cell = areaText(cellArea(row, this.layout.takenColumn), true);
    return ref(onOtherSheet ? onSheet(SHEET_NAMES.figures, cell) : cell, this.taken(block));
  }

  private makeTotal(item: Item): Fx {
    const taken = this.blocks.filter(({ block }) => block.items.includes(item.id));
    const otherwise = this.sourceTotal(item) ?? this.plainTotal(item);
    if (taken.length === 0) return otherwise;
    const own = ownTotal(this.cell(item.id, this.switch!.unit));
    return IF(OR(...taken.map((one) => this.takenRef(one, false))), own, otherwise);
  }

  /** The figure of the source that a person chose for an item of the whole. */
  private sourceTotal(item: Item): Fx | undefined {
    const source = item.scope === "commune" ? this.assessment.sources.get(item.id) : undefined;
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
        return ratioTotal(above, below, this.comparable(item.consolidate.of!), least ? all : undefined);
      }
      case "owner": {
        const { owner } = this.outline;
        const own = owner === undefined ? undefined : this.cell(item.id, owner);
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

  private totalRef(id: string): Fx {
    const address = areaText(cellArea(this.layout.rowOf(id), this.layout.totalColumn), true);
    return ref(address, { value: () => this.total(id).value() });
  }

  private unitCells(id: string): FxRange {
    const { firstUnit } = FIGURE_COLUMN;
    return range(
      areaText(rowArea(this.layout.rowOf(id), firstUnit, this.layout.totalColumn - 1)),
      this.outline.units.map((unit) => this.shownFx(id, unit.code)),
    );
  }

  private shownFx(id: string, unit: string): Fx {
    return fx("", () => this.shown(this.outline.itemOf(id)!, unit));
  }

  private address(id: string, column: number): string {
    return areaText(cellArea(this.layout.rowOf(id), column));
  }
}

function switchOf({ outline, dossiersFrom }: Assessment): Switch | undefined {
  const { sources, owner } = outline;
  const unit = outline.unitOf(dossiersFrom ?? owner ?? "");
  if (!sources || sources.blocks.length === 0 || !unit) return undefined;
  const word = unit.code === owner ? sources.owner : fillIn(FIGURES_TEXTS.switchFrom, { unit: unit.short });
  return { sum: sources.sum, owner: word, unit: unit.code, chosen: dossiersFrom === null ? sources.sum : word };
}

function unreadable(entry: Entry | undefined): string {
  const raw = entry?.raw;
  const text = (typeof raw === "number" ? formatWhole(raw) : (raw ?? "")).replace(/[\p{Cc}\s]+/gu, " ").trim();
  const signs = [...text];
  const shown = signs.length <= SHOWN ? text : `${signs.slice(0, SHOWN - 1).join("")}…`;
  return `${FIGURE_WORDS.error} ${shown}`.trim();
}

import type { Assessment, UnitAssessment } from "../../assessment/Assessment";
import { SWITCH_NAME } from "../../assessment/readRemarks";
import { figureOf } from "../../checks/figureOf";
import type { Item, Outline } from "../../outline/Outline";
import type { Entry } from "../../report/Entry";
import { formatWhole } from "../../report/formatNumber";
import { AND, IF, ISNUMBER, OR } from "../formula/functions";
import { compare, constant, ref, type Fx, type FxRange } from "../formula/Fx";
import { areaText, onSheet } from "../SheetBuilder";
import type { Area } from "../Workbook";
import { FIGURE_WORDS, SHEET_NAMES } from "./consolidatedTexts";
import type { DossierSwitch } from "./dossierSwitch";
import type { FigurePlaces } from "./FigurePlaces";
import { lowestTotal, ownTotal, ratioTotal, sameUnits, sumTotal } from "./totalFormulas";

type Block = NonNullable<Outline["sources"]>["blocks"][number];

/** Characters of an unreadable answer that a cell shows; the finding has them all. */
const SHOWN = 16;

/** The cells of `Số liệu`: what the units gave, and live totals that give what `totalsOf` gives. */
export class LiveFigures {
  readonly outline: Outline;
  private readonly totals = new Map<string, Fx>();
  private readonly byUnit: ReadonlyMap<string, UnitAssessment>;

  constructor(
    readonly assessment: Assessment,
    readonly places: FigurePlaces,
    readonly choice: DossierSwitch | undefined,
  ) {
    this.outline = assessment.outline;
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

  /** Whether the switch takes the block from its unit: all that it needs must be there. */
  taken(block: Block): Fx {
    const { unit, owner } = this.choice!;
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
    const report = this.byUnit.get(this.choice!.unit)?.report;
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
    return ref(SWITCH_NAME, constant(this.choice!.chosen));
  }

  private takenRef({ block, cell }: { readonly block: Block; readonly cell: Area }, onOtherSheet: boolean): Fx {
    const text = areaText(cell, true);
    return ref(onOtherSheet ? onSheet(SHEET_NAMES.figures, text) : text, this.taken(block));
  }

  private makeTotal(item: Item): Fx {
    const taken = this.blocks.filter(({ block }) => block.items.includes(item.id));
    const otherwise = this.sourceTotal(item) ?? this.plainTotal(item);
    if (taken.length === 0) return otherwise;
    const own = ownTotal(this.cell(item.id, this.choice!.unit));
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
    return ref(areaText(this.places.cellOf(id, null), true), { value: () => this.total(id).value() });
  }

  private unitCells(id: string): FxRange {
    const item = this.outline.itemOf(id)!;
    let values: readonly (number | string | null)[] | undefined;
    return {
      text: areaText(this.places.unitsOf(id)),
      values: () => (values ??= this.outline.units.map((unit) => this.shown(item, unit.code))),
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

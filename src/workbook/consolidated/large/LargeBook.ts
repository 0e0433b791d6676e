import type { Assessment } from "../../../assessment/Assessment";
import type { GroupAssessment } from "../../../assessment/assessGroup";
import type { LargeAssessment } from "../../../assessment/LargeAssessment";
import type { Outline } from "../../../outline/Outline";
import { datesText } from "../datesText";
import { dossierSwitch, type DossierSwitch } from "../dossierSwitch";
import { numberWidth } from "../figureCells";
import { countingsOf, type Counting } from "../countingUnits";
import { layoutTurned, type TurnedLayout } from "../layoutTurned";
import { LiveFigures } from "../LiveFigures";
import { headWidth } from "../turnedWidth";

/** What the streamed sheets share. */
export class LargeBook {
  readonly outline: Outline;
  readonly dates: string;
  readonly choice: DossierSwitch | undefined;
  readonly layout: TurnedLayout;
  /** Hidden columns of `Số liệu`. */
  readonly countings: readonly Counting[];
  /** Places of the units in all lists. */
  private readonly places: ReadonlyMap<string, number>;

  constructor(readonly large: LargeAssessment) {
    const { outline, units, totals } = large;
    this.outline = outline;
    this.dates = datesText({ outline, units: units.map(({ source }) => ({ report: source })) });
    this.choice = dossierSwitch(large);
    // All figures are not known; none but a wrong one is wider than the total.
    this.layout = layoutTurned(outline, this.choice !== undefined, (item) =>
      headWidth(item, numberWidth(totals.get(item.id)?.value)),
    );
    this.countings = outline.groups.length > 1 ? countingsOf(large, this.choice) : [];
    this.places = new Map(units.map(({ unit }, at) => [unit.code, at]));
  }

  placeOf(unit: string): number {
    return this.places.get(unit)!;
  }

  /** The figures of one group's units; of no other. */
  figuresOf(group: Pick<GroupAssessment, "units" | "duplicates">): LiveFigures {
    return new LiveFigures(this.assessmentOf(group), this.layout, this.choice);
  }

  assessmentOf({ units, duplicates }: Pick<GroupAssessment, "units" | "duplicates">): Assessment {
    return { ...this.large, units, duplicates };
  }
}

import type { Assessment } from "../../../assessment/Assessment";
import type { GroupAssessment } from "../../../assessment/assessGroup";
import type { LargeAssessment } from "../../../assessment/LargeAssessment";
import type { Finding } from "../../../checks/Finding";
import type { Group, Outline } from "../../../outline/Outline";
import { datesText } from "../datesText";
import { dossierSwitch, type DossierSwitch } from "../dossierSwitch";
import { numberWidth } from "../figureCells";
import { countingsOf, type Counting } from "../countingUnits";
import { layoutTurned, type TurnedLayout } from "../layoutTurned";
import { LiveFigures } from "../LiveFigures";
import { headWidth } from "../turnedWidth";
import type { StreamedSheet } from "../../StreamedWorkbook";

/** A sheet whose rows come group by group. */
export type LargeSheet = StreamedSheet<GroupAssessment>;

/** What the streamed sheets share. */
export class LargeBook {
  readonly outline: Outline;
  readonly dates: string;
  readonly choice: DossierSwitch | undefined;
  readonly layout: TurnedLayout;
  /** Hidden columns of `Số liệu`. */
  readonly countings: readonly Counting[];
  /** Where one group is the whole: it is in memory anyhow. */
  readonly only: GroupAssessment | undefined;
  private readonly acrossByGroup = new Map<string | undefined, Finding[]>();
  private figures: { readonly group: object; readonly made: LiveFigures } | undefined;

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
    for (const finding of large.across) {
      const known = this.acrossByGroup.get(finding.group);
      if (known) known.push(finding);
      else this.acrossByGroup.set(finding.group, [finding]);
    }
    [this.only] = outline.groups.length === 1 ? large.groups() : [];
  }

  /** All groups, or those of the units named. */
  groups(units?: Iterable<string>): Iterable<GroupAssessment> {
    const named = units && new Set(Array.from(units, (unit) => this.outline.groupOf(unit)));
    if (named?.size === 0) return [];
    return this.only ? [this.only] : this.large.groups(named && ((group) => named.has(group)));
  }

  /** What was found among the units of one group, without looking through those of all others. */
  acrossOf({ name }: Group): readonly Finding[] {
    return this.acrossByGroup.get(this.outline.groups.length > 1 ? (name ?? undefined) : undefined) ?? [];
  }

  /** The figures of one group's units; of no other. Those of the last group that was asked for are kept for the next sheet. */
  figuresOf(group: Pick<GroupAssessment, "units" | "duplicates">): LiveFigures {
    if (this.figures?.group !== group)
      this.figures = { group, made: new LiveFigures(this.assessmentOf(group), this.layout, this.choice) };
    return this.figures.made;
  }

  assessmentOf({ units, duplicates }: Pick<GroupAssessment, "units" | "duplicates">): Assessment {
    return { ...this.large, units, duplicates };
  }
}

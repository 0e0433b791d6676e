import { ofGroup } from "../../outline/ofGroup";
import type { Outline, Unit } from "../../outline/Outline";
import { breaksBeforeHeads } from "../consolidated/pageBreaks";
import type { SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";
import type { Column, PrintSetup, Sheet, Workbook } from "../Workbook";
import { CHECK_HEAD_ROW, checkSheet, CHECK_WIDTHS } from "./checkSheet";
import { planPanel } from "./coverPanel";
import { COVER_LAST_COLUMN, COVER_ROW_HEIGHT, coverSheet, COVER_WIDTHS } from "./coverSheet";
import { dataSheet, identityProperties } from "./dataSheet";
import { COLUMN, HEAD_ROW, layoutTemplate, type SectionLayout } from "./layoutTemplate";
import { LiveForm, type Filling } from "./LiveForm";
import { sectionSheet } from "./sectionSheet";

const PROTECTED = { formatColumns: true, formatRows: true, filter: false } as const;
const HELPER_WIDTH = 9;
/** The first row of a section sheet that is printed: the one above it has links. */
const PRINTED = 1;

export interface TemplateOptions {
  /** Preset on the cover. */
  readonly unit?: Unit;
  /** Id of the round that the form belongs to. */
  readonly round?: string | null;
  /** The last day for this unit's report, ISO; absent: in a round the deadline for all. */
  readonly lastDay?: string;
  /** Answers already in it. */
  readonly filling?: Filling;
  /** ISO time that the file says it was saved at; without it the first day of the period, so that equal forms have equal bytes. */
  readonly modified?: string;
}

/**
 * The form that a unit fills in: cover, one sheet for each section, the live rules, and the very hidden data sheet. Everything is derived
 * from the outline; with a filling it is the filled form, every formula carrying the value that it computes. Of several groups it knows only
 * that of its unit.
 */
export function buildTemplate(whole: Outline, options: TemplateOptions = {}): Workbook {
  const group = options.unit && whole.groupOf(options.unit.code);
  const outline = group ? ofGroup(whole, group) : whole;
  const layout = layoutTemplate(outline);
  const { filling = {}, unit, round = null } = options;
  const meta = { ...(unit && { unit: unit.name }), ...filling.meta };
  const form = new LiveForm(outline, layout, { ...filling, meta });
  const panel = planPanel(form, options.lastDay ?? (round === null ? null : outline.reportDeadline));
  const cover = coverSheet(form, panel);
  const sections = layout.sections.map(
    (part) => [part, sectionSheet(part, form, panel.shown.get(part.section.ref)!)] as const,
  );
  const checks = checkSheet(form, panel);
  const data = dataSheet(outline, round, unit);
  const builders = [cover, ...sections.map(([, sheet]) => sheet), checks, data];
  return {
    sheets: [
      finishCover(cover),
      ...sections.map(([part, sheet]) => finishSection(part, sheet)),
      finishChecks(checks),
      data.build({ visibility: "veryHidden", columns: [] }),
    ],
    names: builders.flatMap((sheet) => sheet.definedNames),
    styles: STYLES,
    title: unit ? `${outline.title} - ${unit.name}` : outline.title,
    modified: options.modified ?? `${outline.periodFrom}T00:00:00Z`,
    properties: identityProperties(outline, round, "report"),
  };
}

function finishCover(sheet: SheetBuilder): Sheet {
  return sheet.build({
    visibility: "visible",
    columns: COVER_WIDTHS.map((width) => ({ width })),
    defaultHeight: COVER_ROW_HEIGHT,
    protection: PROTECTED,
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: sheet.end - 1, right: COVER_LAST_COLUMN },
      onePageHigh: true,
      pageNumber: "none",
    },
  });
}

function finishSection(part: SectionLayout, sheet: SheetBuilder): Sheet {
  const shown: Column[] = part.widths.map((width) => (width === 0 ? { width: HELPER_WIDTH, hidden: true } : { width }));
  const helpers: Column[] = Array.from({ length: COLUMN.doubtAt - COLUMN.check }, () => ({
    width: HELPER_WIDTH,
    hidden: true,
  }));
  const print = landscape(sheet, { top: PRINTED, left: 0, bottom: part.last, right: COLUMN.note }, HEAD_ROW);
  const built = sheet.build({
    visibility: "visible",
    columns: [...shown, ...helpers],
    freeze: { rows: HEAD_ROW + 1, columns: 0 },
    protection: PROTECTED,
    print,
  });
  return { ...built, print: { ...print, breaksAfter: breaksOf(part, built) } };
}

/** Where a page has to end, or a heading would stand alone at its foot. Answers that grow as they are typed are not foreseen. */
function breaksOf({ rows, widths, last }: SectionLayout, { rows: built }: Sheet): number[] {
  // Before the headings with which a sheet opens there is only its title.
  const opened = rows.findIndex(({ row }) => row.type === "item");
  const heads = new Set(rows.slice(opened).flatMap(({ index, row }) => (row.type === "item" ? [] : [index - PRINTED])));
  const titles = { from: HEAD_ROW - PRINTED, to: HEAD_ROW - PRINTED };
  const printed = built.slice(PRINTED, last + 1);
  return breaksBeforeHeads(printed, widths.slice(0, COLUMN.check), heads, titles).map((row) => row + PRINTED);
}

function finishChecks(sheet: SheetBuilder): Sheet {
  const hidden = { width: HELPER_WIDTH, hidden: true };
  return sheet.build({
    visibility: "visible",
    columns: [...CHECK_WIDTHS.map((width) => ({ width })), hidden, hidden],
    freeze: { rows: CHECK_HEAD_ROW + 1, columns: 0 },
    protection: PROTECTED,
    print: landscape(sheet, { top: 1, left: 0, bottom: sheet.end - 1, right: CHECK_WIDTHS.length - 1 }, CHECK_HEAD_ROW),
  });
}

function landscape(sheet: SheetBuilder, area: NonNullable<PrintSetup["area"]>, head: number): PrintSetup {
  return { orientation: "landscape", area, titleRows: { from: head, to: head }, pageNumber: "all", footer: sheet.name };
}

import { createHash } from "node:crypto";
import type { MetaField } from "../../src/outline/names";
import { META_FIELDS } from "../../src/outline/names";
import type { Item, Outline } from "../../src/outline/Outline";
import { roundHalfAway } from "../../src/outline/roundHalfAway";
import type { Cell } from "../../src/report/Cells";
import type { Entry } from "../../src/report/Entry";
import { readDate } from "../../src/report/readDate";
import { readEntry } from "../../src/report/readEntry";
import type { LostFields, Report } from "../../src/report/Report";

/** What a clerk types: a number or text into a cell of the usual format, or a cell as it is stored. */
export type Typed = string | number | Cell;
export type TypedAnswers = Readonly<Record<string, Typed | undefined>>;

export interface ReportOptions {
  readonly meta?: Partial<Record<MetaField, string>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly file?: string;
  readonly modified?: string | null;
  readonly sha256?: string;
  readonly lost?: readonly LostFields[];
}

/** A report as reading the template would give it; what is not named was left blank. */
export function reportOf(outline: Outline, unit: string, answers: TypedAnswers, options: ReportOptions = {}): Report {
  for (const id of Object.keys(answers)) if (!outline.itemOf(id)) throw new Error(`no item ${id}`);
  const meta = {
    ...Object.fromEntries(META_FIELDS.map((field) => [field, ""])),
    unit,
    as_of: "2025-11-10",
    ...options.meta,
  } as Record<MetaField, string>;
  const lost = options.lost ?? [];
  const entries = new Map<string, Entry>();
  for (const item of outline.items) {
    const isLost = lost.some((fields) => fields.items.includes(item.id));
    const place = { item: item.id, sheet: outline.sectionOf(item).sheet, cell: `D${item.number + 4}` };
    const note = options.notes?.[item.id];
    entries.set(item.id, {
      ...(isLost ? { state: "error", signs: [] } : answerTo(item, answers, outline)),
      ...(note !== undefined && { note }),
      ...place,
    });
  }
  const seed = JSON.stringify([unit, answers, options]);
  return {
    file: options.file ?? `${unit}.xlsx`,
    sha256: options.sha256 ?? createHash("sha256").update(seed).digest("hex"),
    size: seed.length,
    modified: options.modified === undefined ? "2025-11-10T08:00:00Z" : options.modified,
    unit,
    asOf: readDate({ type: "text", value: meta.as_of, format: "General" }, false) ?? null,
    outline: { id: outline.id, version: outline.version },
    round: null,
    meta,
    metaPlaces: Object.fromEntries(
      META_FIELDS.map((field, row) => [field, { sheet: "Trang bìa", cell: `C${row + 9}` }]),
    ),
    entries,
    repaired: [],
    lost,
  };
}

type Answered = Omit<Entry, "item" | "sheet" | "cell">;

function answerTo(item: Item, answers: TypedAnswers, outline: Outline): Answered {
  const typed = answers[item.id];
  if (typed === undefined && item.ratio) return computed(item.ratio, answers, outline);
  return readEntry(cellOf(typed, item), item.kind, { overHundred: item.overHundred, measure: item.measure });
}

/** The template's own formula. */
function computed(ratio: readonly [string, string], answers: TypedAnswers, outline: Outline): Answered {
  const [n, d] = ratio.map((id) => answerTo(outline.itemOf(id)!, answers, outline));
  const count = (answer: Answered): number | undefined =>
    answer.state === "none" ? 0 : typeof answer.value === "number" ? answer.value : undefined;
  const [done, total] = [count(n!), count(d!)];
  const base = { computed: true, signs: [] } as const;
  if (done !== undefined && total !== undefined)
    return total === 0
      ? { ...base, state: "none" }
      : { ...base, state: "value", value: roundHalfAway((done / total) * 100, 2) };
  return { ...base, state: n!.state === "na" && d!.state === "na" ? "na" : "blank" };
}

function cellOf(typed: Typed | undefined, item: Item): Cell | undefined {
  if (typed === undefined) return undefined;
  if (typeof typed === "object") return typed;
  const format = item.kind === "text" ? "@" : "General";
  return typeof typed === "number" ? { type: "number", value: typed, format } : { type: "text", value: typed, format };
}

import type { Heading, Item, Outline, Section } from "../../outline/Outline";

/** Columns of a section sheet; those from `id` on are hidden. */
export const COLUMN = {
  number: 0,
  label: 1,
  measure: 2,
  input: 3,
  note: 4,
  check: 5,
  id: 6,
  value: 7,
  state: 8,
  code: 9,
  /** The row's TT where it has an error, is blank, should be looked at. */
  errorAt: 10,
  blankAt: 11,
  doubtAt: 12,
} as const;

/** Rows of a section sheet above the outline: links and status line, title, subtitle, head. */
export const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;

export interface SectionLayout {
  readonly section: Section;
  readonly items: readonly Item[];
  /** Widths of A–F; the measure's is 0 where every item is a narrative. */
  readonly widths: readonly [number, number, number, number, number, number];
  readonly rows: readonly { readonly index: number; readonly row: Item | Heading }[];
  readonly first: number;
  readonly last: number;
}

export interface TemplateLayout {
  readonly sections: readonly SectionLayout[];
  readonly rowOf: (id: string) => number;
  readonly sheetOf: (id: string) => string;
}

/** Where everything stands, derived from the outline alone. */
export function layoutTemplate(outline: Outline): TemplateLayout {
  const places = new Map<string, { readonly sheet: string; readonly row: number }>();
  const sections = outline.sections.map((section): SectionLayout => {
    const rows = section.rows
      .filter((row) => row.type === "item" || row.text !== section.part?.text)
      .map((row, index) => ({ index: FIRST_ROW + index, row }));
    for (const { index, row } of rows)
      if (row.type === "item") places.set(row.id, { sheet: section.sheet, row: index });
    const items = rows.map(({ row }) => row).filter((row): row is Item => row.type === "item");
    return { section, items, widths: widthsOf(items), rows, first: FIRST_ROW, last: FIRST_ROW + rows.length - 1 };
  });
  return { sections, rowOf: (id) => places.get(id)!.row, sheetOf: (id) => places.get(id)!.sheet };
}

/** A–E make 119 characters: A4 landscape at 100 % in Times New Roman 12. The more narratives, the wider the input. */
function widthsOf(items: readonly Item[]): SectionLayout["widths"] {
  const share = items.filter((item) => item.kind === "text").length / Math.max(1, items.length);
  if (share === 1) return [5, 30, 0, 66, 18, 24];
  if (share >= 0.5) return [5, 30, 9, 56, 19, 24];
  if (share >= 0.2) return [5, 34, 9, 49, 22, 24];
  return [5, 39, 9, 42, 24, 24];
}

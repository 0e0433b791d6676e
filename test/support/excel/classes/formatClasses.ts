import { type ClassTable, entity } from "../Entity";
import { HostError } from "../HostError";
import type { BorderFormat, CellFormat, Edge, FontFormat } from "../model/CellFormat";
import { LAST_COLUMN, LAST_ROW } from "../model/area";
import type { Line } from "../model/Sheet";
import type { Block } from "./Block";
import { colorOf, numberOf, oneOf, textOf, truthOf } from "./wireValue";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

type Scalars = "wrap" | "horizontal" | "vertical" | "indent" | "shrink" | "orientation" | "locked" | "formulaHidden";

const plain =
  <K extends Scalars>(key: K, read: (value: unknown) => CellFormat[K]) =>
  (block: Block, value: unknown): void => {
    const wanted = read(value);
    block.reformat((format) => ({ ...format, [key]: wanted }));
  };

export const rangeFormatClass: ClassTable<Block> = {
  name: "RangeFormat",
  links: {
    Fill: (block) => entity(fillClass, block),
    Font: (block) => entity(fontClass, block),
    Borders: (block) => entity(bordersClass, block),
    Protection: (block) => entity(protectionClass, block),
  },
  get: {
    WrapText: (block) => block.same(({ wrap }) => wrap),
    HorizontalAlignment: (block) => block.same(({ horizontal }) => horizontal),
    VerticalAlignment: (block) => block.same(({ vertical }) => vertical),
    IndentLevel: (block) => block.same(({ indent }) => indent),
    ShrinkToFit: (block) => block.same(({ shrink }) => shrink),
    TextOrientation: (block) => block.same(({ orientation }) => orientation),
    ColumnWidth: (block) => sameSize(lines(block, "columns"), block.sheet.standardWidth),
    RowHeight: (block) => sameSize(lines(block, "rows"), block.sheet.standardHeight),
  },
  set: {
    WrapText: plain("wrap", truthOf),
    HorizontalAlignment: plain("horizontal", (value) => oneOf(value, HORIZONTAL)),
    VerticalAlignment: plain("vertical", (value) => oneOf(value, VERTICAL)),
    IndentLevel: plain("indent", (value) => numberOf(value, 0, 250)),
    ShrinkToFit: plain("shrink", truthOf),
    TextOrientation: plain("orientation", (value) => numberOf(value, -90, 180)),
    ColumnWidth: (block, value) => resize(block, "columns", { size: numberOf(value, 0, 1790) }),
    // Excel's greatest height of a row.
    RowHeight: (block, value) => resize(block, "rows", { size: numberOf(value, 0, 409.5), fitted: false }),
  },
  methods: {
    AutofitRows: (block) => resize(block, "rows", { fitted: true }),
    AutofitColumns: (block) => resize(block, "columns", { fitted: true }),
  },
};

function span(block: Block, of: "rows" | "columns"): number[] {
  return block.areas.flatMap(({ top, left, bottom, right }) => {
    const [first, last] = of === "rows" ? [top, bottom] : [left, right];
    const whole = of === "rows" ? LAST_ROW : LAST_COLUMN;
    if (first === 0 && last === whole) return [];
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  });
}

function lines(block: Block, of: "rows" | "columns"): (Line | undefined)[] {
  return span(block, of).map((n) => block.sheet[of].get(n));
}

function sameSize(found: readonly (Line | undefined)[], standard: number): number | null {
  const sizes = new Set(found.map((line) => (line?.hidden ? 0 : (line?.size ?? standard))));
  return sizes.size > 1 ? null : ([...sizes][0] ?? standard);
}

export function resize(block: Block, of: "rows" | "columns", change: Line): void {
  block.demandAllowed(of === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const { sheet } = block;
  const numbers = span(block, of);
  if (numbers.length === 0 && change.size !== undefined) {
    if (of === "rows") sheet.standardHeight = change.size;
    else sheet.standardWidth = change.size;
  }
  for (const n of numbers) sheet[of].set(n, { ...sheet[of].get(n), ...change });
}

const fillClass: ClassTable<Block> = {
  name: "RangeFill",
  get: {
    /** Excel tells white for no fill, and "" for cells of several colours. */
    Color: (block) => {
      const fill = block.same(({ fill }) => fill ?? "#FFFFFF");
      return fill ?? "";
    },
    Pattern: (block) => block.same(({ pattern }) => pattern),
  },
  set: {
    Color: (block, value) => {
      const fill = colorOf(value);
      block.reformat((format) => ({ ...format, fill, pattern: "Solid" }));
    },
    Pattern: (block, value) => {
      const pattern = textOf(value);
      block.reformat((format) => ({ ...format, pattern, ...(pattern === "None" && { fill: null }) }));
    },
  },
  methods: { Clear: (block) => block.reformat((format) => ({ ...format, fill: null, pattern: "None" })) },
};

const font =
  <K extends keyof FontFormat>(key: K, read: (value: unknown) => FontFormat[K]) =>
  (block: Block, value: unknown): void => {
    const wanted = read(value);
    block.reformat((format) => ({ ...format, font: { ...format.font, [key]: wanted } }));
  };

const fontClass: ClassTable<Block> = {
  name: "RangeFont",
  get: {
    Name: (block) => block.same(({ font }) => font.name),
    Size: (block) => block.same(({ font }) => font.size),
    Bold: (block) => block.same(({ font }) => font.bold),
    Italic: (block) => block.same(({ font }) => font.italic),
    Underline: (block) => block.same(({ font }) => font.underline),
    Strikethrough: (block) => block.same(({ font }) => font.strikethrough),
    Superscript: (block) => block.same(({ font }) => font.superscript),
    Subscript: (block) => block.same(({ font }) => font.subscript),
    Color: (block) => block.same(({ font }) => font.color) ?? "",
  },
  set: {
    Name: font("name", textOf),
    Size: font("size", (value) => numberOf(value, 1, 409)),
    Bold: font("bold", truthOf),
    Italic: font("italic", truthOf),
    Underline: font("underline", (value) =>
      oneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]),
    ),
    Strikethrough: font("strikethrough", truthOf),
    Color: font("color", colorOf),
  },
};

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof EDGES)[number];
interface SideOf {
  readonly block: Block;
  readonly side: Side;
}

const bordersClass: ClassTable<Block> = {
  name: "RangeBorderCollection",
  items: (block) => EDGES.map((side) => entity(borderClass, { block, side })),
  item: (block, key) => entity(borderClass, { block, side: oneOf(key, EDGES) }),
  methods: { GetItemAt: (block, [n]) => entity(borderClass, { block, side: EDGES[numberOf(n, 0, 7)]! }) },
};

const NO_BORDER: BorderFormat = { style: "None", weight: "Thin", color: "#000000" };
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;

const borderClass: ClassTable<SideOf> = {
  name: "RangeBorder",
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: (it) => sameBorder(it)?.style ?? null,
    Weight: (it) => sameBorder(it)?.weight ?? null,
    Color: (it) => sameBorder(it)?.color ?? "",
  },
  set: {
    Style: (it, value) => draw(it, { style: oneOf(value, STYLES) }),
    Weight: (it, value) => draw(it, { weight: oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]) }),
    Color: (it, value) => draw(it, { color: colorOf(value) }),
  },
};

/** Which edges of which cells a side of a block is. A cell's edge and that of its neighbour are one line; the model keeps it at both. */
function edgesOf({ block, side }: SideOf, row: number, column: number): Edge[] {
  return block.areas.flatMap(({ top, left, bottom, right }): Edge[] => {
    if (row < top || row > bottom || column < left || column > right) return [];
    switch (side) {
      case "EdgeTop":
        return row === top ? ["EdgeTop"] : [];
      case "EdgeBottom":
        return row === bottom ? ["EdgeBottom"] : [];
      case "EdgeLeft":
        return column === left ? ["EdgeLeft"] : [];
      case "EdgeRight":
        return column === right ? ["EdgeRight"] : [];
      case "InsideHorizontal":
        return [...(row > top ? (["EdgeTop"] as const) : []), ...(row < bottom ? (["EdgeBottom"] as const) : [])];
      case "InsideVertical":
        return [...(column > left ? (["EdgeLeft"] as const) : []), ...(column < right ? (["EdgeRight"] as const) : [])];
      case "DiagonalDown":
      case "DiagonalUp":
        return [side];
    }
  });
}

function draw(it: SideOf, change: Partial<BorderFormat>): void {
  demandInside(it);
  it.block.reformat((format, row, column) => {
    const edges = edgesOf(it, row, column);
    if (edges.length === 0) return format;
    const borders = { ...format.borders };
    for (const edge of edges) {
      const line = { ...(borders[edge] ?? NO_BORDER), ...change };
      // A line gets the look that a weight or a colour asks for.
      const drawn = change.style === undefined && line.style === "None" ? { ...line, style: "Continuous" } : line;
      if (drawn.style === "None") delete borders[edge];
      else borders[edge] = drawn;
    }
    return { ...format, borders };
  });
}

/** One row has no line between rows. */
function demandInside({ block, side }: SideOf): void {
  const inside = block.areas.some(({ top, left, bottom, right }) =>
    side === "InsideHorizontal" ? top === bottom : side === "InsideVertical" && left === right,
  );
  if (inside) throw HostError.invalid(`${side} of a single line`);
}

function sameBorder(it: SideOf): BorderFormat | null {
  const found = new Map<string, BorderFormat>();
  for (const { row, column } of it.block.places()) {
    for (const edge of edgesOf(it, row, column)) {
      const line = it.block.sheet.formatAt(row, column).borders[edge] ?? NO_BORDER;
      found.set(JSON.stringify(line), line);
    }
  }
  return found.size > 1 ? null : ([...found.values()][0] ?? NO_BORDER);
}

const protectionClass: ClassTable<Block> = {
  name: "FormatProtection",
  get: {
    Locked: (block) => block.same(({ locked }) => locked),
    FormulaHidden: (block) => block.same(({ formulaHidden }) => formulaHidden),
  },
  set: {
    Locked: (block, value) => {
      if (block.sheet.protection) throw new HostError("AccessDenied", `${block.sheet.name} is protected`);
      plain("locked", truthOf)(block, value);
    },
    FormulaHidden: plain("formulaHidden", truthOf),
  },
};

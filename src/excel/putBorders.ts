import type { Area, Line, Style } from "../workbook/Workbook";
import type { Page } from "./Page";
import { areasBy, onTargets } from "./styleAreas";

/** Boxes at once; other borders side by side. A box of thin lines goes first: where two kinds meet, the rarer line stays. */
export async function putBorders(page: Page): Promise<void> {
  const boxes = [...areasBy(page, ({ border }) => boxOf(border))].sort(([, a], [, b]) => b.length - a.length);
  for (const [key, areas] of boxes) {
    await draw(page, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"], areas, key);
    // Excel refuses an inner border where there is none.
    await draw(
      page,
      ["InsideHorizontal"],
      areas.filter(({ top, bottom }) => bottom > top),
      key,
    );
    await draw(
      page,
      ["InsideVertical"],
      areas.filter(({ left, right }) => right > left),
      key,
    );
  }
  for (const side of ["top", "right", "bottom", "left"] as const) {
    const single = areasBy(page, ({ border }) => (boxOf(border) === undefined ? keyOf(border?.[side]) : undefined));
    for (const [key, areas] of single)
      await draw(
        page,
        [EDGES[side]],
        areas.flatMap((area) => slices(area, side)),
        key,
      );
  }
}

const EDGES = { top: "EdgeTop", right: "EdgeRight", bottom: "EdgeBottom", left: "EdgeLeft" } as const;

/** A line as one text, so that equal ones are found together. */
type LineKey = `${Line["style"]} ${string}`;

function keyOf(line: Line | undefined): LineKey | undefined {
  return line && `${line.style} ${line.color}`;
}

/** All four sides alike. */
function boxOf(border: Style["border"]): LineKey | undefined {
  const [first, ...others] = [border?.top, border?.right, border?.bottom, border?.left].map(keyOf);
  return others.every((key) => key === first) ? first : undefined;
}

/** One row or one column each, so that the edge of the area is the edge of every cell. */
function slices(area: Area, side: keyof typeof EDGES): Area[] {
  const rows = side === "top" || side === "bottom";
  const [from, to] = rows ? [area.top, area.bottom] : [area.left, area.right];
  return Array.from({ length: to - from + 1 }, (_, n) =>
    rows ? { ...area, top: from + n, bottom: from + n } : { ...area, left: from + n, right: from + n },
  );
}

async function draw(
  page: Page,
  sides: readonly `${Excel.BorderIndex}`[],
  areas: readonly Area[],
  line: LineKey,
): Promise<void> {
  const [style, color] = line.split(" ");
  await onTargets(page, areas, 4 * sides.length, ({ format }) => {
    for (const side of sides) {
      const border = format.borders.getItem(side);
      border.style = style === "dotted" ? "Dot" : "Continuous";
      border.color = `#${color}`;
      if (style === "medium") border.weight = "Medium";
    }
  });
}

import type { Style } from "../workbook/Workbook";
import { areaAddress } from "../xlsx/areaAddress";
import type { Page } from "./Page";
import { putBorders } from "./putBorders";
import { RequestQueue } from "./RequestQueue";
import { areasBy, onTargets, type Target } from "./styleAreas";
import { supports } from "./supports";

/** How the cells look, one property after the other over all cells that share it: a style at once would be many more areas. */
export async function putStyles(page: Page): Promise<void> {
  if (page.width === 0) return;
  await putFormats(page);
  const each = <T extends string | number | boolean>(
    of: (style: Style) => T | undefined,
    put: (format: Excel.RangeFormat, value: T) => void,
  ): Promise<void> => putEach(page, of, ({ format }, value) => put(format, value));
  await each(
    ({ font }) => font.name,
    (format, name) => (format.font.name = name),
  );
  await each(
    ({ font }) => font.size,
    (format, size) => (format.font.size = size),
  );
  await each(
    ({ font }) => font.bold || undefined,
    (format) => (format.font.bold = true),
  );
  await each(
    ({ font }) => font.italic || undefined,
    (format) => (format.font.italic = true),
  );
  // A link brings colour and underline of its own.
  await putLinkFonts(page);
  await each(
    ({ font }) => font.underline || undefined,
    (format) => (format.font.underline = "Single"),
  );
  await each(
    ({ fill }) => fill,
    (format, fill) => (format.fill.color = `#${fill}`),
  );
  await each(
    ({ horizontal }) => horizontal && WORDS[horizontal],
    (format, side) => (format.horizontalAlignment = side),
  );
  await each(
    ({ vertical }) => vertical && WORDS[vertical],
    (format, side) => (format.verticalAlignment = side),
  );
  await each(
    ({ wrap }) => wrap || undefined,
    (format) => (format.wrapText = true),
  );
  await each(
    ({ unlocked }) => unlocked || undefined,
    (format) => (format.protection.locked = false),
  );
  if (supports("1.9"))
    await each(
      ({ indent }) => indent || undefined,
      (format, indent) => (format.indentLevel = indent),
    );
  else if (hasStyle(page, ({ indent }) => indent)) page.leave("indent");
  await putBorders(page);
}

const WORDS = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  top: "Top",
  bottom: "Bottom",
} as const;

/** A formula in a cell of the format General takes over the format of the cells it looks at, unless told. */
async function putFormats(page: Page): Promise<void> {
  const { sheet, target, width, queue } = page;
  const all = areaAddress({ top: 0, left: 0, bottom: sheet.rows.length - 1, right: width - 1 });
  await queue.add(RequestQueue.actions(2), () => setFormat(target.getRange(all), "General"));
  for (const [format, areas] of areasBy(page, (style) => style.format)) {
    for (const area of areas) {
      await queue.add(RequestQueue.actions(2), () => setFormat(target.getRange(areaAddress(area)), format));
    }
  }
}

/** One value for all cells of a range; the types know only the two-dimensional form. */
function setFormat(range: Excel.Range, format: string): void {
  range.untrack().set({ numberFormat: format as unknown as string[][] });
}

async function putLinkFonts({ sheet, target, queue }: Page): Promise<void> {
  const links = sheet.rows.flatMap((row, r) =>
    (row?.cells ?? []).flatMap((cell, c) =>
      cell?.link ? [areaAddress({ top: r, left: c, bottom: r, right: c })] : [],
    ),
  );
  for (const address of links) {
    await queue.add(RequestQueue.actions(5), () => {
      const { font } = target.getRange(address).untrack().format;
      font.color = "#000000";
      font.underline = "None";
    });
  }
}

async function putEach<T extends string | number | boolean>(
  page: Page,
  of: (style: Style) => T | undefined,
  put: (target: Target, value: T) => void,
): Promise<void> {
  for (const [value, areas] of areasBy(page, of)) await onTargets(page, areas, 2, (target) => put(target, value));
}

function hasStyle({ sheet, styles }: Page, of: (style: Style) => unknown): boolean {
  return sheet.rows.some((row) => row?.cells.some((cell) => cell && styles[cell.style] && of(styles[cell.style]!)));
}

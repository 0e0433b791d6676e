import { HostError } from "../HostError";
import { addressOf } from "../model/area";
import type { CellFormat } from "../model/CellFormat";
import type { Block } from "./Block";
import { recordOf } from "./wireValue";

/** `getCellProperties({ format: { font: { name: true } } })`: for each cell what was asked for. */
export function cellProperties(block: Block, asked: unknown): unknown[][] {
  const { sheet, area } = block.alive();
  const wanted = recordOf(asked);
  const rows = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const here = { top: row, bottom: row, left: column, right: column };
      line.push(
        pick(wanted, { address: `${sheet.name}!${addressOf(here)}`, format: told(sheet.formatAt(row, column)) }, ""),
      );
    }
    rows.push(line);
  }
  return rows;
}

function told({ fill, pattern, font, wrap, horizontal, vertical, indent, locked, formulaHidden }: CellFormat): object {
  return {
    fill: { color: fill ?? "#FFFFFF", pattern },
    font,
    wrapText: wrap,
    horizontalAlignment: horizontal,
    verticalAlignment: vertical,
    indentLevel: indent,
    protection: { locked, formulaHidden },
  };
}

function pick(asked: Readonly<Record<string, unknown>>, from: object, place: string): Record<string, unknown> {
  const source = recordOf(from);
  return Object.fromEntries(
    Object.entries(asked)
      .filter(([, want]) => want !== false)
      .map(([key, want]) => {
        const value = source[key];
        if (value === undefined) throw HostError.notSimulated(`Range.getCellProperties ${place}${key}`);
        return [key, want === true ? value : pick(recordOf(want), recordOf(value), `${place}${key}.`)];
      }),
  );
}

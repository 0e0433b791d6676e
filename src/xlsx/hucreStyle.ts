import type { CellStyle } from "hucre";
import type { Conditional, Line, Style } from "../workbook/Workbook";

/** No font colour: hucre writes it before the size, which the schema doesn't allow. */
export function hucreStyle(style: Style): CellStyle {
  const { font, fill, border, horizontal, vertical, wrap, indent, format, unlocked } = style;
  return {
    font,
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } }),
    ...(border && {
      border: {
        top: side(border.top),
        right: side(border.right),
        bottom: side(border.bottom),
        left: side(border.left),
      },
    }),
    // Without any of them no `applyAlignment` either.
    ...((horizontal || vertical || wrap || indent) && {
      alignment: { horizontal, vertical, wrapText: wrap, indent: indent || undefined },
    }),
    numFmt: format,
    ...(unlocked && { protection: { locked: false } }),
  };
}

function side(line: Line | undefined): NonNullable<CellStyle["border"]>["top"] {
  return line && { style: line.style, color: { rgb: line.color } };
}

/**
 * A differential format. The fill is given twice: Excel paints bgColor, others look at fgColor. No border, no alignment, no
 * font name or size: hucre orders them against the schema.
 */
export function hucreLook({ fill, color, bold, italic, format }: Conditional["look"]): CellStyle {
  return {
    ...((color || bold || italic) && { font: { bold, italic, color: color ? { rgb: color } : undefined } }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } } }),
    numFmt: format,
  };
}

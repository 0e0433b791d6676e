import type { CellStyle } from "hucre";
import type { Conditional, Line, Style } from "../workbook/Workbook";

/** No font colour: hucre writes it before the size, which the schema doesn't allow. */
export function hucreStyle(style: Style): CellStyle {
  const { font, fill, border, horizontal, vertical, wrap, indent, format, unlocked } = style;
  const result: CellStyle = {
    font: {
      name: font.name,
      size: font.size,
      ...(font.bold && { bold: true }),
      ...(font.italic && { italic: true }),
      ...(font.underline && { underline: true }),
    },
  };
  if (fill) result.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: fill } };
  if (border) {
    const side = (line: Line | undefined) => line && { style: line.style, color: { rgb: line.color } };
    result.border = {
      top: side(border.top),
      right: side(border.right),
      bottom: side(border.bottom),
      left: side(border.left),
    };
  }
  if (horizontal || vertical || wrap || indent) {
    result.alignment = {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(wrap && { wrapText: true }),
      ...(indent && { indent }),
    };
  }
  if (format) result.numFmt = format;
  if (unlocked) result.protection = { locked: false };
  return result;
}

/**
 * A differential format. The fill is given twice: Excel paints bgColor, others look at fgColor. No border, no alignment, no
 * font name or size: hucre orders them against the schema.
 */
export function hucreLook({ fill, color, bold, italic, format }: Conditional["look"]): CellStyle {
  return {
    ...((color || bold || italic) && {
      font: { ...(bold && { bold }), ...(italic && { italic }), ...(color && { color: { rgb: color } }) },
    }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } } }),
    ...(format && { numFmt: format }),
  };
}

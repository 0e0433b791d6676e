import { MARK_FILLS } from "../workbook/marks";
import type { Correction } from "../workbook/findings/correctionsOf";
import type { StyleSheet } from "./StyleSheet";

type MarkedLevel = Correction["level"];

/** Numbers of cell styles and looks in a workbook's stylesheet. */
export interface CorrectionStyles {
  readonly title: number;
  readonly unit: number;
  readonly plain: number;
  readonly bold: number;
  readonly head: number;
  readonly centre: number;
  readonly text: number;
  readonly link: number;
  readonly level: Readonly<Record<MarkedLevel, number>>;
  /** Conditional formats of the marks. */
  readonly mark: Readonly<Record<MarkedLevel, number>>;
}

const HEAD_FILL = "D9E2EC";
const LINK_COLOR = "0563C1";

/** Appends what the marks and their list need; a second copy finds it there. */
export function correctionStyles(styles: StyleSheet): CorrectionStyles {
  const font = (size: number, more = "", color = ""): number =>
    styles.add(
      "fonts",
      `<font>${more}<sz val="${size}"/>${color}<name val="Times New Roman"/><family val="1"/></font>`,
    );
  const fill = (color: string): number =>
    styles.add(
      "fills",
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  const side = (name: string): string => `<${name} style="thin"><color rgb="FF808080"/></${name}>`;
  const grid = styles.add(
    "borders",
    `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`,
  );
  const [normal, bold, big] = [font(12), font(12, "<b/>"), font(14, "<b/>")];
  const link = font(12, "<u/>", `<color rgb="FF${LINK_COLOR}"/>`);
  /** Text format: what a person types over it stays text. */
  const cell = (fontId: number, border: number, alignment: string, fillId = 0): number =>
    styles.add(
      "cellXfs",
      `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} vertical="center" wrapText="1"/></xf>`,
    );
  const [centred, left] = ['horizontal="center"', 'horizontal="left" indent="1"'];
  const byLevel = (make: (level: MarkedLevel) => number): Record<MarkedLevel, number> => ({
    error: make("error"),
    blank: make("blank"),
    target: make("target"),
    warning: make("warning"),
  });
  return {
    title: cell(big, 0, centred),
    unit: cell(bold, 0, centred),
    plain: cell(normal, 0, left),
    bold: cell(bold, 0, left),
    head: cell(bold, grid, centred, fill(HEAD_FILL)),
    centre: cell(normal, grid, centred),
    text: cell(normal, grid, left),
    link: cell(link, grid, centred),
    level: byLevel((level) => cell(bold, grid, centred, fill(MARK_FILLS[level]))),
    mark: byLevel((level) => styles.add("dxfs", lookOf(MARK_FILLS[level]))),
  };
}

/** Both colours: programs take either for that of a solid fill. */
function lookOf(color: string): string {
  return `<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor rgb="FF${color}"/></patternFill></fill></dxf>`;
}

import type { Conditional, Line, Style } from "./Workbook";

/** The one place for how cells look. Black on white; a fill, a symbol and a word go together, so that a grey print says the same. */
const FACE = "Times New Roman";
const GRID: Line = { style: "thin", color: "808080" };
const DOTTED: Line = { style: "dotted", color: "404040" };
const grid = { top: GRID, right: GRID, bottom: GRID, left: GRID };
const dotted = { top: DOTTED, right: DOTTED, bottom: DOTTED, left: DOTTED };

const HEAD = "D9E2EC";
const BAND = "EDF1F5";
const INPUT = "FFF8DC";
const OPTIONAL = "FFFDF3";
const COMPUTED = "E8F0E4";
const ERROR = "F8D0CC";
const DOUBT = "FFE3B3";

const text = (size: number, more: Partial<Style["font"]> = {}): Pick<Style, "font" | "vertical" | "wrap"> => ({
  font: { name: FACE, size, ...more },
  vertical: "center",
  wrap: true,
});
const centre = { horizontal: "center" } as const;
const left = (indent = 0): Pick<Style, "horizontal" | "indent"> => ({ horizontal: "left", indent });
const right = { horizontal: "right", indent: 1 } as const;
const top = { vertical: "top" } as const;
const WHOLE = "#,##0";
const RATE = "0.00";

const input = (format: string, fill = INPUT): Style => ({
  ...text(13),
  ...right,
  fill,
  border: grid,
  format,
  unlocked: true,
});
const optional = (style: Style): Style => ({
  ...style,
  fill: style.fill === COMPUTED ? COMPUTED : OPTIONAL,
  border: dotted,
});
const flagged = (mark: string, format: string, fill: string): Style => ({
  ...text(12, { bold: true }),
  ...right,
  fill,
  border: grid,
  format: `"${mark} "${format}`,
});

/** The mark stands before a word too; the cell holds the word alone. */
const flaggedWord = (mark: string, fill: string): Style => ({
  ...text(12, { bold: true }),
  ...centre,
  fill,
  border: grid,
  format: `"${mark} "@`,
});
/** Money takes all the room of its column. */
const tight = (style: Style): Style => ({ ...style, indent: 0 });

const inputComputed: Style = { ...input(RATE, COMPUTED), font: { name: FACE, size: 13, italic: true } };

const styles = {
  nation: { ...text(12, { bold: true }), ...centre },
  motto: { ...text(13, { bold: true }), ...centre, ...top },
  mottoRule: { ...text(12), border: { top: { style: "thin", color: "000000" } } },
  superior: { ...text(12), ...centre },
  issuer: { ...text(12, { bold: true }), ...centre, ...top },
  issuerRule: { ...text(12), ...centre, ...top },
  placeDate: { ...text(13, { italic: true }), ...centre },
  number13: { ...text(13), ...centre },
  title: { ...text(14, { bold: true }), ...centre },
  subtitle: { ...text(12, { italic: true }), ...centre },
  summary: { ...text(14, { bold: true }), ...centre },
  caption: { ...text(12, { bold: true }), ...left() },
  captionRight: { ...text(12, { bold: true }), horizontal: "right", indent: 1 },
  plain: { ...text(13), ...left(), ...top },
  plainCentre: { ...text(13), ...centre },
  recipients: { ...text(12, { bold: true, italic: true }), ...left() },
  recipient: { ...text(11), ...left() },
  legend: { ...text(11), ...left() },
  status: { ...text(11, { bold: true }), ...left() },
  head: { ...text(12, { bold: true }), ...centre, fill: HEAD, border: grid },
  head11: { ...text(11, { bold: true }), ...centre, fill: HEAD, border: grid },
  heading: { ...text(12.5, { bold: true }), ...left(1), fill: BAND, border: grid },
  group: { ...text(12, { bold: true, italic: true }), ...left(1), border: grid },
  group11: { ...text(11, { bold: true, italic: true }), ...centre, border: grid },
  ordinal: { ...text(12), ...centre, border: grid },
  ordinalTop: { ...text(12), ...centre, ...top, border: grid },
  measure: { ...text(12), ...centre, border: grid },
  label: { ...text(12), ...left(1), border: grid },
  label11: { ...text(11), ...centre, border: grid },
  label2: { ...text(12), ...left(2), border: grid },
  labelTop: { ...text(12), ...left(1), ...top, border: grid },
  labelExtra: { ...text(12, { italic: true }), ...left(2), border: grid },
  labelExtra3: { ...text(12, { italic: true }), ...left(3), border: grid },
  inputCount: input(WHOLE),
  inputMoney: input(WHOLE),
  inputPercent: input(RATE),
  inputOptionalCount: optional(input(WHOLE)),
  inputOptionalMoney: optional(input(WHOLE)),
  inputOptionalPercent: optional(input(RATE)),
  inputComputed,
  inputOptionalComputed: optional(inputComputed),
  inputText: { ...text(12), ...left(1), ...top, fill: INPUT, border: grid, format: "@", unlocked: true },
  inputOptionalText: { ...text(12), ...left(1), ...top, fill: OPTIONAL, border: dotted, format: "@", unlocked: true },
  remark: { ...text(12), ...left(1), ...top, fill: INPUT, border: grid, format: "@", unlocked: true },
  rating: { ...text(12), ...centre, fill: INPUT, border: grid, format: "@", unlocked: true },
  note: { ...text(11), ...left(1), border: grid, format: "@", unlocked: true },
  check: { ...text(11), ...left(1), border: grid },
  checkTop: { ...text(11), ...left(1), ...top, border: grid },
  field: { ...text(12), ...left(1), border: grid },
  inputField: { ...text(13), ...left(1), fill: INPUT, border: grid, format: "@", unlocked: true },
  inputDate: { ...text(13), ...left(1), fill: INPUT, border: grid, format: "dd/mm/yyyy", unlocked: true },
  choice: { ...text(12, { bold: true }), ...centre, fill: INPUT, border: grid, unlocked: true },
  cell: { ...text(12), ...left(), border: grid },
  cellLevel: { ...text(12, { bold: true }), ...centre, border: grid },
  cellTop: { ...text(12), ...left(1), ...top, border: grid },
  cellCentre: { ...text(12), ...centre, border: grid },
  wordTop: { ...text(12, { italic: true }), ...left(1), ...top, border: grid },
  cellBold: { ...text(12, { bold: true }), ...centre, border: grid },
  cellBoldLeft: { ...text(12, { bold: true }), ...left(1), border: grid },
  cell11: { ...text(11), ...left(1), ...top, border: grid },
  cell11Middle: { ...text(11), ...left(1), border: grid },
  cell11Centre: { ...text(11), ...centre, ...top, border: grid },
  cell11Mark: { ...text(11, { bold: true }), ...centre, border: grid },
  cell11MarkOff: { ...text(11, { bold: true }), ...centre, fill: BAND, border: grid },
  date: { ...text(12), ...centre, border: grid, format: "dd/mm/yyyy" },
  number: { ...text(12), ...right, border: grid, format: WHOLE },
  money: { ...text(12), horizontal: "right", border: grid, format: WHOLE },
  rate: { ...text(12), ...right, border: grid, format: RATE },
  centreNumber: { ...text(12), ...centre, border: grid, format: WHOLE },
  centreRate: { ...text(12), ...centre, border: grid, format: RATE },
  totalCentreNumber: { ...text(12, { bold: true }), ...centre, fill: BAND, border: grid, format: WHOLE },
  totalCentreRate: { ...text(12, { bold: true }), ...centre, fill: BAND, border: grid, format: RATE },
  word: { ...text(12, { italic: true }), ...centre, border: grid },
  hash: { font: { name: "Courier New", size: 8 }, ...left(), ...top, wrap: true, border: grid },
  doubtful: { ...text(11, { bold: true }), ...centre, fill: DOUBT, border: grid },
  unreadable: { ...text(11, { bold: true }), ...centre, fill: ERROR, border: grid },
  flaggedErrorNumber: flagged("×", WHOLE, ERROR),
  flaggedErrorMoney: tight(flagged("×", WHOLE, ERROR)),
  flaggedErrorRate: flagged("×", RATE, ERROR),
  flaggedErrorWord: flaggedWord("×", ERROR),
  flaggedWarningNumber: flagged("!", WHOLE, DOUBT),
  flaggedWarningMoney: tight(flagged("!", WHOLE, DOUBT)),
  flaggedWarningRate: flagged("!", RATE, DOUBT),
  flaggedWarningWord: flaggedWord("!", DOUBT),
  flaggedTargetNumber: flagged("▼", WHOLE, DOUBT),
  flaggedTargetMoney: tight(flagged("▼", WHOLE, DOUBT)),
  flaggedTargetRate: flagged("▼", RATE, DOUBT),
  flaggedTargetWord: flaggedWord("▼", DOUBT),
  total: { ...text(12, { bold: true }), ...centre, fill: BAND, border: grid },
  totalLeft: { ...text(12, { bold: true }), ...left(1), fill: BAND, border: grid },
  totalNumber: { ...text(12, { bold: true }), ...right, fill: BAND, border: grid, format: WHOLE },
  totalMoney: { ...text(12, { bold: true }), horizontal: "right", fill: BAND, border: grid, format: WHOLE },
  totalRate: { ...text(12, { bold: true }), ...right, fill: BAND, border: grid, format: RATE },
  totalFlaggedNumber: flagged("!", WHOLE, DOUBT),
  totalFlaggedMoney: tight(flagged("!", WHOLE, DOUBT)),
  totalFlaggedRate: flagged("!", RATE, DOUBT),
  link: { ...text(12, { underline: true }), ...left() },
  linkRight: { ...text(12, { underline: true }), horizontal: "right" },
  linkCell: { ...text(11, { underline: true }), ...left(), border: grid },
  linkCentre: { ...text(12, { underline: true }), ...centre, border: grid },
  howTo: { ...text(11), ...left(), ...top, border: grid },
  signOffice: { ...text(13, { bold: true }), ...centre },
  signHint: { ...text(12, { italic: true }), ...centre },
  hiddenRate: { font: { name: FACE, size: 8 }, format: RATE },
  hidden: { font: { name: FACE, size: 8 } },
  blank: { font: { name: FACE, size: 12 } },
} satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;
export const STYLES: Readonly<Record<StyleName, Style>> = styles;

/** Looks of conditional formats: fill, weight and colour only. */
export const LOOKS = {
  error: { fill: ERROR, color: "9C0006", bold: true },
  warning: { fill: DOUBT, color: "7F4F00", bold: true },
  done: { fill: "FFFFFF" },
  none: { fill: "F2F2F2", color: "595959", italic: true },
  fraction: { fill: ERROR, color: "9C0006", bold: true, format: "#,##0.000" },
  textError: { color: "9C0006", bold: true },
  textWarning: { color: "7F4F00", bold: true },
  textMuted: { color: "595959" },
} as const satisfies Record<string, Conditional["look"]>;

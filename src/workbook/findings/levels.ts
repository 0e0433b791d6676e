import { LEVELS, type Level } from "../../checks/severityWord";
import { cellAddress } from "../../report/cellAddress";
import { LOOKS } from "../styles";
import type { Area, Conditional } from "../Workbook";

/** In lists on paper what is still to be filled in stands right behind the errors. */
const ORDER: readonly Level[] = ["error", "blank", "target", "warning", "info"];

/** `× Lỗi` */
export function levelText(level: Level): string {
  return `${LEVELS[level].symbol} ${LEVELS[level].word}`;
}

/** The worst first, else in the order given. */
export function worstFirst<Row>(rows: readonly Row[], levelOf: (row: Row) => Level): Row[] {
  return [...rows].sort((a, b) => ORDER.indexOf(levelOf(a)) - ORDER.indexOf(levelOf(b)));
}

/** Colours of a column that holds such texts. */
export function levelLooks(column: Area): Conditional[] {
  const sign = `LEFT($${cellAddress(column.top, column.left)},1)`;
  const is = (level: Level): string => `${sign}="${LEVELS[level].symbol}"`;
  return [
    { areas: [column], formula: is("error"), look: LOOKS.textError },
    { areas: [column], formula: `OR(${is("target")},${is("warning")},${is("blank")})`, look: LOOKS.textWarning },
    { areas: [column], formula: is("info"), look: LOOKS.textMuted },
  ];
}

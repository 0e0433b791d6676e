import { levelOf, type Level } from "../../checks/severityWord";
import type { Item } from "../../outline/Outline";
import { formatDecimal, formatWhole } from "../../report/formatNumber";
import { characterWidth } from "../characterWidth";
import type { StyleName } from "../styles";
import { FIGURE_WORDS } from "./consolidatedTexts";
import type { LiveFigures } from "./LiveFigures";

const MARKS: Readonly<Partial<Record<Level, "Error" | "Warning" | "Target">>> = {
  error: "Error",
  warning: "Warning",
  target: "Target",
};
type FigureKind = "Number" | "Money" | "Rate";

/** How the figure of a unit looks: findings mark it by its number format, so that it stays a number. */
export function figureStyle(item: Item, shown: number | string | null, level: Level | undefined): StyleName {
  const mark = level && MARKS[level];
  if (typeof shown === "number") {
    const kind = figureKind(item);
    return mark ? `flagged${mark}${kind}` : (kind.toLowerCase() as Lowercase<FigureKind>);
  }
  if (shown?.startsWith(FIGURE_WORDS.error)) return "unreadable";
  return mark && shown !== null ? `flagged${mark}Word` : "word";
}

export function figureKind(item: Item): FigureKind {
  return item.kind === "percent" ? "Rate" : item.kind === "money" ? "Money" : "Number";
}

/** The worst finding that stands at a cell, by `unit|item`; `|item` where several units give one figure of the whole (X4). */
export function figureMarks({ assessment }: Pick<LiveFigures, "assessment">): ReadonlyMap<string, Level> {
  const rank: readonly Level[] = ["error", "target", "warning"];
  const marks = new Map<string, Level>();
  const shared = assessment.across.filter(({ code }) => code === "X4");
  for (const finding of [...assessment.units.flatMap(({ findings }) => findings), ...shared]) {
    const key = `${finding.unit ?? ""}|${finding.items[0] ?? ""}`;
    const level = levelOf(finding);
    const known = marks.get(key);
    if (rank.includes(level) && (!known || rank.indexOf(level) < rank.indexOf(known))) marks.set(key, level);
  }
  return marks;
}

/** Character widths that a number takes with a mark before it, in steps of a half. */
export function numberWidth(value: unknown): number {
  if (typeof value !== "number") return 0;
  const text = Number.isInteger(value) ? formatWhole(value) : formatDecimal(value, 2);
  const ems = [...text].reduce((sum, sign) => sum + characterWidth(sign.codePointAt(0)!, "bold"), 0);
  return Math.ceil(((ems * 12 + 10) / 6) * 2) / 2;
}

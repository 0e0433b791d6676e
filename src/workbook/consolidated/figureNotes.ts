import { tellFinding } from "../../checks/tellFinding";
import type { Outline } from "../../outline/Outline";
import { unitLabel } from "../../outline/unitLabel";
import { countLines } from "../countLines";
import { fillIn } from "../fillIn";
import { IF } from "../formula/functions";
import { constant, join, type Fx } from "../formula/Fx";
import { rowHeight } from "../rowHeight";
import { rowArea, type SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";
import { FIGURES_TEXTS } from "./consolidatedTexts";
import type { LiveFigures } from "./LiveFigures";

/** Units that it names for one item. */
const NAMED_UNITS = 10;
/** Items that the note on the totals names. */
const NAMED = 12;

/** Below the table: how was added up, what is not in the totals, what the signs mean. */
export function putFigureNotes(
  sheet: SheetBuilder,
  figures: LiveFigures,
  { left, right }: { readonly left: number; readonly right: number },
  width: number,
): void {
  const notes: (string | Fx)[] = [choiceNote(figures), ...totalNotes(figures), FIGURES_TEXTS.legend].filter(
    (note) => note !== "",
  );
  let row = sheet.end;
  for (const note of notes) {
    sheet.merge(rowArea(row, left, right), "legend", note);
    const longest = typeof note === "string" ? note : longestChoice(figures);
    sheet.height(row, rowHeight(countLines(longest, width, STYLES.legend.font), STYLES.legend.font.size));
    row += 1;
  }
}

function choiceParts(figures: LiveFigures): { readonly taken: string; readonly sum: string } {
  const { outline, assessment, choice, blocks, isDoubtful } = figures;
  const sources = outline.sources!;
  const told = assessment.across
    .filter(({ code }) => code === "X5" || code === "X6")
    .map((finding) => ` ${tellFinding(outline, finding)}`)
    .join("")
    // A formula has its limit, an outline's own message may be long.
    .slice(0, 2000);
  const partly = blocks.some(({ block }) => !figures.isComplete(block));
  const short = fillIn(FIGURES_TEXTS.notAll, { unit: choice!.short });
  return {
    taken: `${choice!.owner}.${partly ? short : ""}${FIGURES_TEXTS.recheck}`,
    sum: `${isDoubtful ? sources.unresolved : sources.sum}.${told}${FIGURES_TEXTS.recheck}`,
  };
}

function choiceNote(figures: LiveFigures): Fx | string {
  const { outline, choice } = figures;
  if (!choice) return "";
  const { taken, sum } = choiceParts(figures);
  const title = fillIn(FIGURES_TEXTS.choice, { title: outline.sources!.title });
  return join(constant(title), IF(figures.anyTaken, constant(taken), constant(sum)));
}

function longestChoice(figures: LiveFigures): string {
  const { taken, sum } = choiceParts(figures);
  return (
    fillIn(FIGURES_TEXTS.choice, { title: figures.outline.sources!.title }) + (taken.length > sum.length ? taken : sum)
  );
}

function totalNotes({ assessment, outline }: LiveFigures): string[] {
  const shared = assessment.across
    .filter(({ code }) => code === "X4")
    .flatMap(({ items }) => outline.itemOf(items[0] ?? "")?.number ?? []);
  const chosen = [...assessment.totals]
    .filter(([, total]) => total.by === "source")
    .map(([id]) => {
      const units = namedUnits([assessment.sources.get(id) ?? []].flat(), outline);
      return fillIn(FIGURES_TEXTS.leftItem, { number: outline.itemOf(id)!.number, units });
    });
  const left = [...assessment.totals].filter(([, total]) => total.left.length > 0 && total.by !== "ratio");
  const named = left.slice(0, NAMED).map(([id, total]) =>
    fillIn(FIGURES_TEXTS.leftItem, {
      number: outline.itemOf(id)!.number,
      units: namedUnits(total.left, outline),
    }),
  );
  const more = left.length > NAMED ? fillIn(FIGURES_TEXTS.leftMore, { count: left.length - NAMED }) : "";
  return [
    shared.length > 0 ? fillIn(FIGURES_TEXTS.unresolved, { whole: outline.whole, list: shared.join(", ") }) : "",
    chosen.length > 0 ? fillIn(FIGURES_TEXTS.chosen, { list: chosen.join("; ") }) : "",
    left.length > 0 ? fillIn(FIGURES_TEXTS.left, { list: named.join("; ") + more }) : "",
  ];
}

function namedUnits(codes: readonly string[], outline: Outline): string {
  const named = codes.slice(0, NAMED_UNITS).map((code) => {
    const unit = outline.unitOf(code);
    return unit ? unitLabel(outline, unit) : code;
  });
  const units = named.join(", ");
  const more = codes.length - named.length;
  return more > 0 ? fillIn(FIGURES_TEXTS.leftUnits, { units, count: more }) : units;
}

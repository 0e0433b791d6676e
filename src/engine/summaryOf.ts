import type { Assessment, Total } from "../assessment/Assessment";
import { keyOfFinding } from "../assessment/remarkKey";
import { labelOf } from "../checks/labelOf";
import { tellAmounts } from "../checks/tellAmounts";
import { answerWords } from "../report/answerWords";
import { formatDecimal } from "../report/formatNumber";
import type { Item, Outline } from "../outline/Outline";
import { fillIn } from "../workbook/fillIn";
import type { ConsolidatedSummary } from "./Engine";
import { ENGINE_TEXTS } from "./engineTexts";
import { unitView } from "./outlineView";

const RATE_DIGITS = 2;

export function summaryOf({ outline, units, missing, remarks, orphaned, totals }: Assessment): ConsolidatedSummary {
  return {
    merged: units.length - missing.length,
    units: units.length,
    remarksKept: remarks.size,
    explained: units.flatMap(({ unit, findings }) =>
      findings.filter(({ explained }) => explained).map((finding) => ({ unit: unit.code, key: keyOfFinding(finding) })),
    ),
    remarksOrphaned: orphaned.length,
    states: units.map(({ unit, state, counts, answered, asked }) => ({
      unit: unitView(unit, outline),
      state,
      counts,
      answered,
      asked,
    })),
    totals: keyItems(outline).map((item) => ({
      // The unit stands at the figure.
      label: ((item.id === outline.keyRate && outline.keyRateTitle) || labelOf(outline, item)).replace(/\s*\(%\)$/, ""),
      text: tellTotal(item, totals.get(item.id)),
    })),
  };
}

/** What the outline itself watches: the figure that may be counted twice, the rate of the overview, the rates with a mark. */
function keyItems(outline: Outline): Item[] {
  const marked = outline.items.filter(({ threshold }) => threshold !== undefined).map(({ id }) => id);
  const ids = new Set([outline.sources?.watch, outline.keyRate, ...marked]);
  return [...ids].flatMap((id) => outline.itemOf(id ?? "") ?? []);
}

function tellTotal(item: Item, total: Total | undefined): string {
  const { state = "blank", value } = total ?? {};
  if (value !== undefined)
    return item.kind === "percent"
      ? fillIn(ENGINE_TEXTS.percent, { figure: formatDecimal(value, RATE_DIGITS) })
      : tellAmounts([value], item)[0]!;
  return state === "none" || state === "na" ? answerWords.figure[state][0]! : ENGINE_TEXTS.unknown;
}

import { DATA_SHEET } from "../../outline/names";
import type { Outline } from "../../outline/Outline";
import type { Round } from "../../outline/Round";
import { rowOfUnit } from "../../outline/rowOfUnit";
import type { Board } from "../../round/boardOf";
import type { LogEntry } from "../../round/LogEntry";
import { roundCalendar } from "../../round/roundCalendar";
import { fillIn } from "../fillIn";
import { SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";
import { putList } from "../template/dataSheet";
import type { Workbook } from "../Workbook";
import { boardSheet } from "./boardSheet";
import { logSheet } from "./logSheet";
import { type Field, PLAN_BLOCK, TABLES } from "./roundBlocks";
import { roundSheet } from "./roundSheet";
import { ROUND_SHEET_TEXTS } from "./roundSheetTexts";

export interface RoundBook {
  readonly outline: Outline;
  readonly round: Round;
  readonly board: Board;
  readonly log: readonly LogEntry[];
}

/** The round as a workbook for the team: to be edited and read back, where each unit stands, what happened. */
export function buildRound({ outline, round, board, log }: RoundBook): Workbook {
  const data = new SheetBuilder(DATA_SHEET);
  data.put(0, 0, "hidden", "kind");
  data.put(0, 1, "hidden", "round");
  const listOf = putWordLists(data);
  // A round that names no units inspects the outline's: they are there to be given people and visits.
  const units = round.units ?? outline.units.map(rowOfUnit);
  return {
    sheets: [
      roundSheet({ ...round, units }, listOf),
      boardSheet(board, roundCalendar(outline, round).days),
      logSheet(log, outline),
      data.build({ visibility: "veryHidden", columns: [] }),
    ],
    names: data.definedNames,
    styles: STYLES,
    title: fillIn(ROUND_SHEET_TEXTS.workbook, { id: round.title ?? round.id }),
    modified: `${board.today}T00:00:00Z`,
    properties: { "cchc.kind": "round", "cchc.round": round.id },
  };
}

/** The words of each choice, once, under a name. */
function putWordLists(data: SheetBuilder): (field: Field) => string {
  const names = new Map<Field, string>();
  for (const { fields } of [PLAN_BLOCK, ...TABLES]) {
    for (const field of fields) {
      if (!field.words) continue;
      const name = `cchc.choices.${names.size + 1}`;
      putList(data, 3 + names.size, name, Object.keys(field.words));
      names.set(field, name);
    }
  }
  return (field) => names.get(field)!;
}

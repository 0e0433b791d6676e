import type { Assessment } from "../assessment/Assessment";
import { tellStale } from "../assessment/tellStale";
import type { Outline } from "../outline/Outline";
import { labelOfUnit } from "../outline/unitLabel";
import { boardOf, type BoardRow } from "../round/boardOf";
import type { LogEntry } from "../round/LogEntry";
import { LOG_WORDS, ROUND_TEXTS, STANDING_WORDS } from "../round/roundTexts";
import { fillIn } from "../workbook/fillIn";
import type { BoardRowView, BoardView } from "./Engine";
import type { LoadedSetting } from "./loadSetting";
import type { LotReport } from "./Lot";
import { unitView } from "./outlineView";

/** Entries of the log; its file has them all. */
const SHOWN = 12;

/** Where each unit stands; null without a round. */
export function boardView(
  assessment: Assessment,
  lot: readonly LotReport[],
  { outline, round }: LoadedSetting,
  log: readonly LogEntry[],
  today: string,
): BoardView | null {
  if (!round) return null;
  const board = boardOf({ outline, round, log, assessment, today });
  const files = new Map(lot.map(({ report, file }) => [report.sha256, file.id]));
  return {
    today,
    deadline: board.deadline,
    counts: board.counts,
    unlisted: board.unlisted.length === 0 ? null : fillIn(ROUND_TEXTS.unlisted, { years: board.unlisted.join(", ") }),
    rows: board.rows.map((row) => rowView(row, files, outline)),
    log: [...log]
      .slice(-SHOWN)
      .reverse()
      .map(({ at, what, unit, file }) => ({
        at,
        word: LOG_WORDS[what],
        unit: unit === undefined ? null : labelOfUnit(outline, unit, "short"),
        file,
      })),
    stale: assessment.orphaned.map((remark) => tellStale(remark, outline)),
  };
}

function rowView(row: BoardRow, files: ReadonlyMap<string | null, string>, outline: Outline): BoardRowView {
  const { unit, standing, sent, notified, lateNotice, received, daysLate, binding, visit, surprise, assessed } = row;
  return {
    unit: unitView(unit, outline),
    standing,
    word: STANDING_WORDS[standing],
    sent,
    notified,
    lateNotice,
    received,
    daysLate,
    binding,
    visit,
    surprise,
    file: assessed?.report ? (files.get(assessed.report.sha256) ?? null) : null,
  };
}

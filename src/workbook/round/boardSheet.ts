import { type Board, type BoardRow, STANDINGS } from "../../round/boardOf";
import type { WorkCalendar } from "../../round/workCalendar";
import { ROUND_TEXTS, STANDING_WORDS } from "../../round/roundTexts";
import { cellAddress } from "../../report/cellAddress";
import { formatDate } from "../../report/formatNumber";
import { fillIn } from "../fillIn";
import { serialOfDate } from "../formula/dateFormulas";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import { LOOKS, type StyleName } from "../styles";
import type { Conditional, Sheet } from "../Workbook";
import { putTimeline, timelineOf } from "./timeline";
import { BOARD_TEXTS, ROUND_SHEETS } from "./roundSheetTexts";

const WIDTHS = [5, 32, 20, 13, 14, 13, 13, 13, 13, 13, 9, 11, 7, 9, 9, 9, 20];
const STANDING = 2;
const DAY_WIDTH = 3.4;
const HEAD = 5;
const FIRST = HEAD + 1;

/** Where each unit stands, with its days and a timeline of cells. */
export function boardSheet(board: Board, days: WorkCalendar): Sheet {
  const { rows, today, deadline, counts, unlisted } = board;
  const sheet = new SheetBuilder(ROUND_SHEETS.board);
  const timeline = timelineOf(board, days);
  const own = WIDTHS.length - 1;
  const last = own + timeline.length;
  sheet.merge(rowArea(0, 0, own), "title", BOARD_TEXTS.title);
  sheet.height(0, 26);
  const until = fillIn(BOARD_TEXTS.until, { today: formatDate(today), deadline: formatDate(deadline) });
  sheet.merge(rowArea(1, 0, own), "subtitle", until);
  const told = STANDINGS.filter((standing) => counts[standing] > 0).map((standing) =>
    fillIn(BOARD_TEXTS.counts, { word: STANDING_WORDS[standing], count: counts[standing] }),
  );
  sheet.merge(rowArea(2, 0, own), "summary", told.join(" · "));
  sheet.height(2, 22);
  const legend = timeline.length > 0 ? BOARD_TEXTS.legend : BOARD_TEXTS.noTimeline;
  const lacking = unlisted.length > 0 ? ` ${fillIn(ROUND_TEXTS.unlisted, { years: unlisted.join(", ") })}` : "";
  sheet.merge(rowArea(3, 0, own), "legend", legend + lacking);
  sheet.height(3, lacking === "" ? 20 : 34);
  BOARD_TEXTS.heads.forEach((text, column) => sheet.put(HEAD, column, "head11", text));
  sheet.height(HEAD, 48);
  rows.forEach((row, index) => putRow(sheet, FIRST + index, index + 1, row));
  putTimeline(sheet, timeline, { left: own + 1, head: HEAD, first: FIRST, rows, today });
  sheet.conditionals.push(...standingLooks(FIRST + rows.length - 1));
  const bottom = sheet.end - 1;
  return sheet.build({
    visibility: "visible",
    columns: [...WIDTHS.map((width) => ({ width })), ...timeline.map(() => ({ width: DAY_WIDTH }))],
    freeze: { rows: FIRST, columns: STANDING + 1 },
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom, right: last },
      titleRows: { from: HEAD - 1, to: HEAD },
      pageNumber: "butFirst",
      footer: sheet.name,
    },
  });
}

function putRow(sheet: SheetBuilder, at: number, number: number, row: BoardRow): void {
  const { unit, standing, assessed } = row;
  const day = (iso: string | null): number | undefined => (iso === null ? undefined : serialOfDate(iso));
  const kind = row.visit === null && !row.surprise ? "" : row.surprise ? BOARD_TEXTS.surprise : BOARD_TEXTS.planned;
  const { report = null, answered = 0, asked = 0, counts } = assessed ?? {};
  const count = (figure: number | undefined): number | undefined => (report ? figure : undefined);
  // Of a file that no mail brought it is only known when it was opened here.
  const opened = row.received !== null && row.daysLate === null;
  const notes = [...(row.lateNotice ? [BOARD_TEXTS.lateNotice] : []), ...(opened ? [BOARD_TEXTS.opened] : [])];
  const cells: readonly (readonly [StyleName, string | number | undefined])[] = [
    ["cellCentre", number],
    ["field", unit.name],
    ["cellBold", STANDING_WORDS[standing]],
    ["date", day(row.visit)],
    ["cellCentre", kind],
    ["date", day(row.notice)],
    ["date", day(row.notified)],
    ["date", day(row.sent)],
    ["date", day(row.binding)],
    ["date", day(row.received)],
    row.daysLate === null ? ["cellCentre", BOARD_TEXTS.unknown] : ["centreNumber", row.daysLate || undefined],
    ["cellCentre", report ? fillIn(BOARD_TEXTS.answered, { answered, asked }) : undefined],
    ["centreNumber", count(counts?.errors)],
    ["centreNumber", count(counts?.blanks)],
    ["centreNumber", count(counts?.targets)],
    ["centreNumber", count(counts?.warnings)],
    ["field", notes.length > 0 ? notes.join("\n") : undefined],
  ];
  cells.forEach(([style, value], column) => sheet.put(at, column, style, value));
  sheet.height(at, notes.length > 1 ? 60 : 30, false);
}

function standingLooks(bottom: number): Conditional[] {
  const area = { top: FIRST, left: STANDING, bottom: Math.max(bottom, FIRST), right: STANDING };
  const cell = cellAddress(FIRST, STANDING);
  const is = (...words: readonly string[]): string => `OR(${words.map((word) => `${cell}="${word}"`).join(",")})`;
  const { overdue, wrong, incomplete, explain, unsent } = STANDING_WORDS;
  return [
    { areas: [area], formula: is(overdue, wrong), look: LOOKS.textError },
    { areas: [area], formula: is(incomplete, explain), look: LOOKS.textWarning },
    { areas: [area], formula: is(unsent), look: LOOKS.textMuted },
  ];
}

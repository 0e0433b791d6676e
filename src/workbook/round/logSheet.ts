import type { Outline } from "../../outline/Outline";
import { vietnamTime } from "../../checks/vietnamTime";
import type { LogEntry } from "../../round/LogEntry";
import { LOG_WORDS, PAPER_WORDS } from "../../round/roundTexts";
import { rowArea, SheetBuilder } from "../SheetBuilder";
import type { Sheet } from "../Workbook";
import { LOG_SHEET_TEXTS, ROUND_SHEETS } from "./roundSheetTexts";

const WIDTHS = [18, 22, 30, 28, 46, 18, 30, 76];
const HEAD = 1;

/** What happened, in the order of the log. */
export function logSheet(log: readonly LogEntry[], outline: Outline): Sheet {
  const sheet = new SheetBuilder(ROUND_SHEETS.log);
  sheet.merge(rowArea(0, 0, WIDTHS.length - 1), "title", LOG_SHEET_TEXTS.title);
  sheet.height(0, 26);
  LOG_SHEET_TEXTS.heads.forEach((text, column) => sheet.put(HEAD, column, "head11", text));
  sheet.height(HEAD, 24);
  log.forEach(({ at, what, unit, paper, file, sha256, arrived, about }, index) => {
    const row = HEAD + 1 + index;
    const texts = [
      timeOf(at),
      LOG_WORDS[what],
      unit === undefined ? "" : (outline.unitOf(unit)?.name ?? unit),
      paper === undefined ? "" : PAPER_WORDS[paper],
      file,
      timeOf(arrived),
      about ?? "",
    ];
    texts.forEach((text, column) => sheet.put(row, column, "cell11Middle", text));
    sheet.put(row, texts.length, "hash", sha256);
    sheet.height(row, 30, false);
  });
  const bottom = Math.max(sheet.end - 1, HEAD);
  return sheet.build({
    visibility: "visible",
    columns: WIDTHS.map((width) => ({ width })),
    freeze: { rows: HEAD + 1, columns: 0 },
    filter: { top: HEAD, left: 0, bottom, right: WIDTHS.length - 1 },
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom, right: WIDTHS.length - 1 },
      titleRows: { from: HEAD, to: HEAD },
      pageNumber: "butFirst",
      footer: sheet.name,
    },
  });
}

/** `2025-11-11T01:15:00Z` → `11/11/2025 08:15`, the time of Việt Nam. */
function timeOf(instant: string | undefined): string {
  const told = vietnamTime(instant ?? null);
  return told ? `${told.date} ${told.time}` : "";
}

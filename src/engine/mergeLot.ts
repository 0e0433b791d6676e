import type { Assessment } from "../assessment/Assessment";
import { mergeReports } from "../assessment/mergeReports";
import type { Cells } from "../report/Cells";
import type { LogEntry } from "../round/LogEntry";
import type { Choices } from "./Engine";
import type { LoadedSetting } from "./loadSetting";
import type { Lot } from "./Lot";
import { previousOf } from "./previousOf";
import { sourcesOf } from "./sourceChoices";

/** The files taken in, put together by the person's choices. `open`: the consolidated workbook that is open, whose remarks are kept. */
export function mergeLot(
  lot: Lot,
  { outline, round }: LoadedSetting,
  choices: Choices,
  open: Cells | null,
  log: readonly LogEntry[],
): Assessment {
  const previous = previousOf(lot.held, open, outline);
  return mergeReports(
    lot.reports.map(({ report }) => report),
    outline,
    {
      refused: lot.refused,
      dossiersFrom: choices.dossiersFrom === undefined ? previous.dossiersFrom : choices.dossiersFrom,
      sources: sourcesOf(choices),
      chosen: lot.chosen,
      previous: previous.remarks,
      told: previous.told,
      former: previous.former,
      explanations: choices.explanations ?? [],
      round,
      log,
    },
  );
}

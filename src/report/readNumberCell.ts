import { roundHalfAway } from "../outline/roundHalfAway";
import type { Cell } from "./Cells";
import { dateOfSerial } from "./dateOfSerial";
import type { Answer, EntryOptions, Sign } from "./Entry";
import { formatDecimal } from "./formatNumber";
import { judgeFigure } from "./judgeFigure";
import type { FigureKind } from "./readNumber";
import { readShownFigure } from "./readShownFigure";
import { showNumber, type ShownNumber } from "./showNumber";
import { signsOfRefusal } from "./signsOfRefusal";

/** A figure that is stored as a number. What its format makes of it counts as well: a person saw no other. */
export function readNumberCell(raw: number, cell: Cell, kind: FigureKind, options: EntryOptions): Answer {
  const date1904 = options.date1904 ?? false;
  const shown = showNumber(raw, cell.format, date1904);
  const { shows, percent } = shown.section;
  if (shows === "date") return failure(raw, { code: "T11", figures: { raw: shownDate(raw, date1904) } });
  if (!(Math.abs(raw) <= Number.MAX_SAFE_INTEGER)) return failure(raw, { code: "T2", figures: { raw: String(raw) } });
  if (percent && kind !== "percent") {
    // "100%" is stored as 1: not one dossier.
    return failure(raw, { code: "T2", figures: { raw: `${formatDecimal(raw * 100, 10)}%` } });
  }
  // 10 decimals take the noise out of 0,9987 × 100; else the 15 digits that Excel shows and compares, as the live check does.
  const x = percent ? roundHalfAway(raw * 100, 10) : Number.isInteger(raw) ? raw : Number(raw.toPrecision(15));
  // Below zero it is an error, whatever the cell shows.
  return x < 0 ? judged(raw, x, [], kind, percent, false, options) : readShown(raw, x, shown, kind, options);
}

function readShown(raw: number, x: number, shown: ShownNumber, kind: FigureKind, options: EntryOptions): Answer {
  const { section } = shown;
  if (shown.text === undefined) return failure(raw, { code: "T2", figures: { stored: raw } });
  const text = shown.text.trim();
  const differs = { raw: text, stored: raw };
  if (section.shows === "time") return failure(raw, { code: "T2", figures: differs });
  if (section.general) return judged(raw, x, [], kind, false, false, options);
  const figure = readShownFigure(text, x, kind, options.measure, section.shows === "fraction");
  switch (figure.is) {
    case "same": {
      const understood: Sign[] = figure.hides ? [{ code: "T7", figures: { raw: text, x } }] : [];
      return judged(raw, x, understood, kind, section.percent, false, options);
    }
    case "none":
      return { state: "none", raw, signs: [] };
    case "nothing":
      return x === 0
        ? { state: "value", value: 0, raw, signs: [{ code: "T7", figures: { stored: 0 } }] }
        : failure(raw, { code: "T2", figures: { stored: raw } });
    case "scaled": {
      const understood: Sign[] = [{ code: "T7", figures: { raw: text, x: figure.x } }];
      return judged(raw, figure.x, understood, kind, section.percent, true, options);
    }
    case "unreadable":
      return failure(raw, { code: "T2", figures: differs });
    default:
      return failure(raw, ...signsOfRefusal(figure, text));
  }
}

function judged(
  raw: number,
  x: number,
  understood: readonly Sign[],
  kind: FigureKind,
  percent: boolean,
  expanded: boolean,
  { overHundred = false }: EntryOptions,
): Answer {
  const { fails, signs } = judgeFigure(x, kind, { percent, expanded, overHundred });
  return fails ? { state: "error", raw, signs } : { state: "value", value: x, raw, signs: [...understood, ...signs] };
}

function failure(raw: number, ...signs: readonly Sign[]): Answer {
  return { state: "error", raw, signs };
}

/** Day and month (or the time, of a number below 1) that Excel shows for the serial. */
function shownDate(serial: number, date1904: boolean): string {
  if (serial >= 0 && serial < 1) {
    const minutes = Math.min(Math.round(serial * 1440), 1439);
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
  const date = dateOfSerial(serial, date1904);
  return date ? `${two(date.day)}/${two(date.month)}` : String(serial);
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}

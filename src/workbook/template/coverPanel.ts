import { COVER_SHEET } from "../../outline/names";
import { areaText, rowArea, type SheetBuilder } from "../SheetBuilder";
import { AND, IF, LEN, SUM } from "../formula/functions";
import { arithmetic, compare, constant, join, range, ref, type Fx } from "../formula/Fx";
import { cellAddress } from "../../report/cellAddress";
import { LOOKS } from "../styles";
import type { Area } from "../Workbook";
import { coverResult } from "./coverChecks";
import type { LiveForm } from "./LiveForm";
import { countSheet, onCover, type SheetCounts } from "./sheetCounts";
import { COVER_TEXTS, RESULT_WORDS } from "./templateTexts";
import { howToText } from "./howToText";

const FIRST_COLUMN = 9;
const [ASKED, BLANK, ERRORS, WARNINGS, TARGETS] = [10, 11, 12, 13, 14] as const;
const LAST_COLUMN = TARGETS;
const HEAD_ROW = 3;
const COVER_ROW = HEAD_ROW + 2;
const FIRST_ROW = COVER_ROW + 1;
const HOW_TO_ROWS = 17;

/** The counters of each sheet and of the whole form. */
export interface Panel {
  readonly counted: ReadonlyMap<string, SheetCounts>;
  /** The same by the cells of the cover that show them. */
  readonly shown: ReadonlyMap<string, SheetCounts>;
  readonly cover: SheetCounts;
  readonly totals: SheetCounts;
  /** The last day for the report, where a round sets one: one day, said as such. */
  readonly lastDay: string | null;
}

export function planPanel(form: LiveForm, lastDay: string | null): Panel {
  const { sections } = form.layout;
  const counted = new Map(sections.map((layout) => [layout.section.ref, countSheet(layout, form)]));
  const cover = coverCounts(form);
  const shown = new Map(
    sections.map((layout, index) => {
      const counts = counted.get(layout.section.ref)!;
      const at = (count: Fx, column: number): Fx => onCover(count, FIRST_ROW + index, column);
      return [
        layout.section.ref,
        {
          asked: counts.asked,
          blank: at(counts.blank, BLANK),
          errors: at(counts.errors, ERRORS),
          warnings: at(counts.warnings, WARNINGS),
          targets: at(counts.targets, TARGETS),
        },
      ] as const;
    }),
  );
  const all = [cover, ...counted.values()];
  const sum = (column: number, pick: (counts: SheetCounts) => Fx): Fx =>
    SUM(
      range(
        areaText({ top: COVER_ROW, left: column, bottom: FIRST_ROW + sections.length - 1, right: column }),
        all.map(pick),
      ),
    );
  const totals = {
    asked: all.reduce((total, counts) => total + counts.asked, 0),
    blank: sum(BLANK, (counts) => counts.blank),
    errors: sum(ERRORS, (counts) => counts.errors),
    warnings: sum(WARNINGS, (counts) => counts.warnings),
    targets: sum(TARGETS, (counts) => counts.targets),
  };
  return { counted, shown, cover, totals, lastDay };
}

/** Unit and as-of date must be there; a date outside the period counts by its severity. */
function coverCounts(form: LiveForm): SheetCounts {
  const missing = (["unit", "as_of"] as const).map((field) =>
    IF(compare(LEN(form.meta(field)), "=", constant(0)), constant(1), constant(0)),
  );
  const result = ref("cchc.rule.T.cover", coverResult(form));
  const one = (word: string): Fx => IF(compare(result, "=", constant(word)), constant(1), constant(0));
  return {
    asked: 2,
    blank: arithmetic(missing[0]!, "+", missing[1]!),
    errors: one(RESULT_WORDS.error),
    warnings: one(RESULT_WORDS.warning),
    targets: constant(0),
  };
}

export function putPanel(sheet: SheetBuilder, form: LiveForm, panel: Panel): void {
  const { sections } = form.layout;
  sheet.merge(rowArea(0, FIRST_COLUMN, LAST_COLUMN), "head", COVER_TEXTS.panel);
  sheet.merge(
    { top: 1, left: FIRST_COLUMN, bottom: 2, right: LAST_COLUMN },
    "status",
    ref("cchc.summary", summaryFormula(panel.totals)),
  );
  COVER_TEXTS.panelColumns.forEach((text, index) => {
    const column = FIRST_COLUMN + index;
    sheet.merge({ top: HEAD_ROW, left: column, bottom: HEAD_ROW + 1, right: column }, "head11", text);
  });
  const line = (row: number, name: string, counts: SheetCounts): void => {
    sheet.put(row, FIRST_COLUMN, "linkCell", name, { sheet: name, row: 0, column: 0 });
    sheet.put(row, ASKED, "cellCentre", counts.asked);
    sheet.put(row, BLANK, "cellCentre", counts.blank);
    sheet.put(row, ERRORS, "cellCentre", counts.errors);
    sheet.put(row, WARNINGS, "cellCentre", counts.warnings);
    sheet.put(row, TARGETS, "cellCentre", counts.targets);
  };
  line(COVER_ROW, COVER_SHEET, panel.cover);
  sections.forEach((layout, index) =>
    line(FIRST_ROW + index, layout.section.sheet, panel.counted.get(layout.section.ref)!),
  );
  const total = FIRST_ROW + sections.length;
  sheet.put(total, FIRST_COLUMN, "total", COVER_TEXTS.total);
  const asked = { top: COVER_ROW, left: ASKED, bottom: total - 1, right: ASKED };
  const all = [panel.cover, ...panel.counted.values()];
  sheet.put(
    total,
    ASKED,
    "total",
    SUM(
      range(
        areaText(asked),
        all.map((counts) => constant(counts.asked)),
      ),
    ),
  );
  const named = [
    [BLANK, "cchc.blanks", panel.totals.blank],
    [ERRORS, "cchc.errors", panel.totals.errors],
    [WARNINGS, "cchc.warnings", panel.totals.warnings],
    [TARGETS, "cchc.targets", panel.totals.targets],
  ] as const;
  for (const [column, name, count] of named) {
    sheet.put(total, column, "total", count);
    sheet.defineCell(name, total, column);
  }
  const counters = (column: number): Area => ({ ...asked, bottom: total, left: column, right: column });
  const tinted = [
    [ERRORS, LOOKS.error],
    [BLANK, LOOKS.warning],
    [WARNINGS, LOOKS.warning],
    [TARGETS, LOOKS.warning],
  ] as const;
  for (const [column, look] of tinted) {
    const first = cellAddress(COVER_ROW, column);
    sheet.conditionals.push(
      { areas: [counters(column)], formula: `${first}>0`, look },
      { areas: [counters(column)], formula: `${first}=0`, look: LOOKS.textMuted },
    );
  }
  sheet.merge(
    { top: total + 2, left: FIRST_COLUMN, bottom: total + 1 + HOW_TO_ROWS, right: LAST_COLUMN },
    "howTo",
    howToText(form.outline, panel.lastDay),
  );
}

/** The whole form in one sentence; on the sheet of the rules it stands by itself. */
export function summaryFormula(totals: SheetCounts): Fx {
  const count = (name: string, value: Fx): Fx => ref(name, value);
  const [errors, blanks] = [count("cchc.errors", totals.errors), count("cchc.blanks", totals.blank)];
  const [warnings, targets] = [count("cchc.warnings", totals.warnings), count("cchc.targets", totals.targets)];
  const zero = constant(0);
  const done = constant("√ Đã nhập đủ, không còn lỗi số liệu. Đề nghị trình ký và gửi báo cáo.");
  const look = IF(
    compare(arithmetic(warnings, "+", targets), ">", zero),
    join(
      warnings,
      constant(" cảnh báo, "),
      targets,
      constant(" chỉ tiêu chưa đạt: xem lại hoặc giải trình ở cột Ghi chú."),
    ),
    constant(""),
  );
  const open = IF(
    compare(errors, ">", zero),
    join(constant("× Còn "), errors, constant(" lỗi phải sửa; "), blanks, constant(" ô chưa nhập. ")),
    join(constant("○ Còn "), blanks, constant(" ô chưa nhập. ")),
  );
  return IF(
    AND(compare(errors, "=", zero), compare(blanks, "=", zero)),
    join(done, constant(" "), look),
    join(open, look),
  );
}

import { COVER_SHEET, META_FIELDS, names, type MetaField } from "../../outline/names";
import { countLines } from "../countLines";
import { dateFormula, dateWordsFormula, serialOfDate } from "../formula/dateFormulas";
import { IF, LEN, UPPER } from "../formula/functions";
import { compare, constant, join, type Fx } from "../formula/Fx";
import { fillIn } from "../fillIn";
import { officialDate } from "../officialDate";
import { areaText, cellArea, rowArea, SheetBuilder } from "../SheetBuilder";
import { LOOKS, STYLES } from "../styles";
import type { Validation } from "../Workbook";
import { putPanel, type Panel } from "./coverPanel";
import type { LiveForm } from "./LiveForm";
import { COVER_TEXTS, META_TEXTS } from "./templateTexts";

/** A–H are printed, I parts them from the panel J–O. */
export const COVER_WIDTHS = [12, 13, 9, 9, 9, 9, 9, 9, 2.5, 22, 9.5, 9.5, 7, 9.5, 9.5] as const;
export const COVER_LAST_COLUMN = 7;
/** All rows alike: taller things take several, or the panel beside would inherit the letter's heights. */
export const COVER_ROW_HEIGHT = 20;
const INPUT_COLUMN = 2;
const META_TOP = 18;

/** The paper's first page, portrait: who reports, on what; to its right, not printed, how far the form is filled. */
export function coverSheet(form: LiveForm, panel: Panel): SheetBuilder {
  const sheet = new SheetBuilder(COVER_SHEET);
  putHeadOfPaper(sheet, form);
  putLetter(sheet, form);
  META_FIELDS.forEach((field, index) => putField(sheet, META_TOP + index, field, form));
  putSignatures(sheet, form, META_TOP + META_FIELDS.length + 1);
  putPanel(sheet, form, panel);
  for (let row = 0; row < sheet.end; row += 1) sheet.height(row, COVER_ROW_HEIGHT);
  return sheet;
}

function putHeadOfPaper(sheet: SheetBuilder, form: LiveForm): void {
  const { outline } = form;
  const dots = (field: MetaField, otherwise: string, shown: Fx): Fx =>
    IF(compare(LEN(form.meta(field)), "=", constant(0)), constant(otherwise), shown);
  sheet.merge(rowArea(0, 0, 2), "superior", outline.issuer.toUpperCase());
  sheet.merge(rowArea(0, 3, 7), "nation", COVER_TEXTS.nation);
  const unit = form.filling.meta?.unit ?? "";
  const lines = Math.min(
    2,
    countLines(unit.toUpperCase(), COVER_WIDTHS[0] + COVER_WIDTHS[1] + COVER_WIDTHS[2], STYLES.issuer.font),
  );
  sheet.merge(
    { top: 1, left: 0, bottom: lines, right: 2 },
    "issuer",
    dots("unit", "……………………", UPPER(form.meta("unit"))),
  );
  sheet.put(lines + 1, 1, "mottoRule");
  sheet.merge(rowArea(1, 3, 7), "motto", COVER_TEXTS.motto);
  for (let column = 4; column <= 6; column += 1) sheet.put(2, column, "mottoRule");
  sheet.merge(
    rowArea(4, 0, 2),
    "number13",
    join(constant("Số: "), dots("report_no", "……/BC-……", form.meta("report_no"))),
  );
  const year = outline.periodTo.slice(0, 4);
  const written = join(constant(`${outline.place}, `), dateWordsFormula(form.meta("signed_on")));
  sheet.merge(
    rowArea(4, 3, 7),
    "placeDate",
    dots("signed_on", `${outline.place}, ngày …… tháng …… năm ${year}`, written),
  );
}

function putLetter(sheet: SheetBuilder, form: LiveForm): void {
  const { outline } = form;
  const wide = (row: number): ReturnType<typeof rowArea> => rowArea(row, 0, COVER_LAST_COLUMN);
  sheet.merge(wide(6), "title", outline.cover.title);
  sheet.merge({ top: 7, left: 0, bottom: 8, right: COVER_LAST_COLUMN }, "summary", outline.cover.summary);
  sheet.merge(wide(9), "plainCentre", outline.cover.purpose);
  for (const column of [3, 4]) sheet.put(10, column, "mottoRule");
  const asOf = form.meta("as_of");
  const until = IF(compare(LEN(asOf), "=", constant(0)), constant("……/……/……"), dateFormula(asOf));
  sheet.merge(
    wide(11),
    "subtitle",
    join(constant(`(Số liệu tính từ ngày ${officialDate(outline.periodFrom)} đến ngày `), until, constant(")")),
  );
  const { focal } = outline;
  const to = fillIn(COVER_TEXTS.to, { addressee: outline.cover.addressee });
  sheet.merge(
    { top: 12, left: 0, bottom: 13, right: COVER_LAST_COLUMN },
    "plainCentre",
    focal === undefined ? to : `${to}\n${fillIn(COVER_TEXTS.via, { focal })}`,
  );
  sheet.merge({ top: 14, left: 0, bottom: 16, right: COVER_LAST_COLUMN }, "plain", openingFormula(form));
}

/** The letter's one sentence; the unit is live, number and date of the plan are dots until they are known. */
function openingFormula(form: LiveForm): Fx {
  const { plan, cover } = form.outline;
  const text = fillIn(cover.opening, {
    planNumber: plan.number || "……/KH-UBND",
    planDate: plan.date === "" ? "……/……/……" : officialDate(plan.date),
  });
  const unit = IF(compare(LEN(form.unit), "=", constant(0)), constant("……………"), form.unit);
  return join(
    ...text.split("{unit}").flatMap((part, index) => (index === 0 ? [constant(part)] : [unit, constant(part)])),
  );
}

function putField(sheet: SheetBuilder, row: number, field: MetaField, form: LiveForm): void {
  const date = field === "as_of" || field === "signed_on";
  sheet.merge(rowArea(row, 0, 1), "field", META_TEXTS[field].label);
  const value = form.metaValue(field);
  sheet.merge(rowArea(row, INPUT_COLUMN, COVER_LAST_COLUMN), date ? "inputDate" : "inputField", value ?? undefined);
  sheet.defineCell(names.meta(field), row, INPUT_COLUMN);
  sheet.validations.push(fieldValidation(field, row, form));
  const area = rowArea(row, INPUT_COLUMN, COVER_LAST_COLUMN);
  sheet.conditionals.push({
    areas: [area],
    formula: `LEN(${areaText(cellArea(row, INPUT_COLUMN), true)})>0`,
    look: LOOKS.done,
  });
}

function fieldValidation(field: MetaField, row: number, form: LiveForm): Validation {
  const texts = META_TEXTS[field];
  const { periodFrom, periodTo } = form.outline;
  const words = {
    from: officialDate(periodFrom),
    to: officialDate(periodTo),
    example: officialDate(form.outline.reportDeadline),
  };
  const shown = {
    areas: [cellArea(row, INPUT_COLUMN)],
    promptTitle: texts.title,
    prompt: fillIn(texts.prompt, words),
    errorTitle: texts.errorTitle,
    error: fillIn(texts.error, words),
  };
  switch (field) {
    case "unit":
      return { ...shown, type: "list", formula: "cchc.units", onError: "stop" };
    case "office":
      return { ...shown, type: "list", formula: "cchc.offices", onError: "warning" };
    case "as_of":
    case "signed_on":
      return {
        ...shown,
        type: "date",
        formula: String(serialOfDate(periodFrom)),
        formula2: String(serialOfDate(periodTo)),
        onError: "warning",
      };
    case "phone":
      return { ...shown, type: "textLength", formula: "8", formula2: "20", onError: "warning" };
    default:
      return {
        ...shown,
        type: "textLength",
        formula: "0",
        formula2: field === "report_no" ? "40" : "80",
        onError: "stop",
      };
  }
}

function putSignatures(sheet: SheetBuilder, form: LiveForm, row: number): void {
  const office = form.meta("office");
  const left = (at: number): ReturnType<typeof rowArea> => rowArea(at, 0, 3);
  const right = (at: number): ReturnType<typeof rowArea> => rowArea(at, 4, COVER_LAST_COLUMN);
  const typed = (field: MetaField): Fx =>
    IF(compare(LEN(form.meta(field)), "=", constant(0)), constant(""), form.meta(field));
  sheet.merge(left(row), "signOffice", COVER_TEXTS.reporter);
  sheet.merge(right(row), "signOffice", IF(compare(LEN(office), "=", constant(0)), constant(COVER_TEXTS.head), office));
  sheet.merge(left(row + 1), "signHint", COVER_TEXTS.signHint);
  sheet.merge(right(row + 1), "signHint", COVER_TEXTS.sealHint);
  sheet.merge(left(row + 5), "signOffice", typed("reporter"));
  sheet.merge(right(row + 5), "signOffice", typed("head_name"));
  sheet.merge(left(row + 7), "recipients", COVER_TEXTS.recipients);
  form.outline.cover.recipients.forEach((text, index) => sheet.merge(left(row + 8 + index), "recipient", text));
}

import type { Conditional, Validation } from "../workbook/Workbook";
import { areaAddress } from "../xlsx/areaAddress";
import type { Page } from "./Page";
import { RequestQueue } from "./RequestQueue";
import { supports } from "./supports";

/** Limits of what a person types, and colours by what the cells say. */
export async function putRules(page: Page): Promise<void> {
  const { sheet, target, queue, leave } = page;
  for (const validation of sheet.validations) {
    await queue.add(RequestQueue.sizeOf(validation) + RequestQueue.actions(6 * validation.areas.length), () => {
      for (const area of validation.areas)
        limit(target.getRange(areaAddress(area)).untrack().dataValidation, validation, page);
    });
  }
  if (sheet.conditionals.length > 0 && !supports("1.6")) return leave("conditional");
  // Excel puts each new one before the others.
  for (const conditional of [...sheet.conditionals].reverse()) {
    await queue.add(RequestQueue.sizeOf(conditional) + RequestQueue.actions(9), () => colour(page, conditional));
  }
}

/** `formula` is meant for the top left cell of the area, and so does Excel take it. */
function limit(target: Excel.DataValidation, validation: Validation, { formula }: Page): void {
  target.rule = ruleOf(validation, formula);
  target.ignoreBlanks = true;
  target.errorAlert = {
    showAlert: true,
    style: validation.onError === "stop" ? "Stop" : "Warning",
    title: validation.errorTitle,
    message: validation.error,
  };
  target.prompt = {
    showPrompt: validation.promptTitle !== "" || validation.prompt !== "",
    title: validation.promptTitle,
    message: validation.prompt,
  };
}

function ruleOf({ type, formula, formula2 }: Validation, retarget: Page["formula"]): Excel.DataValidationRule {
  const first = `=${retarget(formula)}`;
  if (type === "custom") return { custom: { formula: first } };
  if (type === "list") return { list: { inCellDropDown: true, source: first } };
  const bounds =
    formula2 === undefined
      ? ({ formula1: first, operator: "GreaterThanOrEqualTo" } as const)
      : ({ formula1: first, formula2: `=${retarget(formula2)}`, operator: "Between" } as const);
  return type === "date" ? { date: bounds } : { textLength: bounds };
}

/** Several areas keep one rule where Excel can (1.9); else each area has its own, of the same condition at its own corner. */
function colour({ target, formula }: Page, { areas, formula: condition, look }: Conditional): void {
  const addresses = areas.map(areaAddress);
  const targets =
    addresses.length > 1 && supports("1.9", target, "getRanges")
      ? [target.getRanges(addresses.join(",")).untrack()]
      : addresses.map((address) => target.getRange(address).untrack());
  for (const range of targets) {
    const conditional = range.conditionalFormats.add("Custom");
    const { rule, format } = conditional.custom;
    rule.formula = `=${formula(condition)}`;
    conditional.stopIfTrue = true;
    if (look.fill) format.fill.color = `#${look.fill}`;
    if (look.color) format.font.color = `#${look.color}`;
    if (look.bold) format.font.bold = true;
    if (look.italic) format.font.italic = true;
    if (look.format) format.numberFormat = look.format;
  }
}

import type { Area, Conditional, Validation } from "../workbook/Workbook";
import { areaAddress } from "./areaAddress";
import { checkArea, findOverlap } from "./checkArea";
import { checkFormula } from "./checkFormula";
import { checkColor, checkFormat } from "./checkStyle";
import { show } from "./show";
import { xstring } from "./xstring";

/** Excel's limits as the schema has them; a longer formula makes Excel repair the file. */
const limits = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 224, formula: 255 } as const;

export function checkValidations(validations: readonly Validation[], sheet: string): void {
  validations.forEach((validation, i) => {
    const { areas, formula, formula2 } = validation;
    const where = `${sheet}, validation ${i + 1}${areas[0] ? ` (${areaAddress(areas[0])})` : ""}`;
    checkAnchor(areas, formula2 === undefined ? [formula] : [formula, formula2], where);
    for (const part of ["promptTitle", "prompt", "errorTitle", "error"] as const) {
      const { length } = xstring(validation[part]);
      if (length > limits[part]) {
        throw new Error(
          `${where}: ${part} ${show(validation[part])} has ${length} characters; Excel takes ${limits[part]}`,
        );
      }
    }
    checkFormula(formula, limits.formula, where);
    if (formula2 !== undefined) checkFormula(formula2, limits.formula, where);
  });
  const pair = findOverlap(validations.flatMap(({ areas }) => areas));
  if (pair) throw new Error(`${sheet}: ${pair.map(areaAddress).join(" and ")} are validated twice`);
}

export function checkConditional({ areas, formula, look }: Conditional, where: string): void {
  checkAnchor(areas, [formula], where);
  checkFormula(formula, 8192, where);
  for (const color of [look.fill, look.color]) if (color !== undefined) checkColor(color, where);
  if (look.format !== undefined) checkFormat(look.format, where);
}

/**
 * A formula speaks of the top left cell of the first area; some programs take that of the smallest rectangle around all areas.
 * They have to be in the same column or row where the formula has a reference that moves with it.
 */
function checkAnchor(areas: readonly Area[], formulas: readonly string[], where: string): void {
  const [first] = areas;
  if (!first) throw new Error(`${where}: no area`);
  for (const area of areas) checkArea(area, where);
  const moves = formulas.map(movingReferences);
  const left = moves.some(({ column }) => column) && areas.some((area) => area.left < first.left);
  const top = moves.some(({ row }) => row) && areas.some((area) => area.top < first.top);
  if (left || top)
    throw new Error(
      `${where}: an area begins ${left ? "left of" : "above"} the first one, which ${show(formulas.join(", "))} is about`,
    );
}

/** `$A1` moves with the row, `A$1` with the column; texts, sheet names, defined names and functions are no references. */
function movingReferences(formula: string): { column: boolean; row: boolean } {
  const bare = formula.replace(/"[^"]*"|'[^']*'/g, "");
  const references = bare.matchAll(
    /(?:^|[^\p{L}\p{N}_.$\\])(\$?)[A-Z]{1,3}(\$?)[1-9][0-9]{0,6}(?![\p{L}\p{N}_.(\\])/giu,
  );
  const dollars = [...references].map(([, column, row]) => ({ column, row }));
  return { column: dollars.some(({ column }) => !column), row: dollars.some(({ row }) => !row) };
}

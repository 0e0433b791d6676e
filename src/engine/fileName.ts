import { fillIn } from "../workbook/fillIn";
import { safeName } from "../workbook/safeName";

/** Name of a workbook's file that Windows takes, whatever a unit is called. */
export function fileName(template: string, values: Readonly<Record<string, string>> = {}): string {
  return `${safeName(fillIn(template, values))}.xlsx`;
}

import { writeXlsx as hucreWriteXlsx } from "hucre/xlsx";
import type { Workbook } from "../workbook/Workbook";
import { checkWorkbook } from "./checkWorkbook";
import { hucreWorkbook } from "./hucreWorkbook";
import { settleParts } from "./settleParts";

/**
 * The bytes of an .xlsx file. The same workbook gives the same bytes on every machine, at any time.
 * @throws Error where the workbook holds what Excel can't: a fault of the program, never of a person's data.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  checkWorkbook(workbook);
  return settleParts(await hucreWriteXlsx(hucreWorkbook(workbook)), workbook);
}

import { join } from "node:path";
import { unitForm } from "../../workbook/round/unitForm";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { writeBytes } from "../files";
import type { Setting } from "../setting";
import type { Work } from "./Work";

/** The units of one group, by their codes: their forms share an outline. */
export interface FormJob {
  readonly units: readonly string[];
}

/** Makes the forms of some units; answers with the files. */
export function formWork({ outline, round }: Setting, folder: string): Work<FormJob, readonly string[]> {
  return async ({ units }) => {
    const files: string[] = [];
    for (const code of units) {
      const file = join(folder, `${code}.xlsx`);
      writeBytes(file, await writeXlsx(unitForm(outline, round, outline.unitOf(code))));
      files.push(file);
    }
    return files;
  };
}

import { join } from "node:path";
import { fillIn } from "../../workbook/fillIn";
import { buildTemplate } from "../../workbook/template/buildTemplate";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { CallError } from "../CallError";
import { CLI } from "../cliTexts";
import { writeBytes } from "../files";
import { valueOf, type Call } from "../parseCall";
import { knownUnit, settingOf } from "../setting";
import type { ExitStatus, Terminal } from "../Terminal";

/** `cchc template --out DIR`: one form for each unit. */
export async function template(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const { outline, round } = settingOf(call);
  const folder = valueOf(call, "out");
  if (folder === undefined) throw new CallError(CLI.needsOut);
  const only = valueOf(call, "unit");
  const wanted = only === undefined ? outline.units : [outline.unitOf(knownUnit(outline, only))!];
  const files: string[] = [];
  for (const unit of wanted) {
    const file = join(folder, `${unit.code}.xlsx`);
    writeBytes(file, await writeXlsx(buildTemplate(outline, { unit, round: round?.id })));
    files.push(`  ${file}  ${unit.name}`);
  }
  terminal.print([fillIn(CLI.templateDone, { count: files.length, folder }), ...files].join("\n"));
  return 0;
}

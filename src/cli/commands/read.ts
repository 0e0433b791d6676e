import { listFiles } from "../listFiles";
import type { Call } from "../parseCall";
import { printJson } from "../printJson";
import { readFiles } from "../readFiles";
import { fileJson, passedOverJson } from "../reportJson";
import { settingOf } from "../setting";
import { tellFile, tellPassedOver } from "../tellReport";
import type { ExitStatus, Terminal } from "../Terminal";

/** `cchc read FILE...`: what the reports say, entry by entry. */
export async function read(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const setting = settingOf(call);
  const given = await readFiles(listFiles(call.paths), setting, terminal);
  const files = given.flatMap(({ members }) => members);
  if (call.flags.has("json")) printJson(terminal, { files: files.map(fileJson), ...passedOverJson(given) });
  else {
    const parts = files.map((file) => tellFile(file, setting.outline).join("\n"));
    terminal.print([...parts, ...tellPassedOver(given)].join("\n\n"));
  }
  return files.some((file) => !file.ok) ? 2 : 0;
}

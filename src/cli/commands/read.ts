import { listFiles } from "../files";
import type { Call } from "../parseCall";
import { readFiles } from "../readFiles";
import { fileJson } from "../reportJson";
import { settingOf } from "../setting";
import { tellFile } from "../tellReport";
import type { ExitStatus, Terminal } from "../Terminal";

/** `cchc read FILE...`: what the reports say, entry by entry. */
export function read(call: Call, terminal: Terminal): ExitStatus {
  const setting = settingOf(call);
  const files = readFiles(listFiles(call.paths), setting, terminal);
  if (call.flags.has("json")) terminal.print(JSON.stringify({ files: files.map(fileJson) }, null, 2));
  else terminal.print(files.map((file) => tellFile(file, setting.outline).join("\n")).join("\n\n"));
  return files.some((file) => !file.ok) ? 2 : 0;
}

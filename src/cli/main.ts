import { fillIn } from "../workbook/fillIn";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { check } from "./commands/check";
import { demo } from "./commands/demo";
import { mail } from "./commands/mail";
import { merge } from "./commands/merge";
import { read } from "./commands/read";
import { round } from "./commands/round";
import { template } from "./commands/template";
import { parseCall, type Call } from "./parseCall";
import { harmless } from "./harmless";
import { showProgress } from "./showProgress";
import type { ExitStatus, Terminal } from "./Terminal";

const COMMANDS: Readonly<Record<string, (call: Call, terminal: Terminal) => ExitStatus | Promise<ExitStatus>>> = {
  template,
  read,
  check,
  merge,
  mail,
  round,
  demo,
};

/** The command line: words in, exit status out. A wrong call is one sentence on stderr; a fault of ours too, with its name for us. */
export async function main(
  words: readonly string[],
  outside: Terminal,
  complainOutside: (text: string) => void,
): Promise<ExitStatus> {
  const terminal: Terminal = { ...outside, print: (text) => outside.print(harmless(text)) };
  const complain = (text: string): void => complainOutside(harmless(text));
  try {
    const call = parseCall(words);
    if (!call) {
      terminal.print(CLI.usage);
      return 0;
    }
    return await COMMANDS[call.command]!(call, terminal);
  } catch (error) {
    if (error instanceof CallError) complain(error.message);
    else complain(fillIn(CLI.fault, { reason: error instanceof Error ? error.message : String(error) }));
    return 2;
  }
}

/** Prints to stdout; tells on stderr how far it is. */
export const terminal: Terminal = {
  print: (text) => void process.stdout.write(`${text}\n`),
  progress: (total, what = CLI.reading, done = 0) => showProgress(process.stderr, total, what, done),
};

import { parseArgs, type ParseArgsConfig } from "node:util";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";

export interface Call {
  readonly command: string;
  readonly paths: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

const COMMON = ["outline", "round"] as const;
/** What each command takes: options with a value, options without, files. */
interface Takes {
  readonly values: readonly string[];
  readonly flags?: readonly string[];
  readonly paths: "none" | "some" | "any";
}
const JSON_FLAG = ["json"] as const;
const COMMANDS: Readonly<Record<string, Takes>> = {
  template: { values: [...COMMON, "out", "unit", "jobs", "log", "today"], paths: "none" },
  read: { values: COMMON, flags: JSON_FLAG, paths: "some" },
  check: { values: [...COMMON, "log", "today"], flags: JSON_FLAG, paths: "some" },
  merge: {
    values: [
      ...COMMON,
      "out",
      "previous",
      "explanations",
      "dossiers-from",
      "unit",
      "source",
      "use",
      "csv",
      "state",
      "jobs",
      "log",
      "today",
    ],
    flags: JSON_FLAG,
    paths: "some",
  },
  mail: {
    values: [...COMMON, "kind", "out", "unit", "until", "previous", "explanations", "log", "today"],
    flags: [...JSON_FLAG, "sent"],
    paths: "any",
  },
  round: { values: [...COMMON, "out", "log", "today"], flags: JSON_FLAG, paths: "any" },
  demo: { values: [...COMMON, "out"], paths: "none" },
};
/** May be given more than once. */
const REPEATED = new Set(["merge unit", "merge source", "merge use"]);

/** Words of the command line → call; `undefined` where help is asked for. */
export function parseCall(words: readonly string[]): Call | undefined {
  const [command, ...rest] = words;
  if (command === "--help" || command === "-h" || command === "help" || rest.includes("--help")) return undefined;
  if (command === undefined) throw new CallError(CLI.noCommand);
  const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!known) throw new CallError(CLI.unknownCommand, { name: command });

  const options: ParseArgsConfig["options"] = Object.fromEntries(
    known.values.map((name) => [name, { type: "string" }]),
  );
  const flags: readonly string[] = known.flags ?? [];
  for (const name of flags) options[name] = { type: "boolean" };
  const { tokens } = parseArgs({
    args: [...rest],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true as const,
  });
  const paths: string[] = [];
  const given = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") paths.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (flags.includes(name) && value === undefined) given.add(name);
    else if (!known.values.includes(name)) throw new CallError(CLI.badOption, { name: rawName });
    else if (value === undefined || value === "") throw new CallError(CLI.needsValue, { name: rawName });
    else if (values.has(name) && !REPEATED.has(`${command} ${name}`))
      throw new CallError(CLI.badOption, { name: `${rawName} (hai lần)` });
    else values.set(name, [...(values.get(name) ?? []), value]);
  }
  if (known.paths === "none" && paths.length > 0) throw new CallError(CLI.noArguments, { name: paths[0]! });
  if (known.paths === "some" && paths.length === 0) throw new CallError(CLI.needsFiles);
  return { command, paths, flags: given, values };
}

/** The one value of an option. */
export function valueOf(call: Call, name: string): string | undefined {
  return call.values.get(name)?.[0];
}

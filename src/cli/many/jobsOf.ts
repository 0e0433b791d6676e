import { availableParallelism } from "node:os";
import { CallError } from "../CallError";
import { CLI } from "../cliTexts";
import { valueOf, type Call } from "../parseCall";

const MOST = 64;

/** `--jobs N`: so many threads; without it as many as the machine has cores. */
export function jobsOf(call: Call): number {
  const text = valueOf(call, "jobs");
  if (text === undefined) return availableParallelism();
  const jobs = Number(text);
  if (!/^\d{1,2}$/.test(text) || jobs < 1 || jobs > MOST) throw new CallError(CLI.badJobs, { text });
  return jobs;
}

import { readFileSync } from "node:fs";
import { nodeMeans } from "../../src/cli/nodeMeans";
import { readGiven } from "../../src/intake/readGiven";
import { loadOutline } from "../../src/outline/loadOutline";
import file from "../../src/outline/outline-2025.json";
import { peakMemory } from "../../test/support/peakMemory";

/** Reads one file in a process of its own and prints what that took beyond the idle process, as JSON. */
void run(process.argv[3]!);

async function run(path: string): Promise<void> {
  const loaded = loadOutline(file);
  if (!loaded.ok) throw new Error("the built-in outline does not load");
  const bytes = new Uint8Array(readFileSync(path));
  const idle = process.memoryUsage().rss - bytes.length;
  const before = process.cpuUsage();
  const given = await readGiven(path, bytes, loaded.outline, {}, nodeMeans);
  const { user, system } = process.cpuUsage(before);
  const outcomes = new Set(given.members.map((member) => (member.ok ? "read" : member.refusal.code)));
  const peak = peakMemory();
  const answer = {
    seconds: (user + system) / 1e6,
    megabytes: (peak - idle) / 1_048_576,
    outcome: [...outcomes].join(", ") || "nothing",
  };
  process.stdout.write(JSON.stringify(answer));
}

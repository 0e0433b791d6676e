import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { outline2025 } from "../support/outline2025";
import { fuzz } from "./fuzz";

/** `npm run fuzz -- --seconds 60 --seed 1`: files that fail are kept as fixtures, which `fuzzed.test.ts` reads from then on. */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { seconds: { type: "string", default: "60" }, seed: { type: "string", default: "1" } },
});
const FIXTURES = join(__dirname, "../fixtures/fuzz");

void run(Number(values.seconds), Number(values.seed));

async function run(seconds: number, seed: number): Promise<void> {
  const until = Date.now() + seconds * 1000;
  const { counts, failures } = await fuzz(outline2025(), seed, () => Date.now() < until);
  for (const { seed: at, mutant, wrong } of failures) {
    print(`✗ ${at} ${mutant.done}`);
    for (const { item, told } of wrong.slice(0, 5)) print(`    ${item ?? "file"}: ${told}`);
    const name = join(FIXTURES, at.replace("/", "-"));
    mkdirSync(FIXTURES, { recursive: true });
    writeFileSync(`${name}.xlsx`, mutant.bytes);
    writeFileSync(`${name}.json`, `${JSON.stringify({ done: mutant.done, wrong }, null, 2)}\n`);
  }
  const { same, changed, refused } = counts;
  print(
    `${same + changed + refused} files: ${same} same, ${changed} changed and told, ${refused} refused, ${failures.length} silently wrong`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

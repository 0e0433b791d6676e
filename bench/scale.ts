import { spawnSync } from "node:child_process";
import { rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadOutline } from "../src/outline/loadOutline";
import file from "../src/outline/outline-2025.json";
import { makeCountry } from "./makeCountry";

/**
 * What merging costs by the number of files: time, files a second, the peak of memory; and once more with what the first run has written down.
 * `npm run bench:scale -- [--jobs N] [FILES]...`
 */
const FOLDER = resolve("build/bench");
const CCHC = resolve(process.env.CCHC_BENCH ?? "build/cli/cchc.js");

void run(process.argv.slice(3));

async function run(words: readonly string[]): Promise<void> {
  const at = words.indexOf("--jobs");
  const jobs = at < 0 ? "2" : words[at + 1]!;
  const counts = words.filter((_, index) => at < 0 || (index !== at && index !== at + 1)).map(Number);
  const loaded = loadOutline(file);
  if (!loaded.ok) throw new Error("the built-in outline does not load");
  console.log(`cchc merge --jobs ${jobs} --state --csv, Node ${process.version}`);
  console.log(
    "    files   first run   files/s   CPU s   peak MB   with state   CPU s   peak MB   workbook MB   tables MB",
  );
  for (const files of counts.length > 0 ? counts : [200, 2000]) {
    const { folder, round } = await makeCountry(loaded.outline, files, FOLDER);
    const [out, state, csv] = ["xlsx", "state", "csv"].map((name) => join(FOLDER, `${files}.${name}`)) as [
      string,
      string,
      string,
    ];
    for (const made of [out, state, csv]) rmSync(made, { recursive: true, force: true });
    const call = ["merge", folder, "--round", round, "--out", out, "--state", state, "--csv", csv, "--jobs", jobs];
    const [first, again] = [measure(call, files), measure(call, 0)];
    const mb = (...paths: string[]): string =>
      (paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1_048_576).toFixed(1);
    const tables = ["entries", "findings", "units", "files"].map((name) => join(csv, `${name}.csv`));
    console.log(
      (
        [
          [`${files}`, 9],
          [`${first.seconds.toFixed(1)} s`, 12],
          [(files / first.seconds).toFixed(0), 10],
          [first.cpu, 8],
          [first.peak, 10],
          [`${again.seconds.toFixed(1)} s`, 13],
          [again.cpu, 8],
          [again.peak, 10],
          [mb(out), 14],
          [mb(...tables), 12],
        ] as [string, number][]
      )
        .map(([text, width]) => text.padStart(width))
        .join(""),
    );
  }
}

function measure(
  call: readonly string[],
  read: number,
): { readonly seconds: number; readonly cpu: string; readonly peak: string } {
  const start = performance.now();
  const ran = spawnSync(process.execPath, ["--require", resolve("bench/peakMemory.cjs"), CCHC, ...call, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - start) / 1000;
  const told =
    ran.stdout === "" ? undefined : (JSON.parse(ran.stdout) as { read: number; refused: readonly unknown[] });
  if (!told || told.read !== read || told.refused.length > 0)
    throw new Error(`${ran.stdout.slice(0, 2000)}${ran.stderr}`);
  const [, cpu = "?", peak = "?"] = /used ([\d.]+) s, (\d+) MB/.exec(ran.stderr) ?? [];
  return { seconds, cpu, peak };
}

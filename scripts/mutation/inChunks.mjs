import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import base from "../../stryker.config.mjs";
import { Explained } from "./Explained.mjs";
import { readMutants, survivorsText } from "./readMutants.mjs";

/**
 * Mutation testing of what decides, a few files at a time: `npm run mutation [FOLDER…] [-- --jobs N --minutes M]`. Results stay in `build/mutation`, one
 * for each chunk and round of tests; what has its result there is not run again. A chunk that hangs costs its minutes and is told.
 */
const ROOT = "build/mutation";
/** Folder of `src` → rounds of folders of `test`: the tests of a later round are asked about what the earlier ones have let through and nobody explained. */
const ROUNDS = {
  outline: [["outline"], ["checks"]],
  report: [["report"], ["drift"]],
  checks: [["checks", "round", "engine"]],
  assessment: [["assessment"], ["checks"]],
  xlsx: [["xlsx"]],
};
/** A chunk's source at most, in bytes, unless it is one file. */
const CHUNK = 12_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: "string", default: "2" }, minutes: { type: "string", default: "20" } },
});
const folders = positionals.length > 0 ? positionals : Object.keys(ROUNDS);
const chunks = folders.flatMap(chunksOf);
const explained = new Explained(folders);
mkdirSync(ROOT, { recursive: true });

/** First the first round of all: a score for everything comes before a better one for some. */
for (const round of [0, 1]) {
  const waiting = chunks.filter(({ folder }) => round in ROUNDS[folder]);
  await Promise.all(Array.from({ length: Number(values.jobs) }, () => work(waiting, round)));
}
for (const folder of folders)
  process.stdout.write(`${folder}: ${scoreOf(chunks.filter((one) => one.folder === folder))}\n`);
for (const stale of explained.without(chunks.flatMap(mutantsOf)))
  process.stdout.write(`Explained, but no longer among the survivors: ${stale}\n`);

async function work(waiting, round) {
  for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
    const start = performance.now();
    await run(chunk, round, ROUNDS[chunk.folder][round]);
    writeFileSync(`${ROOT}/${chunk.id}.txt`, survivorsText(mutantsOf(chunk), explained));
    const seconds = Math.round((performance.now() - start) / 1000);
    process.stdout.write(`${chunk.id}, round ${round + 1} (${seconds} s): ${scoreOf([chunk])}\n`);
  }
}

/** One run of Stryker in a folder of its own, ended after its minutes. */
async function run({ id, files, reports }, round, tests) {
  const report = reports[round];
  if (existsSync(report) || (round > 0 && !existsSync(reports[round - 1]))) return;
  const left = readMutants(reports.slice(0, round)).filter((mutant) => !mutant.caught && !explained.has(mutant));
  // Nothing to ask: a report without mutants.
  if (round > 0 && left.length === 0) return void writeFileSync(report, '{ "files": {} }');
  const config = path.resolve(`${report}.config.json`);
  const settings = {
    ...base,
    plugins: base.plugins.map((plugin) => path.resolve(plugin)),
    mutate: round === 0 ? files : [...new Set(left.map(({ range }) => range))],
    tempDirName: `build/stryker-${id}`,
    jsonReporter: { fileName: report },
  };
  writeFileSync(config, JSON.stringify(settings));
  await new Promise((done) => {
    const log = openSync(report.replace(/json$/, "log"), "w");
    const child = spawn(process.execPath, ["node_modules/.bin/stryker", "run", config], {
      env: { ...process.env, CCHC_MUTATE: tests.join(",") },
      detached: true,
      stdio: ["ignore", log, log],
    });
    const clock = setTimeout(() => process.kill(-child.pid, "SIGKILL"), Number(values.minutes) * 60_000);
    child.on("close", () => {
      clearTimeout(clock);
      closeSync(log);
      done();
    });
  });
  rmSync(settings.tempDirName, { recursive: true, force: true });
  rmSync(config);
}

/** The files of a folder in order, as many to a chunk as its bytes allow. */
function chunksOf(folder) {
  if (!ROUNDS[folder]) throw new Error(`Not mutated: ${folder}. Known: ${Object.keys(ROUNDS).join(", ")}`);
  const found = [];
  let bytes = Infinity;
  for (const name of readdirSync(`src/${folder}`, { recursive: true }).sort()) {
    const file = `src/${folder}/${name}`;
    if (!file.endsWith(".ts")) continue;
    const { size } = statSync(file);
    if (bytes + size > CHUNK) {
      const id = `${folder}-${found.length + 1}`;
      const reports = ROUNDS[folder].map((_, round) => `${ROOT}/${id}.${round + 1}.json`);
      found.push({ folder, id, files: [], reports });
      bytes = 0;
    }
    found.at(-1).files.push(file);
    bytes += size;
  }
  return found;
}

function mutantsOf({ reports }) {
  return readMutants(reports.filter((report) => existsSync(report)));
}

function scoreOf(some) {
  const mutants = some.flatMap(mutantsOf);
  const caught = mutants.filter((mutant) => mutant.caught).length;
  const missing = some.flatMap(({ reports }) => reports).filter((report) => !existsSync(report));
  const without = missing.length > 0 ? `, without ${missing.map((report) => path.basename(report)).join(", ")}` : "";
  const told = mutants.filter((mutant) => !mutant.caught && explained.has(mutant)).length;
  const open = mutants.length - caught - told;
  const score = ((100 * caught) / mutants.length).toFixed(1);
  return `${score} %, ${caught} of ${mutants.length}; ${told} survivors explained, ${open} open${without}`;
}

import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import base from "../../stryker.config.mjs";

/**
 * Mutation testing of what decides, a few files at a time: `npm run mutation [FOLDER…] [-- --jobs N --minutes M --again]`. A chunk that hangs costs its
 * minutes and is told, the others keep their results in `build/mutation`; a chunk that has its result is not run again without `--again`.
 */
const ROOT = "build/mutation";
/** Folder of `src` → folders of `test` whose tests decide about it. */
const TESTS = {
  outline: ["outline"],
  report: ["report"],
  checks: ["checks", "round", "engine"],
  assessment: ["assessment"],
  xlsx: ["xlsx"],
};
/** A chunk's source at most, in bytes, unless it is one file. */
const CHUNK = 12_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: "string", default: "2" },
    minutes: { type: "string", default: "20" },
    again: { type: "boolean", default: false },
  },
});
const folders = positionals.length > 0 ? positionals : Object.keys(TESTS);
const chunks = folders.flatMap(chunksOf);
if (values.again) for (const { id } of chunks) rmSync(reportOf(id), { force: true });
mkdirSync(ROOT, { recursive: true });

const waiting = chunks.filter(({ id }) => !existsSync(reportOf(id)));
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
tellScores();

async function work() {
  for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
    const start = performance.now();
    await run(chunk);
    const seconds = Math.round((performance.now() - start) / 1000);
    const told = existsSync(reportOf(chunk.id)) ? scoreText(countOf([chunk])) : `no result: ${ROOT}/${chunk.id}.log`;
    process.stdout.write(`${chunk.id} (${seconds} s): ${told}\n`);
  }
}

/** One run of Stryker in a folder of its own, ended after its minutes. */
function run({ id, folder, files }) {
  const config = path.resolve(ROOT, `${id}.config.json`);
  const settings = {
    ...base,
    plugins: base.plugins.map((plugin) => path.resolve(plugin)),
    mutate: files,
    tempDirName: `build/stryker-${id}`,
    jsonReporter: { fileName: reportOf(id) },
  };
  writeFileSync(config, JSON.stringify(settings));
  return new Promise((done) => {
    const log = openSync(path.join(ROOT, `${id}.log`), "w");
    const child = spawn(process.execPath, ["node_modules/.bin/stryker", "run", config], {
      env: { ...process.env, CCHC_MUTATE: TESTS[folder].join(",") },
      detached: true,
      stdio: ["ignore", log, log],
    });
    const clock = setTimeout(() => process.kill(-child.pid, "SIGKILL"), Number(values.minutes) * 60_000);
    child.on("close", () => {
      clearTimeout(clock);
      closeSync(log);
      rmSync(settings.tempDirName, { recursive: true, force: true });
      rmSync(config);
      done();
    });
  });
}

/** The files of a folder in order, as many to a chunk as its bytes allow. */
function chunksOf(folder) {
  if (!TESTS[folder]) throw new Error(`Not mutated: ${folder}. Known: ${Object.keys(TESTS).join(", ")}`);
  const found = [];
  let bytes = Infinity;
  for (const name of readdirSync(`src/${folder}`, { recursive: true }).sort()) {
    const file = `src/${folder}/${name}`;
    if (!file.endsWith(".ts")) continue;
    const { size } = statSync(file);
    if (bytes + size > CHUNK) {
      found.push({ folder, id: `${folder}-${found.length + 1}`, files: [] });
      bytes = 0;
    }
    found.at(-1).files.push(file);
    bytes += size;
  }
  return found;
}

function reportOf(id) {
  return `${ROOT}/${id}.json`;
}

function countOf(some) {
  const count = {};
  for (const { id } of some.filter(({ id }) => existsSync(reportOf(id)))) {
    for (const { mutants } of Object.values(JSON.parse(readFileSync(reportOf(id), "utf8")).files)) {
      for (const { status } of mutants) count[status] = (count[status] ?? 0) + 1;
    }
  }
  return count;
}

function scoreText({ Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 }) {
  const caught = Killed + Timeout;
  const all = caught + Survived + NoCoverage;
  return `${((100 * caught) / all).toFixed(1)} % of ${all} (${Survived} survived, ${NoCoverage} not reached)`;
}

function tellScores() {
  for (const folder of folders) {
    const own = chunks.filter((chunk) => chunk.folder === folder);
    const missing = own.filter(({ id }) => !existsSync(reportOf(id))).map(({ id }) => id);
    process.stdout.write(
      `${folder}: ${scoreText(countOf(own))}${missing.length > 0 ? `, without ${missing.join(", ")}` : ""}\n`,
    );
  }
}

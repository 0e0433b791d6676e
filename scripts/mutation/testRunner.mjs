import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { collectTests } from "./collectTests.mjs";
import { ModuleLoader } from "./ModuleLoader.mjs";

/** Folders of `test/` whose tests are run: those named in CCHC_MUTATE, of all that decide without. */
const FOLDERS = process.env.CCHC_MUTATE?.split(",") ?? ["outline", "report", "checks", "assessment", "xlsx"];
/** What takes more processor time is left out too: each mutant that survives costs all tests that reach it. */
const SLOWEST_MS = 250;
/** Cases of a property at most, for the same reason. */
const RUNS = 20;
/** How other programs are started. */
const PROGRAMS = ["spawn", "spawnSync", "execFile", "execFileSync", "exec", "execSync", "fork"];
/** Tests that stop the clock are jest's. */
const LEFT_OUT = /\bjest\./;
/** What the dry run found, in Stryker's own copy of the project: a worker started anew after a mutant that hung has no dry run of its own. */
const FOUND = "tests-found.json";

/**
 * Stryker's tests in the process of its worker: a mutant costs the tests that reach it and the modules that lead to it, where jest would load every
 * test file anew. Hours become minutes.
 */
class InProcessRunner {
  static inject = [];
  #root = process.cwd();
  #loader = new ModuleLoader(this.#root);
  #state = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  /** Test id → file. */
  #fileOf = new Map();
  /** Tests that start other programs, left out one by one. */
  #programs = new Set();
  /** Test file → milliseconds of its tests together. */
  #costOf = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const require = createRequire(path.join(this.#root, "package.json"));
    globalThis.expect = require("expect").expect;
    const refuse = () => {
      this.#programs.add(this.#state.currentTestId);
      throw new Error("no other programs here");
    };
    for (const name of ["child_process", "node:child_process"])
      this.#loader.replace(name, Object.fromEntries(PROGRAMS.map((start) => [start, refuse])));
    this.#loader.replace("fast-check", withFewRuns(require("fast-check")));
    this.#loader.session()(path.join(this.#root, "test/setUp.ts"));
    const found = path.join(this.#root, FOUND);
    if (!existsSync(found)) return;
    const { fileOf, costOf } = JSON.parse(readFileSync(found, "utf8"));
    this.#fileOf = new Map(fileOf);
    this.#costOf = new Map(costOf);
  }

  async dryRun() {
    this.#state.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const file of this.#testFiles()) {
      const all = await this.#runFile(file);
      // What such a test shares with others, a folder made beforehand, fails for them too.
      const isLeftOut = ({ id, status, timeSpentMs }) =>
        timeSpentMs > SLOWEST_MS || (status === TestStatus.Failed && all.some((one) => this.#programs.has(one.id)));
      const quick = all.filter((test) => !isLeftOut(test) || !this.#forget(test.id));
      this.#costOf.set(
        file,
        quick.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0),
      );
      tests.push(...quick);
    }
    const found = { fileOf: [...this.#fileOf], costOf: [...this.#costOf] };
    writeFileSync(path.join(this.#root, FOUND), JSON.stringify(found));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    Object.assign(this.#state, {
      activeMutant: String(activeMutant.id),
      mutantCoverage: undefined,
      hitLimit,
      hitCount: hitLimit ? 0 : undefined,
    });
    try {
      const wanted = testFilter ?? [...this.#fileOf.keys()];
      const tests = [];
      const files = [...new Set(wanted.map((id) => this.#fileOf.get(id)))];
      for (const file of files.sort((a, b) => this.#costOf.get(a) - this.#costOf.get(b))) {
        tests.push(...(await this.#runFile(file, new Set(wanted))));
        if (tests.some(({ status }) => status === TestStatus.Failed)) break;
      }
      const stuck = determineHitLimitReached(this.#state.hitCount, hitLimit);
      return toMutantRunResult(stuck ?? { status: DryRunStatus.Complete, tests }, disableBail);
    } finally {
      Object.assign(this.#state, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    }
  }

  #forget(id) {
    delete this.#state.mutantCoverage.perTest[id];
    return this.#fileOf.delete(id);
  }

  /** All tests of a file, or the wanted ones up to the first that fails. A file that doesn't even load fails with its first. */
  async #runFile(file, wanted) {
    const name = path.relative(this.#root, file);
    this.#state.currentTestId = undefined;
    let declared;
    try {
      declared = collectTests(() => void this.#loader.session()(file));
    } catch (error) {
      if (!wanted) throw error;
      return [failed([...wanted].find((id) => this.#fileOf.get(id) === file) ?? name, file, error, 0)];
    }
    const results = [];
    for (const [index, test] of declared.entries()) {
      const id = `${name} #${index + 1} ${test.name}`;
      if (wanted ? !wanted.has(id) : this.#fileOf.set(id, file) === undefined) continue;
      const start = process.cpuUsage();
      this.#state.currentTestId = id;
      try {
        await test.run();
        const timeSpentMs = millisecondsSince(start);
        results.push({ id, name: id, status: TestStatus.Success, timeSpentMs, fileName: file });
      } catch (error) {
        results.push(failed(id, file, error, millisecondsSince(start)));
        if (wanted) break;
      }
    }
    this.#state.currentTestId = undefined;
    return results;
  }

  #testFiles() {
    return FOLDERS.flatMap((folder) => {
      const home = path.join(this.#root, "test", folder);
      return readdirSync(home)
        .filter((file) => file.endsWith(".test.ts"))
        .map((file) => path.join(home, file))
        .filter((file) => !LEFT_OUT.test(readFileSync(file, "utf8")));
    });
  }
}

/** Of processor time: on a busy machine the clock says little. */
function millisecondsSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function withFewRuns(fastCheck) {
  const assert = (property, { numRuns = RUNS, ...rest } = {}) =>
    fastCheck.assert(property, { ...rest, numRuns: Math.min(numRuns, RUNS) });
  return { ...fastCheck, assert, default: { ...fastCheck.default, assert }, __esModule: true };
}

function failed(id, fileName, error, timeSpentMs) {
  const failureMessage = error instanceof Error ? error.message : String(error);
  return { id, name: id, status: TestStatus.Failed, failureMessage, timeSpentMs, fileName };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];

/**
 * Mutation testing of what decides: `npm run mutation`, or of one folder `CCHC_MUTATE=checks npm run mutation -- --mutate "src/checks/**\/*.ts"`.
 * Not part of `npm test`. Tests through other programs are left out.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  packageManager: "npm",
  plugins: ["./scripts/mutation/testRunner.mjs"],
  testRunner: "in-process",
  mutate: ["outline", "report", "checks", "assessment", "xlsx"].map((folder) => `src/${folder}/**/*.ts`),
  coverageAnalysis: "perTest",
  // Tables and texts made once while a module loads: every test would have to run for each of them.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: "build/stryker",
  ignorePatterns: ["/dist", "/build", "/demo", "/docs"],
  reporters: ["clear-text", "progress-append-only", "json"],
  jsonReporter: { fileName: "build/mutation/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  incremental: true,
  incrementalFile: "build/mutation/incremental.json",
};

/**
 * Mutation testing of what decides, as `npm run mutation` runs it chunk by chunk. Not part of `npm test`. Tests through other programs are left out.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  packageManager: "npm",
  plugins: ["./scripts/mutation/testRunner.mjs"],
  testRunner: "in-process",
  coverageAnalysis: "perTest",
  // Tables and texts made once while a module loads: every test would have to run for each of them.
  ignoreStatic: true,
  concurrency: 1,
  // The slowest test takes a quarter of a second: what runs so much longer hangs.
  timeoutMS: 8_000,
  ignorePatterns: ["/dist", "/build", "/demo", "/docs"],
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};

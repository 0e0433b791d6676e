import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../../src/intake/readFile";
import { outline2025 } from "../support/outline2025";
import { fuzz } from "./fuzz";
import { isReported, tellEntry, type Wrong } from "./silentlyWrong";

const outline = outline2025();
const FIXTURES = join(__dirname, "../fixtures/fuzz");
const MUTANTS = 400;

test("mutants of a filled form are read right or reported, field by field", async () => {
  const { counts, failures } = await fuzz(outline, 2025, (done) => done < MUTANTS);
  expect(failures.map(({ seed, mutant, wrong }) => [seed, mutant.done, wrong])).toEqual([]);
  // All three happen, or the mutations are not what they should be.
  expect(Math.min(counts.same, counts.changed, counts.refused)).toBeGreaterThan(0);
});

const kept = readdirSync(FIXTURES).filter((name) => name.endsWith(".xlsx"));

test.each(kept)("a file that once failed stays right: %s", (name) => {
  const path = join(FIXTURES, name);
  const { wrong } = JSON.parse(readFileSync(path.replace(/xlsx$/, "json"), "utf8")) as { wrong: readonly Wrong[] };
  const read = readFile(name, new Uint8Array(readFileSync(path)), outline);
  if (!read.ok) return;
  for (const { item, told } of wrong) {
    const entry = item === null ? undefined : read.report.entries.get(item)!;
    if (entry && !isReported(entry, undefined, read.report)) expect(tellEntry(entry)).not.toBe(told);
    if (item === null) expect(`unit ${read.report.unit}`).not.toBe(told);
  }
});

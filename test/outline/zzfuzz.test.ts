import fc from "fast-check";
import { loadOutline } from "/work/main/src/outline/loadOutline";
import file from "/work/main/test/fixtures/otherOutline.json";
import { buildTemplate } from "/work/main/src/workbook/template/buildTemplate";
import { writeXlsx } from "/work/main/src/xlsx/writeXlsx";
import { readFile } from "/work/main/src/intake/readFile";
import { mergeReports } from "/work/main/src/assessment/mergeReports";
import { buildConsolidated } from "/work/main/src/workbook/consolidated/buildConsolidated";
type Json = any;
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [];
  const keys: (string | number)[] = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...pathsOf((value as Json)[key], [...path, key])]);
}
const leaf = fc.oneof(
  fc.constantFrom<unknown>("", " ", "x", "A", "a.b", "'", "''x'y", '"', "&<>", "\n", "\t", "=1+1", "{", "x".repeat(4000), "ỗ".repeat(1000), "😀".repeat(2000), "x y ".repeat(999), 0, 1, -1, 2, 100, 1e9, 1e300, 0.1, true, false, [], {}, "error", "info", "target", "team", "count", "text", "money", "percent", "2026-01-01", "1900-03-01", "9999-12-31"),
  fc.string({ unit: "grapheme" }), fc.integer(), fc.double({ noNaN: true }),
);
const paths = pathsOf(file);
test("fuzz", async () => {
  let loadedCount = 0; const fails = new Map<string, string>();
  const t0 = Date.now();
  for (const [path, value, mode] of fc.sample(fc.tuple(fc.constantFrom(...paths), leaf, fc.constantFrom("set", "set", "set", "gone", "dup")), { numRuns: 100000, seed: Number(process.env.SEED ?? 1) })) {
    if (Date.now() - t0 > 400_000) break;
    const json: Json = structuredClone(file);
    const parent = path.slice(0, -1).reduce((p: Json, k) => p[k], json);
    const last = path[path.length - 1]!;
    if (mode === "gone") { if (Array.isArray(parent)) parent.splice(Number(last), 1); else delete parent[last]; }
    else if (mode === "dup") { if (Array.isArray(parent)) parent.push(structuredClone(parent[last as number])); else continue; }
    else parent[last] = value;
    const loaded = loadOutline(json);
    if (!loaded.ok) continue;
    loadedCount++;
    const outline = loaded.outline;
    try {
      const unit = outline.units[0]!;
      const bytes = await writeXlsx(buildTemplate(outline, { unit }));
      const read = readFile("x.xlsx", bytes, outline);
      if (!read.ok) throw new Error("read: " + read.refusal.message);
      if (read.report.lost.length || read.report.repaired.length) throw new Error("repaired " + JSON.stringify([read.report.lost, read.report.repaired]).slice(0, 300));
      await writeXlsx(buildConsolidated(mergeReports([read.report], outline)));
    } catch (e) { const m = (e as Error).message.slice(0, 200).replace(/[A-Z]+\d+/g, "#"); if (!fails.has(path.filter(k=>typeof k!=="number").join(".")+m)) fails.set(path.filter(k=>typeof k!=="number").join(".")+m, `${path.join(".")} ${mode} ${JSON.stringify(value)?.slice(0, 60)}: ${(e as Error).message.slice(0, 260)}`); }
  }
  console.log(loadedCount, [...fails.values()].join("\n"));
}, 600_000);

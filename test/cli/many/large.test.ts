import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRemarks } from "../../../src/assessment/readRemarks";
import { loadOutline } from "../../../src/outline/loadOutline";
import { inRound } from "../../../src/outline/loadRound";
import { buildTemplate } from "../../../src/workbook/template/buildTemplate";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { countryRound } from "../../support/countryRound";
import { smallFile } from "../../support/smallOutline";
import { runCchc } from "../runCchc";

/** 3.004 units, of whom five have reported. */
const file = smallFile({ items: { "a.total": "count", "a.words": "text" }, units: ["A", "B", "C", "D"] });
const loaded = loadOutline(file);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
const round = countryRound(loaded.outline, 751);
const country = inRound(loaded.outline, round);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cchc-large-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]): string => join(folder, ...names);

test("more than 3.000 units: the workbook is written as a stream, the same again, and can be merged upon", async () => {
  mkdirSync(at("in"));
  writeFileSync(at("outline.json"), JSON.stringify(file));
  writeFileSync(at("round.json"), JSON.stringify(round));
  for (const [index, code] of ["X1A", "X1B", "X2A", "X750C", "X751D"].entries()) {
    const filling = { meta: { as_of: "2026-10-01" }, answers: { "a.total": index + 1, "a.words": "Không" } };
    writeFileSync(
      at("in", `${code}.xlsx`),
      await writeXlsx(buildTemplate(country, { unit: country.unitOf(code), filling })),
    );
  }
  const words = [
    "merge",
    at("in"),
    "--outline",
    at("outline.json"),
    "--round",
    at("round.json"),
    "--out",
    at("out.xlsx"),
  ];
  const ran = await runCchc(...words, "--json");
  expect(ran).toMatchObject({ status: 0, complaint: "" });
  const told = JSON.parse(ran.out) as { merged: unknown[]; missing: unknown[]; split: string[] };
  expect(told.merged).toHaveLength(5);
  expect(told.missing).toHaveLength(2999);
  expect(told.split.join(" ")).toContain("3.004");
  const bytes = readFileSync(at("out.xlsx"));
  const read = readXlsx(bytes);
  expect(read.ok && readRemarks(read.cells)).toMatchObject({ ok: true, outline: file.id });
  const again = await runCchc(...words);
  expect(again).toMatchObject({ status: 0, complaint: "" });
  expect(again.out).toContain("Đã tổng hợp 5 đơn vị");
  expect(again.out).toContain("… và ");
  expect(readFileSync(at("out.xlsx")).equals(bytes)).toBe(true);
});

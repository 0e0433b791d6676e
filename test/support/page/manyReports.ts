import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRound, loadRound } from "../../../src/outline/loadRound";
import type { Round } from "../../../src/outline/Round";
import { buildTemplate } from "../../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { demoFillings } from "../demoFillings";
import { outline2025 } from "../outline2025";

const FILLINGS = Object.values(demoFillings);

/** A round over many units: code, name, short name. */
export function roundOf(units: number): Round {
  const loaded = loadRound({
    id: `vong-${units}`,
    plan: { number: "187/KH-UBND", date: "2025-10-15" },
    reportDeadline: "2025-11-11",
    units: Array.from({ length: units }, (_, index) => ({
      code: `X${index + 1}`,
      name: `Ủy ban nhân dân xã số ${index + 1}`,
      short: `Xã ${index + 1}`,
    })),
  });
  if (!loaded.ok) throw new Error(loaded.reason);
  return loaded.round;
}

/** The reports of all units of a round as files in a folder. */
export async function writeReports(round: Round, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const outline = inRound(outline2025(), round);
  const files: string[] = [];
  for (const [index, unit] of outline.units.entries()) {
    const { answers, ...filling } = FILLINGS[index % FILLINGS.length]!;
    const meta = { ...filling.meta, unit: unit.name };
    const changed = { ...answers, "feedback.received": 10 + index, "feedback.resolved": 10 + index };
    const workbook = buildTemplate(outline, { unit, round: round.id, filling: { ...filling, meta, answers: changed } });
    const file = join(folder, `${unit.code}.xlsx`);
    writeFileSync(file, await writeXlsx(workbook));
    files.push(file);
  }
  return files;
}

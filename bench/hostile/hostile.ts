import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CONTAINER_LIMITS } from "../../src/xlsx/limits";
import { hostileContainers } from "../../test/intake/hostileKinds";
import { buildZip } from "../../test/xlsx/buildZip";
import { hostileFiles } from "../../test/xlsx/hostileKinds";
import { heavyWorkbooks } from "./heavyWorkbooks";

/** `npm run bench:hostile [WORD]`: what files that mean harm cost, each in a process of its own; WORD picks those with it in the name. */
const SECONDS = 10;
const MEGABYTES = 300;
const WORD = process.argv[3] ?? "";

interface Made {
  readonly name: string;
  readonly make: () => Promise<{ readonly file: string; readonly bytes: Uint8Array }>;
}

const files: readonly Made[] = [
  ...heavyWorkbooks.map(({ name, make }) => ({ name, make: async () => ({ file: "a.xlsx", bytes: await make() }) })),
  ...heavyWorkbooks.map(({ name, make }) => ({
    name: `zip: ${name}`,
    make: async () => ({ file: "a.zip", bytes: zipOf(await make()) }),
  })),
  ...hostileFiles.flatMap(({ kinds }) =>
    kinds.map(({ id, bytes }) => ({ name: id, make: () => Promise.resolve({ file: "a.xlsx", bytes: bytes() }) })),
  ),
  ...hostileContainers.flatMap(({ kinds }) =>
    kinds.map(({ id, make }) => ({
      name: id,
      make: async () => {
        const made = await make();
        return { file: made.name, bytes: made.bytes };
      },
    })),
  ),
];

/** As many as an archive may hold; more than it may inflate. */
function zipOf(data: Uint8Array): Uint8Array {
  const count = Math.min(100, Math.floor((CONTAINER_LIMITS.file - 10_000) / data.length));
  return buildZip(Array.from({ length: count }, (_, n) => ({ name: `${n}.xlsx`, data, method: 0 })));
}

void run();

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cchc-hostile-"));
  let exceeding = 0;
  try {
    for (const { name, make } of files.filter((file) => file.name.includes(WORD))) {
      const { file, bytes } = await make();
      const path = join(folder, file);
      writeFileSync(path, bytes);
      const told = readApart(path);
      const met = told !== undefined && told.seconds <= SECONDS && told.megabytes <= MEGABYTES;
      if (!met) exceeding++;
      const figures = told
        ? `${told.seconds.toFixed(1).padStart(6)} s ${told.megabytes.toFixed(0).padStart(5)} MB  ${told.outcome}`
        : "no answer";
      console.log(
        `${met ? "  " : "✗ "}${name.padEnd(48)} ${(bytes.length / 1_048_576).toFixed(1).padStart(5)} MB ${figures}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `at most ${SECONDS} s of processor time and ${MEGABYTES} MB beyond the idle process: ${exceeding} exceed it`,
  );
  process.exitCode = exceeding > 0 ? 1 : 0;
}

function readApart(path: string): { seconds: number; megabytes: number; outcome: string } | undefined {
  const child = spawnSync(process.execPath, ["scripts/run-ts.cjs", join(__dirname, "readOne.ts"), path], {
    encoding: "utf8",
    timeout: 120_000,
  });
  if (child.status !== 0) return undefined;
  return JSON.parse(child.stdout) as { seconds: number; megabytes: number; outcome: string };
}

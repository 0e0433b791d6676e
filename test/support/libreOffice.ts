import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice keeps a file's cached values unless told to compute every formula anew on loading. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Opens files in a LibreOffice of its own and saves them in another format, all in one start of the program.
 * @returns the saved bytes by the names given
 */
export function convertWithLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  format: "xlsx" | "pdf" | "ods",
  recalculate = false,
): Record<string, Uint8Array> {
  const home = mkdtempSync(join(tmpdir(), "cchc-soffice-"));
  try {
    const [profile, from, to] = ["profile", "from", "to"].map((name) => join(home, name)) as [string, string, string];
    mkdirSync(join(profile, "user"), { recursive: true });
    mkdirSync(from);
    if (recalculate) writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(from, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    execFileSync(
      "soffice",
      [
        "--headless",
        "--norestore",
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--convert-to",
        format,
        "--outdir",
        to,
        ...paths,
      ],
      { stdio: ["ignore", "ignore", "pipe"], timeout: 600_000 },
    );
    return Object.fromEntries(
      paths.map((path) => [
        basename(path, ".xlsx"),
        new Uint8Array(readFileSync(join(to, basename(path).replace(/xlsx$/, format)))),
      ]),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

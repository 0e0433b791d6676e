import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Opens a form with openpyxl, does what the Python statements say to `book`, and saves it. */
export function runOpenpyxl(form: Uint8Array, statements: string, options = ""): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "drift-"));
  try {
    writeFileSync(join(folder, "form.xlsx"), form);
    const script = `import openpyxl\nbook = openpyxl.load_workbook("form.xlsx", ${options})\n${statements}\nbook.save("form.xlsx")`;
    execFileSync("/usr/bin/python3", ["-c", script], { cwd: folder, stdio: "pipe" });
    return new Uint8Array(readFileSync(join(folder, "form.xlsx")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { names, type MetaField } from "../../src/outline/names";
import type { Filling } from "../../src/workbook/template/LiveForm";

const SCRIPT = `
import datetime, json, sys, openpyxl
book = openpyxl.load_workbook("form.xlsx")
for name, value, date in json.load(open("typed.json", encoding="utf-8")):
    (sheet, cell), = book.defined_names[name].destinations
    book[sheet][cell].value = datetime.date.fromisoformat(value) if date else value
book.save("form.xlsx")
`;
const DATES: readonly string[] = ["as_of", "signed_on"] satisfies MetaField[];

/** A form filled in by another program, which knows nothing but the defined names. */
export function fillWithOpenpyxl(form: Uint8Array, { meta = {}, answers = {} }: Filling): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "fill-"));
  try {
    const typed = [
      ...Object.entries(meta).map(([field, value]) => [names.meta(field as MetaField), value, DATES.includes(field)]),
      ...Object.entries(answers).map(([id, value]) => [names.input(id), value, false]),
    ];
    writeFileSync(join(folder, "form.xlsx"), form);
    writeFileSync(join(folder, "typed.json"), JSON.stringify(typed));
    execFileSync("/usr/bin/python3", ["-c", SCRIPT], { cwd: folder, stdio: "pipe" });
    return readFileSync(join(folder, "form.xlsx"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

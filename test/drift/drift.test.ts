import { readFile } from "../../src/intake/readFile";
import { buildTemplate } from "../../src/workbook/template/buildTemplate";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { proveKinds } from "../support/IntakeKind";
import { outline2025 } from "../support/outline2025";
import type { Drift } from "./Drift";
import { driftLists } from "./driftLists";
import { FormFile } from "./FormFile";
import { judgeDrift } from "./judgeDrift";
import { knownAnswers } from "./knownAnswers";

/** Whatever is done to a form: every answer is read right, or the field or the file is reported. */
const outline = outline2025();
const known = knownAnswers(outline);
let form: FormFile;

beforeAll(async () => {
  const options = { unit: outline.unitOf("KT"), filling: known.filling };
  form = FormFile.open(await writeXlsx(buildTemplate(outline, options)));
});

describe.each(driftLists.map((list) => [list.heading, list] as const))("%s", (_, list) => {
  proveKinds(list, prove);
});

async function prove({ change, expect: expected }: Drift): Promise<void> {
  const changed = await change(form.copy());
  const read = readFile("KT.xlsx", changed instanceof FormFile ? changed.bytes() : changed, outline);
  if (!read.ok) {
    expect(read.refusal).toMatchObject({ code: expected.refused });
    return;
  }
  const judged = judgeDrift(outline, read.report, known, expected.now);
  expect(judged.wrong).toEqual([]);
  expect(judged).toMatchObject({
    lost: expected.lost ?? [],
    error: expected.error ?? [],
    told: expected.told ?? [],
    repairs: [...(expected.repairs ?? [])].sort(),
  });
  for (const id of expected.notices ?? []) expect(read.report.entries.get(id)!.signs).not.toEqual([]);
  for (const words of expected.says ?? []) expect(judged.says.join("\n")).toContain(words);
  expect(expected.refused).toBeUndefined();
}

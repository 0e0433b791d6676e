import { readFile } from "../../src/intake/readFile";
import { proveKinds } from "../support/IntakeKind";
import { outline2025 } from "../support/outline2025";
import { judgeDrift } from "./judgeDrift";
import { oldForm, versionKinds } from "./versions";

/** Forms of an earlier version of the outline: mapped by id, said in words, and no figure read with another meaning. */
const outline = outline2025();

proveKinds(versionKinds, async (kind) => {
  const { file, known } = await oldForm(kind);
  const read = readFile("KT.xlsx", file.bytes(), outline);
  if (!read.ok) throw new Error(read.refusal.message);
  const judged = judgeDrift(outline, read.report, known, kind.expect.now);
  expect(judged.wrong).toEqual([]);
  expect(judged).toMatchObject({
    lost: kind.expect.lost ?? [],
    error: kind.expect.error ?? [],
    told: kind.expect.told ?? [],
    repairs: [...(kind.expect.repairs ?? [])].sort(),
  });
  for (const words of kind.expect.says ?? []) expect(judged.says.join("\n")).toContain(words);
});

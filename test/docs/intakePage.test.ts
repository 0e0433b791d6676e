import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { INTAKE_CHAPTERS, intakePage } from "../../scripts/intakePage";

// docs/intake.md says what the tests prove: it is made from the lists that they run.
const ROOT = path.join(__dirname, "../..");
const lists = INTAKE_CHAPTERS.flatMap((chapter) => chapter.lists);

test("the page on disk is as generated: if not, run `npm run docs`", () => {
  expect(readFileSync(path.join(ROOT, "docs/intake.md"), "utf8")).toBe(intakePage());
});

test.each([...new Set(lists.map((list) => list.test))])("%s is there and runs its lists", (file) => {
  expect(existsSync(path.join(ROOT, file))).toBe(true);
  // One test for each kind, under its id: only this call makes them.
  expect(readFileSync(path.join(ROOT, file), "utf8")).toMatch(/\bproveKinds\(/);
});

test("every kind has an id of its own, a title and what happens, in Vietnamese", () => {
  for (const { kinds } of lists) expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
  for (const { id, title, told } of lists.flatMap((list) => list.kinds)) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(title).toMatch(/^[\p{Lu}\d.\p{Ll}].*[^.]$/u);
    expect(told).toMatch(/^\p{Lu}.*\.$/u);
  }
});

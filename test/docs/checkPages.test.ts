import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { severityWord } from "../../src/checks/severityWord";
import { STANDARD_CHECKS } from "../../src/outline/standardChecks";
import { checkedBy, checkPages } from "../../scripts/checkPages";
import { runExample } from "../../scripts/runExample";
import { outline2025 } from "../support/outline2025";

// docs/checks says what the product says: pages are made from the outline, and every example on them is run.
const FOLDER = path.join(__dirname, "../../docs/checks");
const outline = outline2025();
const pages = checkPages(outline);
const checked = checkedBy(outline);

describe("the pages on disk", () => {
  test("are those of the outline: if not, run `npm run docs`", () => {
    const onDisk = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
    expect(onDisk.sort()).toEqual([...pages.keys()].sort());
  });

  test.each([...pages])("%s is as generated: if not, run `npm run docs`", (file, text) => {
    expect(readFileSync(path.join(FOLDER, file), "utf8")).toBe(text);
  });
});

test("every code has a page, and the index leads to each", () => {
  const codes = [...outline.rules.map(({ code }) => code), ...STANDARD_CHECKS.map(({ code }) => code)];
  expect(codes.filter((code) => !pages.has(`${code}.md`))).toEqual([]);
  expect(codes.filter((code) => !pages.get("README.md")!.includes(`(${code}.md)`))).toEqual([]);
});

describe.each(checked.map((one) => [one.id, one] as const))("%s", (id, { code, source, examples }) => {
  const told = (kind: "pass" | "fail"): ReturnType<typeof runExample> =>
    runExample(outline, id, examples.stage, examples[kind]);

  test("the passing example gives nothing", () => {
    expect(told("pass")).toEqual([]);
  });

  test("the failing one gives the message of its page, once", () => {
    const page = pages.get(`${code}.md`)!;
    expect(told("fail")).toHaveLength(1);
    expect(page).toContain(`\n> ${told("fail")[0]!.message}\n`);
    expect(page).toContain(`${severityWord({ ...source, code })}`);
  });
});

test("a check that the outline has switched off has no page", () => {
  const without = checkPages(outline2025((json) => ({ ...json, checks: { T8: { off: true } } })));
  expect([...pages.keys()].filter((file) => !without.has(file))).toEqual(["T8.md"]);
});

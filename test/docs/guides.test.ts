import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

// What the pages written by hand name must be there.
const ROOT = path.join(__dirname, "../..");
const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

test("every path that docs/architecture.md names exists", () => {
  const named = [...read("docs/architecture.md").matchAll(/`((?:src|test|scripts|docs)\/[^`*]*|\.[a-z-]+\.cjs)`/g)];
  expect(named.length).toBeGreaterThan(40);
  expect(named.map(([, file]) => file!).filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test("docs/architecture.md names every folder of the source", () => {
  const page = read("docs/architecture.md");
  const rings = read(".dependency-cruiser.cjs")
    .match(/"\^src\/\(([^)]*)\)\/"/g)!
    .join("|");
  const folders = [...new Set(rings.match(/[a-z]+(?=[|)])/g))].filter((name) =>
    existsSync(path.join(ROOT, "src", name)),
  );
  expect(folders).toContain("intake");
  expect(folders.filter((name) => !page.includes(`\`src/${name}/\``))).toEqual([]);
});

test.each([
  "README.md",
  "CONTRIBUTING.md",
  "docs/huong-dan.md",
  "docs/trien-khai.md",
  "docs/manual-checks.md",
  "docs/architecture.md",
  "docs/checks/README.md",
])("links of %s lead somewhere", (file) => {
  const page = read(file);
  const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(
    ([, heading]) =>
      `#${heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-")}`,
  );
  const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
  const dead = links.filter((link) =>
    link.startsWith("#") ? !anchors.includes(link) : !existsSync(path.join(ROOT, path.dirname(file), link)),
  );
  expect(dead).toEqual([]);
});

test.each(["README.md", "CONTRIBUTING.md", "docs/huong-dan.md", "docs/trien-khai.md", "docs/manual-checks.md"])(
  "every npm script that %s names exists",
  (file) => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read(file).matchAll(/npm (?:run ([\w:]+)|(start|stop|test)\b)/g)].map(
      ([, run, own]) => run ?? own!,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  },
);

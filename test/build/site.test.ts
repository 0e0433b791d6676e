import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import ts from "typescript";
import { firstPaint } from "../../bench/firstPaint";

/** The folder that `npm run build` makes, as files. */
const ROOT = path.join(__dirname, "../..");
const SITE = path.join(ROOT, "dist");
const OFFICE = path.join(ROOT, "node_modules/@microsoft/office-js");
const read = (file: string): string => readFileSync(path.join(SITE, file), "utf8");
const files = readdirSync(SITE, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll(path.sep, "/"));
const ownScripts = files.filter((file) => file.endsWith(".js") && !file.startsWith("office-js/"));

/** Addresses in the scripts that nothing ever fetches. */
const NAMES_ONLY = [
  // Names of XML formats.
  /^http:\/\/(schemas\.openxmlformats\.org|schemas\.microsoft\.com|www\.w3\.org|purl\.org|purl\.oclc\.org|www\.wps\.cn)\//,
  // Where messages of React and Fabric send a developer.
  /^https:\/\/(reactjs\.org|fb\.me)\//,
  /^https:\/\/github\.com\/microsoft\/fluentui\/wiki\//,
  // Where Fabric takes web fonts from, unless told otherwise: the app tells it before Fabric starts.
  /^https:\/\/static2\.sharepointonline\.com\/files\/fabric\/assets$/,
];

describe.each(["index.html", "taskpane.html"])("%s", (html) => {
  const text = read(html);
  const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/.exec(text)?.[1] ?? "";
  const rules = new Map(policy.split(";").map((rule) => [rule.trim().split(" ")[0]!, rule.trim().split(" ").slice(1)]));

  test("the policy stands before every script and allows only what lies beside the page", () => {
    expect(text.indexOf("Content-Security-Policy")).toBeLessThan(text.indexOf("<script"));
    expect(rules.get("default-src")).toEqual(["'none'"]);
    expect(rules.get("script-src")).toEqual(["'self'"]);
    expect(rules.get("connect-src")).toEqual(["'self'"]);
    // From disk a worker is started from its text.
    expect(rules.get("worker-src")).toEqual(["'self'", "blob:"]);
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(text).not.toMatch(/\son\w+=/);
  });

  test("every address in it is relative, and its file is there", () => {
    const addresses = [...text.matchAll(/\b(?:src|href)="?([^"\s>]+)/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).not.toMatch(/^(\/|[a-z]+:)/);
      expect(files).toContain(address);
    }
  });

  test("at most 150 KB of JavaScript before the first paint", () => {
    const { gzipped, scripts } = firstPaint(html);
    expect(scripts.map(({ file }) => file)).toEqual([
      "loading.js",
      expect.stringMatching(/^(page|taskpane)\.[0-9a-f]{12}\.js$/),
    ]);
    expect(gzipped).toBeLessThanOrEqual(150_000);
  });

  test("what is there before the app speaks Vietnamese", () => {
    expect(text).toMatch(/<html lang="?vi\b/);
    expect(text).toContain("Đang tải…");
  });
});

test("the page never loads office.js, the pane loads the copy beside it before the app", () => {
  expect(read("index.html")).not.toMatch(/office-js|office\.js/);
  const pane = read("taskpane.html");
  expect(pane.indexOf("office-js/office.js")).toBeGreaterThan(0);
  expect(pane.indexOf("office-js/office.js")).toBeLessThan(pane.search(/taskpane\.[0-9a-f]{12}\.js/));
});

test("no script names an address that it would fetch, and none makes code from text", () => {
  expect(ownScripts.length).toBeGreaterThan(5);
  for (const file of ownScripts) {
    const code = read(file);
    const addresses = [...new Set(code.match(/\b(?:https?|wss?):\/\/[\w.-]+[^\s"'`\\)<>]*/g) ?? [])];
    expect([file, addresses.filter((address) => !NAMES_ONLY.some((known) => known.test(address)))]).toEqual([file, []]);
    expect([file, code.match(/\beval\(|\bnew Function\(|sourceMappingURL/g)]).toEqual([file, null]);
  }
});

test("Microsoft's library is its own files, unchanged, with its licence", () => {
  const copied = files.filter((file) => /^office-js\/.*\.js$/.test(file)).map((file) => file.slice("office-js/".length));
  expect(copied.sort()).toEqual([
    "en-us/office_strings.js",
    "excel-ios-16.00.js",
    "excel-mac-16.00.js",
    "excel-web-16.00.js",
    "excel-win32-16.00.js",
    "excel-win32-16.01.js",
    "office.js",
    "telemetry/oteljs_agave.js",
    "vi-vn/office_strings.js",
  ]);
  for (const file of copied) {
    const same = readFileSync(path.join(SITE, "office-js", file)).equals(readFileSync(path.join(OFFICE, "dist", file)));
    expect([file, same]).toEqual([file, true]);
  }
  expect(read("office-js/LICENSE.md")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
});

test("the worker's text is the worker", () => {
  const scope: { cchcEngineWorker?: string } = createContext({});
  runInContext(read("engine.worker.text.js"), scope);
  expect(scope.cchcEngineWorker).toBe(read("engine.worker.js"));
});

test("what old Excel runs is copied as written and has no newer syntax than ES5", () => {
  const source = readFileSync(path.join(ROOT, "src/taskpane/loading.js"), "utf8");
  expect(read("loading.js")).toBe(source);
  const written = (target: ts.ScriptTarget): string => ts.transpileModule(source, { compilerOptions: { target } }).outputText;
  expect(written(ts.ScriptTarget.ES5)).toBe(written(ts.ScriptTarget.ESNext));
});

test("nothing is shipped but the site", () => {
  const kinds = new Set(files.filter((file) => /\.\w+$/.test(file)).map((file) => path.extname(file)));
  expect([...kinds].sort()).toEqual([".css", ".html", ".js", ".md", ".png", ".txt"]);
  expect(existsSync(path.join(SITE, "cli"))).toBe(false);
});

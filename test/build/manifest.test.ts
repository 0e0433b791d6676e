import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isTabId } from "../../src/taskpane/TabId";
import { type Element, manifestOf } from "./manifestOf";

/** What the schema of manifests can't see, for the one of development and for one made for another address. */
const ROOT = path.join(__dirname, "../..");
const SITE = "https://intranet.example/cchc/";
const FOLDER = mkdtempSync(path.join(tmpdir(), "cchc-manifest-"));
const MADE = path.join(FOLDER, "manifest.xml");

function makeManifest(...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/manifest.mjs", ...words], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

const made = makeManifest("--url", SITE.slice(0, -1), "--out", MADE);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe.each([
  ["development", path.join(ROOT, "manifest.xml"), "https://localhost:3000/"],
  ["another address", MADE, SITE],
])("manifest for %s", (_, file, site) => {
  const elements = manifestOf(file);
  const named = (name: string): Element[] => elements.filter((element) => element.name === name);
  const one = (name: string): Element => {
    const [element, ...others] = named(name);
    expect(others).toEqual([]);
    return element!;
  };
  const addresses = elements
    .map(({ attributes }) => attributes.DefaultValue)
    .filter((value): value is string => value?.includes("://") ?? false);
  const inSite = (address: string): string => {
    expect(address.startsWith(site)).toBe(true);
    return address.slice(site.length);
  };

  test("every resid is a resource, and every resource is used", () => {
    const used = elements.flatMap(({ attributes }) => attributes.resid ?? []);
    const resources = elements.filter(({ path }) => path.includes("Resources")).flatMap(({ attributes }) => attributes.id ?? []);
    expect(used.length).toBeGreaterThan(30);
    expect(new Set(resources).size).toBe(resources.length);
    expect([...new Set(used)].sort()).toEqual([...resources].sort());
  });

  test("ids have at most 32 characters; texts fit where they are shown", () => {
    for (const { attributes } of elements)
      for (const id of [attributes.id, attributes.resid]) expect((id ?? "").length).toBeLessThanOrEqual(32);
    const strings = named("String");
    expect(strings.length).toBeGreaterThan(5);
    for (const { attributes, path } of strings)
      expect(attributes.DefaultValue!.length).toBeLessThanOrEqual(path.at(-1) === "ShortStrings" ? 125 : 250);
    expect(one("DisplayName").attributes.DefaultValue!.length).toBeLessThanOrEqual(125);
    const [about] = named("Description").filter(({ path }) => path.length === 1);
    expect(about!.attributes.DefaultValue!.length).toBeLessThanOrEqual(250);
  });

  test("addresses are https, of one folder, and files that the build makes or that stand in assets", () => {
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) {
      const { protocol, pathname } = new URL(address);
      expect(protocol).toBe("https:");
      expect(pathname).toMatch(/^[\w./-]+$/);
      const file = inSite(address).replace(/\?.*/, "");
      expect(existsSync(path.join(ROOT, "dist", file))).toBe(true);
    }
  });

  test("every image is a PNG of the size it is named for", () => {
    const fileOf = new Map(
      named("Image")
        .filter(({ attributes }) => attributes.id)
        .map(({ attributes }) => [attributes.id!, inSite(attributes.DefaultValue!)]),
    );
    const shown = [
      ...named("Image")
        .filter(({ attributes }) => attributes.resid)
        .map(({ attributes }) => [fileOf.get(attributes.resid!)!, Number(attributes.size)] as const),
      [inSite(one("IconUrl").attributes.DefaultValue!), 32] as const,
      [inSite(one("HighResolutionIconUrl").attributes.DefaultValue!), 64] as const,
    ];
    for (const [file, size] of shown) expect([file, ...sizeOfPng(path.join(ROOT, file))]).toEqual([file, size, size]);
  });

  test("each icon is there in the three sizes that Excel asks for", () => {
    const icons = named("Icon").map((_, index) =>
      elements
        .slice(elements.indexOf(named("Icon")[index]!) + 1)
        .slice(0, 8)
        .map(({ attributes }) => Number(attributes.size)),
    );
    expect(icons).toHaveLength(4);
    for (const sizes of icons) expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
  });

  test("three buttons open one pane, each at its own tab", () => {
    const labels = named("Control").map((control) => {
      const after = elements.slice(elements.indexOf(control));
      const idOf = (name: string): string => after.find((element) => element.name === name)!.attributes.resid!;
      const valueOf = (id: string): string =>
        elements.find(({ attributes }) => attributes.id === id)!.attributes.DefaultValue!;
      return [valueOf(idOf("Label")), new URL(valueOf(idOf("SourceLocation"))).searchParams.get("tab")];
    });
    expect(labels).toEqual([
      ["Tạo đề cương", "de-cuong"],
      ["Kiểm tra", "kiem-tra"],
      ["Tổng hợp", "tong-hop"],
    ]);
    for (const [, tab] of labels) expect(isTabId(tab)).toBe(true);
    expect(new Set(named("TaskpaneId").map(({ text }) => text)).size).toBe(1);
  });

  test("no Excel is shut out by a requirement, and Vietnamese is the only language", () => {
    expect(named("Set").map(({ attributes }) => [attributes.Name, attributes.MinVersion])).toEqual([
      ["ExcelApi", undefined],
    ]);
    expect(one("Sets").attributes.DefaultMinVersion).toBe("1.1");
    expect(one("DefaultLocale").text).toBe("vi-VN");
    expect(named("Override")).toEqual([]);
  });
});

test("the command tells where the manifest is, and the tool that sideloads can read it", () => {
  expect(made).toEqual({ status: 0, said: expect.stringContaining(`${MADE}\nKhung: ${SITE}taskpane.html`) as string });
  expect(readFileSync(MADE, "utf8")).not.toContain("localhost");
});

test("an address for help takes the place of the page's", () => {
  const file = path.join(FOLDER, "help.xml");
  makeManifest("--url", `${SITE}index.html`, "--support", "https://help.example/a?b=1&c", "--out", file);
  const [support] = manifestOf(file).filter(({ name }) => name === "SupportUrl");
  expect(support!.attributes.DefaultValue).toBe("https://help.example/a?b=1&c");
});

test.each([
  [["--url", "http://intranet.example/cchc"], "Excel chỉ nhận địa chỉ https."],
  [["--url", "intranet"], "“intranet” không phải một địa chỉ."],
  [["--url", "https://a.example/?x=1"], "Địa chỉ chỉ gồm tên máy chủ và thư mục."],
  [[], "Thiếu --url."],
  [["--link", "https://a.example"], "Cách dùng:"],
])("a wrong call %j is refused with the reason", (words, reason) => {
  const { status, said } = makeManifest(...words);
  expect(status).toBe(2);
  expect(said).toContain(reason);
  expect(said).toContain("Cách dùng: npm run manifest -- --url");
});

/** Width and height stand in the first chunk of a PNG. */
function sizeOfPng(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

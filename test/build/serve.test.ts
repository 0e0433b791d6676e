import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { readdirSync } from "node:fs";
import { networkInterfaces } from "node:os";
import path from "node:path";

/** What `npm start` runs after the build, as a process of its own. */
const ROOT = path.join(__dirname, "../..");
const HASHED = readdirSync(path.join(ROOT, "dist")).find((file) => /^page\.[0-9a-f]{12}\.js$/.test(file))!;
const running: ChildProcess[] = [];
afterAll(() => running.forEach((one) => one.kill()));

/** Everything that it says up to its last line. */
function start(...words: string[]): Promise<string> {
  const server = spawn(process.execPath, ["scripts/serve.mjs", ...words], { cwd: ROOT });
  running.push(server);
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (text: Buffer): void => {
      said += text.toString();
      if (said.includes("Dừng: Ctrl+C")) resolve(said);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", () => resolve(said));
    server.on("error", reject);
  });
}
const urlIn = (said: string): string => /http:\/\/localhost:\d+\S*/.exec(said)![0].replace("localhost", "127.0.0.1");

describe("the page's server", () => {
  let said: string;
  let url: string;
  beforeAll(async () => {
    said = await start("--port", "0", "--no-open");
    url = urlIn(said);
  });

  test("prints the address, and that the pane needs another machine where it does", () => {
    expect(said).toMatch(/^Trang web: http:\/\/localhost:\d+\/\n/);
    if (process.platform === "linux") expect(said).toContain("Khung trong Excel cần máy Windows hoặc Mac");
  });

  test.each([
    ["", "no-cache"],
    ["index.html", "no-cache"],
    ["taskpane.html?tab=kiem-tra", "no-cache"],
    ["engine.worker.js", "no-cache"],
    [HASHED, "public, max-age=31536000, immutable"],
    ["assets/icon-32.png", "public, max-age=86400"],
    ["office-js/office.js", "public, max-age=86400"],
  ])("/%s: %s", async (file, cache) => {
    const response = await fetch(url + file);
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, cache]);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  test("a file that did not change is not sent again", async () => {
    const etag = (await fetch(url)).headers.get("etag")!;
    expect((await fetch(url, { headers: { "If-None-Match": etag } })).status).toBe(304);
  });

  test("the page stands in nobody's frame; the pane in Excel's", async () => {
    const policy = async (file: string): Promise<string | null> =>
      (await fetch(url + file)).headers.get("content-security-policy");
    expect(await policy("")).toBe("frame-ancestors 'none'");
    expect(await policy("taskpane.html")).toBeNull();
  });

  test.each([
    "/../package.json",
    "/..%2fpackage.json",
    "/%2e%2e/package.json",
    "/..%5cpackage.json",
    "/assets/../../package.json",
    "//etc/passwd",
    "/%00",
    "/%",
    "/nothing.js",
  ])("%s is not served", async (target) => expect(await statusOf(url, "GET", target)).toBe(404));

  test("only reading is served", async () => {
    expect(await statusOf(url, "POST", "/")).toBe(405);
    expect(await statusOf(url, "HEAD", "/")).toBe(200);
  });

  test("no other machine reaches it", async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of outside)
      await expect(fetch(url.replace("127.0.0.1", address))).rejects.toThrow("fetch failed");
  });
});

test("under a folder of the address, and nowhere else", async () => {
  const url = urlIn(await start("--port", "0", "--base", "a/b", "--no-open"));
  expect(url).toMatch(/\/a\/b\/$/);
  expect((await fetch(`${url}taskpane.html`)).status).toBe(200);
  expect(await statusOf(url, "GET", "/taskpane.html")).toBe(404);
});

describe("where the port is taken", () => {
  let other: Server;
  let port: number;
  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    ({ port } = other.address() as AddressInfo);
  });
  afterAll(() => other.close());

  test("the next free one is used and told", async () => {
    const url = urlIn(await start("--port", String(port), "--no-open"));
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect((await fetch(url)).status).toBe(200);
  });
});

test.each([["--port", "x"], ["--port", "70000"], ["--what"]])("a wrong call is told: %s %s", async (...words) =>
  expect(await start(...words)).toContain("Cách dùng: npm start"),
);

test.each([
  ["a Windows desktop", { env: {}, platform: "win32", isTerminal: true }, true],
  ["a Linux desktop", { env: { DISPLAY: ":0" }, platform: "linux", isTerminal: true }, true],
  ["a Linux server", { env: {}, platform: "linux", isTerminal: true }, false],
  ["a Mac over SSH", { env: { SSH_CONNECTION: "1" }, platform: "darwin", isTerminal: true }, false],
  ["a pipeline", { env: { CI: "true", DISPLAY: ":0" }, platform: "linux", isTerminal: true }, false],
  ["output into a file", { env: { DISPLAY: ":0" }, platform: "linux", isTerminal: false }, false],
])("whether a browser is opened: %s", (_, machine, opened) => {
  const script = `import { hasBrowser } from "./scripts/site/hasBrowser.mjs"; console.log(hasBrowser(${JSON.stringify(machine)}))`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT, encoding: "utf8" });
  expect(stdout).toBe(`${opened}\n`);
});

/** As typed: fetch would tidy the address up. */
function statusOf(url: string, method: string, target: string): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    socket.once("data", (head) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(head.toString("latin1"))![1]));
      socket.destroy();
    });
    socket.on("error", reject);
  });
}

// `npm start`, after the build: the page over http and, where Excel can host it, the pane over https. On this machine only.
import { existsSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { hasBrowser } from "./site/hasBrowser.mjs";
import { listen } from "./site/listen.mjs";
import { siteHandler } from "./site/siteHandler.mjs";
import { SITE_TEXTS } from "./site/siteTexts.mjs";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
/** The address in manifest.xml. */
const PANE_PORT = 3000;

function leave(text) {
  console.error(text);
  process.exit(2);
}

function readCall() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "8080" },
        base: { type: "string", default: "/" },
        "no-open": { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) leave(SITE_TEXTS.usage);
    return { port, base: path.posix.join("/", values.base, "/"), open: !values["no-open"] };
  } catch {
    return leave(SITE_TEXTS.usage);
  }
}

async function startPage({ port, base, open }) {
  const server = http.createServer(siteHandler(DIST, base));
  const used = await listen(server, port, { free: true });
  if (used === undefined) leave(SITE_TEXTS.portsTaken(port));
  const url = `http://localhost:${used}${base}`;
  console.log(SITE_TEXTS.page(url));
  if (!open || !hasBrowser({ env: process.env, platform: process.platform, isTerminal: process.stdout.isTTY })) return;
  const { default: openBrowser } = await import("open");
  const started = await openBrowser(url);
  // Without a browser there is still the address above.
  started.on("error", () => undefined);
}

async function startPane() {
  if (process.platform !== "win32" && process.platform !== "darwin") return SITE_TEXTS.paneElsewhere;
  const { default: certificates } = await import("office-addin-dev-certs");
  let options;
  try {
    options = await certificates.getHttpsServerOptions();
  } catch (error) {
    return SITE_TEXTS.noCertificate(error.message);
  }
  const used = await listen(https.createServer(options, siteHandler(DIST)), PANE_PORT, { free: false });
  if (used === undefined) return SITE_TEXTS.panePortTaken(PANE_PORT);
  return SITE_TEXTS.pane(`https://localhost:${used}/taskpane.html`);
}

if (!existsSync(path.join(DIST, "index.html"))) leave(SITE_TEXTS.notBuilt);
await startPage(readCall());
console.log(await startPane());
console.log(SITE_TEXTS.stop);

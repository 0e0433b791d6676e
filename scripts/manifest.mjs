// Writes the manifest for another address: npm run manifest -- --url https://intranet.example/cchc [--support URL] [--out FILE]
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import manifestTool from "office-addin-manifest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DEVELOPMENT = "https://localhost:3000/";
const USAGE =
  "Cách dùng: npm run manifest -- --url https://intranet.example/cchc [--support https://…] [--out manifest.xml]";

const refuse = (reason) => {
  console.error(`${reason}\n${USAGE}`);
  process.exit(2);
};

function httpsUrl(text) {
  if (!URL.canParse(text)) refuse(`“${text}” không phải một địa chỉ.`);
  const url = new URL(text);
  if (url.protocol !== "https:") refuse("Excel chỉ nhận địa chỉ https.");
  return url;
}

/** The folder's address, with "/" at the end. */
function siteUrl(text) {
  const url = httpsUrl(text);
  if (url.search || url.hash || url.username || url.password) refuse("Địa chỉ chỉ gồm tên máy chủ và thư mục.");
  url.pathname = url.pathname.replace(/(index|taskpane)\.html$/, "").replace(/\/*$/, "/");
  return url.href;
}

function readCall() {
  try {
    const { values } = parseArgs({
      options: { url: { type: "string" }, support: { type: "string" }, out: { type: "string" } },
    });
    return values;
  } catch (error) {
    return refuse(error.message);
  }
}

const call = readCall();
if (call.url === undefined) refuse("Thiếu --url.");
const site = siteUrl(call.url);
const support = call.support === undefined ? undefined : httpsUrl(call.support).href;
const out = path.resolve(call.out ?? path.join(ROOT, "build/manifest.xml"));

const xml = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const template = await readFile(path.join(ROOT, "manifest.xml"), "utf8");
const text = template
  .replace(/<!-- For development.*-->\n/, "")
  .replace(/(<SupportUrl DefaultValue=")[^"]*/, (all, head) => (support === undefined ? all : head + xml(support)))
  .replaceAll(DEVELOPMENT, () => xml(site));
await mkdir(path.dirname(out), { recursive: true });
await writeFile(out, text);
// Read back by the tool that sideloads it.
const { id, version } = await manifestTool.OfficeAddinManifest.readManifestFile(out);
console.log(`${out}\nKhung: ${site}taskpane.html\nMã ${id}, phiên bản ${version}`);

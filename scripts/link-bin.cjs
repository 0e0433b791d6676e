// Puts the built command line where `npx cchc` finds it at once. With a "bin" entry in package.json npx would first install the project into a cache of
// its own, which takes ten seconds and needs the registry.
const { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const built = path.resolve(__dirname, "../build/cli/cchc.js");
const bin = path.resolve(__dirname, "../node_modules/.bin");
const link = path.join(bin, "cchc");
chmodSync(built, 0o755);
mkdirSync(bin, { recursive: true });
rmSync(link, { force: true });
if (process.platform === "win32") {
  writeFileSync(`${link}.cmd`, `@node "%~dp0\\..\\..\\build\\cli\\cchc.js" %*\r\n`);
} else {
  symlinkSync(path.relative(bin, built), link);
}

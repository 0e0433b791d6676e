// Puts the built command line where `npx cchc` looks for it in this checkout: npm links the commands of dependencies, not the project's own.
const { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const built = path.resolve(__dirname, "../dist/cli/cchc.js");
const bin = path.resolve(__dirname, "../node_modules/.bin");
const link = path.join(bin, "cchc");
chmodSync(built, 0o755);
mkdirSync(bin, { recursive: true });
rmSync(link, { force: true });
if (process.platform === "win32") {
  writeFileSync(`${link}.cmd`, `@node "%~dp0\\..\\..\\dist\\cli\\cchc.js" %*\r\n`);
} else {
  symlinkSync(path.relative(bin, built), link);
}

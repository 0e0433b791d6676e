const { existsSync, rmSync } = require("node:fs");
const path = require("node:path");
const app = require("./webpack/app");
const commandLine = require("./webpack/commandLine");
const { SITE } = require("./webpack/common");
const worker = require("./webpack/worker");

/** `npm run build [-- --env office=cdn]`: dist/ for any web server, build/cli for `npx cchc`. */
module.exports = (env) => {
  // Two compilers write into it, so neither may clean it.
  rmSync(SITE, { recursive: true, force: true });
  // Parts that are not written yet are not built.
  return [commandLine, worker, app(env)].filter(({ context, entry }) =>
    Object.values(entry).every((file) => existsSync(path.join(context, file))),
  );
};

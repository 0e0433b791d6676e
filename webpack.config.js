const app = require("./webpack/app");
const commandLine = require("./webpack/commandLine");
const worker = require("./webpack/worker");

/** `npm run build [-- --env office=cdn]`: dist/ for any web server, build/cli for `npx cchc`. */
module.exports = (env) => [commandLine, worker, app(env)];

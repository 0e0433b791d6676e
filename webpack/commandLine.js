const path = require("node:path");
const webpack = require("webpack");
const { BUILD, cache, ROOT, typescript } = require("./common");

/** The command line as one file, its worker beside it: `npx cchc` works after `npm ci` alone. */
module.exports = {
  name: "cli",
  context: ROOT,
  cache,
  mode: "production",
  target: "node20",
  entry: { cchc: "./src/cli/cchc.ts", worker: "./src/cli/many/worker.ts" },
  output: { path: path.join(BUILD, "cli"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: { rules: [typescript("tsconfig.json")] },
  // Messages of faults must name the place.
  optimization: { minimize: false },
  performance: false,
  stats: "errors-warnings",
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: "cchc.js" })],
};

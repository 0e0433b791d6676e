const webpack = require("webpack");
const { cache, optimization, ROOT, SITE, typescript } = require("./common");
const TextOfWorker = require("./TextOfWorker");

/** The engine in its worker, as one file: a worker made from text could not load parts. */
module.exports = {
  name: "worker",
  context: ROOT,
  cache,
  optimization,
  mode: "production",
  target: ["webworker", "es2020"],
  entry: { "engine.worker": "./src/taskpane/engine/engineWorker.ts" },
  output: { path: SITE, filename: "[name].js" },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: { rules: [typescript("tsconfig.web.json", { target: "ES2020" })] },
  performance: false,
  devtool: false,
  stats: "errors-warnings",
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new TextOfWorker("engine.worker.js", "engine.worker.text.js", "cchcEngineWorker"),
  ],
};

const path = require("node:path");
const webpack = require("webpack");

/** The command line as one file: `npx cchc` works after `npm ci` alone. */
module.exports = {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: { cchc: "./src/cli/cchc.ts" },
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        // Types are checked by `npm run types`; the build only turns them off.
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  // Messages of faults must name the place.
  optimization: { minimize: false },
  performance: false,
  stats: "errors-warnings",
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
};

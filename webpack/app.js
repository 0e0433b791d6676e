const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { cache, optimization, ROOT, SITE, typescript } = require("./common");
const officeJs = require("./officeJs");

/** The app twice: the page in a browser, without office.js, and Excel's pane. Nothing knows the address that it will stand at. */
module.exports = ({ office = "own" } = {}) => {
  const library = officeJs[office];
  if (!library) throw new Error(`--env office=${office}: own or cdn`);
  const html = (chunk, template, filename, more = {}) =>
    new HtmlPlugin({ chunks: [chunk], template, filename, scriptLoading: "defer", minify: false, ...more });
  return {
    name: "app",
    context: ROOT,
    cache,
    optimization,
    mode: "production",
    target: ["web", "es2020"],
    entry: { page: "./src/page/page.tsx", taskpane: "./src/excel/pane.tsx" },
    output: {
      path: SITE,
      // Names change with the content: these files may be cached for ever.
      filename: "[name].[contenthash:12].js",
      chunkFilename: "[name].[contenthash:12].js",
      cssFilename: "[name].[contenthash:12].css",
      cssChunkFilename: "[name].[contenthash:12].css",
      publicPath: "auto",
      // The worker's compiler writes into the same folder.
      clean: { keep: /^engine\.worker\./ },
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: { rules: [typescript("tsconfig.web.json", { target: "ES2020" })] },
    performance: false,
    devtool: false,
    stats: "errors-warnings",
    plugins: [
      html("page", "src/page/index.html", "index.html"),
      html("taskpane", "src/excel/taskpane.html", "taskpane.html", {
        office: library.script,
        officePolicy: library.policySource,
      }),
      new CopyPlugin({
        patterns: [
          // As written: Internet Explorer, inside old Excel, must understand it.
          { from: "src/taskpane/loading.js", to: "loading.js", info: { minimized: true } },
          { from: "assets/*-[0-9]*.png" },
          ...library.copies,
        ],
      }),
    ],
  };
};

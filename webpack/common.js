const path = require("node:path");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const ROOT = path.resolve(__dirname, "..");

module.exports = {
  ROOT,
  /** The folder for any web server: everything in it may be published, nothing outside of it is needed. */
  SITE: path.join(ROOT, "dist"),
  /** What only this checkout uses. */
  BUILD: path.join(ROOT, "build"),

  /** A second build, as `npm start` after `npm ci`, takes a few seconds. */
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(ROOT, "build/cache"),
    buildDependencies: { config: [`${__dirname}/`] },
  },

  /** What is sent to browsers, made small by swc: a quarter of the time that terser takes. */
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },

  /** Types are checked by `npm run types`; the build only turns them off. */
  typescript: (configFile, compilerOptions) => ({
    test: /\.tsx?$/,
    loader: "ts-loader",
    options: {
      transpileOnly: true,
      configFile: path.join(ROOT, configFile),
      compilerOptions: { noEmit: false, ...compilerOptions },
    },
  }),
};

/**
 * The ring rule: hosts → bytes → core, never outwards. Core knows no DOM, no Office.js, no Node, no zip, no XML.
 * @type {import("dependency-cruiser").IConfiguration}
 */
const core = "^src/(outline|report|checks|assessment|round|workbook)/";
const bytes = "^src/(xlsx|ods|intake|mail|marked|word|engine)/";
const hosts = "^src/(excel|page|taskpane|cli)/";

module.exports = {
  forbidden: [
    { name: "core-stays-inside", severity: "error", from: { path: core }, to: { path: [bytes, hosts] } },
    { name: "bytes-know-no-host", severity: "error", from: { path: bytes }, to: { path: hosts } },
    {
      name: "core-knows-no-node-and-no-format",
      comment:
        "valibot checks the outline, @noble/hashes digests it, numfmt shows numbers by format codes; all are pure.",
      severity: "error",
      from: { path: core },
      to: { dependencyTypes: ["core", "npm", "npm-dev"], pathNot: "node_modules/(valibot|@noble/hashes|numfmt)/" },
    },
    {
      name: "workbook-knows-only-outline-checks-report-assessment",
      severity: "error",
      from: { path: "^src/(outline|report|checks|assessment|round)/" },
      to: { path: "^src/workbook/" },
    },
    {
      name: "outline-stands-alone",
      severity: "error",
      from: { path: "^src/outline/" },
      to: { path: "^src/(report|checks|assessment|round)/" },
    },
    {
      name: "report-knows-no-checks",
      severity: "error",
      from: { path: "^src/report/" },
      to: { path: "^src/(checks|assessment|round)/" },
    },
    {
      name: "checks-know-no-assessment",
      severity: "error",
      from: { path: "^src/checks/" },
      to: { path: "^src/(assessment|round)/" },
    },
    {
      name: "xlsx-knows-no-outline",
      severity: "error",
      from: { path: "^src/xlsx/" },
      to: { path: "^src/(outline|checks|assessment|round|intake|mail|marked|word)/" },
    },
    {
      name: "hucre-behind-xlsx",
      severity: "error",
      from: { pathNot: "^src/xlsx/" },
      to: { path: "node_modules/hucre/" },
    },
    {
      name: "hosts-know-not-each-other",
      comment: "The app (taskpane) is given its host; Excel and the page start the app.",
      severity: "error",
      from: { path: "^src/(cli|excel|page|taskpane)/" },
      to: { path: "^src/(cli|excel|page)/", pathNot: "^src/$1/" },
    },
    {
      name: "command-line-knows-no-app",
      severity: "error",
      from: { path: "^src/cli/" },
      to: { path: "^src/(taskpane|engine)/" },
    },
    {
      name: "screens-know-no-core",
      comment:
        "The first paint stays small: screens get words and figures from the engine. Formatting of numbers, days, moments, the shape of an address and the words of levels are shared.",
      severity: "error",
      from: { path: "^src/taskpane/" },
      to: {
        path: "^src/(outline|report|checks|assessment|round|workbook|xlsx|intake|mail|engine)/",
        pathNot:
          "^src/(outline/isAddress|report/formatNumber|round/days|checks/(severityWord|compareFindings|momentText)|engine/.*(serve|remote|create)Engine)",
        dependencyTypesNot: ["type-only"],
      },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      comment: "loading.js is named by the HTML alone.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "\\.d\\.ts$|taskpane/loading\\.js$" },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
  },
};

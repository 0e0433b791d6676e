const path = require("node:path");

const FOLDER = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/** What Excel's hosts load of the library's 150 MB, by the names that office.js itself asks for. */
const FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-ios-16.00.js",
  "vi-vn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/**
 * Where the pane takes Microsoft's library from. Own copy: works on closed networks, under a strict policy. `--env office=cdn`: Microsoft's
 * server, which is always the newest, for add-ins that the store would carry.
 */
module.exports = {
  own: {
    script: "office-js/office.js",
    policySource: "",
    copies: [
      ...FILES.map((file) => ({
        from: path.join(FOLDER, "dist", file),
        to: `office-js/${file}`,
        info: { minimized: true },
      })),
      { from: path.join(FOLDER, "LICENSE.md"), to: "office-js/LICENSE.md" },
    ],
  },
  cdn: {
    script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    policySource: " https://appsforoffice.microsoft.com",
    copies: [],
  },
};

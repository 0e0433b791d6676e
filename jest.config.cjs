/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.(ts|tsx|mts|mjs|js)$": ["@swc/jest", { jsc: { target: "es2022" } }] },
  // Packages that ship only ES modules must be transformed; jest runs CommonJS on Node 20.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|@noble)/)"],
  // Fabric ships each part as ES module and as CommonJS side by side.
  moduleNameMapper: { "^(office-ui-fabric-react|@uifabric/[^/]+)/lib/(.*)$": "$1/lib-commonjs/$2" },
  moduleFileExtensions: ["ts", "tsx", "mts", "mjs", "js", "cjs", "json", "node"],
  setupFilesAfterEnv: ["<rootDir>/test/setUp.ts"],
  reporters: ["default", "<rootDir>/test/closingLine.cjs"],
  // One less than the cores is jest's own choice, which on two cores is one; half of the time here goes into other programs.
  maxWorkers: "100%",
  testTimeout: 240000,
};

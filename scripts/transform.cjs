const { transformSync } = require("@swc/core");
const { readFileSync } = require("node:fs");
const Module = require("node:module");

/** TypeScript, or an ES module, as a CommonJS module for Node 20. */
exports.toCommonJs = (file, text = readFileSync(file, "utf8")) =>
  transformSync(text, {
    filename: file,
    sourceMaps: "inline",
    jsc: { target: "es2022", parser: { syntax: file.endsWith(".ts") ? "typescript" : "ecmascript" } },
    module: { type: "commonjs" },
  }).code;

const compile = (module, file) => module._compile(exports.toCommonJs(file), file);
Module._extensions[".ts"] = compile;
Module._extensions[".mjs"] = compile;
const loadJs = Module._extensions[".js"];
Module._extensions[".js"] = (module, file) =>
  /node_modules\/@noble\//.test(file) ? compile(module, file) : loadJs(module, file);

import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";

const ENDINGS = ["", ".ts", ".json", "/index.ts"];

/**
 * Loads the project's TypeScript in this process, as often as wanted: what leads to mutated code anew for each run, all else once. Packages are
 * Node's own business.
 */
export class ModuleLoader {
  #compiled = new Map();
  #imports = new Map();
  #lasting = new Map();
  #mutated = new Set();
  #packages = new Map();
  #require;
  #toCommonJs;

  /** @param {string} root folder of the project, the instrumented copy of it */
  constructor(root) {
    this.#require = createRequire(path.join(root, "package.json"));
    this.#toCommonJs = this.#require("./scripts/transform.cjs").toCommonJs;
  }

  /** What a package is for the modules loaded from now on. */
  replace(name, exports) {
    this.#packages.set(name, exports);
  }

  /** A way to load modules, all of which are new but those that no mutant can reach. */
  session() {
    const own = new Map();
    const load = (file) => {
      const home = this.#lasting.has(file) || this.#isLasting(file) ? this.#lasting : own;
      const known = home.get(file);
      if (known) return known.exports;
      const module = { exports: {} };
      home.set(file, module);
      const { run, json } = this.#compile(file);
      if (json) module.exports = JSON.parse(json);
      else run(module.exports, this.#requireFrom(file, load), module, file, path.dirname(file));
      return module.exports;
    };
    return load;
  }

  #requireFrom(file, load) {
    return (request) => {
      if (!request.startsWith(".")) return this.#packages.get(request) ?? this.#require(request);
      const found = this.#resolve(file, request);
      return found === undefined ? this.#require(path.resolve(path.dirname(file), request)) : load(found);
    };
  }

  #resolve(file, request) {
    const wanted = path.resolve(path.dirname(file), request);
    return ENDINGS.map((ending) => wanted + ending).find(
      (candidate) => /\.(?:ts|json)$/.test(candidate) && existsSync(candidate) && statSync(candidate).isFile(),
    );
  }

  /** True where neither the module nor anything that it imports is mutated. */
  #isLasting(file, seen = new Set()) {
    if (/\.test\.ts$/.test(file)) return false;
    seen.add(file);
    this.#compile(file);
    if (this.#mutated.has(file)) return false;
    return this.#imports.get(file).every((other) => seen.has(other) || this.#isLasting(other, seen));
  }

  #compile(file) {
    const known = this.#compiled.get(file);
    if (known) return known;
    const text = readFileSync(file, "utf8");
    if (file.endsWith(".json")) {
      this.#imports.set(file, []);
      this.#compiled.set(file, { json: text });
      return this.#compiled.get(file);
    }
    const code = this.#toCommonJs(file, text);
    if (text.includes("stryMutAct_")) this.#mutated.add(file);
    const requests = [...code.matchAll(/\brequire\("(\.[^"]+)"\)/g)].map(([, request]) => request);
    this.#imports.set(
      file,
      requests.flatMap((request) => this.#resolve(file, request) ?? []),
    );
    const run = vm.compileFunction(code, ["exports", "require", "module", "__filename", "__dirname"], {
      filename: file,
    });
    this.#compiled.set(file, { run });
    return this.#compiled.get(file);
  }
}

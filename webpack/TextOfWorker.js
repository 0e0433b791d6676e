const { Compilation, sources } = require("webpack");

/**
 * The finished worker once more, as a script that sets a global to its text. Opened from a folder (file://) a page may not start a
 * worker from an address, nor fetch it, but it may load a script and start a worker from its text.
 */
module.exports = class TextOfWorker {
  constructor(worker, script, global) {
    Object.assign(this, { worker, script, global });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("TextOfWorker", (compilation) => {
      // After minimizing: the text is that of the file beside it.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "TextOfWorker", stage }, () => {
        const code = compilation.getAsset(this.worker).source.source().toString();
        compilation.emitAsset(
          this.script,
          new sources.RawSource(`globalThis.${this.global} = ${JSON.stringify(code)};\n`),
        );
      });
    });
  }
};

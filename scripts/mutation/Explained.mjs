import { existsSync, readFileSync } from "node:fs";

/**
 * Survivors that change nothing anybody could notice, with the reason, as a person wrote them down in `explained/FOLDER.txt`: a line with the file, lines
 * `# reason`, and below each reason the mutants as `survivorsText` tells them. By their text, so that a moved line keeps its explanation.
 */
export class Explained {
  #mutants = new Set();

  /** @param {readonly string[]} folders of `src` */
  constructor(folders) {
    for (const folder of folders) {
      const list = new URL(`explained/${folder}.txt`, import.meta.url);
      if (existsSync(list)) this.#read(readFileSync(list, "utf8"), folder);
    }
  }

  has({ file, told }) {
    return this.#mutants.has(`${file} ${told}`);
  }

  /** Explanations of what is caught by now, or no longer there. */
  without(mutants) {
    const open = new Set(mutants.filter(({ caught }) => !caught).map(({ file, told }) => `${file} ${told}`));
    return [...this.#mutants].filter((one) => !open.has(one));
  }

  #read(text, folder) {
    let file = "";
    let reason = "";
    for (const [index, line] of text.split("\n").entries()) {
      const told = line.trim();
      if (told === "") continue;
      if (told.startsWith("src/")) [file, reason] = [told, ""];
      else if (told.startsWith("# ")) reason = told;
      else if (file === "" || reason === "")
        throw new Error(`${folder}.txt:${index + 1}: no file or no reason for “${told}”`);
      else this.#mutants.add(`${file} ${told}`);
    }
  }
}

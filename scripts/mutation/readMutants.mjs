import { readFileSync } from "node:fs";

/** Stryker's words for what counts; "Ignored" and mutants that don't compile don't. A run that broke off ("RuntimeError") has caught nothing. */
const CAUGHT = new Set(["Killed", "Timeout"]);
const COUNTED = new Set([...CAUGHT, "Survived", "NoCoverage", "RuntimeError"]);

/**
 * The mutants of one chunk from the reports of its rounds, first round first: what any round caught is caught.
 * @param {readonly string[]} reports files by Stryker's `json` reporter
 */
export function readMutants(reports) {
  const mutants = new Map();
  for (const report of reports) {
    for (const [file, { source, mutants: counted }] of Object.entries(JSON.parse(readFileSync(report, "utf8")).files)) {
      const lines = source.split("\n");
      for (const { location, mutatorName, replacement = "", status } of counted.filter((one) =>
        COUNTED.has(one.status),
      )) {
        const { start, end } = location;
        // Stryker takes ranges with lines from 1 and columns from 0; its reports count both from 1.
        const range = `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
        const key = `${range} ${mutatorName} ${replacement}`;
        const caught = CAUGHT.has(status) || mutants.get(key)?.caught === true;
        const line = lines[start.line - 1] ?? "";
        const last = start.line === end.line ? end.column - 1 : line.length;
        const marked = `${line.slice(0, start.column - 1)}«${line.slice(start.column - 1, last)}»${line.slice(last)}`;
        const told = `${marked.trim()} ⇒ ${replacement.replaceAll(/\s+/g, " ")}`;
        if (mutants.has(key) || report === reports[0]) mutants.set(key, { file, range, told, caught });
      }
    }
  }
  return [...mutants.values()];
}

/** What no test has noticed and nobody has explained, to be read by a person: line with the place marked ⇒ what stood there instead. */
export function survivorsText(mutants, explained) {
  return mutants
    .filter((mutant) => !mutant.caught && !explained.has(mutant))
    .map(({ range, told }) => `${range}\n  ${told}\n`)
    .join("");
}

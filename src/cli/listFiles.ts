import { lstatSync, readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { join, resolve } from "node:path";
import { isLeftBehind } from "../intake/partName";
import { CallError } from "./CallError";
import { CLI } from "./cliTexts";
import { reasonOf } from "./files";

/** A path, and where it leads through all links. */
interface Found {
  readonly path: string;
  readonly real: string;
}

/**
 * Every file of the paths, folders with all below them, in an order of its own; each once, by whatever links it is reached. Without what programs leave
 * behind while a file is open. What can't be opened, and what is neither file nor folder, is listed too: whoever reads it tells why not.
 *
 * @param without files that are not meant, though they lie there
 */
export function listFiles(paths: readonly string[], without: readonly string[] = []): string[] {
  const seen = new Set(without.map(realOf));
  const files: string[] = [];
  for (const path of paths) {
    if (!isThere(path)) throw new CallError(CLI.cannotRead, { file: path, reason: CLI.notFound });
    const top = { path, real: realOf(path) };
    const isFolder = statOf(path)?.isDirectory() ?? false;
    const found = isFolder ? filesBelow(top, new Set()) : [top];
    if (found.length === 0) throw new CallError(CLI.emptyFolder, { file: path });
    for (const { path: file, real } of found) {
      if (seen.has(real)) continue;
      seen.add(real);
      files.push(file);
    }
  }
  return files;
}

/** `open` are the folders that have been gone through, so that links can't lead in a circle. */
function filesBelow(folder: Found, open: Set<string>): Found[] {
  if (open.has(folder.real)) return [];
  open.add(folder.real);
  let entries;
  try {
    entries = readdirSync(folder.path, { withFileTypes: true });
  } catch {
    return [folder];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder.path, entry.name);
      // Only a link leads elsewhere: of thousands of files the others need not be asked.
      const isLink = entry.isSymbolicLink();
      const found = { path, real: isLink ? realOf(path) : join(folder.real, entry.name) };
      if (isLink ? (statOf(path)?.isDirectory() ?? false) : entry.isDirectory()) return filesBelow(found, open);
      return isLeftBehind(entry.name) ? [] : [found];
    });
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw new CallError(CLI.cannotRead, { file: path, reason: reasonOf(error) });
  }
}

/** Undefined where a link leads nowhere. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

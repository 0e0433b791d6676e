import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const SITE = path.join(__dirname, "../dist");

export interface FirstPaint {
  readonly html: string;
  /** The scripts that the page's own tags name, office.js left out. */
  readonly scripts: readonly { readonly file: string; readonly gzipped: number }[];
  readonly gzipped: number;
}

/** What must arrive before something is seen: the built page's scripts as a server sends them, in bytes. */
export function firstPaint(html: string): FirstPaint {
  const text = readFileSync(path.join(SITE, html), "utf8");
  const scripts = [...text.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)/g)]
    .map(([, file]) => file!)
    .filter((file) => !file.endsWith("/office.js"))
    .map((file) => ({ file, gzipped: gzipSync(readFileSync(path.join(SITE, file))).length }));
  return { html, scripts, gzipped: scripts.reduce((sum, { gzipped }) => sum + gzipped, 0) };
}

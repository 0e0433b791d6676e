import { readFileSync } from "node:fs";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Names from the root to the parent. */
  readonly path: readonly string[];
  readonly text: string;
}

/** The elements of a manifest in their order, prefixes left out. Enough of XML for a file of our own that the schema holds. */
export function manifestOf(file: string): Element[] {
  const elements: Element[] = [];
  const path: string[] = [];
  const source = readFileSync(file, "utf8").replace(/<!--.*?-->|<\?.*?\?>/gs, "");
  for (const [, end, name, inner, empty, text] of source.matchAll(/<(\/?)(?:\w+:)?(\w+)((?:[^"<>]|"[^"]*")*?)(\/?)>([^<]*)/g)) {
    if (end) {
      path.pop();
      continue;
    }
    const attributes = Object.fromEntries(
      [...inner!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decode(value!)]),
    );
    elements.push({ name: name!, attributes, path: [...path], text: text!.trim() });
    if (!empty) path.push(name!);
  }
  return elements;
}

function decode(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

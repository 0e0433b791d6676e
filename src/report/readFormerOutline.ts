import type { Kind } from "../outline/Kind";
import { printedLabel } from "../outline/printedLabel";

/** The outline inside a file, as far as it can be read: untrusted text that names and maps fields, and never supplies rules. */
export interface FormerOutline {
  readonly title?: string;
  readonly items: ReadonlyMap<string, FormerItem>;
}

export interface FormerItem {
  readonly id: string;
  /** Absent where it is none that there is. */
  readonly kind?: Kind;
  readonly measure: string;
  /** As its form prints it. */
  readonly printed: string;
  /** The line as its outline has it, where that says more. */
  readonly line: string;
  readonly sheet: string;
}

const KINDS: readonly Kind[] = ["text", "count", "percent", "money"];
const MOST_ITEMS = 5000;
/** Characters of an id; of a line. */
const LONGEST_ID = 120;
const LONGEST_LINE = 1000;

export function readFormerOutline(json: unknown): FormerOutline {
  const items = new Map<string, FormerItem>();
  for (const section of list(json, "sections")) {
    for (const row of list(section, "rows")) {
      const id = text(row, "id");
      if (id === "" || id.length > LONGEST_ID || items.size >= MOST_ITEMS || items.has(id)) continue;
      items.set(id, itemOf(id, row, text(section, "sheet")));
    }
  }
  const title = text(json, "title");
  return { items, ...(title !== "" && { title }) };
}

function itemOf(id: string, row: unknown, sheet: string): FormerItem {
  const named = text(row, "kind");
  const kind = KINDS.find((known) => known === named);
  const [line, label, measure] = [text(row, "text"), text(row, "label"), text(row, "measure")];
  const words = {
    id,
    kind: kind ?? "text",
    ...(line && { text: line }),
    ...(label && { label }),
    ...(measure && { measure }),
  };
  return { id, ...(kind && { kind }), measure, printed: printedLabel(words), line: label || line, sheet };
}

function text(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === "string" ? found.slice(0, LONGEST_LINE) : "";
}

function list(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

function field(value: unknown, name: string): unknown {
  const fields = Object(value) as Readonly<Record<string, unknown>>;
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

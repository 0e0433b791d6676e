import type { BaseIssue } from "valibot";
import { clip, type OutlineError } from "./OutlineError";

type Path = readonly (string | number)[];

/** Deeper than any outline, shallow enough to be looked through at once. */
const MAX_DEPTH = 12;
/** Lists whose entries have a name of their own, and where it stands. */
const LISTS: Readonly<Record<string, { readonly word: string; readonly name?: string }>> = {
  sections: { word: "mục", name: "ref" },
  rows: { word: "dòng" },
  rules: { word: "quy tắc", name: "id" },
  units: { word: "đơn vị", name: "code" },
  parts: { word: "phần", name: "ref" },
  fields: { word: "lĩnh vực", name: "ref" },
  targets: { word: "chỉ tiêu", name: "rule" },
  charts: { word: "biểu đồ" },
};

/** Faults of shape in words, with the names that stand in the file: sections · 2 · rows · 5 · kind → `mục II.2, dòng 6 (…)`. */
export function tellShape(issues: readonly BaseIssue<unknown>[], json: unknown): OutlineError[] {
  const told = new Map<string, OutlineError>();
  for (const issue of issues) {
    const error = tellIssue(issue, json);
    const key = JSON.stringify(error);
    if (!told.has(key)) told.set(key, error);
  }
  return [...told.values()];
}

function tellIssue(issue: BaseIssue<unknown>, json: unknown): OutlineError {
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  const last = issue.path?.at(-1);
  // valibot takes a list for an object without the fields.
  return last && Array.isArray(last.input) && typeof last.key === "string"
    ? at(path.slice(0, -1), json, `${GROUP}, đang là danh sách`)
    : at(path, json, reasonOf(issue));
}

/**
 * Keys that every object has from its prototype (`__proto__`, `constructor`, `toString`): valibot passes over them, so that what stands
 * there would be lost without a word. With it, nesting that no outline has.
 */
export function findStrangeKey(json: unknown): OutlineError | undefined {
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value: json, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== "object" || value === null) continue;
    if (path.length > MAX_DEPTH) return at(path.slice(0, MAX_DEPTH), json, "lồng quá sâu");
    if (Array.isArray(value)) {
      value.forEach((entry, index) => open.push({ value: entry, path: [...path, index] }));
      continue;
    }
    for (const [key, entry] of Object.entries(value)) {
      if (key in Object.prototype) return at([...path, key], json, STRANGE);
      open.push({ value: entry, path: [...path, key] });
    }
  }
  return undefined;
}

const GROUP = "phải là nhóm trường { … }";
const STRANGE = "trường lạ, không có trong mẫu";

function at(path: Path, json: unknown, reason: string): OutlineError {
  const places: string[] = [];
  let value = json;
  let depth = 0;
  for (; depth + 1 < path.length; depth += 2) {
    const [list, index] = [path[depth], path[depth + 1]];
    const known = typeof list === "string" && Object.hasOwn(LISTS, list) ? LISTS[list] : undefined;
    if (!known || typeof index !== "number") break;
    value = (value as Record<string, unknown[]>)[list as string]![index];
    places.push(`${known.word} ${nameOf(value, known.name) ?? index + 1}`);
    const id = list === "rows" ? nameOf(value, "id") : undefined;
    if (id !== undefined) places.push(`${places.pop()} (${id})`);
  }
  const field = path.slice(depth).map((key) => (typeof key === "number" ? key + 1 : clip(key, 60)));
  return { place: places.join(", "), field: field.join("."), reason };
}

function nameOf(value: unknown, key: string | undefined): string | undefined {
  if (key === undefined || typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  const name = (value as Record<string, unknown>)[key];
  return (typeof name === "string" && name.trim() !== "") || typeof name === "number"
    ? clip(String(name), 40)
    : undefined;
}

/** Our own words where the schema has some; else what was expected and what stands there. */
function reasonOf(issue: BaseIssue<unknown>): string {
  if (issue.expected === "never") return STRANGE;
  if (issue.received === "undefined") return "thiếu trường này";
  return issue.message.startsWith("Invalid") ? `${expected(issue)}, đang là ${shown(issue.input)}` : issue.message;
}

function expected(issue: BaseIssue<unknown>): string {
  const expected = issue.expected ?? "";
  switch (expected) {
    case "Object":
      return GROUP;
    case "Array":
      return "phải là danh sách [ … ]";
    case "boolean":
      return "phải là true hoặc false";
  }
  const words = expected.replace(/["()]/g, "").split(" | ");
  return words.length > 1 ? `phải là một trong: ${words.join(", ")}` : `phải là ${words[0]}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return "danh sách";
  if (typeof value === "object" && value !== null) return "nhóm trường";
  return typeof value === "string" ? `"${clip(value, 40)}"` : String(value);
}

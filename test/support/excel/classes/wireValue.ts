import { HostError } from "../HostError";

/** What came over the wire is of the wanted kind, or Excel refuses it. */
export function textOf(value: unknown): string {
  if (typeof value !== "string") throw HostError.invalid(`text wanted, ${JSON.stringify(value)} given`);
  return value;
}

export function numberOf(value: unknown, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || !(value >= least && value <= most)) {
    throw HostError.invalid(`number of ${least} to ${most} wanted, ${JSON.stringify(value)} given`);
  }
  return value;
}

export function truthOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw HostError.invalid(`true or false wanted, ${JSON.stringify(value)} given`);
  return value;
}

export function oneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw HostError.invalid(`one of ${words.join()} wanted, ${JSON.stringify(value)} given`);
  return found;
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw HostError.invalid(`an object wanted, ${JSON.stringify(value)} given`);
  }
  return Object.fromEntries(Object.entries(value));
}

/** `#D9E2EC`, `d9e2ec` or a word of HTML; told back in capitals. */
export function colorOf(value: unknown): string {
  const text = textOf(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex) return `#${hex[1]!.toUpperCase()}`;
  const word = WORDS[text.toLowerCase()];
  if (word === undefined) throw HostError.invalid(`color ${text}`);
  return word;
}

const WORDS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  yellow: "#FFFF00",
  green: "#008000",
  blue: "#0000FF",
};

import type { Terminal } from "./Terminal";

/** JSON for a program, in which nothing is lost though a terminal may show it: what that would not take is escaped. */
export function printJson({ print }: Terminal, value: unknown): void {
  print(JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped));
}

function escaped(sign: string): string {
  return sign
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

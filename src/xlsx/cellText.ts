/**
 * Text as a cell shows it: `_xHHHH_` is the character of that code (ST_Xstring, ECMA-376 part 1, 22.9.2.19), and every line
 * break is "\n". The writer's half is `xstring.ts`.
 *
 *     a_x000D_\nb  →  a\nb      _x005F_x000D_  →  _x000D_
 */
export function cellText(stored: string): string {
  const text = stored.includes("_x")
    ? stored.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : stored;
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

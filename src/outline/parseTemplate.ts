import type { Expression } from "./Expression";
import { parseExpression } from "./parseExpression";

/** A message in pieces: words, and figures to be written in Vietnamese notation. */
export type TemplatePart = string | Expression;

/** `Có {dossiers.overdue} hồ sơ quá hạn` → `["Có ", item, " hồ sơ quá hạn"]`. */
export function parseTemplate(
  source: string,
): { readonly ok: true; readonly parts: readonly TemplatePart[] } | { readonly ok: false; readonly reason: string } {
  const parts: TemplatePart[] = [];
  for (const piece of source.split(/(\{[^{}]*\})/)) {
    if (!piece.startsWith("{")) {
      if (/[{}]/.test(piece)) return { ok: false, reason: `dấu { } không đi đôi trong "${source}"` };
      if (piece !== "") parts.push(piece);
      continue;
    }
    const parsed = parseExpression(piece.slice(1, -1));
    if (!parsed.ok) return { ok: false, reason: `${piece}: ${parsed.reason}` };
    parts.push(parsed.tree);
  }
  return { ok: true, parts };
}

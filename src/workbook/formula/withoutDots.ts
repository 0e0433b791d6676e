import { SUBSTITUTE, TRIM } from "./functions";
import type { Fx } from "./Fx";

/** The printed placeholder (dots, ellipses, underscores) is no answer, nor is it a note. */
export function withoutDots(cell: Fx): Fx {
  return TRIM([".", "…", "_"].reduce((text, sign) => SUBSTITUTE(text, sign, ""), cell));
}

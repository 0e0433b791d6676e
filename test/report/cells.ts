import type { Cell } from "../../src/report/Cells";
import type { Answer } from "../../src/report/Entry";

export function textCell(value: string, more: Partial<Cell> = {}): Cell {
  return { type: "text", value, format: "General", ...more };
}

export function numberCell(value: number, format = "General"): Cell {
  return { type: "number", value, format };
}

/** An answer on one line: `1234 T7 T8`, `none`, `error T2`. */
export function summary(answer: Answer): string {
  const state = answer.state === "value" ? String(answer.value) : answer.state;
  return [state, ...answer.signs.map((sign) => sign.code)].join(" ");
}

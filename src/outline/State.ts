/**
 * Where an answer stands. `none` (không phát sinh) counts as 0 in sums and gives no rate; `na` (không thuộc phạm vi) is left out;
 * `missing` is declared by the unit (chưa có số liệu); `error` can't be used.
 */
export type State = "value" | "none" | "na" | "missing" | "blank" | "error";

export const STATES: readonly State[] = ["value", "none", "na", "missing", "blank", "error"];

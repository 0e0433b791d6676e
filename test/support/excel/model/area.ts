import { columnLetters } from "../../../../src/report/cellAddress";
import type { Area } from "../../../../src/workbook/Workbook";
import { HostError } from "../HostError";

export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** `A1`, `$A$1:B2`, `A:B`, `3:5`; undefined for anything else. */
export function parseArea(address: string): Area | undefined {
  const [first = "", last = first, more] = address.trim().split(":");
  const from = corner(first);
  const to = corner(last);
  if (more !== undefined || !from || !to) return undefined;
  const top = Math.min(from.row ?? 0, to.row ?? 0);
  const left = Math.min(from.column ?? 0, to.column ?? 0);
  const bottom = Math.max(from.row ?? LAST_ROW, to.row ?? LAST_ROW);
  const right = Math.max(from.column ?? LAST_COLUMN, to.column ?? LAST_COLUMN);
  const whole = from.row === undefined || from.column === undefined;
  const alike =
    (from.row === undefined) === (to.row === undefined) && (from.column === undefined) === (to.column === undefined);
  if (!alike || (whole && !address.includes(":")) || bottom > LAST_ROW || right > LAST_COLUMN) return undefined;
  return { top, left, bottom, right };
}

function corner(text: string): { row?: number; column?: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,6})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const column =
    match[1] && [...match[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { ...(match[2] && { row: Number(match[2]) - 1 }), ...(typeof column === "number" && { column }) };
}

export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw HostError.invalid(`address ${address}`);
  return area;
}

/** As Excel writes it: `A1:B2`, whole columns `A:B`, whole rows `3:5`. */
export function addressOf({ top, left, bottom, right }: Area, fixed = false): string {
  const mark = fixed ? "$" : "";
  const column = (n: number): string => mark + columnLetters(n);
  const row = (n: number): string => `${mark}${n + 1}`;
  if (top === 0 && bottom === LAST_ROW) return `${column(left)}:${column(right)}`;
  if (left === 0 && right === LAST_COLUMN) return `${row(top)}:${row(bottom)}`;
  const first = column(left) + row(top);
  return top === bottom && left === right ? first : `${first}:${column(right)}${row(bottom)}`;
}

export function sizeOf({ top, left, bottom, right }: Area): { rows: number; columns: number } {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

export function covers(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** What is left of `from` without `what`, in up to four pieces. */
export function subtract(from: Area, what: Area): Area[] {
  const cut = intersect(from, what);
  if (!cut) return [from];
  const pieces: Area[] = [
    { ...from, bottom: cut.top - 1 },
    { ...from, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: from.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: from.right },
  ];
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

import { SPACE_BYTE } from "./byteClass";

/**
 * A number as a cell stores it (xsd:double without INF and NaN), from its bytes: `12`, `-0.5`, `1E+21`, blanks around it
 * allowed. NaN for anything else, and for what no double can hold (`1e999`): never a silent 0.
 *
 * Digits up to 2^53 and a power of ten up to 22 are both exact doubles, so that one multiplication or division rounds
 * right (W. D. Clinger, 1990); the rest goes through `Number`.
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number {
  while (start < end && SPACE_BYTE[bytes[start]!] === 1) start++;
  while (end > start && SPACE_BYTE[bytes[end - 1]!] === 1) end--;
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative || bytes[at] === 0x2b) at++;

  const whole = at;
  let value = 0;
  while (at < end && isDigit(bytes[at]!)) value = value * 10 + (bytes[at++]! - 0x30);
  let digits = at - whole;
  let scale = 0;
  if (at < end && bytes[at] === 0x2e) {
    const fraction = ++at;
    while (at < end && isDigit(bytes[at]!)) value = value * 10 + (bytes[at++]! - 0x30);
    scale = fraction - at;
    digits -= scale;
  }
  if (digits === 0) return NaN;
  if (at < end && (bytes[at]! | 0x20) === 0x65) {
    at++;
    const down = bytes[at] === 0x2d;
    if (down || bytes[at] === 0x2b) at++;
    const first = at;
    let exponent = 0;
    while (at < end && isDigit(bytes[at]!)) exponent = exponent * 10 + bytes[at++]! - 0x30;
    if (at === first) return NaN;
    scale += down ? -exponent : exponent;
  }
  if (at !== end) return NaN;
  if (value === 0) return 0;
  if (value <= 2 ** 53 && scale >= -22 && scale <= 22) {
    const size = scale < 0 ? value / TEN[-scale]! : value * TEN[scale]!;
    return negative ? -size : size;
  }
  if (end - start > LONGEST) return NaN;
  const number = Number(String.fromCharCode(...bytes.subarray(start, end)));
  return Number.isFinite(number) && number !== 0 ? number : NaN;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Digits of the longest number worth reading; Excel writes 17 with sign, point and exponent. */
const LONGEST = 1000;

const TEN = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

import { textWidths, type Face } from "./textWidths";

/** How far the pen goes in Times New Roman, in em: 0.5 for a digit. */
export function characterWidth(character: number, face: Face): number {
  if (isMark(character)) return 0;
  const units = (tables[face] ??= unpack(textWidths[face])).get(character);
  if (units !== undefined) return units / 2048;
  // Excel takes it from another font: rather too wide than a line too few.
  return isWide(character) ? 1 : 0.6;
}

/** Of the first 8.192 characters, those of Vietnamese among them: nearly all that is ever measured. */
export function usualWidths(face: Face): Float64Array {
  return (usual[face] ??= Float64Array.from({ length: 0x2000 }, (_, character) => characterWidth(character, face)));
}

const usual: Partial<Record<Face, Float64Array>> = {};
const tables: Partial<Record<Face, Map<number, number>>> = {};

function unpack(blocks: Readonly<Record<number, string>>): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [first, packed] of Object.entries(blocks)) {
    let character = Number(first);
    for (const run of packed.split(" ")) {
      const [width = "-", count = "1"] = run.split("*");
      for (let n = Number(count); n > 0; n--, character++) {
        if (width !== "-") widths.set(character, parseInt(width, 36));
      }
    }
  }
  return widths;
}

/** Combining marks, joiners and variation selectors stand on their neighbour. */
function isMark(character: number): boolean {
  return (
    (character >= 0x300 && character <= 0x36f) ||
    (character >= 0x200b && character <= 0x200f) ||
    (character >= 0xfe00 && character <= 0xfe0f) ||
    character === 0x2060 ||
    character === 0xfeff
  );
}

/** Arrows, shapes and signs, everything Chinese, Japanese, Korean and full width, emoji. */
function isWide(character: number): boolean {
  return (
    (character >= 0x1100 && character <= 0x115f) ||
    (character >= 0x2190 && character <= 0x2bff) ||
    (character >= 0x2e80 && character <= 0xd7ff) ||
    (character >= 0xf900 && character <= 0xfaff) ||
    (character >= 0xfe30 && character <= 0xfe6f) ||
    (character >= 0xff00 && character <= 0xffe6) ||
    character >= 0x1f000
  );
}

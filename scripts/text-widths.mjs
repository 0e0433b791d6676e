// Writes src/workbook/textWidths.ts: advance widths of Times New Roman, taken from Liberation Serif, which has the same metrics.
//   node scripts/text-widths.mjs [FOLDER OF LiberationSerif-*.ttf]
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2] ?? "/usr/share/fonts/truetype/liberation";
const faces = { regular: "Regular", bold: "Bold", italic: "Italic", boldItalic: "BoldItalic" };

// Liberation Serif has no Vietnamese letters beyond those of Latin Extended-A. In Tinos, its sibling that has them, every one is
// exactly as wide as its letter without marks, but for the horned ones, measured in @fontsource/tinos 5.3.0.
const horned = {
  regular: { ơ: 1083, ư: 1110, Ơ: 1479, Ư: 1589 },
  bold: { ơ: 1134, ư: 1229, Ơ: 1593, Ư: 1630 },
  italic: { ơ: 1093, ư: 1117, Ơ: 1479, Ư: 1544 },
  boldItalic: { ơ: 1099, ư: 1227, Ơ: 1479, Ư: 1587 },
};

// Latin with all its extensions, combining marks, Vietnamese, punctuation, money, letterlike, arrows, mathematics, shapes.
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2150, 0x218f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x2300, 0x23ff],
  [0x2500, 0x25ff],
  [0x2600, 0x26ff],
];

/** The tables of a TrueType file: tag → where it begins. */
function tables(font) {
  const starts = {};
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    starts[font.toString("latin1", at, at + 4)] = font.readUInt32BE(at + 8);
  }
  return starts;
}

/** cmap format 4: character → number of its glyph, 0 where the font has none. */
function glyphFinder(font, cmap) {
  let at;
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const record = cmap + 4 + i * 8;
    const start = cmap + font.readUInt32BE(record + 4);
    if (font.readUInt16BE(record) === 3 && font.readUInt16BE(start) === 4) at = start;
  }
  if (at === undefined) throw new Error("no cmap of format 4");
  const segments = font.readUInt16BE(at + 6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + segments * 2, 16 + segments * 4, 16 + segments * 6].map(
    (n) => at + n,
  );
  return (character) => {
    for (let i = 0; i < segments; i++) {
      if (character > font.readUInt16BE(ends + i * 2)) continue;
      const first = font.readUInt16BE(starts + i * 2);
      if (character < first) return 0;
      const delta = font.readUInt16BE(deltas + i * 2);
      const offset = font.readUInt16BE(offsets + i * 2);
      if (offset === 0) return (character + delta) & 0xffff;
      const glyph = font.readUInt16BE(offsets + i * 2 + offset + (character - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Character → advance in 1/2048 em; undefined where the font has no glyph. */
function widthFinder(path) {
  const font = readFileSync(path);
  const at = tables(font);
  if (font.readUInt16BE(at.head + 18) !== 2048) throw new Error(`${path}: not 2048 units per em`);
  const metrics = font.readUInt16BE(at.hhea + 34);
  const glyphOf = glyphFinder(font, at.cmap);
  return (character) => {
    // Combining marks stand on the letter before them, whatever the font says.
    if (character >= 0x300 && character <= 0x36f) return 0;
    const glyph = glyphOf(character);
    return glyph === 0 ? undefined : font.readUInt16BE(at.hmtx + Math.min(glyph, metrics - 1) * 4);
  };
}

/** The width of a letter with marks that the font lacks: that of the letter without them, the horn kept. */
function withoutMarks(widthOf, horned) {
  return (character) => {
    const own = widthOf(character);
    if (own !== undefined) return own;
    const [letter, ...marks] = String.fromCodePoint(character).normalize("NFD");
    if (marks.includes("\u031b")) return horned[`${letter}\u031b`.normalize("NFC")];
    return marks.length > 0 ? widthOf(letter.codePointAt(0)) : undefined;
  };
}

/** `[1, 1, 1, undefined, 2]` → `1*3 - 2`, numbers with base 36. */
function pack(widths) {
  const runs = [];
  for (const width of widths) {
    const text = width === undefined ? "-" : width.toString(36);
    const last = runs.at(-1);
    if (last?.text === text) last.count++;
    else runs.push({ text, count: 1 });
  }
  return runs.map(({ text, count }) => (count === 1 ? text : `${text}*${count}`)).join(" ");
}

const finders = Object.entries(faces).map(([face, file]) => [
  face,
  withoutMarks(widthFinder(join(folder, `LiberationSerif-${file}.ttf`)), horned[face]),
]);
const blocks = finders.map(([face, widthOf]) => {
  const lines = ranges.map(([first, last]) => {
    const widths = Array.from({ length: last - first + 1 }, (_, i) => widthOf(first + i));
    return `    0x${first.toString(16)}: "${pack(widths)}",`;
  });
  return `  ${face}: {\n${lines.join("\n")}\n  },`;
});
const source = `// Made by scripts/text-widths.mjs from Liberation Serif (metrics of Times New Roman). Do not edit.

export type Face = ${Object.keys(faces)
  .map((face) => `"${face}"`)
  .join(" | ")};

/**
 * Advance widths in 1/2048 em, base 36, of the characters from a code point on; \`w*n\`: n characters of width w, \`-\`: the font
 * has no such character.
 */
export const textWidths: Readonly<Record<Face, Readonly<Record<number, string>>>> = {
${blocks.join("\n")}
};
`;
writeFileSync(fileURLToPath(new URL("../src/workbook/textWidths.ts", import.meta.url)), source);

import { encodedWords } from "./headerText";

/** RFC 2231, 3: a line of a long value has so many signs, with room for its own name. */
const PIECE = 50;
const SIMPLE = /^[A-Za-z0-9 !#$&+.^_`{}~()-]*$/;
const encoder = new TextEncoder();

/** Parameters of `Content-Disposition` for a file's name: plain where it is, else those of RFC 2231, in pieces where it is long. */
export function nameParameters(name: string): string[] {
  if (SIMPLE.test(name) && name.length <= PIECE) return [`filename="${name}"`];
  const pieces: string[] = [""];
  for (const sign of percentSigns(name)) {
    if (pieces[pieces.length - 1]!.length + sign.length > PIECE) pieces.push("");
    pieces[pieces.length - 1] += sign;
  }
  const [only, ...more] = pieces;
  if (more.length === 0) return [`filename*=utf-8''${only}`];
  return pieces.map((piece, index) => `filename*${index}*=${index === 0 ? "utf-8''" : ""}${piece}`);
}

/**
 * Parameter `name` of `Content-Type`, which clients look in that do not know RFC 2231: encoded words in quotes, as all of them write it though
 * RFC 2047 does not foresee it.
 */
export function oldNameParameter(name: string): string[] {
  if (SIMPLE.test(name) && name.length <= PIECE) return [`name="${name}"`];
  const words = encodedWords(name);
  return words.map((word, index) => {
    const first = index === 0 ? 'name="' : "";
    return `${first}${word}${index === words.length - 1 ? '"' : ""}`;
  });
}

/** Each sign of the name as it stands in a value of RFC 2231: attribute-char, else its bytes in hex. */
function percentSigns(name: string): string[] {
  return [...name].map((sign) =>
    /^[A-Za-z0-9.+_~-]$/.test(sign)
      ? sign
      : [...encoder.encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  );
}

/**
 * ST_Xstring (ECMA-376 part 1, 22.9.2.19): what XML 1.0 can't hold is written `_xHHHH_`, and an underscore that begins such
 * a group in the text itself as `_x005F_`, so that every text reads back as it was. A carriage return is escaped too,
 * because an XML reader turns it into a line feed. A lone surrogate is no character: U+FFFD.
 *
 *     a␀b _x0041_  →  a_x0000_b _x005F_x0041_
 */
export function xstring(text: string): string {
  if (!suspect.test(text)) return text;
  return text
    .replace(loneSurrogate, "\ufffd")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(notInXml, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

const suspect = /_x|[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/i;

/** For places that know no such escape (properties of the document, texts of charts): a space instead. */
export function plainText(text: string): string {
  return text.replace(loneSurrogate, "\ufffd").replace(notInXml, " ");
}

/** With the `u` flag a pair is one character, so only what has lost its half matches. */
const loneSurrogate = /[\ud800-\udfff]/gu;

const notInXml = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

const FULL_WIDTH = /[\uff05\uff0c\uff0e\uff10-\uff19]/g;
const FULL_WIDTH_OFFSET = 0xff10 - 0x30;

/**
 * Text of a figure, freed of what pasting and typing leave behind.
 * Only for reading: what is kept as `raw` and what a narrative answers is never cleaned like this.
 */
export function cleanText(text: string): string {
  return (
    text
      // Zero-width space, BOM, soft hyphen, direction marks; Word's end-of-cell mark among the control characters. What turns digits around
      // stays: a person sees 21 where "12" is stored.
      // Tab and line breaks stay: they separate, so "12\n15" is not 1215.
      .replace(/(?!\u202e)\p{Cf}|[\u0000-\u0008\u000e-\u001f\u007f]/gu, "")
      .normalize("NFC")
      .replace(/\p{Zs}/gu, " ")
      .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
      // Pd has hyphens and dashes; the minus sign, the hyphen bullet and the box-drawing line are not in it.
      .replace(/[\p{Pd}\u2212\u2043\u2500]/gu, "-")
      .trim()
      // Excel's own text marker, typed twice or curled by a paste.
      .replace(/^['\u2018\u2019]\s*/, "")
  );
}

/**
 * The key under which a part is found: `/XL\workbook.xml` → `xl/workbook.xml`. Part names are equal without regard to ASCII
 * case (ECMA-376 part 2, 6.2.2.3) and some writers put `\`. Undefined for what is no name of a part: `..`, a drive, NUL.
 */
export function zipPath(name: string): string | undefined {
  if (name.includes("\0") || name.includes(":")) return undefined;
  const segments: string[] = [];
  for (const segment of asciiLower(name).replaceAll("\\", "/").split("/")) {
    if (segment === "..") return undefined;
    if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** Only A–Z: what Unicode calls lower case may change the length, and "K" (Kelvin) would meet "k". */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

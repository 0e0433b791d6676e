/**
 * The key by which words are compared: marks dropped, đ→d, lower case, punctuation → space.
 * So hòa = hoà, NFC = NFD, "Không có." = "khong co".
 */
export function foldText(text: string): string {
  return dropMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The first half of folding, where punctuation still counts ("120 %", "1,5 tỷ"). */
export function dropMarks(text: string): string {
  // Lower case first: "İ" becomes "i" with a mark, which must then go too.
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}

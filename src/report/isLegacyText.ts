import { isVietnameseSyllable } from "./isVietnameseSyllable";

/** TCVN3 character → Vietnamese letter: "Kh«ng ph¸t sinh". */
const TCVN3: ReadonlyMap<string, string> = pairs(
  "µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ",
);
/** Of these, what no language writes inside a word. "·" (kW·h), "×" and the soft hyphen have other uses. */
const TCVN3_SIGNS = /.[µ]|[¶¸¹¨»¼½¾©®ª«¬§¤¦]/;

/** VNI writes the mark as a letter after the vowel: "Khoâng phaùt sinh". Mark → combining characters. */
const VNI_TONES: ReadonlyMap<string, string> = pairs("ù\u0301ø\u0300û\u0309õ\u0303ï\u0323");
const VNI_CIRCUMFLEX: ReadonlyMap<string, string> = new Map([
  ["â", "\u0302"],
  ["á", "\u0302\u0301"],
  ["à", "\u0302\u0300"],
  ["å", "\u0302\u0309"],
  ["ã", "\u0302\u0303"],
  ["ä", "\u0302\u0323"],
]);
const VNI_BREVE: ReadonlyMap<string, string> = new Map([
  ["ê", "\u0306"],
  ["é", "\u0306\u0301"],
  ["è", "\u0306\u0300"],
  ["ú", "\u0306\u0309"],
  ["ü", "\u0306\u0303"],
  ["ë", "\u0306\u0323"],
]);
const VNI_SINGLE: ReadonlyMap<string, string> = pairs("ñđæỉóĩòịîỵôơöưííìì");
const VNI_TOKEN = /([aeouyôö])([ùøûõï])|([aeo])([âáàåãä])|a([êéèúüë])|([ñæóòîôöíì])|([a-z])/y;

const LEGACY_FONT = /^(?:\.vn|vni[- ])/i;
const HIGH_LATIN1 = /[\u00a1-\u00ff]/;
/** Letters that Unicode Vietnamese has and no legacy font's text can contain. */
const UNICODE_VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const WORD = /[A-Za-z\u00a1-\u024f\u1e00-\u1eff]+/g;

/**
 * Whether text was typed for a TCVN3 or VNI font. Told by the font's name, or by words that are Vietnamese
 * only when decoded. A font alone proves nothing where all letters are ASCII or Unicode Vietnamese: a cell keeps its old font when
 * Unicode text is pasted. Words that are no Vietnamese either way (école, ½, Windows®) speak against, so that a stray sign in ordinary
 * text gives no warning.
 */
export function isLegacyText(text: string, font?: string): boolean {
  // Not cleaned: the soft hyphen is ư in TCVN3.
  const composed = text.normalize("NFC");
  if (!HIGH_LATIN1.test(composed)) return false;
  if (font !== undefined && LEGACY_FONT.test(font) && !UNICODE_VIETNAMESE.test(composed)) return true;
  if (isMostlyUnicode(composed)) return false;
  const words = composed.match(WORD) ?? [];
  const marked = words.filter((word) => word.length > 1 && /[^\0-\x7f]/.test(word));
  return isTcvn3(marked) || isVni(marked, words.length);
}

/** Neither decoding knows the letters of Unicode Vietnamese: where half of the marked words have them, they outvote the rest. */
function isMostlyUnicode(text: string): boolean {
  let marked = 0;
  let unicode = 0;
  let length = 0;
  let signs = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    const sign = code < LETTERS.length ? LETTERS[code]! : 0;
    if (sign > 0) {
      length++;
      signs |= sign;
    } else if (length > 0) {
      if (length > 1 && signs > PLAIN) marked++;
      if (length > 1 && signs >= UNICODE) unicode++;
      length = signs = 0;
    }
  }
  return unicode * 2 >= marked;
}

/** By code unit: 0 where no word has it, else one of these bits. */
const PLAIN = 1;
const MARKED = 2;
const UNICODE = 4;
const LETTERS = Uint8Array.from({ length: 0x1f00 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (!/[A-Za-z\u00a1-\u024f\u1e00-\u1eff]/.test(letter)) return 0;
  return UNICODE_VIETNAMESE.test(letter) ? UNICODE : code < 0x80 ? PLAIN : MARKED;
});

function isTcvn3(words: readonly string[]): boolean {
  let telling = 0;
  let against = 0;
  for (const word of words) {
    const decoded = [...word].map((sign) => (sign <= "\x7f" ? sign : (TCVN3.get(sign) ?? "?"))).join("");
    if (!isVietnameseSyllable(decoded.toLowerCase())) against++;
    else if (TCVN3_SIGNS.test(word)) telling++;
  }
  return telling > against;
}

function isVni(words: readonly string[], all: number): boolean {
  let telling = 0;
  let against = 0;
  for (const word of words) {
    const decoded = decodeVni(word.toLowerCase());
    if (decoded === undefined || !isVietnameseSyllable(decoded)) against++;
    else if (!isVietnameseSyllable(word.toLowerCase()) && word !== "où") telling++;
  }
  // VNI has letters only, so one word among others is weak: "laïc", "Thaï".
  return telling > against && (telling > 1 || all === 1);
}

function decodeVni(word: string): string | undefined {
  let decoded = "";
  for (VNI_TOKEN.lastIndex = 0; VNI_TOKEN.lastIndex < word.length;) {
    const match = VNI_TOKEN.exec(word);
    if (!match) return undefined;
    const [, toned, tone, circumflexed, circumflex, breve, single, letter] = match;
    if (tone) decoded += (VNI_SINGLE.get(toned!) ?? toned!) + VNI_TONES.get(tone)!;
    else if (circumflex) decoded += circumflexed! + VNI_CIRCUMFLEX.get(circumflex)!;
    else if (breve) decoded += `a${VNI_BREVE.get(breve)}`;
    else if (single) decoded += VNI_SINGLE.get(single);
    else decoded += letter;
  }
  return decoded.normalize("NFC");
}

function pairs(text: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < text.length; i += 2) map.set(text[i]!, text[i + 1]!);
  return map;
}
